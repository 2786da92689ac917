//! The mark: a place on a ring.

use leptos::prelude::*;

use crate::texts::t;

/// The mark as a page icon; it carries its own colours because a tab has no style sheet.
pub const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none'%3E\
    %3Ccircle cx='16' cy='16' r='13' stroke='%230f7a74' stroke-width='3'/%3E\
    %3Cpath d='M16 3a13 13 0 0 1 13 13' stroke='%23d9771f' stroke-width='4' stroke-linecap='round'/%3E\
    %3Ccircle cx='16' cy='16' r='5' fill='%230f7a74'/%3E%3C/svg%3E";

/// The mark with the name, linking home.
pub fn mark() -> AnyView {
    view! {
        <a class="mark" href="/">
            <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
                <circle class="ring" cx="16" cy="16" r="13" stroke-width="2.5"></circle>
                <path class="arc" d="M16 3a13 13 0 0 1 13 13" stroke-width="3.5" stroke-linecap="round"></path>
                <circle class="place" cx="16" cy="16" r="4.5"></circle>
            </svg>
            {t!("app-name")}
        </a>
    }
    .into_any()
}
