//! The account of a person: links to it, closing and opening it.

use domain::id::PersonId;
use domain::message::Message;
use leptos::prelude::*;
use service::person::{self, Overview, State};

use super::{link as link_page, path, view};
use crate::texts::t;
use crate::ui::{self, Look};
use crate::web::{Answer, Member, Path};

/// What can be done with the account, or why nothing can.
pub fn section(person: &Overview) -> AnyView {
    let body = if person.own {
        view! { <p>{t!("person-own")}</p>{ui::link(Look::Secondary, t!("account-link"), "/account")} }.into_any()
    } else if person.manageable {
        actions(person)
    } else {
        view! { <p>{t!("person-kept-elsewhere")}</p> }.into_any()
    };
    ui::card(t!("person-account"), body)
}

fn actions(person: &Overview) -> AnyView {
    let id = person.id;
    if person.state == State::Deactivated {
        return view! {
            <p>{t!("person-deactivated-text")}</p>
            {button(id, "activate", Look::Secondary, "person-activate")}
        }
        .into_any();
    }
    let (words, verb) = match person.state {
        State::Invited => ("person-link-first-text", "person-link-first"),
        _ => ("person-link-reset-text", "person-link-reset"),
    };
    let deactivate = view! {
        <p>{t!("person-deactivate-text")}</p>
        {button(id, "deactivate", Look::Danger, "person-deactivate")}
    };
    view! {
        <p>{t!(words)}</p>
        {button(id, "link", Look::Secondary, verb)}
        {ui::disclosure(t!("person-deactivate"), false, deactivate)}
    }
    .into_any()
}

fn button(id: PersonId, action: &str, look: Look, key: &'static str) -> AnyView {
    view! { <form method="post" action=format!("{}/{action}", path(id))>{ui::submit(look, t!(key))}</form> }.into_any()
}

pub async fn deactivate(member: Member, Path(id): Path<PersonId>) -> Answer {
    match person::set_active(member.lokus(), &member.actor, id, false).await {
        Ok(()) => member.done(Message::new("notice-person-deactivated"), path(id)).await,
        Err(error) => view::refused(&member, id, error).await,
    }
}

pub async fn activate(member: Member, Path(id): Path<PersonId>) -> Answer {
    match person::set_active(member.lokus(), &member.actor, id, true).await {
        Ok(()) => member.done(Message::new("notice-person-activated"), path(id)).await,
        Err(error) => view::refused(&member, id, error).await,
    }
}

pub async fn link(member: Member, Path(id): Path<PersonId>) -> Answer {
    match person::reset(member.lokus(), &member.actor, id).await {
        Ok(link) => link_page::show(&member, &link),
        Err(error) => view::refused(&member, id, error).await,
    }
}
