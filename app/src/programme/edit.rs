//! Filing a new request and changing one.

use domain::form::Form;
use domain::id::ProgrammeId;
use domain::message::Message;
use domain::programme::Kind;
use leptos::prelude::*;
use service::Error;
use service::programme::{self, Editing};

use super::{form, head, path};
use crate::conflict;
use crate::texts::t;
use crate::ui::{self, FormState};
use crate::web::{Answer, Member, Path, Returned, Typed, View};

pub async fn blank(member: Member) -> Answer {
    let editing = programme::blank(member.lokus(), &member.actor).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| new_view(&editing, &state))
}

pub async fn create(member: Member, Typed(typed): Typed) -> Answer {
    let error = match programme::create(member.lokus(), &member.actor, &typed).await {
        Ok(id) => return member.done(Message::new("notice-programme-filed"), path(id)).await,
        Err(error) => error,
    };
    let returned = Returned::new(error, typed)?;
    let editing = programme::blank(member.lokus(), &member.actor).await?;
    member.returned(&returned, || new_view(&editing, &returned.state))
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
    if !editing.open {
        return Err(Error::refused("refused-not-with-sender").into());
    }
    let state = FormState::new(editing.form.clone());
    member.show(|| edit_view(id, &editing, &state, ().into_any()))
}

pub async fn save(member: Member, Path(id): Path<ProgrammeId>, Typed(typed): Typed) -> Answer {
    let error = match programme::save(member.lokus(), &member.actor, id, &typed).await {
        Ok(()) => return member.done(Message::new("notice-programme-saved"), path(id)).await,
        Err(error) => error,
    };
    let returned = Returned::new(error, typed)?;
    let editing = programme::edit(member.lokus(), &member.actor, id).await?;
    let returned = returned.locked(!editing.open);
    member.returned(&returned, || edit_view(id, &editing, &returned.state, differences(&returned, &editing)))
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

/// What somebody else stored in between, beside what was typed.
fn differences(returned: &Returned, editing: &Editing) -> AnyView {
    let Some(now) = &returned.now else { return ().into_any() };
    let named = |text: &str| {
        let host = editing.hosts.iter().find(|host| host.id.to_string() == text);
        host.map_or_else(|| text.to_owned(), |host| host.name.clone())
    };
    conflict::differences(&worded(&returned.state.form), &worded(now), &LABELS, named)
}

/// The form with words in place of codes.
fn worded(form: &Form) -> Form {
    let kind = Kind::from_code(form.get("kind")).map(|kind| t!(kind.key())).unwrap_or_default();
    let afterwards = t!(if form.has("afterwards") { "audit-yes" } else { "audit-no" });
    form.clone().with("kind", kind).with("afterwards", afterwards)
}

/// The fields of a request and the keys of their labels.
const LABELS: [(&str, &str); 19] = [
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
    ("afterwards", "programme-afterwards"),
    ("expected", "programme-expected"),
    ("sender_contact_name", "programme-sender-contact"),
    ("sender_contact_phone", "contact-phone"),
    ("sender_contact_email", "contact-email"),
    ("host_contact_name", "programme-host-contact"),
    ("host_contact_phone", "contact-phone"),
    ("host_contact_email", "contact-email"),
];
