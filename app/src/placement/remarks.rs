//! What deserves a look, in words.

use domain::participant::TeamKind;
use domain::placement::Warning;
use leptos::prelude::*;
use service::placement::{Member, Remark, Team};

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

pub fn words(remark: &Remark) -> String {
    match remark {
        Remark::BelowMinimum { unit, placed, minimum } => {
            t!("remark-below-minimum", unit = unit.clone(), placed = *placed, minimum = *minimum)
        }
        Remark::People { unit, warning, names } => {
            t!(people_key(*warning), unit = unit.clone(), count = names.len(), names = listed(names, NAMED))
        }
        Remark::LateWish { unit, rank, names } => {
            t!("remark-late-wish", unit = unit.clone(), rank = *rank, count = names.len(), names = listed(names, NAMED))
        }
        Remark::Supervisor { unit, supervisor, guided, quota } => {
            t!("remark-supervisor", unit = unit.clone(), name = supervisor.clone(), guided = *guided, quota = *quota)
        }
        Remark::Inactive { unit, supervisor, guided } => {
            t!("remark-inactive", unit = unit.clone(), name = supervisor.clone(), guided = *guided)
        }
        Remark::Team(team) => team_words(team),
    }
}

/// A team whose members are not where it wants them.
pub fn team_words(team: &Team) -> String {
    let key = match team.kind {
        TeamKind::Together => "remark-team-parted",
        TeamKind::Apart => "remark-team-met",
    };
    let members: Vec<_> = team.members.iter().map(member_words).collect();
    t!(key, team = team.name.clone(), members = members.join(", "))
}

/// `Bersama: A`
pub fn team_name(team: &Team) -> String {
    t!(team.kind.key(), name = team.name.clone())
}

/// A member of a team, and where.
pub fn member_words(member: &Member) -> String {
    let unit = member.unit.clone().unwrap_or_else(|| t!("placement-nowhere"));
    t!("team-member", name = member.full_name.clone(), unit = unit)
}

const fn people_key(warning: Warning) -> &'static str {
    match warning {
        Warning::Class => "remark-class",
        Warning::Topic => "remark-topic",
        Warning::Wish => "remark-wish",
    }
}

/// The first few names, and how many more.
pub fn listed(names: &[String], most: usize) -> String {
    let shown = names.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(most) {
        0 => shown,
        more => t!("remark-names-more", names = shown, more = more),
    }
}
