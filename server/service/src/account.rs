//! Signing in, passwords, and the one-time links that set them.

mod limit;
mod link;
mod password;
mod sign_in;
pub mod token;

pub use link::{OpenLink, Purpose, first_link, link_path, make_link, open_link, use_link};
pub(crate) use password::hash;
pub use password::{change_password, set_initial_password};
pub use sign_in::{Attempt, SignedIn, sign_in};

use domain::id::PersonId;
use domain::lang::Lang;
use store::Tx;
use store::audit::Readers;
use time::Duration;

use crate::access::Actor;
use crate::lokus::Event;
use crate::{Lokus, Result};

/// The person behind a session, unless the session's epoch is over or the person is deactivated.
pub async fn actor(lokus: &Lokus, id: PersonId, epoch: i64) -> Result<Option<Actor>> {
    actor_now(&mut lokus.store.read().await?, id, epoch).await
}

/// The same as this transaction sees it.
pub(crate) async fn actor_now(tx: &mut Tx, id: PersonId, epoch: i64) -> Result<Option<Actor>> {
    let Some(person) = store::person::get(tx, id).await? else { return Ok(None) };
    if !person.active || person.session_epoch != epoch {
        return Ok(None);
    }
    let roles = store::person::roles(tx, id).await?;
    Ok(Some(Actor { id, name: person.name, email: person.email, lang: person.lang, epoch, roles }))
}

/// Ends every session of the actor, on all machines.
pub async fn sign_out_everywhere(lokus: &Lokus, actor: &Actor) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    store::person::end_sessions(&mut work.tx, actor.id).await?;
    work.audit(event(actor.id, "sign-out-everywhere"), None::<&()>, None::<&()>).await?;
    work.commit().await
}

/// Remembers the language of the actor's screens.
pub async fn set_lang(lokus: &Lokus, actor: &Actor, lang: Lang) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    store::person::set_lang(&mut work.tx, actor.id, lang).await?;
    work.commit().await
}

/// Removes sessions, failures, browsers and waiting uploads that have run out. Runs now and then.
pub async fn sweep(lokus: &Lokus) -> Result<()> {
    let now = lokus.now();
    let ends = store::account::Ends {
        session: now + lokus.rules.session_absolute,
        link: now + lokus.rules.link_life,
        browser: now + sign_in::BROWSER_LIFE,
    };
    let mut tx = lokus.store.write().await?;
    store::account::cut_ahead(&mut tx, now, ends).await?;
    store::account::sweep(&mut tx, now, now - sign_in::LONGEST_WINDOW, now - Duration::days(7)).await?;
    Ok(tx.commit().await?)
}

fn event(person: PersonId, action: &str) -> Event<'_> {
    Event { area: "account", action, object: person.0, readers: Readers::Nobody, host_fields: &[] }
}
