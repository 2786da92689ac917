//! The people whom the actor keeps.

use std::collections::HashMap;

use domain::id::{GovernmentId, PersonId};
use domain::person::RoleKind;
use store::person::{Filter, ListedPerson, RoleRow};

use super::State;
use crate::access::{self, Actor, act};
use crate::lokus::Work;
use crate::paged::{Paged, Window, needle};
use crate::{Lokus, Result};

/// What the address of the list says.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub text: String,
    pub kind: Option<RoleKind>,
    pub government: Option<GovernmentId>,
    pub page: i64,
}

/// A person in the list, with the roles that the actor may know of.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub state: State,
    pub roles: Vec<RoleRow>,
}

/// The list and what its filter offers.
pub struct Listing {
    pub people: Paged<Listed>,
    /// Governments whose people the actor may see.
    pub governments: Vec<(GovernmentId, String)>,
}

pub async fn list(lokus: &Lokus, actor: &Actor, query: &Query) -> Result<Listing> {
    let mut work = lokus.read(actor).await?;
    access::people::<act::ManagePeople>(&work)?;
    if let Some(government) = query.government {
        access::government::<act::ManagePeople>(&mut work, government).await?;
    }
    let filter = Filter {
        coordinator: (!actor.is_administrator()).then_some(actor.id),
        government: query.government,
        text: needle(&query.text),
        kind: query.kind,
    };
    let total = store::person::count(&mut work.tx, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    let people = store::person::list(&mut work.tx, &filter, window.limit, window.offset).await?;
    let roles = store::person::roles_of_page(&mut work.tx, &filter, window.limit, window.offset).await?;
    let governments = governments(&mut work).await?;
    Ok(Listing { people: window.of(together(people, known(actor, roles))), governments })
}

/// The governments whose people the actor may see, for a choice.
pub(super) async fn governments(work: &mut Work<'_>) -> Result<Vec<(GovernmentId, String)>> {
    if !work.actor.is_administrator() {
        return Ok(work.actor.coordinated().map(|(id, name)| (id, name.to_owned())).collect());
    }
    let active = store::government::active(&mut work.tx).await?;
    Ok(active.into_iter().map(|government| (government.id, government.name)).collect())
}

/// The roles that the actor may know of: an administrator all, a coordinator those in their own governments.
pub(super) fn known(actor: &Actor, mut roles: Vec<RoleRow>) -> Vec<RoleRow> {
    let everything = actor.is_administrator();
    roles.retain(|role| everything || access::all_own(actor, std::slice::from_ref(role)));
    roles
}

fn together(people: Vec<ListedPerson>, roles: Vec<RoleRow>) -> Vec<Listed> {
    let mut of_person: HashMap<PersonId, Vec<RoleRow>> = HashMap::new();
    for role in roles {
        of_person.entry(role.person_id).or_default().push(role);
    }
    let listed = people.into_iter().map(|person| Listed {
        roles: of_person.remove(&person.id).unwrap_or_default(),
        state: State::new(person.active, person.invited),
        id: person.id,
        name: person.name,
        email: person.email,
    });
    listed.collect()
}
