//! What ChromeDriver understands beyond the WebDriver standard.

use std::fmt;

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::Chrome;

/// A command of ChromeDriver's own; its place below the session, and what is sent there.
#[derive(Debug)]
struct Command(&'static str, Value);

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}

impl Chrome {
    /// A command of the DevTools protocol.
    pub(super) async fn devtools(&self, command: impl fmt::Display, parameters: Value) {
        let body = json!({ "cmd": command.to_string(), "params": parameters });
        self.client.issue_cmd(Command("goog/cdp/execute", body)).await.expect("a DevTools command");
    }

    /// What the console has said since it was last asked.
    pub(super) async fn console(&self) -> Vec<Value> {
        let entries = self.client.issue_cmd(Command("se/log", json!({ "type": "browser" }))).await;
        entries.expect("the console").as_array().cloned().unwrap_or_default()
    }
}
