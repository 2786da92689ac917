//! What a person sees.

use fantoccini::Locator;
use serde_json::Value;

use super::Chrome;

impl Chrome {
    pub async fn url(&self) -> String {
        self.client.current_url().await.expect("an address").to_string()
    }

    /// The path of the page.
    pub async fn path(&self) -> String {
        self.client.current_url().await.expect("an address").path().to_owned()
    }

    /// All words that can be seen, with single spaces.
    pub async fn words(&self) -> String {
        let text = self.ask("return document.body.innerText", vec![]).await.expect("a page");
        text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words can be seen, now or soon.
    pub async fn sees(&self, words: &str) {
        self.until(
            &format!("the words {words:?}"),
            || async move { Ok(self.words().await.contains(words).then_some(())) },
        )
        .await;
    }

    /// The words cannot be seen.
    pub async fn sees_no(&self, words: &str) {
        if self.words().await.contains(words) {
            self.fail(&format!("{words:?} is in sight")).await;
        }
    }

    /// How many elements match and can be seen; waits until it is this many.
    pub async fn counts(&self, css: &str, many: usize) {
        self.until(&format!("{many} times {css}"), || async move { Ok((self.count(css).await == many).then_some(())) })
            .await;
    }

    /// How many elements match and take up room.
    pub async fn count(&self, css: &str) -> usize {
        let script =
            "return [...document.querySelectorAll(arguments[0])].filter(e => e.getClientRects().length).length";
        let count = self.ask(script, vec![css.into()]).await.expect("a page");
        count.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
    }

    /// Whether a script of the test finds something true of the page.
    pub async fn holds(&self, script: &str) -> bool {
        self.ask(script, vec![]).await.expect("a page") == true
    }

    /// What stands in a field.
    pub async fn value(&self, css: &str) -> String {
        let field = self.client.find(Locator::Css(css)).await.expect("a field");
        field.prop("value").await.expect("a page").unwrap_or_default()
    }

    /// The words of what is chosen in a list.
    pub async fn chosen(&self, css: &str) -> String {
        let script = "return document.querySelector(arguments[0]).selectedOptions[0].text";
        let text = self.ask(script, vec![css.into()]).await.expect("a list");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The status with which the page came.
    pub async fn status(&self) -> u64 {
        let script = "return performance.getEntriesByType('navigation')[0].responseStatus";
        self.ask(script, vec![]).await.expect("a page").as_u64().unwrap_or_default()
    }

    /// Ends the test with what the page said, and where a picture of it is.
    pub(super) async fn fail(&self, why: &str) -> ! {
        let picture = self.profile.with_extension("png");
        if let Ok(png) = self.client.screenshot().await {
            let _ = std::fs::write(&picture, png);
        }
        let text = self.ask("return document.body.innerText", vec![]).await.unwrap_or(Value::Null);
        let text = text.as_str().unwrap_or_default().to_owned();
        panic!("{}: {why}\n--- {}\n{text}", self.url().await, picture.display());
    }
}
