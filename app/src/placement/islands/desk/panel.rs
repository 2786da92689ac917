//! The line of the bar that speaks: what was done, whether it is saved, what the placement costs, and the buttons for
//! going on; and the dialog that asks for a reason. The server drew all of it.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlTextAreaElement};

use super::stage::{part, set_text};

pub struct Panel {
    pub root: HtmlElement,
}

/// What the page can do about what is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    None,
    /// Send again, or give up.
    Again,
    /// Load the page again.
    Reload,
}

impl Panel {
    pub fn find() -> Option<Self> {
        Some(Self { root: document().query_selector(".desk").ok()??.dyn_into().ok()? })
    }

    /// Says something, to eyes and ears.
    pub fn say(&self, text: &str) {
        self.speak(text, &[], "desk-said");
    }

    /// Says that something was not done, with the points of why.
    pub fn complain(&self, text: &str, points: &[String]) {
        self.speak(text, points, "desk-said note bad");
    }

    /// Says that somebody else did something.
    pub fn inform(&self, text: &str, points: &[String]) {
        self.speak(text, points, "desk-said note info");
    }

    fn speak(&self, text: &str, points: &[String], class: &str) {
        let Some(said) = part(&self.root, ".desk-said") else { return };
        said.set_class_name(class);
        said.set_text_content(None);
        append(&said, "p", text);
        let list = if points.is_empty() { None } else { append(&said, "ul", "") };
        for (list, point) in list.iter().flat_map(|list| points.iter().map(move |point| (list, point))) {
            append(list, "li", point);
        }
    }

    /// Shows the cost, whether everything is saved, and what can be done.
    pub fn show(&self, cost: &str, state: &str, can_undo: bool, way: WayOut) {
        set_text(part(&self.root, ".desk-cost"), cost);
        set_text(part(&self.root, ".desk-state"), state);
        if let Some(undo) = part(&self.root, ".desk-undo") {
            let _ = undo.set_attribute("aria-disabled", if can_undo { "false" } else { "true" });
        }
        for (css, shown) in [
            (".desk-again", way == WayOut::Again),
            (".desk-discard", way == WayOut::Again),
            (".desk-reload", way == WayOut::Reload),
        ] {
            if let Some(button) = part(&self.root, css) {
                let _ = button.toggle_attribute_with_force("hidden", !shown);
            }
        }
    }

    fn dialog(&self) -> Option<HtmlDialogElement> {
        part(&self.root, "dialog")?.dyn_into().ok()
    }

    fn reason_field(&self) -> Option<HtmlTextAreaElement> {
        part(&self.root, "dialog textarea")?.dyn_into().ok()
    }

    /// Asks for a reason. What was typed before is still there.
    pub fn ask(&self, words: &str) {
        self.miss_reason(false);
        set_text(part(&self.root, ".ask-words"), words);
        if let Some(dialog) = self.dialog() {
            let _ = dialog.show_modal();
        }
        if let Some(field) = self.reason_field() {
            let _ = field.focus();
        }
    }

    /// Whether something was typed; if not, it is said at the field, and the dialog stays.
    pub fn has_reason(&self) -> bool {
        let Some(field) = self.reason_field() else { return false };
        let missing = field.value().trim().is_empty();
        self.miss_reason(missing);
        if missing {
            let _ = field.focus();
        }
        !missing
    }

    fn miss_reason(&self, missing: bool) {
        if let Some(error) = part(&self.root, ".ask-missing") {
            let _ = error.toggle_attribute_with_force("hidden", !missing);
        }
        if let Some(field) = self.reason_field() {
            let (invalid, described) = if missing { ("true", "ask-missing ask-hint") } else { ("false", "ask-hint") };
            let _ = field.set_attribute("aria-invalid", invalid);
            let _ = field.set_attribute("aria-describedby", described);
        }
    }

    /// Closes the dialog and returns what was typed.
    pub fn answer(&self) -> String {
        if let Some(dialog) = self.dialog() {
            dialog.close();
        }
        self.reason_field().map(|field| field.value()).unwrap_or_default()
    }

    /// The reason is given; the next one is another.
    pub fn forget_reason(&self) {
        if let Some(field) = self.reason_field() {
            field.set_value("");
        }
    }
}

fn append(parent: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}
