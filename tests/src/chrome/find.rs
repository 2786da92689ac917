//! Finding things by the words on the screen.

use fantoccini::Locator;
use fantoccini::elements::Element;

use super::Chrome;

/// Text as XPath writes it, which knows no escapes.
pub(super) fn quoted(text: &str) -> String {
    match (text.contains('"'), text.contains('\'')) {
        (false, _) => format!("\"{text}\""),
        (true, false) => format!("'{text}'"),
        (true, true) => format!("concat(\"{}\")", text.replace('"', "\", '\"', \"")),
    }
}

/// An element of this kind with these words and no others.
fn with_words(kind: &str, words: &str) -> String {
    format!("//{kind}[normalize-space()={}]", quoted(words))
}

impl Chrome {
    /// The first of these that can be seen.
    pub(super) async fn visible(&self, what: &str, xpath: &str) -> Element {
        self.until(what, || async move {
            for element in self.client.find_all(Locator::XPath(xpath)).await? {
                if element.is_displayed().await? {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    pub(super) async fn button(&self, words: &str) -> Element {
        self.visible(&format!("the button {words:?}"), &with_words("button", words)).await
    }

    pub(super) async fn link(&self, words: &str) -> Element {
        self.visible(&format!("the link {words:?}"), &with_words("a", words)).await
    }

    /// What opens more when it is pressed.
    pub(super) async fn disclosure(&self, words: &str) -> Element {
        self.visible(&format!("the disclosure {words:?}"), &with_words("summary", words)).await
    }

    /// The control with this label; whether it may stay empty is not part of the label's words.
    pub(super) async fn field(&self, label: &str) -> Element {
        let (alone, with_more) = (quoted(label), quoted(&format!("{label} (")));
        let same = format!(
            "normalize-space()={alone} or .//span[@class='optional'] and starts-with(normalize-space(), {with_more})"
        );
        let xpath = format!("//*[@id=//label[{same}]/@for]");
        self.visible(&format!("the field {label:?}"), &xpath).await
    }

    /// The box or the radio button of a choice with these words, or with the name of somebody.
    pub(super) async fn choice(&self, words: &str) -> Element {
        let words = quoted(words);
        let xpath = format!("//label[normalize-space()={words} or .//a[normalize-space()={words}]]//input");
        self.visible(&format!("the choice {words}"), &xpath).await
    }

    /// The first element that matches and can be seen.
    pub(super) async fn element(&self, css: &str) -> Element {
        self.until(css, || async move {
            for element in self.client.find_all(Locator::Css(css)).await? {
                if element.is_displayed().await? {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }
}
