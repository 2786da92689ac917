//! Hashing with argon2id. A few at a time, so that a crowd at the door cannot exhaust the memory.

use argon2::Argon2;
use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use domain::form::{Form, Problems};
use domain::id::PersonId;
use domain::message::Message;
use domain::person::Password;
use tokio::sync::Semaphore;

use crate::access::Actor;
use crate::{Error, Lokus, Result};

/// Each hashing takes 19 MiB for some 30 ms.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let internal = |error: &dyn std::fmt::Display| Error::Internal(error.to_string());
    let _permit = AT_ONCE.acquire().await.map_err(|error| internal(&error))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| internal(&error))
}

/// The argon2id hash of a password, with its salt and parameters.
pub async fn hash(password: &Password) -> Result<String> {
    let secret = password.reveal().to_owned();
    let hashed = apart(move || {
        let salt = SaltString::generate(&mut OsRng);
        Argon2::default().hash_password(secret.as_bytes(), &salt).map(|hash| hash.to_string())
    });
    hashed.await?.map_err(|error| Error::Internal(error.to_string()))
}

/// Whether the secret fits. Takes as long where there is no account or no password yet.
pub(super) async fn fits(stored: Option<String>, secret: String) -> Result<bool> {
    apart(move || {
        let known = stored.is_some();
        let text = stored.as_deref().unwrap_or(NOBODY);
        let fits = PasswordHash::new(text)
            .is_ok_and(|hash| Argon2::default().verify_password(secret.as_bytes(), &hash).is_ok());
        fits && known
    })
    .await
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

/// Changes the actor's own password; all sessions end. Returns the new session epoch.
pub async fn change_password(lokus: &Lokus, actor: &Actor, form: &Form) -> Result<i64> {
    let mut tx = lokus.store.read().await?;
    let person = store::person::get(&mut tx, actor.id).await?.ok_or(Error::NotFound)?;
    drop(tx);
    if !fits(person.password_hash, form.get("current").to_owned()).await? {
        return Err(Error::field("current", "error-password-wrong"));
    }
    let hashed = hash(&read(form, &actor.email)?).await?;
    let mut work = lokus.write(actor).await?;
    store::person::set_password(&mut work.tx, actor.id, &hashed).await?;
    store::account::use_links(&mut work.tx, actor.id, work.now).await?;
    work.audit(super::event(actor.id, "change-password"), None::<&()>, None::<&()>).await?;
    work.commit().await?;
    Ok(person.session_epoch + 1)
}

/// Sets the password of a person who has none yet, from the command line or the demo.
pub async fn set_initial_password(lokus: &Lokus, person: PersonId, hash: &str) -> Result<()> {
    let mut tx = lokus.store.write().await?;
    store::person::set_password(&mut tx, person, hash).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_fits_and_takes_as_long() {
        assert!(PasswordHash::new(NOBODY).is_ok_and(|hash| hash.hash.is_some()));
        assert!(!fits(None, "kopi pagi di tepi danau".to_owned()).await.expect("runs"));
    }

    #[tokio::test]
    async fn the_right_one_fits() {
        let form = Form::default().with("password", "kopi pagi di tepi danau");
        let password = Password::parse(&form, "password", "").expect("keeps the rules");
        let stored = hash(&password).await.expect("runs");
        assert!(fits(Some(stored.clone()), "kopi pagi di tepi danau".to_owned()).await.expect("runs"));
        assert!(!fits(Some(stored), "kopi sore di tepi danau".to_owned()).await.expect("runs"));
    }
}
