//! When there is nothing to show: each case has its own words and a way out.

use leptos::prelude::*;

use crate::texts::t;
use crate::ui::{Look, link};

/// There is nothing yet; `action` is an address and its label.
pub fn empty(title: impl Into<String>, text: impl Into<String>, action: Option<(String, String)>) -> AnyView {
    state("empty", title.into(), text.into(), action)
}

/// There is something, but not for this filter.
pub fn no_match(clear: impl Into<String>) -> AnyView {
    let action = Some((clear.into(), t!("filter-clear")));
    state("empty", t!("no-match-title"), t!("no-match-text"), action)
}

/// It could not be loaded.
pub fn failed(again: impl Into<String>) -> AnyView {
    state("empty failed", t!("failed-title"), t!("failed-text"), Some((again.into(), t!("failed-again"))))
}

/// It is on its way.
pub fn loading() -> AnyView {
    view! { <p class="loading" role="status">{t!("loading")}</p> }.into_any()
}

fn state(class: &'static str, title: String, text: String, action: Option<(String, String)>) -> AnyView {
    let action = action.map(|(href, label)| link(Look::Secondary, label, href));
    view! {
        <div class=class>
            <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
                <circle class="ring" cx="16" cy="16" r="13" stroke-width="1.5" stroke-dasharray="3 3.2"></circle>
                <circle class="place" cx="16" cy="16" r="3"></circle>
            </svg>
            <p class="title">{title}</p>
            <p>{text}</p>
            {action}
        </div>
    }
    .into_any()
}
