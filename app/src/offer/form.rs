//! The form of one unit's places.

use domain::position_class::PositionClass;
use leptos::prelude::*;
use service::government::UnitRow;
use service::offer::Editing;
use service::person::SupervisorRow;

use super::guide;
use crate::texts::{lang, say, t};
use crate::ui::form::row;
use crate::ui::{self, FormState, hidden};

/// The form, to be sent to `action`. A unit can be chosen only for a new offer.
pub fn offer(editing: &Editing, state: &FormState, action: &str, cancel: &str) -> AnyView {
    let is_new = state.form.get("version").is_empty();
    let unit = is_new.then(|| {
        let units = editing.units.iter().map(|unit| (unit.id.to_string(), unit.name.clone())).collect();
        state.field("unit", t!("offer-unit")).required().select(units)
    });
    let classes = PositionClass::ALL.iter().map(|class| (class.code().to_owned(), t!(class.key()))).collect();
    let fields = view! {
        {hidden("key", state.form.get("key"))}
        {hidden("version", state.form.get("version"))}
        {unit}
        {row(view! {
            {state.field("maximum", t!("offer-maximum")).required().hint(maximum_hint(editing)).number()}
            {state.field("minimum", t!("offer-minimum")).hint(t!("offer-minimum-hint")).number()}
        })}
        {state.field("class", t!("offer-classes")).hint(t!("offer-classes-hint")).checks(classes)}
        {state.field("topics", t!("offer-topics")).hint(t!("offer-topics-hint")).max(2000).text()}
        {supervisors(editing, state)}
        {state.buttons(t!("offer-save"), cancel)}
    };
    state.wrap(action, fields)
}

fn maximum_hint(editing: &Editing) -> String {
    if editing.placed > 0 { t!("offer-maximum-placed", placed = editing.placed) } else { t!("offer-maximum-hint") }
}

/// Everybody who could guide people there, by unit; of another unit than the chosen one, nobody is accepted.
fn supervisors(editing: &Editing, state: &FormState) -> AnyView {
    let single = editing.units.len() == 1;
    let of = |unit: &UnitRow| editing.supervisors.iter().filter(|row| row.unit_id == unit.id).collect::<Vec<_>>();
    let groups: Vec<_> =
        editing.units.iter().map(|unit| (unit, of(unit))).filter(|(_, rows)| !rows.is_empty()).collect();
    let error = state
        .problems
        .of("supervisor")
        .map(|message| view! { <p class="error" id="f-supervisor-error">{say(message)}</p> });
    let nobody = groups.is_empty().then(|| view! { <p class="hint">{t!("offer-no-supervisors")}</p> });
    let groups = groups.into_iter().map(|(unit, rows)| {
        let chosen = rows.iter().any(|row| is_chosen(state, row));
        let rows = rows.into_iter().map(|row| supervisor(state, row)).collect_view();
        if single { rows.into_any() } else { ui::disclosure(unit.name.clone(), chosen, rows) }
    });
    let groups = groups.collect_view();
    // Registers the label, so that the summary of problems can name it.
    let _ = state.field("supervisor", t!("offer-supervisors"));
    view! {
        <fieldset class="group" id="f-supervisor" tabindex="-1">
            <legend>{t!("offer-supervisors")}</legend>
            <p class="hint">{t!("offer-supervisors-hint")}</p>
            {error}{nobody}{groups}
        </fieldset>
    }
    .into_any()
}

fn is_chosen(state: &FormState, row: &SupervisorRow) -> bool {
    let id = row.person_id.to_string();
    state.form.all("supervisor").any(|known| known == id)
}

fn supervisor(state: &FormState, row: &SupervisorRow) -> AnyView {
    let quota = format!("quota-{}", row.person_id);
    view! {
        <div class="field-row guide">
            <label class="choice">
                <input type="checkbox" name="supervisor" value=row.person_id.to_string()
                    checked=is_chosen(state, row) disabled=state.locked/>
                <span>{guide(lang(), &row.name, row.active)}</span>
            </label>
            {state.field(&quota, t!("offer-quota", name = row.name.clone())).number()}
        </div>
    }
    .into_any()
}
