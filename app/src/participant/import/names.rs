//! Names in the wishes that no unit has: what is meant is chosen once for all rows.

use domain::form::{Form, Problems};
use domain::id::{ProgrammeId, UploadId};
use domain::message::Message;
use domain::participant::Wish;
use leptos::prelude::*;
use service::participant::{self, NO_WISH, Name, Preview};

use super::rows::Shown;
use super::upload_path;
use crate::texts::t;
use crate::ui::{self, FormState, Look, hidden};
use crate::web::{Answer, Member, PageNumber, Path, Typed};

pub async fn keep(member: Member, Path((id, file)): Path<(ProgrammeId, UploadId)>, Typed(typed): Typed) -> Answer {
    let left = participant::name_units(member.lokus(), &member.actor, id, file, &typed).await?;
    let notice = match left {
        0 => Message::new("notice-names-kept"),
        left => Message::new("notice-names-left").with("count", left),
    };
    let shown = Shown { sheet: typed.get("sheet").to_owned(), page: PageNumber::default() };
    member.done(notice, shown.href(id, file)).await
}

/// The form, folded once everything is said; nothing where every name is known.
pub fn names(preview: &Preview) -> Option<AnyView> {
    let names = &preview.plan.names;
    if names.is_empty() {
        return None;
    }
    let fields: Vec<String> = (1..=names.len()).map(|number| format!("unit-{number}")).collect();
    let form = fields.iter().zip(names).fold(Form::default(), |form, (field, name)| form.with(field, chosen(name)));
    let state = FormState::failed(form, Problems::default());
    let rows = (1..).zip(&fields).zip(names).map(|((number, field), name)| {
        let label = t!("names-label", name = name.name.clone(), cells = name.cells);
        let input = state.field(field, label).required();
        let suggested = name.choice == Wish::Unknown && name.suggestion.is_some();
        let input = if suggested { input.hint(t!("names-suggested")) } else { input };
        view! { {hidden(&format!("name-{number}"), name.name.clone())}{input.select(options(preview))} }
    });
    let unknown = preview.plan.unknown_names();
    let look = if unknown > 0 { Look::Primary } else { Look::Secondary };
    let fields = view! {
        {hidden("sheet", preview.found.sheet.clone())}
        {rows.collect_view()}
        {ui::submit_bar(ui::submit(look, t!("names-submit")), ())}
    };
    let action = format!("{}/names", upload_path(preview.head.row.id, preview.upload));
    let body = view! { <p>{t!("names-text")}</p>{state.wrap(action, fields)} };
    Some(match unknown {
        0 => ui::disclosure(t!("names-said"), false, body),
        unknown => ui::card(t!("names-title", count = unknown), body),
    })
}

/// What was said of a name, or else what is suggested.
fn chosen(name: &Name) -> String {
    match (name.choice, name.suggestion) {
        (Wish::Unit(unit), _) | (Wish::Unknown, Some(unit)) => unit.to_string(),
        (Wish::Nothing, _) => NO_WISH.to_owned(),
        (Wish::Unknown, None) => String::new(),
    }
}

fn options(preview: &Preview) -> ui::form::Options {
    let units = preview.units.iter().map(|(id, name)| (id.to_string(), name.clone()));
    units.chain([(NO_WISH.to_owned(), t!("names-none"))]).collect()
}
