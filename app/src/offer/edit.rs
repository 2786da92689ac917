//! Adding a unit's places and changing them.

use domain::form::{Form, Problems};
use domain::id::{OfferId, ProgrammeId};
use domain::message::Message;
use domain::position_class::PositionClass;
use leptos::prelude::*;
use service::Error;
use service::offer::{self, Editing};

use super::{form, path};
use crate::conflict;
use crate::programme::head;
use crate::texts::t;
use crate::ui::FormState;
use crate::ui::list::empty;
use crate::web::{Answer, Member, Path, Typed, View};

pub async fn blank(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let editing = offer::blank(member.lokus(), &member.actor, id).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| new_view(id, &editing, &state))
}

pub async fn create(member: Member, Path(id): Path<ProgrammeId>, Typed(typed): Typed) -> Answer {
    match offer::create(member.lokus(), &member.actor, id, &typed).await {
        Ok(_) => member.done(Message::new("notice-offer-added"), path(id)).await,
        Err(Error::Invalid(problems)) => {
            let editing = offer::blank(member.lokus(), &member.actor, id).await?;
            member.again(|| new_view(id, &editing, &FormState::failed(typed, problems)))
        }
        Err(error) => Err(error.into()),
    }
}

fn new_view(id: ProgrammeId, editing: &Editing, state: &FormState) -> View {
    let form = if editing.units.is_empty() {
        let units = format!("/governments/{}", editing.head.row.host_id);
        empty(t!("offer-no-units-title"), t!("offer-no-units-text"), Some((units, t!("offer-to-units"))))
    } else {
        form::offer(editing, state, &format!("{}/new", path(id)), &path(id))
    };
    page(editing, t!("offer-new"), ().into_any(), form)
}

pub async fn show(member: Member, Path((id, offer)): Path<(ProgrammeId, OfferId)>) -> Answer {
    let editing = offer::edit(member.lokus(), &member.actor, id, offer).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| edit_view((id, offer), &editing, &state, ().into_any()))
}

pub async fn save(member: Member, Path((id, offer)): Path<(ProgrammeId, OfferId)>, Typed(typed): Typed) -> Answer {
    match offer::save(member.lokus(), &member.actor, id, offer, &typed).await {
        Ok(()) => member.done(Message::new("notice-offer-saved"), path(id)).await,
        Err(Error::Invalid(problems)) => {
            let editing = offer::edit(member.lokus(), &member.actor, id, offer).await?;
            member.again(|| edit_view((id, offer), &editing, &FormState::failed(typed, problems), ().into_any()))
        }
        Err(Error::Stale(now)) => {
            let editing = offer::edit(member.lokus(), &member.actor, id, offer).await?;
            let typed = typed.with("version", now.get("version"));
            member.conflict(|| {
                let (mine, theirs) = (readable(&typed, &editing), readable(&now, &editing));
                let differences = conflict::differences(&mine, &theirs, &LABELS, str::to_owned);
                edit_view((id, offer), &editing, &FormState::failed(typed, Problems::default()), differences)
            })
        }
        Err(error) => Err(error.into()),
    }
}

fn edit_view((id, offer): (ProgrammeId, OfferId), editing: &Editing, state: &FormState, above: AnyView) -> View {
    let unit = editing.units.first().map(|unit| unit.code.clone()).unwrap_or_default();
    let form = form::offer(editing, state, &format!("{}/{offer}/edit", path(id)), &path(id));
    page(editing, t!("offer-edit", unit = unit), above, form)
}

fn page(editing: &Editing, title: String, above: AnyView, form: AnyView) -> View {
    let body = view! {
        {head(&editing.head, "offers")}
        <div class="narrow">
            <h2>{title.clone()}</h2>
            {above}
            {form}
        </div>
    };
    View::new("programmes", title, body)
}

/// The fields that are compared and the keys of their labels.
const LABELS: [(&str, &str); 5] = [
    ("maximum", "offer-maximum"),
    ("minimum", "offer-minimum"),
    ("class", "offer-classes"),
    ("topics", "offer-topics"),
    ("supervisor", "offer-supervisors"),
];

/// The form with words in place of codes and ids, and one text where a field has several values.
fn readable(form: &Form, editing: &Editing) -> Form {
    let class = |code: &str| PositionClass::from_code(code).map(|class| t!(class.key()));
    let mut classes: Vec<_> = form.all("class").filter_map(class).collect();
    classes.sort();
    let name = |id: &str| {
        let row = editing.supervisors.iter().find(|row| row.person_id.to_string() == id)?;
        let quota = form.get(&format!("quota-{id}")).trim().to_owned();
        Some(if quota.is_empty() { row.name.clone() } else { format!("{} ({quota})", row.name) })
    };
    let mut supervisors: Vec<_> = form.all("supervisor").filter_map(name).collect();
    supervisors.sort();
    Form::default()
        .with("maximum", form.get("maximum"))
        .with("minimum", form.get("minimum"))
        .with("topics", form.get("topics"))
        .with("class", classes.join(", "))
        .with("supervisor", supervisors.join(", "))
}
