//! Adding a participant and changing one.

use domain::form::Form;
use domain::id::{ParticipantId, ProgrammeId};
use domain::message::Message;
use leptos::prelude::*;
use service::Error;
use service::participant::{self, Editing};

use super::{form, path, words};
use crate::conflict;
use crate::programme::head;
use crate::texts::t;
use crate::ui::{self, FormState, Tone};
use crate::web::{Answer, Member, Path, Returned, Typed, View};

type Ids = (ProgrammeId, ParticipantId);

pub async fn blank(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let editing = opened(participant::blank(member.lokus(), &member.actor, id).await?)?;
    let state = FormState::new(editing.form.clone());
    member.show(|| new_view(id, &editing, &state))
}

/// A form that cannot be sent is not shown.
fn opened(editing: Editing) -> Result<Editing, Error> {
    if editing.open { Ok(editing) } else { Err(Error::refused("refused-not-with-sender")) }
}

pub async fn create(member: Member, Path(id): Path<ProgrammeId>, Typed(typed): Typed) -> Answer {
    match participant::create(member.lokus(), &member.actor, id, &typed).await {
        Ok(_) => {
            member.done(Message::new("notice-participant-added").with("name", typed.get("name").trim()), path(id)).await
        }
        Err(error) => {
            let returned = Returned::new(error, typed)?;
            let editing = participant::blank(member.lokus(), &member.actor, id).await?;
            let returned = returned.locked(!editing.open);
            member.returned(&returned, || new_view(id, &editing, &returned.state))
        }
    }
}

fn new_view(id: ProgrammeId, editing: &Editing, state: &FormState) -> View {
    let form = form::participant(editing, state, &format!("{}/new", path(id)), &path(id));
    page(editing, t!("participant-new"), ().into_any(), form)
}

pub async fn show(member: Member, Path(ids): Path<Ids>) -> Answer {
    let editing = opened(participant::edit(member.lokus(), &member.actor, ids.0, ids.1).await?)?;
    member.show(|| {
        let team = words::typed("team", editing.form.get("team"));
        let state = FormState::new(editing.form.clone().with("team", team));
        edit_view(ids, &editing, &state, ().into_any())
    })
}

pub async fn save(member: Member, Path(ids): Path<Ids>, Typed(typed): Typed) -> Answer {
    match participant::save(member.lokus(), &member.actor, ids.0, ids.1, &typed).await {
        Ok(()) => {
            let notice = Message::new("notice-participant-saved").with("name", typed.get("name").trim());
            member.done(notice, format!("{}/{}", path(ids.0), ids.1)).await
        }
        Err(error) => {
            let returned = Returned::new(error, typed)?;
            let editing = participant::edit(member.lokus(), &member.actor, ids.0, ids.1).await?;
            let returned = returned.locked(!editing.open);
            member.returned(&returned, || {
                let above = returned.now.as_ref().map(|now| differences(&editing, &returned.state.form, now));
                edit_view(ids, &editing, &returned.state, above.into_any())
            })
        }
    }
}

fn edit_view(ids: Ids, editing: &Editing, state: &FormState, above: AnyView) -> View {
    let own = format!("{}/{}", path(ids.0), ids.1);
    let withdrawn = editing
        .withdrawn
        .then(|| ui::note(Tone::Warn, t!("participant-withdrawn-title"), t!("participant-withdrawn-saving")));
    let form = form::participant(editing, state, &format!("{own}/edit"), &own);
    page(editing, t!("participant-edit"), view! { {withdrawn}{above} }.into_any(), form)
}

/// What somebody else saved in between, beside what was typed.
fn differences(editing: &Editing, typed: &Form, now: &Form) -> AnyView {
    let now = now.clone().with("team", words::typed("team", now.get("team")));
    let named = |text: &str| {
        let unit = editing.units.iter().find(|(id, _)| id.to_string() == text);
        unit.map_or_else(|| words::typed("class", text), |(_, name)| name.clone())
    };
    conflict::differences(typed, &now, &LABELS, named)
}

fn page(editing: &Editing, title: String, above: AnyView, form: AnyView) -> View {
    let here = editing.name.clone().unwrap_or_else(|| title.clone());
    let body = view! {
        {head(&editing.head, "participants")}
        {ui::crumbs(vec![(path(editing.head.row.id), t!("participants-title"))], here)}
        <div class="narrow">
            <h2>{title.clone()}</h2>
            {above}
            {form}
        </div>
    };
    View::new("programmes", title, body)
}

/// The fields of a participant and the keys of their labels.
const LABELS: [(&str, &str); 18] = [
    ("front_title", "participant-front-title"),
    ("name", "participant-name"),
    ("back_title", "participant-back-title"),
    ("nip", "participant-nip"),
    ("class", "participant-class"),
    ("position", "participant-position"),
    ("rank", "participant-rank"),
    ("home_agency", "participant-agency"),
    ("email", "participant-email"),
    ("phone", "participant-phone"),
    ("topics", "participant-topics"),
    ("wish1", "participant-wish-1"),
    ("wish2", "participant-wish-2"),
    ("wish3", "participant-wish-3"),
    ("wish4", "participant-wish-4"),
    ("wish5", "participant-wish-5"),
    ("team", "participant-team"),
    ("notes", "participant-notes"),
];
