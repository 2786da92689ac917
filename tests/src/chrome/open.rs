//! Starting a browser.

use std::cell::RefCell;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use service::lokus::new_id;
use uuid::Uuid;

use super::Chrome;
use crate::Site;

/// Whether pages may run scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    On,
    Off,
}

/// Nothing that talks to anybody but the site.
const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A page that says by its title whether scripts run.
const PROBE: &str = "data:text/html,<title>Off</title><script>document.title='On'</script>";

impl Chrome {
    /// A browser at the site's door, or nothing, said in a line, where LOKUS_TEST_CHROMEDRIVER names no ChromeDriver.
    pub async fn open(site: &Site, scripts: Scripts) -> Option<Self> {
        let Some(driver) = variable("LOKUS_TEST_CHROMEDRIVER") else {
            println!("skipped: LOKUS_TEST_CHROMEDRIVER is not set");
            return None;
        };
        let axe = variable("LOKUS_TEST_AXE").map(|path| std::fs::read_to_string(path).expect("the source of axe-core"));
        if axe.is_none() {
            println!("without axe-core: LOKUS_TEST_AXE is not set");
        }
        let profile = std::env::temp_dir().join(format!("lokus-chrome-{}", new_id::<Uuid>().simple()));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities(scripts, &profile.display().to_string()));
        let client = builder.connect(&driver).await.expect("ChromeDriver starts a browser");
        prove(&client, scripts).await;
        let (base, seen) = (site.url.clone(), RefCell::default());
        let mut chrome = Self { client, base, scripts, looks: vec![], first_looks: vec![], seen, axe, profile };
        chrome.sit_at_desk().await;
        Some(chrome)
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn capabilities(scripts: Scripts, profile: &str) -> Map<String, Value> {
    let mut flags = FLAGS.map(str::to_owned).to_vec();
    flags.push(format!("--user-data-dir={profile}"));
    let mut options = json!({ "args": flags });
    if let Some(browser) = variable("LOKUS_TEST_CHROMIUM") {
        options["binary"] = browser.into();
    }
    if scripts == Scripts::Off {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    let all = json!({ "goog:loggingPrefs": { "browser": "ALL" }, "goog:chromeOptions": options });
    all.as_object().cloned().unwrap_or_default()
}

/// A journey without scripts is worth nothing if they run after all.
async fn prove(client: &Client, scripts: Scripts) {
    client.goto(PROBE).await.expect("opens");
    assert_eq!(client.title().await.expect("a title"), format!("{scripts:?}"), "scripts");
}
