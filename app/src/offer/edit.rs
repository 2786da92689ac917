//! Adding a unit's places and changing them.

use domain::form::Form;
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
use crate::web::{Answer, Member, Path, Returned, Typed, View};

pub async fn blank(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let editing = opened(offer::blank(member.lokus(), &member.actor, id, None).await?)?;
    let state = FormState::new(editing.form.clone());
    member.show(|| new_view(id, &editing, &state))
}

/// A form that cannot be sent is not begun.
fn opened(editing: Editing) -> Result<Editing, Error> {
    if editing.open { Ok(editing) } else { Err(Error::refused("refused-not-placing")) }
}

pub async fn create(member: Member, Path(id): Path<ProgrammeId>, Typed(typed): Typed) -> Answer {
    let error = match offer::create(member.lokus(), &member.actor, id, &typed).await {
        Ok(_) => return member.done(Message::new("notice-offer-added"), path(id)).await,
        Err(error) => error,
    };
    let chosen = typed.get("unit").parse().ok();
    let returned = Returned::new(error, typed)?;
    let editing = offer::blank(member.lokus(), &member.actor, id, chosen).await?;
    let returned = returned.locked(!editing.open);
    member.returned(&returned, || new_view(id, &editing, &returned.state))
}

fn new_view(id: ProgrammeId, editing: &Editing, state: &FormState) -> View {
    let form = if editing.units.is_empty() && state.problems.is_empty() {
        let units = format!("/governments/{}", editing.head.row.host_id);
        empty(t!("offer-no-units-title"), t!("offer-no-units-text"), Some((units, t!("offer-to-units"))))
    } else {
        form::offer(editing, state, &format!("{}/new", path(id)), &path(id))
    };
    page(editing, t!("offer-new"), ().into_any(), form)
}

type Ids = (ProgrammeId, OfferId);

pub async fn show(member: Member, Path(ids): Path<Ids>) -> Answer {
    let editing = opened(offer::edit(member.lokus(), &member.actor, ids.0, ids.1).await?)?;
    let state = FormState::new(editing.form.clone());
    member.show(|| edit_view(ids, &editing, &state, ().into_any()))
}

pub async fn save(member: Member, Path(ids): Path<Ids>, Typed(typed): Typed) -> Answer {
    let error = match offer::save(member.lokus(), &member.actor, ids.0, ids.1, &typed).await {
        Ok(()) => return member.done(Message::new("notice-offer-saved"), path(ids.0)).await,
        Err(error) => error,
    };
    let returned = Returned::new(error, typed)?;
    let editing = offer::edit(member.lokus(), &member.actor, ids.0, ids.1).await?;
    let returned = returned.locked(!editing.open);
    member.returned(&returned, || edit_view(ids, &editing, &returned.state, differences(&returned, &editing)))
}

/// What somebody else stored in between, beside what was typed.
fn differences(returned: &Returned, editing: &Editing) -> AnyView {
    let Some(now) = &returned.now else { return ().into_any() };
    let (mine, theirs) = (readable(&returned.state.form, editing), readable(now, editing));
    conflict::differences(&mine, &theirs, &LABELS, str::to_owned)
}

fn edit_view((id, offer): Ids, editing: &Editing, state: &FormState, above: AnyView) -> View {
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
