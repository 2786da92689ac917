//! Why nothing was moved, in words, above a board or a form that keeps every choice.

use domain::dates;
use leptos::prelude::*;
use service::placement::{Conflict, Full, Refused};
use service::programme::ProgrammeRow;

use crate::texts::{lang, t};
use crate::ui::{self, Tone};

/// The note for a refusal that leaves the choices as they are; nothing for other errors.
pub fn note(refused: &Refused, programme: &ProgrammeRow) -> Option<AnyView> {
    let title = match refused {
        Refused::Stale(_) => t!("refused-stale"),
        Refused::Full(_) => t!("refused-full"),
        Refused::Fixed(_) => t!("refused-fixed"),
        Refused::Other(_) => return None,
    };
    let note = ui::note_list(Tone::Bad, title, points(refused, programme));
    Some(view! { <div role="alert" tabindex="-1" autofocus>{note}</div> }.into_any())
}

/// Who or what stands in the way, one by one.
pub fn points(refused: &Refused, programme: &ProgrammeRow) -> Vec<String> {
    match refused {
        Refused::Stale(conflicts) => conflicts.iter().map(|conflict| conflict_words(conflict, programme)).collect(),
        Refused::Full(units) => units.iter().map(full_words).collect(),
        Refused::Fixed(names) => names.clone(),
        Refused::Other(_) => Vec::new(),
    }
}

/// Who moved somebody in between, where to and when.
fn conflict_words(conflict: &Conflict, programme: &ProgrammeRow) -> String {
    if conflict.name.is_empty() {
        return t!("conflict-gone");
    }
    let name = conflict.name.clone();
    let (Some(by), Some(at)) = (conflict.by.clone(), conflict.at) else {
        return t!("conflict-now", name = name, unit = unit_words(conflict));
    };
    let at = dates::moment(lang(), at, programme.zone);
    t!("conflict-by", name = name, unit = unit_words(conflict), by = by, at = at)
}

fn unit_words(conflict: &Conflict) -> String {
    conflict.unit.clone().unwrap_or_else(|| t!("placement-nowhere"))
}

/// `BPSDM penuh: 3 dari 3, Anda memilih 2 orang`
fn full_words(full: &Full) -> String {
    let words = t!(
        "refused-full-unit",
        unit = full.unit.clone(),
        free = full.places - full.placed,
        placed = full.placed,
        places = full.places,
        wanted = full.wanted,
    );
    match ui::held(full.places, full.maximum) {
        Some(held) => format!("{words}. {held}"),
        None => words,
    }
}
