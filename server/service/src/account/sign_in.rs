//! Signing in, with limits that slow down guessing and lock nobody out.
//!
//! A browser from which the person signed in before has a limit of its own, which nobody else can fill. For other browsers
//! failures count for the account at this address, for the account, and for the address.

use domain::form::Form;
use domain::id::PersonId;
use store::Tx;
use time::{Duration, OffsetDateTime};

use super::limit::{Guess, Limit, secret, subject};
use super::token;
use crate::{Error, Line, Lokus, Result};

pub(super) const LONGEST_WINDOW: Duration = Duration::hours(1);

/// For how long a browser is known after signing in.
pub(super) const BROWSER_LIFE: Duration = Duration::days(180);

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
    let now = lokus.now();
    let mut tx = lokus.store.read().await?;
    let person = store::person::by_email(&mut tx, &email).await?;
    let known = match attempt.browser {
        Some(browser) => store::account::browser(&mut tx, token::hashed(browser), now).await?,
        None => None,
    };
    drop(tx);
    let known = attempt.browser.filter(|_| known.is_some() && known == person.as_ref().map(|person| person.id));

    let (limits, lines) = match known {
        Some(browser) => known_browser(browser, &email),
        None => other_browser(attempt.address, &email, lokus.hashing.at_once),
    };
    let stored = person.as_ref().filter(|person| person.active).and_then(|person| person.password_hash.clone());
    let guess = Guess { secret: secret(attempt.form.get("password")), stored, limits, lines };
    let right = guess.check(lokus).await?;
    let Some(person) = person.filter(|_| right) else {
        return Err(Error::field("", "error-sign-in"));
    };
    let browser = match known {
        Some(_) => None,
        None => {
            let mut tx = lokus.store.write().await?;
            let browser = know_browser(&mut tx, person.id, now).await?;
            tx.commit().await?;
            Some(browser)
        }
    };
    Ok(SignedIn { person: person.id, epoch: person.session_epoch, browser })
}

/// Makes the token of a browser in which somebody showed that an account is theirs.
pub(super) async fn know_browser(tx: &mut Tx, person: PersonId, now: OffsetDateTime) -> Result<String> {
    let browser = token::fresh()?;
    store::account::add_browser(tx, token::hashed(&browser), person, now + BROWSER_LIFE).await?;
    Ok(browser)
}

/// The most failures of one browser, or of an account at one address.
const FEW: i64 = 10;
const SOON: Duration = Duration::minutes(15);
/// Room for a crowd with the right passwords at one address.
const CROWD: usize = 500;

/// What a browser is held to from which the person signed in before.
fn known_browser(browser: &str, email: &str) -> (Vec<Limit>, Vec<Line>) {
    let subject = subject("browser", browser);
    let limit = Limit { subject, failures: FEW, window: SOON, forgiving: true };
    (vec![limit], vec![Line { name: format!("known:{email}"), at_once: 1, room: CROWD }])
}

/// What any other browser is held to. The bounds for whole accounts and addresses are high: others stand behind them.
fn other_browser(address: &str, email: &str, cores: usize) -> (Vec<Limit>, Vec<Line>) {
    let here = subject("pair", &format!("{email} {address}"));
    let address = subject("address", address);
    let limits = vec![
        Limit { subject: address.clone(), failures: 300, window: SOON, forgiving: false },
        Limit { subject: subject("account", email), failures: 100, window: LONGEST_WINDOW, forgiving: false },
        Limit { subject: here.clone(), failures: FEW, window: SOON, forgiving: true },
    ];
    let lines =
        vec![Line { name: here, at_once: 1, room: CROWD }, Line { name: address, at_once: 2 * cores, room: CROWD }];
    (limits, lines)
}
