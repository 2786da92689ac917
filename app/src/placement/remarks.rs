//! What deserves a look, in words.

use domain::placement::Warning;
use leptos::prelude::*;
use service::placement::Remark;

use crate::texts::t;
use crate::ui::{self, Tone};

/// How many remarks stand in sight; all of them open on demand.
const IN_SIGHT: usize = 2;
/// How many people a remark names.
const NAMED: usize = 3;

/// The note above the board, or nothing.
pub fn note(remarks: &[Remark]) -> Option<AnyView> {
    if remarks.is_empty() {
        return None;
    }
    let lines: Vec<String> = remarks.iter().map(words).collect();
    let title = t!("remarks-title", count = remarks.len());
    let first = lines.iter().take(IN_SIGHT).cloned().collect::<Vec<_>>().join("; ");
    if lines.len() <= IN_SIGHT {
        return Some(ui::note(Tone::Warn, title, format!("{first}.")));
    }
    let first = t!("remarks-more", first = first, more = lines.len() - IN_SIGHT);
    let all = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let note = view! {
        <details class="note warn remarks">
            <summary><b>{title}</b>" "{first}</summary>
            <ul>{all}</ul>
        </details>
    };
    Some(note.into_any())
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
