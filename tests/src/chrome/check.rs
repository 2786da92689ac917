//! What is checked of every page.

use serde_json::Value;
use uuid::Uuid;

use super::Chrome;
use super::look::Look;

/// The elements that stick out.
const TOO_WIDE: &str = "
    const sticksOut = element => element.getBoundingClientRect().right > arguments[0];
    const named = element => `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`;
    return [...document.querySelectorAll('body *')].filter(sticksOut).slice(0, 8).map(named).join('; ')";

/// Opens what is folded away, and remembers what was.
const UNFOLD: &str = "document.querySelectorAll('details:not([open])').forEach(part => {
    part.open = true;
    part.toggleAttribute('data-was-folded', true);
})";
const FOLD: &str = "document.querySelectorAll('[data-was-folded]').forEach(part => {
    part.open = false;
    part.removeAttribute('data-was-folded');
})";

impl Chrome {
    /// Ends the test if the page has a fault.
    pub(super) async fn check(&self) {
        let faults = self.faults().await;
        if !faults.is_empty() {
            self.fail(&faults.join("\n")).await;
        }
    }

    /// What is wrong with the page, looked at in every way.
    pub async fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let kind = self.kind().await;
        if self.seen.borrow_mut().insert(kind) {
            self.run(UNFOLD).await;
            faults.extend(self.looked_at(&self.first_looks).await);
            self.run(FOLD).await;
        }
        faults.extend(self.looked_at(&self.looks).await);
        faults.extend(self.complaints().await);
        faults
    }

    async fn looked_at(&self, looks: &[Look]) -> Vec<String> {
        let mut faults = Vec::new();
        for look in looks {
            self.look(*look).await;
            faults.extend(self.too_wide(look.width).await);
            self.look_at_all(*look).await;
            let violations = self.violations().await;
            faults.extend(violations.into_iter().map(|violation| format!("{look:?}: {violation}")));
            self.look(*look).await;
        }
        faults
    }

    /// The status and the path with dots in place of ids.
    async fn kind(&self) -> String {
        let path = self.path().await;
        let parts = path.split('/').map(|part| if part.parse::<Uuid>().is_ok() { "." } else { part });
        format!("{} {}", self.status().await, parts.collect::<Vec<_>>().join("/"))
    }

    /// On a phone a page that is too wide is zoomed out, so its width is held against the screen's and not the window's.
    async fn too_wide(&self, screen: u32) -> Option<String> {
        let width = self.ask("return document.scrollingElement.scrollWidth", vec![]).await.expect("a page");
        if width.as_u64() <= Some(screen.into()) {
            return None;
        }
        let wide = self.ask(TOO_WIDE, vec![screen.into()]).await.expect("a page");
        Some(format!("{width} px wide on a screen of {screen}: {wide}"))
    }

    /// Errors in the console, such as what the content security policy kept out.
    async fn complaints(&self) -> Vec<String> {
        let url = self.url().await;
        let entries = self.console().await;
        entries.iter().filter(|entry| is_error(entry, &url)).map(ToString::to_string).collect()
    }
}

/// A page that refuses something in words is no error, though its status tells the console so; nor is what its island
/// hears below the same address, or that a test took the network away.
fn is_error(entry: &Value, page: &str) -> bool {
    let message = entry["message"].as_str().unwrap_or_default();
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let asked = message.split(['?', ' ']).next().and_then(|address| address.strip_prefix(path));
    let told = |status: &&str| message.contains(&format!("status of {status}"));
    let refusal = asked.is_some_and(|below| below.is_empty() || below == "/moves")
        && (["403", "404", "409", "422"].iter().any(told) || message.contains("ERR_INTERNET_DISCONNECTED"));
    entry["level"] == "SEVERE" && !(entry["source"] == "network" && refusal)
}
