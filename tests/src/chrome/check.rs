//! What is checked of every page.

use serde_json::Value;

use super::Chrome;

/// The elements that stick out.
const TOO_WIDE: &str = "
    const sticksOut = element => element.getBoundingClientRect().right > arguments[0];
    const named = element => `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`;
    return [...document.querySelectorAll('body *')].filter(sticksOut).slice(0, 8).map(named).join('; ')";

impl Chrome {
    /// Looks at the page in every way.
    pub(super) async fn check(&self) {
        self.check_console().await;
        for look in &self.looks {
            self.look(*look).await;
            self.check_width(look.width).await;
            let violations = self.violations().await;
            if !violations.is_empty() {
                self.fail(&format!("axe-core, {look:?}:\n  {}", violations.join("\n  "))).await;
            }
        }
        self.check_console().await;
    }

    /// On a phone a page that is too wide is zoomed out, so its width is held against the screen's and not the window's.
    async fn check_width(&self, screen: u32) {
        let width = self.ask("return document.scrollingElement.scrollWidth", vec![]).await.expect("a page");
        if width.as_u64() > Some(screen.into()) {
            let wide = self.ask(TOO_WIDE, vec![screen.into()]).await.expect("a page");
            self.fail(&format!("{width} px wide on a screen of {screen}: {wide}")).await;
        }
    }

    async fn check_console(&self) {
        let url = self.url().await;
        let entries = self.console().await;
        let errors: Vec<_> = entries.iter().filter(|entry| is_error(entry, &url)).map(ToString::to_string).collect();
        if !errors.is_empty() {
            self.fail(&format!("the console complains: {}", errors.join("\n"))).await;
        }
    }
}

/// A page that refuses something in words is no error, though its status tells the console so.
fn is_error(entry: &Value, page: &str) -> bool {
    let message = entry["message"].as_str().unwrap_or_default();
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let refusal = entry["source"] == "network"
        && message.split(['?', ' ']).next() == Some(path)
        && ["403", "404", "409", "422"].iter().any(|status| message.contains(&format!("status of {status}")));
    entry["level"] == "SEVERE" && !refusal
}
