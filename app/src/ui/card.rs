//! Surfaces: cards, notes, facts, and parts that open on demand.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Tone;

/// A card with a heading.
pub fn card(title: impl Into<String>, body: impl IntoView) -> AnyView {
    view! {
        <section class="card box">
            <h2>{title.into()}</h2>
            {body.into_any()}
        </section>
    }
    .into_any()
}

/// A remark that stands out: what it is about, and a sentence.
pub fn note(tone: Tone, title: impl Into<String>, text: impl Into<String>) -> AnyView {
    view! {
        <div class=note_class(tone)>
            <b>{title.into()}</b>
            <p>{text.into()}</p>
        </div>
    }
    .into_any()
}

/// A remark with several points.
pub fn note_list(tone: Tone, title: impl Into<String>, points: Vec<String>) -> AnyView {
    let points = points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view();
    view! {
        <div class=note_class(tone)>
            <b>{title.into()}</b>
            <ul>{points}</ul>
        </div>
    }
    .into_any()
}

fn note_class(tone: Tone) -> String {
    format!("note {}", tone.class())
}

/// Names and values in two columns, one below the other on a phone.
pub fn facts(rows: Vec<(String, AnyView)>) -> AnyView {
    let rows =
        rows.into_iter().map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> }).collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

/// The text, or a dash where there is none.
pub fn or_dash(text: &str) -> AnyView {
    let shown = if text.trim().is_empty() { "–" } else { text };
    shown.to_owned().into_any()
}

/// Characters of a long text that are shown at once.
const SHOWN: usize = 120;

/// A text that somebody else made as long as they liked: its beginning, and the whole when asked for.
pub fn long(text: &str) -> AnyView {
    let shown = beginning(text);
    if shown == text {
        return or_dash(text);
    }
    view! { <details class="long"><summary>{shown.into_owned()}</summary><p>{text.to_owned()}</p></details> }.into_any()
}

/// As much of a text as is shown at once.
pub fn beginning(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()).into(),
        None => text.into(),
    }
}

/// A part that opens when asked for, also without JavaScript.
pub fn disclosure(label: impl Into<String>, open: bool, body: impl IntoView) -> AnyView {
    view! {
        <details class="more" open=open>
            <summary>{label.into()}</summary>
            <div class="more-body">{body.into_any()}</div>
        </details>
    }
    .into_any()
}
