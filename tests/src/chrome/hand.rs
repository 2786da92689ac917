//! What a hand does on a page that answers without loading another.

use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use serde_json::json;

use super::Chrome;

/// How long the mouse takes from one place to the next.
const WAY: Option<Duration> = Some(Duration::from_millis(80));

impl Chrome {
    /// Drags from the middle of one element to the middle of another; both must be in sight.
    pub async fn drag(&self, from: &str, to: &str) {
        let (from, to) = (self.visible(from, from).await, self.visible(to, to).await);
        let to_middle = |element: Element| PointerAction::MoveToElement { element, duration: WAY, x: 0.0, y: 0.0 };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(to_middle(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::MoveBy { duration: WAY, x: 20.0, y: 10.0 })
            .then(to_middle(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(mouse).await.expect("drags");
    }

    /// Something can be seen, now or soon.
    pub async fn sees_at(&self, xpath: &str) {
        self.visible(xpath, xpath).await;
    }

    /// Presses an element of a page that stays.
    pub async fn tap(&self, css: &str) {
        self.touch(&self.element(css).await).await;
    }

    /// Gives an element the focus.
    pub async fn focus(&self, css: &str) {
        let found = self.ask("document.querySelector(arguments[0]).focus()", vec![css.into()]).await;
        found.expect("an element to focus");
    }

    /// What the element with the focus is called.
    pub async fn focused(&self) -> String {
        let label = self.ask("return document.activeElement.getAttribute('aria-label')", vec![]).await;
        label.expect("a page").as_str().unwrap_or_default().to_owned()
    }

    /// Scrolls an element to the upper edge.
    pub async fn scroll_to(&self, css: &str) {
        self.ask("document.querySelector(arguments[0]).scrollIntoView()", vec![css.into()]).await.expect("an element");
    }

    /// Takes the network away, or gives it back.
    pub async fn connect(&self, online: bool) {
        let conditions = json!({ "offline": !online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", conditions).await;
    }
}
