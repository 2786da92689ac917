//! The form of a request.

use domain::programme::{CONTACT_FIELDS, Kind};
use leptos::prelude::*;
use service::programme::{Editing, HostRow};

use crate::texts::t;
use crate::ui::form::{group, row};
use crate::ui::{FormState, hidden};

/// The form, to be sent to `action`.
pub fn request(editing: &Editing, state: &FormState, action: &str, cancel: &str) -> AnyView {
    let fields = view! {
        {hidden("key", state.form.get("key"))}
        {hidden("version", state.form.get("version"))}
        {hidden("cloned_from", state.form.get("cloned_from"))}
        {what(editing, state)}
        {when(state)}
        {group(t!("programme-legal"), row(view! {
            {state.field("legal_number", t!("programme-legal-number")).hint(t!("programme-legal-hint")).max(120).text()}
            {state.field("legal_date", t!("programme-legal-date")).date()}
        }))}
        {contact(state, 0, t!("programme-sender-contact"))}
        {contact(state, 1, t!("programme-host-contact"))}
        {state.buttons(t!("programme-save"), cancel)}
    };
    state.wrap(action, fields)
}

fn what(editing: &Editing, state: &FormState) -> AnyView {
    let kinds = Kind::ALL.iter().map(|kind| (kind.code().to_owned(), t!(kind.key()))).collect();
    let senders = editing.senders.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let hosts = editing.hosts.iter().map(|host| (host.id.to_string(), host_label(host))).collect();
    let host = state.field("host", t!("programme-host")).required();
    let all_attended = editing.hosts.iter().all(|host| host.attended);
    let host = if all_attended { host } else { host.hint(t!("programme-host-hint")) };
    let labels = ["Magang", "Studi komparatif", "Studi tiru", "Studi banding", "Kaji banding", "Kunjungan kerja"];
    let labels = labels.map(str::to_owned).to_vec();
    view! {
        {state.field("sender", t!("programme-sender")).required().select(senders)}
        {host.select(hosts)}
        {state.field("kind", t!("programme-kind")).required().radios(kinds)}
        {state.field("label", t!("programme-label")).hint(t!("programme-label-hint")).max(60).suggest(labels).text()}
        {state.field("title", t!("programme-title")).required().max(200).text()}
        {state.field("purpose", t!("programme-purpose")).hint(t!("programme-purpose-hint")).max(4000).area(5)}
        {state.field("topics", t!("programme-topics")).hint(t!("programme-topics-hint")).max(2000).text()}
    }
    .into_any()
}

/// The name, and whether nobody there can answer yet.
fn host_label(host: &HostRow) -> String {
    if host.attended { host.name.clone() } else { t!("programme-host-unattended", name = host.name.clone()) }
}

fn when(state: &FormState) -> AnyView {
    view! {
        {row(view! {
            {state.field("first_day", t!("programme-first-day")).required().date()}
            {state.field("last_day", t!("programme-last-day")).required().date()}
        })}
        {state.field("afterwards", t!("programme-afterwards")).hint(t!("programme-afterwards-hint")).checkbox()}
        {state.field("expected", t!("programme-expected")).required().hint(t!("programme-expected-hint")).number()}
    }
    .into_any()
}

fn contact(state: &FormState, side: usize, title: String) -> AnyView {
    let [name, phone, email] = CONTACT_FIELDS[side];
    group(
        title,
        view! {
            {state.field(name, t!("contact-name")).max(120).text()}
            {row(view! {
                {state.field(phone, t!("contact-phone")).max(40).tel()}
                {state.field(email, t!("contact-email")).max(254).email()}
            })}
        },
    )
}
