//! The page of one person.

use domain::id::PersonId;
use leptos::prelude::*;
use service::Error;
use service::person::{self, Overview};

use super::{account, roles, state_chip};
use crate::texts::{say, t};
use crate::ui::{self, Tone};
use crate::web::{Answer, Member, Path, View};

pub async fn show(member: Member, Path(id): Path<PersonId>) -> Answer {
    let person = person::view(member.lokus(), &member.actor, id).await?;
    member.show(|| view_of(&person, ().into_any()))
}

/// The page again, with the words of a refusal on top.
pub async fn refused(member: &Member, id: PersonId, error: Error) -> Answer {
    let Error::Refused(message) = error else { return Err(error.into()) };
    let person = person::view(member.lokus(), &member.actor, id).await?;
    member.conflict(|| view_of(&person, ui::note(Tone::Bad, say(&message), "")))
}

fn view_of(person: &Overview, above: AnyView) -> View {
    let facts = ui::facts(vec![
        (t!("person-email"), person.email.clone().into_any()),
        (t!("person-state"), state_chip(person.state)),
    ]);
    let body = view! {
        <div class="narrow">
            {ui::crumbs(vec![("/people".to_owned(), t!("people-title"))], person.name.clone())}
            {ui::page_head(person.name.clone(), None, ())}
            {above}
            {facts}
            {roles::section(person)}
            {account::section(person)}
        </div>
    };
    View::new("people", person.name.clone(), body)
}
