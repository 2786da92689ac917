//! Words for what is stored as a code.

use domain::participant::{TeamKind, team};
use domain::position_class::PositionClass;
use leptos::prelude::*;
use service::participant::team_words;

use crate::texts::{lang, t};
use crate::ui;

/// `1. BPSDM, 2. BKD`
pub fn ranked(codes: &[String]) -> String {
    let ranked = (1..).zip(codes).map(|(rank, code)| format!("{rank}. {code}"));
    ranked.collect::<Vec<_>>().join(", ")
}

/// A team as people read it: `Bersama: A`.
pub fn team_of(stored: &str) -> String {
    match team(stored) {
        Some((TeamKind::Together, name)) => t!("team-together", name = name),
        Some((TeamKind::Apart, name)) => t!("team-apart", name = name),
        None => stored.to_owned(),
    }
}

/// The value of a field as people type it.
pub fn typed(field: &str, stored: &str) -> String {
    match field {
        "team" => team_words(stored, lang()),
        "class" => PositionClass::from_code(stored).map_or_else(|| stored.to_owned(), |class| t!(class.key())),
        _ => stored.to_owned(),
    }
}

/// The value of a field, or the word for nothing.
pub fn shown(field: &str, stored: &str) -> AnyView {
    if stored.is_empty() {
        return view! { <span class="soft">{t!("value-empty")}</span> }.into_any();
    }
    ui::long(&typed(field, stored))
}
