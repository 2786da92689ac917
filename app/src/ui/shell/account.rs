//! Who is signed in, and the way out. Opens without JavaScript.

use leptos::prelude::*;

use crate::texts::t;

pub fn account(name: String, caption: String) -> AnyView {
    let initials = initials(&name);
    view! {
        <details class="account">
            <summary>
                <span class="avatar" aria-hidden="true">{initials}</span>
                <span class="vh">{t!("account-menu")}" "</span>
                <span class="caption">{caption.clone()}</span>
            </summary>
            <div class="card account-menu">
                <p><b>{name}</b><small>{caption}</small></p>
                <a class="btn" href="/account">{t!("account-link")}</a>
                <form method="post" action="/sign-out">
                    <button class="btn quiet">{t!("sign-out")}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}

/// The first letters of the first and the last word; one word has one.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}
