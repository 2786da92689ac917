//! Passwords: hashing them with argon2id, checking them, and changing one's own.

use argon2::Argon2;
use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use domain::form::{Form, Problems};
use domain::id::PersonId;
use domain::message::Message;
use domain::person::Password;
use store::person::PersonRow;
use time::Duration;

use super::limit::{Guess, Limit, secret, subject};
use super::sign_in::{SignedIn, know_browser};
use crate::access::Actor;
use crate::{Error, Line, Lokus, Result, Turn};

/// The argon2id hash of a password, with its salt and parameters.
pub(crate) async fn hash(turn: &Turn, password: &Password) -> Result<String> {
    let secret = password.reveal().to_owned();
    let hashed = turn.run(move || {
        let salt = SaltString::generate(&mut OsRng);
        Argon2::default().hash_password(secret.as_bytes(), &salt).map(|hash| hash.to_string())
    });
    hashed.await?.map_err(|error| Error::Internal(error.to_string()))
}

/// The hash of the new password of a person. One at a time; a third one is sent away.
pub(super) async fn hash_of(lokus: &Lokus, person: PersonId, password: &Password) -> Result<String> {
    let line = Line { name: format!("new:{person}"), at_once: 1, room: 2 };
    hash(&lokus.hashing.line_up(&[line]).await?.turn().await?, password).await
}

/// Whether the secret fits. Takes as long where there is no account or no password yet.
pub(super) async fn fits(turn: &Turn, stored: Option<String>, secret: String) -> Result<bool> {
    let checked = turn.run(move || {
        let known = stored.is_some();
        let text = stored.as_deref().unwrap_or(NOBODY);
        let fits = PasswordHash::new(text)
            .is_ok_and(|hash| Argon2::default().verify_password(secret.as_bytes(), &hash).is_ok());
        fits && known
    });
    checked.await
}

/// The hash of a password that nobody has, with the parameters of [`Argon2::default`].
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5aXNoZXJl$\
    2mwVPoiCPnp6C0FbNWGGhSXTeRYHB5UZrEYYVfr0zvA";

/// Reads a new password, typed twice. Fields: password, password_again.
pub(super) fn read(form: &Form, email: &str) -> Result<Password, Problems> {
    let password = Password::parse(form, "password", email)?;
    if form.get("password_again") != password.reveal() {
        return Err(Problems::one("password_again", Message::new("error-password-differs")));
    }
    Ok(password)
}

/// Changes the actor's own password; all sessions end, so that whoever asks begins a new one.
pub async fn change_password(lokus: &Lokus, actor: &Actor, form: &Form) -> Result<SignedIn> {
    let mut tx = lokus.store.read().await?;
    let person = store::person::get(&mut tx, actor.id).await?.ok_or(Error::NotFound)?;
    drop(tx);
    if !guess(&person, form.get("current")).check(lokus).await? {
        return Err(Error::field("current", "error-password-wrong"));
    }
    let hashed = hash_of(lokus, actor.id, &read(form, &actor.email)?).await?;
    let mut work = lokus.write(actor).await?;
    store::person::lock(&mut work.tx, actor.id).await?;
    let locked = store::person::get(&mut work.tx, actor.id).await?.ok_or(Error::NotFound)?;
    if locked.password_hash != person.password_hash {
        // Somebody ended or replaced it since it was checked.
        return Err(Error::field("current", "error-password-wrong"));
    }
    store::person::set_password(&mut work.tx, actor.id, Some(&hashed)).await?;
    store::account::use_links(&mut work.tx, actor.id, work.now).await?;
    let browser = know_browser(&mut work.tx, actor.id, work.now).await?;
    work.audit(super::event(actor.id, "change-password"), None::<&()>, None::<&()>).await?;
    work.commit().await?;
    Ok(SignedIn { person: actor.id, epoch: locked.session_epoch + 1, browser: Some(browser) })
}

/// Whoever holds somebody's session may guess at the password behind it as seldom as at the door.
fn guess(person: &PersonRow, current: &str) -> Guess {
    let name = subject("change", &person.id.to_string());
    let line = Line { name: name.clone(), at_once: 1, room: 2 };
    let limit = Limit { subject: name, failures: 10, window: Duration::minutes(15), forgiving: true };
    Guess { secret: secret(current), stored: person.password_hash.clone(), limits: vec![limit], lines: vec![line] }
}

/// Sets the password of a person who has none yet, from the command line or the demo.
pub async fn set_initial_password(lokus: &Lokus, person: PersonId, hash: &str) -> Result<()> {
    let mut tx = lokus.store.write().await?;
    store::person::set_password(&mut tx, person, Some(hash)).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::Turns;

    async fn a_turn() -> Turn {
        Arc::new(Turns::new(1)).line_up(&[]).await.expect("no line").turn().await.expect("a turn")
    }

    async fn fitting(stored: Option<String>, secret: &str) -> bool {
        fits(&a_turn().await, stored, secret.to_owned()).await.expect("runs")
    }

    #[tokio::test]
    async fn nobody_fits_and_takes_as_long() {
        assert!(PasswordHash::new(NOBODY).is_ok_and(|hash| hash.hash.is_some()));
        assert!(!fitting(None, "kopi pagi di tepi danau").await);
    }

    #[tokio::test]
    async fn the_right_one_fits() {
        let form = Form::default().with("password", "kopi pagi di tepi danau");
        let password = Password::parse(&form, "password", "").expect("keeps the rules");
        let stored = hash(&a_turn().await, &password).await.expect("runs");
        assert!(fitting(Some(stored.clone()), "kopi pagi di tepi danau").await);
        assert!(!fitting(Some(stored), "kopi sore di tepi danau").await);
    }
}
