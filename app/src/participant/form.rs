//! The form of a participant.

use domain::participant::WISH_FIELDS;
use domain::position_class::PositionClass;
use domain::rank::Rank;
use leptos::prelude::*;
use service::participant::Editing;

use crate::texts::t;
use crate::ui::form::{group, row};
use crate::ui::{FormState, hidden};

/// The form, to be sent to `action`.
pub fn participant(editing: &Editing, state: &FormState, action: &str, cancel: &str) -> AnyView {
    let save = if editing.withdrawn { t!("participant-bring-back") } else { t!("participant-save") };
    let fields = view! {
        {hidden("key", state.form.get("key"))}
        {hidden("version", state.form.get("version"))}
        {who(state)}
        {work(state)}
        {group(t!("participant-contact"), row(view! {
            {state.field("email", t!("participant-email")).hint(t!("participant-email-hint")).max(254).email()}
            {state.field("phone", t!("participant-phone")).max(40).tel()}
        }))}
        {wants(editing, state)}
        {state.buttons(save, cancel)}
    };
    state.wrap(action, fields)
}

fn who(state: &FormState) -> AnyView {
    view! {
        {state.field("name", t!("participant-name")).required().hint(t!("participant-name-hint")).max(160).autocomplete("off").text()}
        {row(view! {
            {state.field("front_title", t!("participant-front-title")).hint("Dr., Ir., Hj.").max(60).autocomplete("off").text()}
            {state.field("back_title", t!("participant-back-title")).hint("S.E., M.Si.").max(120).autocomplete("off").text()}
        })}
        {state.field("nip", t!("participant-nip")).required().hint(t!("participant-nip-hint")).max(40).autocomplete("off").text()}
    }
    .into_any()
}

fn work(state: &FormState) -> AnyView {
    let classes = PositionClass::ALL.iter().map(|class| (class.code().to_owned(), t!(class.key()))).collect();
    let ranks = Rank::pns().chain(Rank::pppk()).map(|rank| rank.to_string()).collect();
    view! {
        {state.field("class", t!("participant-class")).required().select(classes)}
        {state.field("position", t!("participant-position")).max(200).text()}
        {state.field("rank", t!("participant-rank")).hint(t!("participant-rank-hint")).max(60).suggest(ranks).text()}
        {state.field("home_agency", t!("participant-agency")).max(200).text()}
    }
    .into_any()
}

fn wants(editing: &Editing, state: &FormState) -> AnyView {
    let units: Vec<_> = editing.units.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let wishes = (1_usize..).zip(&WISH_FIELDS);
    let wishes =
        wishes.map(|(rank, field)| state.field(field, t!("participant-wish", rank = rank)).select(units.clone()));
    view! {
        {state.field("topics", t!("participant-topics")).hint(t!("programme-topics-hint")).max(2000).text()}
        {group(t!("participant-wishes"), view! {
            <p class="hint">{t!("participant-wishes-hint", host = editing.head.row.host.clone())}</p>
            {wishes.collect_view()}
        })}
        {state.field("team", t!("participant-team")).hint(t!("participant-team-hint")).max(80).text()}
        {state.field("notes", t!("participant-notes")).max(2000).area(3)}
    }
    .into_any()
}
