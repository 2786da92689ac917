//! Adding a unit and changing one.

use domain::form::Problems;
use domain::id::{GovernmentId, UnitId};
use domain::message::Message;
use leptos::prelude::*;
use service::Error;
use service::government::{self, UnitEditing};

use super::{form, path};
use crate::texts::t;
use crate::ui::{self, FormState};
use crate::web::{Answer, Member, Path, Typed, View};

pub async fn blank(member: Member, Path(id): Path<GovernmentId>) -> Answer {
    let editing = government::blank_unit(member.lokus(), &member.actor, id).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| view_of(&editing, &state, ().into_any()))
}

pub async fn create(member: Member, Path(id): Path<GovernmentId>, Typed(typed): Typed) -> Answer {
    match government::create_unit(member.lokus(), &member.actor, id, &typed).await {
        Ok(_) => member.done(Message::new("notice-unit-added"), path(id)).await,
        Err(Error::Invalid(problems)) => {
            let editing = government::blank_unit(member.lokus(), &member.actor, id).await?;
            member.again(|| view_of(&editing, &FormState::failed(typed, problems), ().into_any()))
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn show(member: Member, Path((id, unit)): Path<(GovernmentId, UnitId)>) -> Answer {
    let editing = government::edit_unit(member.lokus(), &member.actor, id, unit).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| view_of(&editing, &state, ().into_any()))
}

pub async fn save(member: Member, Path((id, unit)): Path<(GovernmentId, UnitId)>, Typed(typed): Typed) -> Answer {
    let error = match government::save_unit(member.lokus(), &member.actor, id, unit, &typed).await {
        Ok(()) => return member.done(Message::new("notice-unit-saved"), path(id)).await,
        Err(error) => error,
    };
    let editing = government::edit_unit(member.lokus(), &member.actor, id, unit).await?;
    match error {
        Error::Invalid(problems) => {
            member.again(|| view_of(&editing, &FormState::failed(typed, problems), ().into_any()))
        }
        Error::Stale(now) => member.conflict(|| {
            let differences = form::differences(&typed, &now, &form::UNIT);
            let typed = typed.with("version", now.get("version"));
            view_of(&editing, &FormState::failed(typed, Problems::default()), differences)
        }),
        error => Err(error.into()),
    }
}

/// The page of a new unit, or of one that exists.
fn view_of(editing: &UnitEditing, state: &FormState, above: AnyView) -> View {
    let base = path(editing.government.id);
    let (title, action) = match &editing.unit {
        Some(unit) => (t!("unit-edit", unit = unit.code.clone()), format!("{base}/units/{}/edit", unit.id)),
        None => (t!("unit-new"), format!("{base}/units/new")),
    };
    let way = vec![(base.clone(), editing.government.name.clone())];
    let body = view! {
        <div class="narrow">
            {ui::crumbs(way, title.clone())}
            {ui::page_head(title.clone(), None, ())}
            {above}
            {form::unit(state, &action, &base)}
        </div>
    };
    View::new("governments", title, body)
}
