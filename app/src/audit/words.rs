//! What recorded actions, fields and values are called on the screen.

use domain::assignment::SpreadBy;
use domain::dates;
use domain::form::parse_date;
use domain::government::{GovernmentKind, Zone};
use domain::person::RoleKind;
use domain::position_class::PositionClass;
use domain::programme::{Kind, State};
use service::audit::Value;

use crate::texts::{lang, t};

/// What was done. An action that nobody named yet shows its codes.
pub fn action(area: &str, action: &str) -> String {
    match action_key(area, action) {
        Some(key) => t!(key),
        None => format!("{area} · {action}"),
    }
}

fn action_key(area: &str, action: &str) -> Option<&'static str> {
    match area {
        "government" => government_key(action),
        "person" => person_key(action),
        "programme" => programme_key(action),
        "participant" => participant_key(action),
        "offer" => offer_key(action),
        "placement" => placement_key(action),
        "assignment" => assignment_key(action),
        _ => None,
    }
}

fn government_key(action: &str) -> Option<&'static str> {
    Some(match action {
        "create" => "audit-government-create",
        "edit" => "audit-government-edit",
        "create-unit" => "audit-unit-create",
        "edit-unit" => "audit-unit-edit",
        _ => return None,
    })
}

fn person_key(action: &str) -> Option<&'static str> {
    Some(match action {
        "invite" => "audit-person-invite",
        "remove-role" => "audit-person-remove-role",
        "link" => "audit-person-link",
        "end-password" => "audit-person-end-password",
        "activate" => "audit-person-activate",
        "deactivate" => "audit-person-deactivate",
        _ => return None,
    })
}

fn programme_key(action: &str) -> Option<&'static str> {
    Some(match action {
        "create" => "audit-programme-create",
        "edit" => "audit-programme-edit",
        "submitted" => "audit-programme-submitted",
        "returned" => "audit-programme-returned",
        "accepted" => "audit-programme-accepted",
        "declined" => "audit-programme-declined",
        "placed" => "audit-programme-placed",
        "running" => "audit-programme-running",
        "completed" => "audit-programme-completed",
        "closed" => "audit-programme-closed",
        "cancelled" => "audit-programme-cancelled",
        _ => return None,
    })
}

fn participant_key(action: &str) -> Option<&'static str> {
    Some(match action {
        "create" => "audit-participant-create",
        "edit" => "audit-participant-edit",
        "withdraw" => "audit-participant-withdraw",
        "import" => "audit-participant-import",
        _ => return None,
    })
}

fn assignment_key(action: &str) -> Option<&'static str> {
    Some(match action {
        "propose" => "audit-assignment-propose",
        "weights" => "audit-assignment-weights",
        "stop" => "audit-assignment-stop",
        "clear" => "audit-assignment-clear",
        "take" => "audit-assignment-take",
        _ => return None,
    })
}

fn offer_key(action: &str) -> Option<&'static str> {
    Some(match action {
        "create" => "audit-offer-create",
        "edit" => "audit-offer-edit",
        _ => return None,
    })
}

fn placement_key(action: &str) -> Option<&'static str> {
    Some(match action {
        "move" => "audit-placement-move",
        "remove" | "release" => "audit-placement-remove",
        "fix" => "audit-placement-fix",
        "unfix" => "audit-placement-unfix",
        "note" => "audit-placement-note",
        "supervisor" => "audit-placement-supervisor",
        _ => return None,
    })
}

/// The recorded fields in the order in which they are shown, with the keys of their names.
const FIELDS: &[(&str, &str)] = &[
    ("state", "audit-field-state"),
    ("reason", "audit-field-reason"),
    ("name.front", "audit-field-front-title"),
    ("name", "audit-field-name"),
    ("name.name", "audit-field-name"),
    ("name.back", "audit-field-back-title"),
    ("code", "audit-field-code"),
    ("kind", "audit-field-kind"),
    ("label", "audit-field-label"),
    ("capital", "audit-field-capital"),
    ("zone", "audit-field-zone"),
    ("active", "audit-field-active"),
    ("role", "audit-field-role"),
    ("sender", "audit-field-sender"),
    ("host", "audit-field-host"),
    ("title", "audit-field-title"),
    ("purpose", "audit-field-purpose"),
    ("nip", "audit-field-nip"),
    ("class", "audit-field-class"),
    ("classes", "audit-field-classes"),
    ("position", "audit-field-position"),
    ("rank", "audit-field-rank"),
    ("home_agency", "audit-field-home-agency"),
    ("email", "audit-field-email"),
    ("phone", "audit-field-phone"),
    ("topics", "audit-field-topics"),
    ("wishes", "audit-field-wishes"),
    ("team", "audit-field-team"),
    ("notes", "audit-field-notes"),
    ("note", "audit-field-notes"),
    ("unit", "audit-field-unit"),
    ("maximum", "audit-field-maximum"),
    ("minimum", "audit-field-minimum"),
    ("supervisor", "audit-field-supervisor"),
    ("supervisors", "audit-field-supervisors"),
    ("fixed", "audit-field-fixed"),
    ("legal_number", "audit-field-legal-number"),
    ("legal_date", "audit-field-legal-date"),
    ("first_day", "audit-field-first-day"),
    ("last_day", "audit-field-last-day"),
    ("expected", "audit-field-expected"),
    ("afterwards", "programme-afterwards"),
    ("people", "audit-field-people"),
    ("units", "audit-field-units"),
    ("proposals", "audit-field-proposals"),
    ("unplaced", "weight-unplaced"),
    ("shortage", "weight-shortage"),
    ("wish", "weight-wish"),
    ("topic", "weight-topic"),
    ("spread", "weight-spread"),
    ("load", "weight-load"),
    ("spread_by", "weight-spread-by"),
    ("file", "audit-field-file"),
    ("added", "audit-field-added"),
    ("changed", "audit-field-changed"),
    ("returned", "audit-field-returned"),
    ("unchanged", "audit-field-unchanged"),
    ("address", "audit-field-address"),
    ("contact_name", "audit-field-contact-name"),
    ("contact_phone", "audit-field-contact-phone"),
    ("contact_email", "audit-field-contact-email"),
    ("sender_contact.name", "audit-field-sender-contact-name"),
    ("sender_contact.phone", "audit-field-sender-contact-phone"),
    ("sender_contact.email", "audit-field-sender-contact-email"),
    ("host_contact.name", "audit-field-host-contact-name"),
    ("host_contact.phone", "audit-field-host-contact-phone"),
    ("host_contact.email", "audit-field-host-contact-email"),
];

/// Where a field stands among the others; unknown ones come last.
pub fn place(field: &str) -> usize {
    FIELDS.iter().position(|(known, _)| *known == field).unwrap_or(FIELDS.len())
}

/// The name of a field. One that nobody named yet shows its code.
pub fn field(field: &str) -> String {
    match FIELDS.iter().find(|(known, _)| *known == field) {
        Some((_, key)) => t!(key),
        None => field.to_owned(),
    }
}

/// A value in words; empty where there is none.
pub fn value(field: &str, known: &Value) -> String {
    match known {
        Value::Nothing => String::new(),
        Value::Flag(true) => t!("audit-yes"),
        Value::Flag(false) => t!("audit-no"),
        Value::Unnamed => t!("audit-unnamed"),
        Value::Text(text) => worded(field, text),
        Value::List(items) => list(field, items),
    }
}

/// Lists within a list, such as a supervisor with a quota, are held together by a point.
fn list(field: &str, items: &[Value]) -> String {
    let nested = items.iter().any(|item| matches!(item, Value::List(_)));
    let parts = items.iter().map(|item| match item {
        Value::List(inner) => {
            let inner = inner.iter().map(|part| value(field, part)).filter(|part| !part.is_empty());
            inner.collect::<Vec<_>>().join(" · ")
        }
        item => value(field, item),
    });
    parts.collect::<Vec<_>>().join(if nested { "; " } else { ", " })
}

fn worded(field: &str, text: &str) -> String {
    if let Some(key) = code_key(field, text) {
        return t!(key);
    }
    match parse_date(text).filter(|date| dates::iso(*date) == text) {
        Some(date) => dates::full(lang(), date),
        None => text.to_owned(),
    }
}

fn code_key(field: &str, code: &str) -> Option<&'static str> {
    match field {
        "state" => State::from_code(code).map(State::key),
        "kind" => {
            Kind::from_code(code).map(Kind::key).or_else(|| GovernmentKind::from_code(code).map(GovernmentKind::key))
        }
        "zone" => Zone::from_code(code).map(Zone::key),
        "role" => RoleKind::from_code(code).map(RoleKind::key),
        "spread_by" => SpreadBy::from_code(code).map(SpreadBy::key),
        "class" | "classes" => PositionClass::from_code(code).map(PositionClass::key),
        _ => None,
    }
}
