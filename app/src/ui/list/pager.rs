//! From page to page of a long list.

use domain::dates;
use leptos::prelude::*;

use crate::texts::{lang, t};

/// Where the list is and how to go on; `href` makes the address of a page. A single page says only how many rows there are.
pub fn pager(page: i64, pages: i64, rows: i64, href: impl Fn(i64) -> String) -> AnyView {
    let grouped = |number| dates::grouped(lang(), number);
    let count = t!("pager-rows", count = rows, shown = grouped(rows));
    if pages <= 1 {
        return view! { <p class="pager"><span>{count}</span></p> }.into_any();
    }
    let previous = (page > 1).then(|| step(href(page - 1), "prev", t!("pager-previous")));
    let next = (page < pages).then(|| step(href(page + 1), "next", t!("pager-next")));
    view! {
        <nav class="pager" aria-label=t!("pager-label")>
            <span>{t!("pager-page", page = grouped(page), pages = grouped(pages))}" · "{count}</span>
            {previous}{next}
        </nav>
    }
    .into_any()
}

fn step(href: String, rel: &'static str, label: String) -> AnyView {
    view! { <a class="btn" href=href rel=rel>{label}</a> }.into_any()
}
