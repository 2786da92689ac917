//! Adding a government and changing one.

use domain::form::Problems;
use domain::id::GovernmentId;
use domain::message::Message;
use leptos::prelude::*;
use service::Error;
use service::government::{self, Editing};

use super::{form, path};
use crate::texts::t;
use crate::ui::{self, FormState};
use crate::web::{Answer, Member, Path, Typed, View};

pub async fn blank(member: Member) -> Answer {
    let editing = government::blank(member.lokus(), &member.actor).await?;
    member.show(|| new_view(&FormState::new(editing.form)))
}

pub async fn create(member: Member, Typed(typed): Typed) -> Answer {
    match government::create(member.lokus(), &member.actor, &typed).await {
        Ok(id) => member.done(Message::new("notice-government-added"), path(id)).await,
        Err(Error::Invalid(problems)) => member.again(|| new_view(&FormState::failed(typed, problems))),
        Err(error) => Err(error.into()),
    }
}

fn new_view(state: &FormState) -> View {
    let body = view! {
        <div class="narrow">
            {ui::crumbs(vec![("/governments".to_owned(), t!("governments-title"))], t!("government-new"))}
            {ui::page_head(t!("government-new"), None, ())}
            {form::government(state, "/governments/new", "/governments")}
        </div>
    };
    View::new("governments", t!("government-new"), body)
}

pub async fn show(member: Member, Path(id): Path<GovernmentId>) -> Answer {
    let editing = government::edit(member.lokus(), &member.actor, id).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| edit_view(id, &editing, &state, ().into_any()))
}

pub async fn save(member: Member, Path(id): Path<GovernmentId>, Typed(typed): Typed) -> Answer {
    let error = match government::save(member.lokus(), &member.actor, id, &typed).await {
        Ok(()) => return member.done(Message::new("notice-government-saved"), path(id)).await,
        Err(error) => error,
    };
    let editing = government::edit(member.lokus(), &member.actor, id).await?;
    match error {
        Error::Invalid(problems) => {
            member.again(|| edit_view(id, &editing, &FormState::failed(typed, problems), ().into_any()))
        }
        Error::Stale(now) => member.conflict(|| {
            let differences = form::differences(&typed, &now, &form::GOVERNMENT);
            let typed = typed.with("version", now.get("version"));
            edit_view(id, &editing, &FormState::failed(typed, Problems::default()), differences)
        }),
        error => Err(error.into()),
    }
}

fn edit_view(id: GovernmentId, editing: &Editing, state: &FormState, above: AnyView) -> View {
    let name = editing.government.as_ref().map(|row| row.name.clone()).unwrap_or_default();
    let way = vec![("/governments".to_owned(), t!("governments-title")), (path(id), name)];
    let body = view! {
        <div class="narrow">
            {ui::crumbs(way, t!("government-edit"))}
            {ui::page_head(t!("government-edit"), None, ())}
            {above}
            {form::government(state, &format!("{}/edit", path(id)), &path(id))}
        </div>
    };
    View::new("governments", t!("government-edit"), body)
}
