//! The roles of a person: what they are called, and taking one away.

use domain::id::{PersonId, RoleId};
use domain::message::Message;
use leptos::prelude::*;
use service::person::RoleRow;
use service::person::{self, Overview};

use super::{path, view};
use crate::texts::t;
use crate::ui;
use crate::web::{Answer, Member, Path};

/// `Pembimbing · BPSDM · Jawa Timur`
pub fn place(role: &RoleRow) -> String {
    let parts = [Some(t!(role.kind.key())), role.unit.clone(), role.government.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The roles, each with a button that takes it away.
pub fn section(person: &Overview) -> AnyView {
    let lines = person.roles.iter().map(|role| {
        let remove = role.removable.then(|| button(person.id, &role.row));
        view! { <li class="role"><span>{place(&role.row)}</span>{remove}</li> }
    });
    let list = view! { <ul class="bare">{lines.collect_view()}</ul> };
    let elsewhere = person.elsewhere.then(|| view! { <p class="soft">{t!("person-elsewhere")}</p> });
    let none = person.roles.is_empty().then(|| view! { <p class="soft">{t!("role-none")}</p> });
    ui::card(t!("person-roles"), view! { {list}{none}{elsewhere} })
}

fn button(person: PersonId, role: &RoleRow) -> AnyView {
    view! {
        <form method="post" action=format!("{}/roles/{}/remove", path(person), role.id)>
            <button class="btn danger">{t!("role-remove")}<span class="vh">{format!(" {}", place(role))}</span></button>
        </form>
    }
    .into_any()
}

pub async fn remove(member: Member, Path((id, role)): Path<(PersonId, RoleId)>) -> Answer {
    match person::remove_role(member.lokus(), &member.actor, id, role).await {
        // Without the last role that the actor knows of, the person is out of sight.
        Ok(()) => match person::view(member.lokus(), &member.actor, id).await {
            Ok(_) => member.done(Message::new("notice-role-removed"), path(id)).await,
            Err(_) => member.done(Message::new("notice-role-removed"), "/people").await,
        },
        Err(error) => view::refused(&member, id, error).await,
    }
}
