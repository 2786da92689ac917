//! Limits of guessing. A try is reserved before the secret is checked, so that a burst cannot pass a limit, and given back
//! when it was right. Where only tries under way fill a limit, the next one waits until they are decided: right ones are
//! never refused because of each other.

use std::time::Duration as Pause;

use domain::person::PASSWORD_MAX;
use time::{Duration, OffsetDateTime};

use super::{password, token};
use crate::{Error, Line, Lokus, Result};

/// A try that was not decided after so long never will be: its server died.
const UNDECIDED: Duration = Duration::minutes(1);
/// How often, and after how long, a waiting try looks again.
const LOOKS: usize = 400;
const LOOK_AGAIN: Pause = Pause::from_millis(50);

/// Failures allowed within a window, of one subject.
#[derive(Clone, Debug)]
pub(super) struct Limit {
    /// What the failures are counted for; hashed, because it tells of people.
    pub subject: String,
    pub failures: i64,
    pub window: Duration,
    /// The failures are forgotten when the right secret comes.
    pub forgiving: bool,
}

/// How a subject is called where failures and lines are kept.
pub(super) fn subject(kind: &str, text: &str) -> String {
    format!("{kind}:{}", token::hex(&token::hashed(text)))
}

/// What is checked: nobody's secret is longer than a password may be, so nothing longer is held while it waits.
pub(super) fn secret(typed: &str) -> String {
    if typed.chars().count() > PASSWORD_MAX { String::new() } else { typed.to_owned() }
}

/// A secret to be checked, the limits that it is held to, and the lines in which it waits.
pub(super) struct Guess {
    pub secret: String,
    /// The hash of the right one, if there is one.
    pub stored: Option<String>,
    /// Always in the same order, in which they are locked.
    pub limits: Vec<Limit>,
    pub lines: Vec<Line>,
}

impl Guess {
    /// Whether it is right.
    ///
    /// # Errors
    /// [`Error::TooMany`] if a limit is reached, before anything is checked.
    pub async fn check(self, lokus: &Lokus) -> Result<bool> {
        refuse(lokus, &self.limits).await?;
        // What was begun is decided, also when the visitor has gone: a try left undecided would keep others waiting.
        let deciding = tokio::spawn(decide(lokus.clone(), self));
        deciding.await.map_err(|error| Error::Internal(error.to_string()))?
    }
}

/// Sends away at once who has reached a limit, without a place in a line.
async fn refuse(lokus: &Lokus, limits: &[Limit]) -> Result<()> {
    let now = lokus.now();
    let mut tx = lokus.store.read().await?;
    let (mut refused, mut ahead) = (None, Vec::new());
    for limit in limits {
        let Some(count) = store::account::failures(&mut tx, &limit.subject).await? else { continue };
        if count.since > now {
            ahead.push(&limit.subject);
        }
        refused = refused.or(limit.reached(count.failures, count.since.min(now), now));
    }
    drop(tx);
    cut(lokus, &ahead, now).await?;
    refused.map_or(Ok(()), Err)
}

/// Failures that a clock dated ahead count from now.
async fn cut(lokus: &Lokus, ahead: &[&String], now: OffsetDateTime) -> Result<()> {
    if ahead.is_empty() {
        return Ok(());
    }
    let mut tx = lokus.store.write().await?;
    for subject in ahead {
        store::account::cut_failures_of(&mut tx, subject, now).await?;
    }
    Ok(tx.commit().await?)
}

impl Limit {
    fn reached(&self, failures: i64, since: OffsetDateTime, now: OffsetDateTime) -> Option<Error> {
        let left = since + self.window - now;
        let holds = failures >= self.failures && left.is_positive();
        holds.then(|| Error::TooMany { seconds: left.whole_seconds() })
    }
}

async fn decide(lokus: Lokus, guess: Guess) -> Result<bool> {
    let Guess { secret, stored, limits, lines } = guess;
    let mut place = lokus.hashing.line_up(&lines).await?;
    for _ in 0..LOOKS {
        let turn = place.turn().await?;
        if reserve(&lokus, &limits).await? {
            let fits = password::fits(&turn, stored, secret).await?;
            let _place = turn.step_back();
            settle(&lokus, &limits, fits).await?;
            return Ok(fits);
        }
        place = turn.step_back();
        // Those under way may be on another server, so nothing here tells when they are decided.
        tokio::time::sleep(LOOK_AGAIN).await;
    }
    Err(Error::TooMany { seconds: UNDECIDED.whole_seconds() })
}

/// Reserves a try with every limit, or with none: `false` if tries under way might still fill one.
async fn reserve(lokus: &Lokus, limits: &[Limit]) -> Result<bool> {
    let now = lokus.now();
    let mut tx = lokus.store.write().await?;
    for limit in limits {
        let count = store::account::reserve_try(&mut tx, &limit.subject, now, (now - limit.window, now - UNDECIDED));
        let count = count.await?;
        if let Some(refused) = limit.reached(count.failures, count.since, now) {
            return Err(refused);
        }
        if count.failures + count.trying > limit.failures {
            return Ok(false);
        }
    }
    tx.commit().await?;
    Ok(true)
}

async fn settle(lokus: &Lokus, limits: &[Limit], right: bool) -> Result<()> {
    let mut tx = lokus.store.write().await?;
    for limit in limits {
        match (right, limit.forgiving) {
            (false, _) => store::account::fail_try(&mut tx, &limit.subject).await?,
            (true, false) => store::account::give_back_try(&mut tx, &limit.subject).await?,
            (true, true) => store::account::forget_failures(&mut tx, &limit.subject).await?,
        }
    }
    Ok(tx.commit().await?)
}
