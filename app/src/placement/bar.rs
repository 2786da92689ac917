//! What can be done with everybody who is ticked: one bar for the whole board.

use domain::placement::LONGEST_WORDS;
use leptos::prelude::*;
use service::placement::{Board, UnitCard};

use super::islands::UnitPicker;
use crate::texts::t;
use crate::ui::form::{Field, Options};
use crate::ui::{self, FormState, Look};

/// The bar, with what the board in the hands of its island says. Its first submit button moves, so that the Enter key does.
pub fn bar(board: &Board, state: &FormState, offers_unfix: bool, desk: AnyView) -> AnyView {
    let published = board.head.row.published_at.is_some();
    let unit = state.field("unit", t!("placement-target")).required().select(units(board));
    // Once published a reason is often owed, so its field is in sight.
    let reason = reason_field(state, published).text();
    let (in_sight, folded) = if published { (Some(reason), None) } else { (None, Some(reason)) };
    let unfix = offers_unfix.then(|| state.field("unfix", t!("placement-unfix-too")).checkbox());
    let used = |field: &str| !state.form.get(field).is_empty() || state.problems.of(field).is_some();
    let open = used("note") || (!published && used("reason"));
    let others = view! {
        {folded}
        {state.field("note", t!("placement-note")).hint(t!("placement-note-hint")).max(LONGEST_WORDS).text()}
        <div class="act">
            {ui::submit_as(Look::Secondary, t!("placement-do-fix"), "do", "fix")}
            {ui::submit_as(Look::Secondary, t!("placement-do-unfix"), "do", "unfix")}
            {ui::submit_as(Look::Secondary, t!("placement-do-note"), "do", "note")}
        </div>
    };
    view! {
        <div class="card moves" role="group" aria-label=t!("placement-bar")>
            {desk}
            <p class="ticked" data-words=t!("placement-ticked")></p>
            <UnitPicker><span class="picker-none" data-words=t!("placement-no-unit")></span>{unit}</UnitPicker>
            {in_sight}
            <div class="act">
                {ui::submit_as(Look::Secondary, t!("placement-do-move"), "do", "move")}
                {ui::submit_as(Look::Quiet, t!("placement-do-remove"), "do", "remove")}
            </div>
            {unfix}
            {ui::disclosure(t!("placement-more"), open, others)}
        </div>
    }
    .into_any()
}

/// The reason of a move, which is often owed once the placements are published.
pub fn reason_field(state: &FormState, published: bool) -> Field<'_> {
    let field = state.field("reason", t!("placement-reason")).max(LONGEST_WORDS);
    if published { field.required_for(t!("placement-reason-need")).hint(t!("placement-reason-hint")) } else { field }
}

/// Units with what is free there.
pub fn units(board: &Board) -> Options {
    board.units.iter().map(|unit| (unit.id.to_string(), choice(unit))).collect()
}

/// `BPSDM · 1 tempat kosong · Badan Pengembangan Sumber Daya Manusia`
pub fn choice(unit: &UnitCard) -> String {
    let free = unit.places - unit.placed;
    t!("placement-unit-choice", unit = unit.code.clone(), free = free, name = unit.name.clone())
}
