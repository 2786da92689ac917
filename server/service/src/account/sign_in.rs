//! Signing in, with limits that slow down guessing and lock nobody out.
//!
//! Failures count for the account, for the address, and for the two together. A browser from which the person signed in
//! before is held to the last limit only, so that a stranger who guesses at an account cannot lock its owner out.

use domain::form::Form;
use domain::id::PersonId;
use store::Tx;
use time::{Duration, OffsetDateTime};

use super::{password, token};
use crate::{Error, Lokus, Result};

/// Failures allowed within a window.
struct Limit {
    failures: i64,
    window: Duration,
}

const PAIR: Limit = Limit { failures: 10, window: Duration::minutes(15) };
const ADDRESS: Limit = Limit { failures: 50, window: Duration::minutes(15) };
const ACCOUNT: Limit = Limit { failures: 100, window: Duration::hours(1) };
pub(super) const LONGEST_WINDOW: Duration = Duration::hours(1);

/// For how long a browser is known after signing in.
const BROWSER_LIFE: Duration = Duration::days(180);

/// Somebody at the door.
pub struct Attempt<'a> {
    /// Fields: email, password.
    pub form: &'a Form,
    /// The address that the request came from.
    pub address: &'a str,
    /// The token of the browser's cookie, if it has one.
    pub browser: Option<&'a str>,
}

/// Somebody who came in.
pub struct SignedIn {
    pub person: PersonId,
    pub epoch: i64,
    /// A token to keep in the browser, where it is new.
    pub browser: Option<String>,
}

/// Checks e-mail and password. Whatever is wrong, the answer and its time are the same.
pub async fn sign_in(lokus: &Lokus, attempt: Attempt<'_>) -> Result<SignedIn> {
    let email = attempt.form.get("email").trim().to_lowercase();
    let subjects = Subjects::new(&email, attempt.address);
    let now = lokus.now();
    let mut tx = lokus.store.write().await?;
    let person = store::person::by_email(&mut tx, &email).await?;
    let known = match attempt.browser {
        Some(browser) => store::account::browser(&mut tx, token::hashed(browser), now).await?,
        None => None,
    };
    let known = known.is_some() && known == person.as_ref().map(|person| person.id);
    subjects.admit(&mut tx, known, now).await?;
    tx.commit().await?;

    let hash = person.as_ref().filter(|person| person.active).and_then(|person| person.password_hash.clone());
    let fits = password::fits(hash, attempt.form.get("password").to_owned()).await?;
    let Some(person) = person.filter(|_| fits) else {
        return Err(Error::field("", "error-sign-in"));
    };
    let mut tx = lokus.store.write().await?;
    subjects.succeed(&mut tx, known).await?;
    let browser = if known { None } else { Some(token::fresh()?) };
    if let Some(browser) = &browser {
        store::account::add_browser(&mut tx, token::hashed(browser), person.id, now + BROWSER_LIFE).await?;
    }
    tx.commit().await?;
    Ok(SignedIn { person: person.id, epoch: person.session_epoch, browser })
}

/// What failures are counted for; hashed, because an e-mail is personal data.
struct Subjects {
    pair: String,
    address: String,
    account: String,
}

impl Subjects {
    fn new(email: &str, address: &str) -> Self {
        let hashed = |kind: &str, text: &str| format!("{kind}:{}", token::hex(&token::hashed(text)));
        Self {
            pair: hashed("pair", &format!("{email} {address}")),
            address: hashed("address", address),
            account: hashed("account", email),
        }
    }

    /// What a browser is held to, always in the same order.
    fn held(&self, known: bool) -> Vec<(&str, Limit)> {
        let pair = (self.pair.as_str(), PAIR);
        if known { vec![pair] } else { vec![(self.address.as_str(), ADDRESS), (self.account.as_str(), ACCOUNT), pair] }
    }

    /// Counts this attempt as a failure before the password is checked, so that a burst cannot pass the limits.
    async fn admit(&self, tx: &mut Tx, known: bool, now: OffsetDateTime) -> Result<()> {
        for (subject, limit) in self.held(known) {
            let failures = store::account::count_failure(tx, subject, now, now - limit.window).await?;
            if failures > limit.failures {
                return Err(Error::TooMany { seconds: limit.window.whole_seconds() });
            }
        }
        Ok(())
    }

    async fn succeed(&self, tx: &mut Tx, known: bool) -> Result<()> {
        for (subject, _) in self.held(known) {
            store::account::take_back_failure(tx, subject).await?;
        }
        Ok(store::account::forget_failures(tx, &self.pair).await?)
    }
}
