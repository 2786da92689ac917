//! What deserves a look, in words.

use domain::placement::Warning;
use leptos::prelude::*;
use service::placement::Remark;

use crate::texts::t;
use crate::ui::{self, Tone};

/// How many remarks stand in sight; the rest opens on demand.
const IN_SIGHT: usize = 4;
/// How many people a remark names.
const NAMED: usize = 3;

/// The note above the board, or nothing.
pub fn note(remarks: &[Remark]) -> Option<AnyView> {
    if remarks.is_empty() {
        return None;
    }
    let lines: Vec<String> = remarks.iter().map(words).collect();
    let (first, rest) = lines.split_at(lines.len().min(IN_SIGHT));
    let title = t!("remarks-title", count = remarks.len());
    let more = (!rest.is_empty()).then(|| {
        let rest = rest.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
        ui::disclosure(t!("remarks-more", count = lines.len() - first.len()), false, view! { <ul>{rest}</ul> })
    });
    Some(view! { {ui::note_list(Tone::Warn, title, first.to_vec())}{more} }.into_any())
}

fn words(remark: &Remark) -> String {
    match remark {
        Remark::BelowMinimum { unit, placed, minimum } => {
            t!("remark-below-minimum", unit = unit.clone(), placed = *placed, minimum = *minimum)
        }
        Remark::People { unit, warning, names } => {
            t!(people_key(*warning), unit = unit.clone(), count = names.len(), names = listed(names))
        }
        Remark::LateWish { unit, rank, names } => {
            t!("remark-late-wish", unit = unit.clone(), rank = *rank, count = names.len(), names = listed(names))
        }
        Remark::Supervisor { unit, supervisor, guided, quota } => {
            t!("remark-supervisor", unit = unit.clone(), name = supervisor.clone(), guided = *guided, quota = *quota)
        }
    }
}

const fn people_key(warning: Warning) -> &'static str {
    match warning {
        Warning::Class => "remark-class",
        Warning::Topic => "remark-topic",
        Warning::Wish => "remark-wish",
    }
}

/// The first few names, and how many more.
fn listed(names: &[String]) -> String {
    let shown = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        more => t!("remark-names-more", names = shown, more = more),
    }
}
