//! The forms of a government and of a unit.

use domain::form::Form;
use domain::government::{GovernmentKind, Zone};
use leptos::prelude::*;

use crate::conflict;
use crate::texts::t;
use crate::ui::form::{group, row};
use crate::ui::{self, FormState, Look, hidden};

/// The fields of a government and the keys of their labels.
pub const GOVERNMENT: [(&str, &str); 6] = [
    ("kind", "government-kind"),
    ("code", "government-code"),
    ("name", "government-name"),
    ("capital", "government-capital"),
    ("zone", "government-zone"),
    ("active", "government-active"),
];

/// The fields of a unit and the keys of their labels.
pub const UNIT: [(&str, &str); 7] = [
    ("code", "unit-code"),
    ("name", "unit-name"),
    ("address", "unit-address"),
    ("contact_name", "unit-contact-name"),
    ("contact_phone", "unit-contact-phone"),
    ("contact_email", "unit-contact-email"),
    ("active", "unit-active"),
];

/// What somebody else stored beside what was typed; `labels` is [`GOVERNMENT`] or [`UNIT`].
pub fn differences(typed: &Form, now: &Form, labels: &[(&'static str, &'static str)]) -> AnyView {
    let worded =
        |form: &Form| form.clone().with("active", t!(if form.has("active") { "audit-yes" } else { "audit-no" }));
    conflict::differences(&worded(typed), &worded(now), labels, named)
}

fn named(value: &str) -> String {
    let known = GovernmentKind::from_code(value).map(GovernmentKind::key);
    match known.or_else(|| Zone::from_code(value).map(Zone::key)) {
        Some(key) => t!(key),
        None => value.to_owned(),
    }
}

/// The form of a government, to be sent to `action`.
pub fn government(state: &FormState, action: &str, cancel: &str) -> AnyView {
    let kinds = GovernmentKind::ALL.iter().map(|kind| (kind.code().to_owned(), t!(kind.key()))).collect();
    let zones = Zone::ALL.iter().map(|zone| (zone.code().to_owned(), t!(zone.key()))).collect();
    let fields = view! {
        {unseen(state)}
        {state.field("kind", t!("government-kind")).required().radios(kinds)}
        {state.field("name", t!("government-name")).required().hint(t!("government-name-hint")).max(120).text()}
        {state.field("code", t!("government-code")).required().hint(t!("government-code-hint")).max(20).text()}
        {state.field("capital", t!("government-capital")).max(120).text()}
        {state.field("zone", t!("government-zone")).required().radios(zones)}
        {state.field("active", t!("government-active")).hint(t!("government-active-hint")).checkbox()}
        {buttons(cancel)}
    };
    state.wrap(action, fields)
}

/// The form of a unit, to be sent to `action`.
pub fn unit(state: &FormState, action: &str, cancel: &str) -> AnyView {
    let fields = view! {
        {unseen(state)}
        {state.field("code", t!("unit-code")).required().hint(t!("unit-code-hint")).max(40).text()}
        {state.field("name", t!("unit-name")).required().max(160).text()}
        {state.field("address", t!("unit-address")).hint(t!("unit-address-hint")).max(400).area(3)}
        {group(t!("unit-contact"), view! {
            {state.field("contact_name", t!("unit-contact-name")).max(120).text()}
            {row(view! {
                {state.field("contact_phone", t!("unit-contact-phone")).max(40).tel()}
                {state.field("contact_email", t!("unit-contact-email")).max(254).email()}
            })}
        })}
        {state.field("active", t!("unit-active")).hint(t!("unit-active-hint")).checkbox()}
        {buttons(cancel)}
    };
    state.wrap(action, fields)
}

fn unseen(state: &FormState) -> AnyView {
    view! { {hidden("key", state.form.get("key"))}{hidden("version", state.form.get("version"))} }.into_any()
}

fn buttons(cancel: &str) -> AnyView {
    ui::submit_bar(ui::submit(Look::Primary, t!("government-save")), ui::link(Look::Quiet, t!("cancel"), cancel))
}
