//! Filing a new request and changing one.

use domain::form::{Form, Problems};
use domain::id::ProgrammeId;
use domain::message::Message;
use leptos::prelude::*;
use service::Error;
use service::programme::{self, Editing};

use super::{form, head, path};
use crate::conflict;
use crate::texts::t;
use crate::ui::{self, FormState};
use crate::web::{Answer, Member, Path, Typed, View};

pub async fn blank(member: Member) -> Answer {
    let editing = programme::blank(member.lokus(), &member.actor).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| new_view(&editing, &state))
}

pub async fn create(member: Member, Typed(typed): Typed) -> Answer {
    match programme::create(member.lokus(), &member.actor, &typed).await {
        Ok(id) => member.done(Message::new("notice-programme-filed"), path(id)).await,
        Err(Error::Invalid(problems)) => {
            let editing = programme::blank(member.lokus(), &member.actor).await?;
            member.again(|| new_view(&editing, &FormState::failed(typed, problems)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The page of a new request.
pub(super) fn new_view(editing: &Editing, state: &FormState) -> View {
    let body = view! {
        <div class="narrow">
            {ui::page_head(t!("programme-new"), Some(t!("programme-new-lead")), ())}
            {form::request(editing, state, "/programmes/new", "/programmes")}
        </div>
    };
    View::new("programmes", t!("programme-new"), body)
}

pub async fn show(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let editing = programme::edit(member.lokus(), &member.actor, id).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| edit_view(id, &editing, &state, ().into_any()))
}

pub async fn save(member: Member, Path(id): Path<ProgrammeId>, Typed(typed): Typed) -> Answer {
    match programme::save(member.lokus(), &member.actor, id, &typed).await {
        Ok(()) => member.done(Message::new("notice-programme-saved"), path(id)).await,
        Err(Error::Invalid(problems)) => {
            let editing = programme::edit(member.lokus(), &member.actor, id).await?;
            member.again(|| edit_view(id, &editing, &FormState::failed(typed, problems), ().into_any()))
        }
        Err(Error::Stale(now)) => {
            let editing = programme::edit(member.lokus(), &member.actor, id).await?;
            let typed = typed.with("version", now.get("version"));
            member.conflict(|| stale_view(id, &editing, typed, &now))
        }
        Err(error) => Err(error.into()),
    }
}

fn edit_view(id: ProgrammeId, editing: &Editing, state: &FormState, above: AnyView) -> View {
    let body = view! {
        {editing.head.as_ref().map(|known| head(known, "overview"))}
        <div class="narrow">
            <h2>{t!("programme-edit")}</h2>
            {above}
            {form::request(editing, state, &format!("{}/edit", path(id)), &path(id))}
        </div>
    };
    View::new("programmes", t!("programme-edit"), body)
}

/// Somebody else saved in between: both versions are shown, and what was typed stays in the form.
fn stale_view(id: ProgrammeId, editing: &Editing, typed: Form, now: &Form) -> View {
    let named = |text: &str| {
        let host = editing.hosts.iter().find(|host| host.id.to_string() == text);
        host.map_or_else(|| text.to_owned(), |host| host.name.clone())
    };
    let differences = conflict::differences(&typed, now, &LABELS, named);
    edit_view(id, editing, &FormState::failed(typed, Problems::default()), differences)
}

/// The fields of a request and the keys of their labels.
const LABELS: [(&str, &str); 17] = [
    ("kind", "programme-kind"),
    ("label", "programme-label"),
    ("sender", "programme-sender"),
    ("host", "programme-host"),
    ("title", "programme-title"),
    ("purpose", "programme-purpose"),
    ("topics", "programme-topics"),
    ("legal_number", "programme-legal-number"),
    ("legal_date", "programme-legal-date"),
    ("first_day", "programme-first-day"),
    ("last_day", "programme-last-day"),
    ("expected", "programme-expected"),
    ("sender_contact_name", "programme-sender-contact"),
    ("sender_contact_phone", "contact-phone"),
    ("sender_contact_email", "contact-email"),
    ("host_contact_name", "programme-host-contact"),
    ("host_contact_phone", "contact-phone"),
];
