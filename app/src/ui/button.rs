//! Buttons and links that look like them. A page has at most one [`Look::Primary`].

use leptos::prelude::*;

/// How much a button weighs on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do on this page.
    Primary,
    Secondary,
    /// Takes something away.
    Danger,
    /// As light as a link.
    Quiet,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "btn go",
            Self::Secondary => "btn",
            Self::Danger => "btn danger",
            Self::Quiet => "btn quiet",
        }
    }
}

/// A button that sends its form.
pub fn submit(look: Look, label: impl Into<String>) -> AnyView {
    view! { <button class=look.class()>{label.into()}</button> }.into_any()
}

/// A button that sends its form together with its own name and value.
pub fn submit_as(look: Look, label: impl Into<String>, name: &str, value: &str) -> AnyView {
    let (name, value) = (name.to_owned(), value.to_owned());
    view! { <button class=look.class() name=name value=value>{label.into()}</button> }.into_any()
}

/// A link that looks like a button: it goes somewhere and changes nothing.
pub fn link(look: Look, label: impl Into<String>, href: impl Into<String>) -> AnyView {
    view! { <a class=look.class() href=href.into()>{label.into()}</a> }.into_any()
}

/// The buttons at the end of a form; on a phone they stay at the thumb.
///
/// The primary one comes first in the document, so that the Enter key presses it, and stands at the right end.
pub fn submit_bar(primary: AnyView, others: impl IntoView) -> AnyView {
    view! { <div class="submit">{primary}{others.into_any()}</div> }.into_any()
}
