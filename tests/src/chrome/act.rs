//! What a person does.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::elements::Element;

use super::Chrome;
use super::find::quoted;
use crate::PASSWORD;

impl Chrome {
    /// Opens an address of the site.
    pub async fn go(&self, path: &str) {
        let before = self.document().await.expect("a page");
        self.client.goto(&format!("{}{path}", self.base)).await.expect("opens");
        self.left(&before).await;
        self.check().await;
    }

    /// Comes in by the front door.
    pub async fn sign_in(&self, email: &str) {
        self.go("/sign-in").await;
        self.element("input[name=email]").await.send_keys(email).await.expect("types");
        self.element("input[name=password]").await.send_keys(PASSWORD).await.expect("types");
        self.click("main form button").await;
    }

    pub async fn sign_out(&self) {
        self.touch(&self.element("details.account summary").await).await;
        self.arrive(self.element("form[action='/sign-out'] button").await).await;
    }

    /// Presses a button and looks at the page that comes.
    pub async fn press(&self, words: &str) {
        self.arrive(self.button(words).await).await;
    }

    /// Follows a link.
    pub async fn follow(&self, words: &str) {
        self.arrive(self.link(words).await).await;
    }

    /// The same by a selector, for what has no words of its own.
    pub async fn click(&self, css: &str) {
        self.arrive(self.element(css).await).await;
    }

    async fn arrive(&self, by: Element) {
        let before = self.document().await.expect("a page");
        self.touch(&by).await;
        self.left(&before).await;
        self.check().await;
    }

    /// Clicks an element after scrolling it away from what stays in sight at the edges.
    pub(super) async fn touch(&self, element: &Element) {
        let middle = "arguments[0].scrollIntoView({ block: 'center' })";
        let found = serde_json::to_value(element).expect("an element");
        self.ask(middle, vec![found]).await.expect("a page");
        element.click().await.expect("can be clicked");
    }

    /// Opens what is folded away, and looks at that too.
    pub async fn unfold(&self, words: &str) {
        self.touch(&self.disclosure(words).await).await;
        self.check().await;
    }

    /// Types into a field, in place of what is there.
    pub async fn fill(&self, label: &str, value: &str) {
        let field = self.field(label).await;
        if field.attr("type").await.expect("a page").as_deref() == Some("date") {
            // How a date is typed depends on the machine's language; this is what its calendar does.
            let set = "arguments[0].value = arguments[1]";
            let field = serde_json::to_value(&field).expect("an element");
            self.ask(set, vec![field, value.into()]).await.expect("a date");
            return;
        }
        field.clear().await.expect("clears");
        field.send_keys(value).await.expect("types");
    }

    /// Chooses from a list.
    pub async fn choose(&self, label: &str, option: &str) {
        let list = self.field(label).await;
        let xpath = format!(".//option[starts-with(normalize-space(), {})]", quoted(option));
        let Ok(option) = list.find(Locator::XPath(&xpath)).await else {
            self.fail(&format!("{label:?} has no {option:?}")).await
        };
        option.click().await.expect("chooses");
    }

    /// Ticks a box or a radio button.
    pub async fn tick(&self, words: &str) {
        self.touch(&self.choice(words).await).await;
    }

    /// Changes the page behind its back.
    pub async fn run(&self, script: &str) {
        self.ask(script, vec![]).await.expect("a page");
    }

    /// Chooses a file of this machine.
    pub async fn attach(&self, label: &str, file: &Path) {
        let field = self.field(label).await;
        field.send_keys(&file.display().to_string()).await.expect("takes the file");
    }

    /// Types on the keyboard wherever the caret is.
    pub async fn keys(&self, keys: &str) {
        let field = self.client.active_element().await.expect("something has the focus");
        field.send_keys(keys).await.expect("types");
    }

    /// Types into the first element that matches, in place of what is there, letter by letter.
    pub async fn type_into(&self, css: &str, text: &str) {
        const SELECT_ALL_AND_DELETE: &str = "\u{e009}a\u{e000}\u{e017}";
        let field = self.element(css).await;
        self.touch(&field).await;
        field.send_keys(SELECT_ALL_AND_DELETE).await.expect("clears");
        field.send_keys(text).await.expect("types");
    }
}
