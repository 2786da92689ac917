//! Inviting somebody into a role. Who may invite whom is [`access::may_invite`].
//!
//! An account to which a government gave no role yet starts anew with its first one there: the old password and every
//! session end, and there is a fresh link. Otherwise whoever registered an address first, and chose its password, would be
//! let in wherever its true owner gets a role later.

use domain::form::Form;
use domain::government::Zone;
use domain::id::{GovernmentId, PersonId, UnitId};
use domain::lang::Lang;
use domain::person::{Invitation, Role, RoleKind};
use store::person::PersonRow;
use uuid::Uuid;

use super::link::{HandedLink, Occasion, hand};
use super::list::governments;
use super::{Recorded, audit_everywhere, event, readers_of};
use crate::access::{self, Account, Actor, Authorised, act};
use crate::lokus::{Work, new_id};
use crate::race::again;
use crate::{Error, Lokus, Result};

/// A unit for which a supervisor can be invited.
pub struct UnitChoice {
    pub id: UnitId,
    pub government: GovernmentId,
    pub name: String,
}

/// What the form needs: its values and the choices.
pub struct Inviting {
    pub form: Form,
    pub kinds: Vec<RoleKind>,
    pub governments: Vec<(GovernmentId, String)>,
    pub units: Vec<UnitChoice>,
}

/// The form, prefilled with what is known: role, government, unit.
pub async fn inviting(lokus: &Lokus, actor: &Actor, form: Form) -> Result<Inviting> {
    let mut work = lokus.read(actor).await?;
    access::people::<act::ManagePeople>(&work)?;
    let governments = governments(&mut work).await?;
    let units = store::government::coordinated_units(&mut work.tx, actor.id).await?;
    let units =
        units.into_iter().map(|unit| UnitChoice { id: unit.id, government: unit.government_id, name: unit.name });
    let kinds = RoleKind::ALL.iter().copied().filter(|kind| somewhere(actor, *kind));
    let form = if form.get("key").is_empty() { form.with("key", new_id::<Uuid>().to_string()) } else { form };
    Ok(Inviting { form, kinds: kinds.collect(), governments, units: units.collect() })
}

/// Whether there is a government for which the actor may give this role.
fn somewhere(actor: &Actor, kind: RoleKind) -> bool {
    let unit = Some(UnitId(Uuid::nil()));
    let own = actor.coordinated().map(|(id, _)| Some(id));
    let mut governments = own.chain([Some(GovernmentId(Uuid::nil()))]);
    governments.any(|id| Role::new(kind, id, unit).is_some_and(|role| access::may_invite(actor, role)))
}

/// What came of an invitation.
pub enum Invited {
    /// The person can choose a password with this link.
    Link(HandedLink),
    /// The government trusts the account and its password already, and now gives it one more role.
    Added { person: PersonId, name: String },
    /// The same form was sent before.
    Before(PersonId),
}

/// Gives somebody a role, with a new account where the e-mail has none. Fields: those of [`Invitation::parse`], key.
pub async fn invite(lokus: &Lokus, actor: &Actor, form: &Form) -> Result<Invited> {
    again(attempt(lokus, actor, form), attempt(lokus, actor, form)).await
}

async fn attempt(lokus: &Lokus, actor: &Actor, form: &Form) -> Result<Invited> {
    let mut work = lokus.write(actor).await?;
    access::people::<act::ManagePeople>(&work)?;
    let invitation = Invitation::parse(form)?;
    let known = store::person::by_email(&mut work.tx, &invitation.email).await?;
    let id = known.as_ref().map_or_else(new_id, |person| person.id);
    if let Some(done) = work.created_before(form, id).await? {
        return Ok(Invited::Before(done));
    }
    let role = access::invitation(&work, invitation.role)?;
    let zone = check_place(&mut work, *role).await?;
    let (person, occasion) = match known {
        Some(person) => existing(&mut work, person, *role).await?,
        None => (new_person(&mut work, id, &invitation).await?, Some(Occasion::First)),
    };
    grant(&mut work, &person, &role).await?;
    let invited = match occasion {
        Some(occasion) => Invited::Link(hand(&mut work, lokus, (&person, occasion), zone).await?),
        None => Invited::Added { person: person.id, name: person.name.clone() },
    };
    work.commit().await?;
    Ok(invited)
}

/// The government takes part, and the unit belongs to it and takes part; returns the government's zone.
async fn check_place(work: &mut Work<'_>, role: Role) -> Result<Zone> {
    let Some(id) = role.government() else { return Ok(Zone::Wib) };
    let government = store::government::get(&mut work.tx, id).await?.filter(|government| government.active);
    let government = government.ok_or_else(|| Error::field("government", "error-choice"))?;
    if let Some(unit) = role.unit() {
        let unit = store::government::unit(&mut work.tx, unit).await?;
        let fits = unit.is_some_and(|unit| unit.government_id == id && unit.active);
        if !fits {
            return Err(Error::field("unit", "error-choice"));
        }
    }
    Ok(government.zone)
}

/// Whether somebody with an account may get the role, and why they need a link with it, if they do; their open links stop
/// working.
///
/// Only an administrator adds a role to an account that other governments trust, or whoever invites its address could take
/// the account from its keepers.
async fn existing(work: &mut Work<'_>, person: PersonRow, role: Role) -> Result<(PersonRow, Option<Occasion>)> {
    store::person::lock(&mut work.tx, person.id).await?;
    let person = store::person::get(&mut work.tx, person.id).await?.ok_or(Error::NotFound)?;
    let roles = store::person::roles(&mut work.tx, person.id).await?;
    let is_own = !roles.is_empty() && access::all_own(&work.actor, &roles);
    if !is_own && !work.actor.is_administrator() {
        return Err(Error::field("email", "error-person-elsewhere"));
    }
    if roles.iter().any(|row| row.role() == Some(role)) {
        return Err(Error::field("email", "error-role-held"));
    }
    if !person.active {
        return Err(Error::field("email", "error-person-deactivated"));
    }
    store::account::use_links(&mut work.tx, person.id, work.now).await?;
    if person.password_hash.is_none() {
        return Ok((person, Some(Occasion::First)));
    }
    let trusted = roles.iter().any(|row| row.government_id == role.government());
    // Who gives a role to themselves knows whose account it is.
    if trusted || person.id == work.actor.id {
        return Ok((person, None));
    }
    let person = end_password(work, Account { row: person, roles }, role).await?;
    Ok((person, Some(Occasion::Ended)))
}

/// Ends the password and the sessions of an account, in the trail of everybody who trusts it and of who does so now.
async fn end_password(work: &mut Work<'_>, account: Account, role: Role) -> Result<PersonRow> {
    store::person::set_password(&mut work.tx, account.row.id, None).await?;
    if !account.roles.is_empty() {
        audit_everywhere(work, &account, "end-password", (None, None)).await?;
    }
    let event = event(account.row.id, "end-password", readers_of(role.government()));
    work.audit(event, None::<&()>, None::<&()>).await?;
    store::person::get(&mut work.tx, account.row.id).await?.ok_or(Error::NotFound)
}

async fn new_person(work: &mut Work<'_>, id: PersonId, invitation: &Invitation) -> Result<PersonRow> {
    let person = PersonRow {
        id,
        email: invitation.email.clone(),
        name: invitation.name.clone(),
        password_hash: None,
        session_epoch: 0,
        lang: Lang::Id,
        active: true,
        version: 1,
    };
    store::person::add(&mut work.tx, &person, work.now).await?;
    Ok(person)
}

/// Gives the role; a participant is found on the lists that their government sends.
async fn grant(work: &mut Work<'_>, person: &PersonRow, role: &Authorised<Role, act::ManagePeople>) -> Result<()> {
    store::person::add_role(&mut work.tx, new_id(), person.id, **role, work.now).await?;
    if let Role::Participant(sender) = **role {
        store::participant::connect(&mut work.tx, person.id, &person.email, sender).await?;
    }
    let after = Recorded { name: &person.name, role: Some(role.kind()), unit: role.unit(), active: None };
    let event = event(person.id, "invite", readers_of(role.government()));
    work.audit(event, None::<&()>, Some(&after)).await
}
