//! The bar on top: mark, navigation, language, account.

use domain::lang::Lang;
use leptos::prelude::*;

use super::account::account;
use super::mark::mark;
use super::{ChromeUser, NavItem};
use crate::texts::t;

pub fn bar(lang: Lang, back: String, answers: bool, area: &'static str, user: Option<ChromeUser>) -> AnyView {
    let (nav, account) = match user {
        Some(user) => (Some(nav(area, user.nav)), Some(account(user.name, user.caption))),
        None => (None, None),
    };
    view! { <div class="bar">{mark()}{nav}{languages(lang, back, answers)}{account}</div> }.into_any()
}

fn nav(area: &'static str, items: Vec<NavItem>) -> AnyView {
    let links = items
        .into_iter()
        .map(|item| {
            let current = (item.area == area).then_some("page");
            view! { <a href=item.href aria-current=current>{t!(item.key)}</a> }
        })
        .collect_view();
    view! { <nav class="areas" aria-label=t!("nav-label")>{links}</nav> }.into_any()
}

/// On the answer to a form the other language opens beside it, so that what was typed stays.
fn languages(now: Lang, back: String, answers: bool) -> AnyView {
    let beside = answers.then_some("_blank");
    let buttons = Lang::ALL
        .iter()
        .map(|lang| {
            let current = (*lang == now).then_some("true");
            view! {
                <button name="lang" value=lang.code() lang=lang.code() aria-current=current>
                    {lang.code().to_uppercase()}<span class="vh">{format!(" {}", t!(lang.key()))}</span>
                </button>
            }
        })
        .collect_view();
    view! {
        <form class="languages" method="post" action="/language" target=beside aria-label=t!("language-label")>
            <input type="hidden" name="back" value=back/>
            {buttons}
        </form>
    }
    .into_any()
}
