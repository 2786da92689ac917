//! The beginning of a page: a title, a line below it, and what can be done here.

use leptos::prelude::*;

/// The beginning of a page that does not belong to a programme; `tools` stand at the right end, `()` where there is
/// nothing to do.
pub fn page_head(title: impl Into<String>, lead: Option<String>, tools: impl IntoView) -> AnyView {
    let title = title.into();
    view! { <header class="page-head">{inside(view! { <h1>{title}</h1> }.into_any(), lead, tools.into_any())}</header> }
        .into_any()
}

/// The same below the head of a programme, whose title is the page's already.
pub fn section_head(title: impl Into<String>, lead: Option<String>, tools: impl IntoView) -> AnyView {
    let title = title.into();
    view! { <div class="page-head">{inside(view! { <h2>{title}</h2> }.into_any(), lead, tools.into_any())}</div> }
        .into_any()
}

fn inside(title: AnyView, lead: Option<String>, tools: AnyView) -> AnyView {
    view! {
        <div>{title}{lead.map(|lead| view! { <p class="lead">{lead}</p> })}</div>
        <div class="tools">{tools}</div>
    }
    .into_any()
}
