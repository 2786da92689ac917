//! What happened, newest or oldest first as given.

use leptos::prelude::*;

use crate::texts::t;

/// One thing that happened.
#[derive(Clone, Debug, Default)]
pub struct TimelineItem {
    /// When, in words.
    pub at: String,
    /// By whom, and for which government.
    pub who: String,
    pub what: String,
    /// What was given as the reason; empty where none was.
    pub reason: String,
}

pub fn timeline(items: Vec<TimelineItem>) -> AnyView {
    if items.is_empty() {
        return view! { <p class="soft">{t!("timeline-empty")}</p> }.into_any();
    }
    let items = items.into_iter().map(line).collect_view();
    view! { <ol class="timeline">{items}</ol> }.into_any()
}

fn line(item: TimelineItem) -> AnyView {
    let reason = (!item.reason.trim().is_empty())
        .then(|| view! { <blockquote><span class="vh">{t!("timeline-reason")}" "</span>{item.reason}</blockquote> });
    view! {
        <li>
            <b>{item.what}</b>
            <small>{item.who}" · "{item.at}</small>
            {reason}
        </li>
    }
    .into_any()
}
