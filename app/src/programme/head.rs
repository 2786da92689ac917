//! The beginning of every page of a programme.

use leptos::prelude::*;
use service::programme::Head;

use super::path;
use crate::texts::t;
use crate::ui::{ProgrammeHead, programme_head};

/// Route, title, dates, steps, and the tabs that the actor may open; `tab` is the present one.
pub fn head(head: &Head, tab: &'static str) -> AnyView {
    let row = &head.row;
    programme_head(ProgrammeHead {
        sender: row.sender.clone(),
        host: row.host.clone(),
        title: row.title.clone(),
        kind_label: kind_label(row.kind, &row.label),
        first_day: row.first_day,
        last_day: row.last_day,
        working_days: head.working_days,
        participants: row.participants,
        units: row.units,
        zone: row.zone,
        state: row.state,
        tab,
        tabs: tabs(head),
    })
}

/// What the governments call it, or else the name of its kind.
pub fn kind_label(kind: domain::programme::Kind, label: &str) -> String {
    if label.is_empty() { t!(kind.key()) } else { label.to_owned() }
}

fn tabs(head: &Head) -> Vec<(&'static str, String, &'static str)> {
    let base = path(head.row.id);
    let all = [
        (true, "overview", "", "tab-overview"),
        (head.sees_participants, "participants", "/participants", "tab-participants"),
        (head.sees_offers, "offers", "/offers", "tab-offers"),
        (head.sees_placement, "placement", "/placement", "tab-placement"),
        (head.sees_audit, "audit", "/audit", "tab-audit"),
    ];
    all.into_iter().filter(|(seen, ..)| *seen).map(|(_, tab, path, key)| (tab, format!("{base}{path}"), key)).collect()
}
