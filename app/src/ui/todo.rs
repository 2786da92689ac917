//! The list of things to do: how many, what, where, by when, one verb.

use domain::dates;
use leptos::prelude::*;

use super::{Tone, chip};
use crate::texts::{lang, t};

/// One thing to do.
#[derive(Clone, Debug)]
pub struct TodoItem {
    pub count: i64,
    pub title: String,
    pub detail: String,
    /// How near the end is, and in words.
    pub due: Option<(Tone, String)>,
    pub verb: String,
    pub href: String,
}

/// The list, or kind words when nothing is left.
pub fn todo(items: Vec<TodoItem>) -> AnyView {
    if items.is_empty() {
        return super::list::empty(t!("todo-empty-title"), t!("todo-empty-text"), None);
    }
    let items = items.into_iter().map(line).collect_view();
    view! { <ul class="card todo">{items}</ul> }.into_any()
}

fn line(item: TodoItem) -> AnyView {
    view! {
        <li>
            <span class="n">{dates::grouped(lang(), item.count)}</span>
            <div><b>{item.title.clone()}</b><small>{item.detail}</small></div>
            <div class="do">
                {item.due.map(|(tone, text)| chip(tone, text))}
                <a class="btn" href=item.href>{item.verb}<span class="vh">{format!(": {}", item.title)}</span></a>
            </div>
        </li>
    }
    .into_any()
}
