//! People: the list, invitations, the page of one person, and links handed to whoever asked for them.

mod account;
mod invite;
mod link;
mod list;
mod roles;
mod view;

use domain::id::PersonId;
use service::access::act;
use service::person::State;

use leptos::prelude::AnyView;

use crate::texts::t;
use crate::ui::{Tone, chip};
use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    vec![
        get("/people", Guard::action(act::ManagePeople), list::show),
        get("/people/invite", Guard::action(act::ManagePeople), invite::show),
        post("/people/invite", Guard::action(act::ManagePeople), invite::send),
        get("/people/{id}", Guard::action(act::SeePerson), view::show),
        post("/people/{id}/roles/{role}/remove", Guard::action(act::RemoveRole), roles::remove),
        post("/people/{id}/deactivate", Guard::action(act::ManagePerson), account::deactivate),
        post("/people/{id}/activate", Guard::action(act::ManagePerson), account::activate),
        post("/people/{id}/link", Guard::action(act::ManagePerson), account::link),
    ]
}

/// Where a person is found.
pub fn path(id: PersonId) -> String {
    format!("/people/{id}")
}

fn state_chip(state: State) -> AnyView {
    match state {
        State::Invited => chip(Tone::Info, t!("person-invited")),
        State::Active => chip(Tone::Good, t!("person-active")),
        State::Deactivated => chip(Tone::Plain, t!("person-deactivated")),
    }
}
