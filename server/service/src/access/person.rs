//! Look-ups of people. A coordinator knows those with a role in their own governments, and of them only these roles;
//! the account itself they keep only while no other government trusts it, or they could take over its roles there.

use domain::id::{GovernmentId, PersonId, RoleId};
use domain::person::{Role, RoleKind};
use store::person::{PersonRow, RoleRow};

use super::lookup::{check, government_standings};
use super::{Action, Actor, Authorised, Standing, act};
use crate::lokus::Work;
use crate::{Error, Result};

/// A person and all their roles.
#[derive(Clone, Debug)]
pub struct Account {
    pub row: PersonRow,
    pub roles: Vec<RoleRow>,
}

/// The people whom the actor keeps at all, for `A`.
pub fn people<A: Action>(work: &Work<'_>) -> Result<Authorised<(), A>> {
    let mut standings = role_standings(&work.actor, None);
    if work.actor.coordinated().next().is_some() {
        standings.push(Standing::Coordinator);
    }
    check::<_, A, A>((), standings).map_err(|_| Error::Forbidden)
}

/// A person, for `A`.
pub async fn person<A: Action>(work: &mut Work<'_>, id: PersonId) -> Result<Authorised<Account, A>> {
    let row = store::person::get(&mut work.tx, id).await?.ok_or(Error::NotFound)?;
    let roles = store::person::roles(&mut work.tx, id).await?;
    let standings = person_standings(&work.actor, &roles);
    check::<_, act::SeePerson, A>(Account { row, roles }, standings)
}

/// What the actor is to somebody with these roles.
fn person_standings(actor: &Actor, roles: &[RoleRow]) -> Vec<Standing> {
    let mut standings = role_standings(actor, None);
    if roles.iter().any(|role| is_own(actor, role)) {
        standings.push(Standing::Coordinator);
    }
    if !roles.is_empty() && all_own(actor, roles) {
        standings.push(Standing::Guardian);
    }
    standings
}

fn is_own(actor: &Actor, role: &RoleRow) -> bool {
    role.government_id.is_some_and(|id| actor.coordinates(id))
}

/// Whether every one of the roles is in a government that the actor coordinates.
pub fn all_own(actor: &Actor, roles: &[RoleRow]) -> bool {
    roles.iter().all(|role| is_own(actor, role))
}

/// One role of a person, for `A`.
pub async fn role<A: Action>(work: &mut Work<'_>, person: PersonId, id: RoleId) -> Result<Authorised<RoleRow, A>> {
    let roles = store::person::roles(&mut work.tx, person).await?;
    let row = roles.into_iter().find(|role| role.id == id).ok_or(Error::NotFound)?;
    let standings = role_standings(&work.actor, row.government_id);
    check::<_, act::SeePerson, A>(row, standings)
}

/// A role that the actor may give to somebody.
pub fn invitation(work: &Work<'_>, role: Role) -> Result<Authorised<Role, act::ManagePeople>> {
    if !may_invite(&work.actor, role) {
        return Err(Error::Forbidden);
    }
    check::<_, act::ManagePeople, act::ManagePeople>(role, role_standings(&work.actor, role.government()))
}

/// Who may invite whom: administrators bring in administrators and coordinators, coordinators their own people.
pub fn may_invite(actor: &Actor, role: Role) -> bool {
    let who = match role.kind() {
        RoleKind::Administrator => act::InviteAdministrator::WHO,
        RoleKind::Coordinator => act::InviteCoordinator::WHO,
        RoleKind::Supervisor | RoleKind::Participant | RoleKind::Reader => act::InviteMember::WHO,
    };
    role_standings(actor, role.government()).iter().any(|standing| who.contains(standing))
}

/// What the actor is to the government of a role; a role of the installation has none.
fn role_standings(actor: &Actor, government: Option<GovernmentId>) -> Vec<Standing> {
    match government {
        Some(id) => government_standings(actor, id),
        None if actor.is_administrator() => vec![Standing::Administrator],
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
