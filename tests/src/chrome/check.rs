//! What is checked of every page.

use serde_json::Value;

use super::Chrome;
use super::look::{DESK, PHONE, Screen, Theme};

impl Chrome {
    /// Looks at the page at a desk and on a phone, by day and by night.
    pub(super) async fn check(&self) {
        self.check_console().await;
        for (screen, theme) in [(PHONE, Theme::Dark), (PHONE, Theme::Light), (DESK, Theme::Dark), (DESK, Theme::Light)] {
            self.look(screen, theme).await;
            self.check_width(screen).await;
            let violations = self.violations().await;
            if !violations.is_empty() {
                let how = format!("{} px, {theme:?}", screen.width);
                self.fail(&format!("axe-core, {how}:\n  {}", violations.join("\n  "))).await;
            }
        }
        self.check_console().await;
    }

    /// On a phone a page that is too wide is zoomed out, so its width is held against the screen's and not the window's.
    async fn check_width(&self, screen: Screen) {
        let width = self.ask("return document.scrollingElement.scrollWidth", vec![]).await.expect("a page");
        if width.as_u64() > Some(screen.width.into()) {
            let wide = "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > arguments[0])
                .map(e => `${e.tagName} ${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 8).join('; ')";
            let wide = self.ask(wide, vec![screen.width.into()]).await.expect("a page");
            self.fail(&format!("{width} px wide on a screen of {}: {wide}", screen.width)).await;
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
