//! Tabs and the way back.

use leptos::prelude::*;

use crate::texts::t;

/// The pages of one object; each tab is its id, address and text key.
pub fn tabs(label: impl Into<String>, current: &str, tabs: Vec<(&'static str, String, &'static str)>) -> AnyView {
    let links = tabs
        .into_iter()
        .map(|(id, href, key)| view! { <a href=href aria-current=(id == current).then_some("page")>{t!(key)}</a> })
        .collect_view();
    view! { <nav class="tabs" aria-label=label.into()>{links}</nav> }.into_any()
}

/// Where this page lies: addresses and labels from the top, then the page itself.
pub fn crumbs(way: Vec<(String, String)>, here: impl Into<String>) -> AnyView {
    let way = way.into_iter().map(|(href, label)| view! { <li><a href=href>{label}</a></li> }).collect_view();
    view! {
        <nav class="crumbs" aria-label=t!("crumbs-label")>
            <ol>{way}<li aria-current="page">{here.into()}</li></ol>
        </nav>
    }
    .into_any()
}
