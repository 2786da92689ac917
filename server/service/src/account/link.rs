//! One-time links that set a password: for somebody invited, or for somebody who forgot theirs.

use domain::form::Form;
use domain::id::PersonId;
use time::OffsetDateTime;

use super::sign_in::know_browser;
use super::{password, token};
use crate::access::Actor;
use crate::lokus::{Work, new_id};
use crate::{Error, Lokus, Result};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Invitation,
    Reset,
}

impl Purpose {
    const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }
}

/// A link that can be used.
#[derive(Clone, Debug)]
pub struct OpenLink {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub expires_at: OffsetDateTime,
}

/// Where a token leads.
pub fn link_path(token: &str) -> String {
    format!("/link/{token}")
}

/// Makes a link for a person, in the work that decided on it. Earlier links of the person stop working.
///
/// The caller has checked that the actor may manage the person.
pub async fn make_link(work: &mut Work<'_>, lokus: &Lokus, person: PersonId, purpose: Purpose) -> Result<String> {
    let token = token::fresh()?;
    let times = (work.now, work.now + lokus.rules.link_life);
    let whom = (person, purpose.code(), work.actor.id);
    store::account::add_link(&mut work.tx, (new_id(), token::hashed(&token)), whom, times).await?;
    Ok(format!("{}{}", lokus.rules.base_url, link_path(&token)))
}

/// Whom a token is for. Reading it changes nothing: mail scanners open links.
pub async fn open_link(lokus: &Lokus, token: &str) -> Result<OpenLink> {
    let mut tx = lokus.store.read().await?;
    let link = store::account::link(&mut tx, token::hashed(token), lokus.now()).await?.ok_or(Error::NotFound)?;
    let person = store::person::get(&mut tx, link.person_id).await?.ok_or(Error::NotFound)?;
    Ok(OpenLink { person: person.id, name: person.name, email: person.email, expires_at: link.expires_at })
}

/// Sets the password and uses the link up. Fields: password, password_again. Returns the token of a browser that is known
/// from now on: whoever was locked out by others' guesses comes in with a fresh link.
pub async fn use_link(lokus: &Lokus, token: &str, form: &Form) -> Result<String> {
    let open = open_link(lokus, token).await?;
    let hash = password::hash_of(lokus, open.person, &password::read(form, &open.email)?).await?;
    let now = lokus.now();
    let mut tx = lokus.store.write().await?;
    // The person before the link, as everybody locks them who ends links.
    store::person::lock(&mut tx, open.person).await?;
    let link = store::account::link(&mut tx, token::hashed(token), now).await?.ok_or(Error::NotFound)?;
    if !store::account::use_link(&mut tx, link.id, now).await? {
        return Err(Error::NotFound);
    }
    store::person::set_password(&mut tx, link.person_id, Some(&hash)).await?;
    let browser = know_browser(&mut tx, link.person_id, now).await?;
    let entry = store::audit::Entry {
        id: new_id(),
        at: now,
        actor: Some(link.person_id),
        area: "account",
        action: "set-password",
        object: link.person_id.0,
        readers: store::audit::Readers::Nobody,
        host_fields: &[],
        before: None,
        after: None,
    };
    store::audit::add(&mut tx, entry).await?;
    tx.commit().await?;
    Ok(browser)
}

/// The link for a person made on the command line, where nobody is signed in.
pub async fn first_link(lokus: &Lokus, person: PersonId) -> Result<String> {
    let actor = Actor {
        id: person,
        name: String::new(),
        email: String::new(),
        lang: domain::lang::Lang::Id,
        epoch: 0,
        roles: Vec::new(),
    };
    let mut work = lokus.write(&actor).await?;
    let link = make_link(&mut work, lokus, person, Purpose::Invitation).await?;
    work.commit().await?;
    Ok(link)
}
