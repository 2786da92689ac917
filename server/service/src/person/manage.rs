//! Taking roles, and closing and opening accounts. Nobody does it to themselves, and an administrator always remains.

use domain::id::{PersonId, RoleId};
use domain::person::{Role, RoleKind};

use super::{Recorded, audit_everywhere, event, readers_of};
use crate::access::{self, Actor, act};
use crate::{Error, Lokus, Result};

/// Takes a role from somebody. A participant also leaves the lists of the programmes that the government sends.
pub async fn remove_role(lokus: &Lokus, actor: &Actor, person: PersonId, id: RoleId) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    let administrators = store::person::lock_administrators(&mut work.tx).await?;
    store::person::lock(&mut work.tx, person).await?;
    let role = access::role::<act::RemoveRole>(&mut work, person, id).await?;
    if person == actor.id {
        return Err(Error::refused("refused-own-account"));
    }
    let row = store::person::get(&mut work.tx, person).await?.ok_or(Error::NotFound)?;
    let counts = row.active && row.password_hash.is_some();
    if role.kind == RoleKind::Administrator && counts && administrators <= 1 {
        return Err(Error::refused("refused-last-administrator"));
    }
    store::person::remove_role(&mut work.tx, id).await?;
    if let Some(Role::Participant(sender)) = role.role() {
        store::participant::disconnect(&mut work.tx, person, sender).await?;
    }
    let before = Recorded { role: Some(role.kind), unit: role.unit_id, ..Recorded::default() };
    let event = event(person, "remove-role", readers_of(role.government_id));
    work.audit(event, Some(&before), None::<&()>).await?;
    work.commit().await
}

/// Closes or opens an account. Either way every session ends; a closed account has no open links.
pub async fn set_active(lokus: &Lokus, actor: &Actor, id: PersonId, active: bool) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    let administrators = store::person::lock_administrators(&mut work.tx).await?;
    store::person::lock(&mut work.tx, id).await?;
    let account = access::person::<act::ManagePerson>(&mut work, id).await?;
    if id == actor.id {
        return Err(Error::refused("refused-own-account"));
    }
    if account.row.active == active {
        return Ok(());
    }
    let administers = account.roles.iter().any(|role| role.kind == RoleKind::Administrator);
    let counts = administers && account.row.password_hash.is_some();
    if !active && counts && administrators <= 1 {
        return Err(Error::refused("refused-last-administrator"));
    }
    store::person::set_active(&mut work.tx, id, active, account.row.version).await?;
    store::account::use_links(&mut work.tx, id, work.now).await?;
    let recorded = |active| Recorded { active: Some(active), ..Recorded::default() };
    let action = if active { "activate" } else { "deactivate" };
    audit_everywhere(&mut work, &account, action, (Some(&recorded(!active)), Some(&recorded(active)))).await?;
    work.commit().await
}
