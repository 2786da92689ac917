//! The beginning of a page that does not belong to a programme.

use leptos::prelude::*;

/// A title, a line below it, and what can be done here at the right end; `()` where there is nothing to do.
pub fn page_head(title: impl Into<String>, lead: Option<String>, tools: impl IntoView) -> AnyView {
    view! {
        <header class="page-head">
            <div>
                <h1>{title.into()}</h1>
                {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
            </div>
            <div class="tools">{tools.into_any()}</div>
        </header>
    }
    .into_any()
}
