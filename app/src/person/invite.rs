//! Inviting somebody into a role.

use domain::form::{Form, Problems};
use domain::message::Message;
use domain::person::RoleKind;
use leptos::prelude::*;
use service::Error;
use service::person::{self, Invited, Inviting};

use super::{link, path};
use crate::texts::t;
use crate::ui::{self, FormState, Look, hidden};
use crate::web::{Answer, Member, Query, Typed, View};

/// The form; role, government and unit can stand in the address.
pub async fn show(member: Member, Query(known): Query<Vec<(String, String)>>) -> Answer {
    let known = known.into_iter().filter(|(name, _)| ["role", "government", "unit"].contains(&name.as_str()));
    let inviting = person::inviting(member.lokus(), &member.actor, Form::new(known.collect())).await?;
    member.show(|| view_of(&inviting, Problems::default()))
}

pub async fn send(member: Member, Typed(typed): Typed) -> Answer {
    match person::invite(member.lokus(), &member.actor, &typed).await {
        Ok(Invited::Link(handed)) => link::show(&member, &handed),
        Ok(Invited::Added { person, name }) => {
            member.done(Message::new("notice-role-added").with("name", name), path(person)).await
        }
        Ok(Invited::Before(person)) => member.done(Message::new("notice-invited-before"), path(person)).await,
        Err(Error::Invalid(problems)) => {
            let inviting = person::inviting(member.lokus(), &member.actor, typed).await?;
            member.again(|| view_of(&inviting, problems))
        }
        Err(error) => Err(error.into()),
    }
}

fn view_of(inviting: &Inviting, problems: Problems) -> View {
    let state = FormState::failed(inviting.form.clone(), problems);
    let fields = view! {
        {hidden("key", state.form.get("key"))}
        {state.field("name", t!("person-name")).required().hint(t!("person-name-hint")).max(160).autocomplete("off").text()}
        {state.field("email", t!("person-email")).required().hint(t!("person-email-hint")).max(254).email()}
        {roles(inviting, &state)}
        {government(inviting, &state)}
        {unit(inviting, &state)}
        {ui::submit_bar(ui::submit(Look::Primary, t!("person-invite")), ui::link(Look::Quiet, t!("cancel"), "/people"))}
    };
    let body = view! {
        <div class="narrow">
            {ui::crumbs(vec![("/people".to_owned(), t!("people-title"))], t!("person-invite"))}
            {ui::page_head(t!("person-invite"), Some(t!("person-invite-lead")), ())}
            {state.wrap("/people/invite", fields)}
        </div>
    };
    View::new("people", t!("person-invite"), body)
}

/// Supervisors are for those who have units.
fn roles(inviting: &Inviting, state: &FormState) -> AnyView {
    let unitless = inviting.units.is_empty() && inviting.kinds.contains(&RoleKind::Supervisor);
    let kinds = inviting.kinds.iter().filter(|kind| !(unitless && **kind == RoleKind::Supervisor));
    let options = kinds.map(|kind| (kind.code().to_owned(), t!(kind.key()))).collect();
    let field = state.field("role", t!("person-role")).required();
    if unitless { field.hint(t!("person-role-unitless")).radios(options) } else { field.radios(options) }
}

/// Who has one government only need not choose it.
fn government(inviting: &Inviting, state: &FormState) -> AnyView {
    let administers = inviting.kinds.contains(&RoleKind::Administrator);
    if let ([(id, _)], false) = (&inviting.governments[..], administers) {
        return hidden("government", id.to_string());
    }
    let options = inviting.governments.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let field = state.field("government", t!("person-government"));
    if administers {
        field.required_for(t!("person-government-need")).select(options)
    } else {
        field.required().select(options)
    }
}

/// Only supervisors belong to a unit.
fn unit(inviting: &Inviting, state: &FormState) -> Option<AnyView> {
    if inviting.units.is_empty() {
        return None;
    }
    let several = inviting.units.iter().any(|unit| unit.government != inviting.units[0].government);
    let options = inviting.units.iter().map(|unit| {
        let government = inviting.governments.iter().find(|(id, _)| several && *id == unit.government);
        let label = match government {
            Some((_, name)) => format!("{} · {name}", unit.name),
            None => unit.name.clone(),
        };
        (unit.id.to_string(), label)
    });
    Some(state.field("unit", t!("person-unit")).required_for(t!("person-unit-need")).select(options.collect()))
}
