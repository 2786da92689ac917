//! Invented people in real programmes, to look at and to try things out. Office holders appear by post; names, numbers
//! and addresses are made up and look it.

mod accounts;
mod programmes;
pub(crate) mod tables;

use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::{Error, Lokus, Result};

/// An account of the demo.
#[derive(Clone, Debug, Serialize)]
pub struct Account {
    pub email: String,
    pub role: String,
    pub government: Option<String>,
    pub unit: Option<String>,
}

/// What was laid out.
pub struct Laid {
    /// One account for each role and government.
    pub accounts: Vec<Account>,
}

/// When the demo was first started; what depends on today is laid relative to it.
const STARTED: &str = "demo_started_at";
/// Set once everything is laid out.
const COMPLETE: &str = "demo_complete";

/// Lays out the demo. A second time it changes nothing but the password of its accounts.
pub async fn lay(lokus: &Lokus, password: &str) -> Result<Laid> {
    let mut tx = lokus.store.write().await?;
    let started = store::setting::get(&mut tx, STARTED).await?;
    let complete = store::setting::get(&mut tx, COMPLETE).await?.is_some();
    if started.is_none() {
        let now = lokus.now().format(&Rfc3339).map_err(|error| Error::Internal(error.to_string()))?;
        store::setting::put(&mut tx, STARTED, &now).await?;
    }
    tx.commit().await?;
    match (started, complete) {
        (None, _) => lay_out(lokus).await?,
        (Some(_), true) => {}
        (Some(_), false) => {
            let words = "the demo was interrupted while it was laid out; delete its data folder and start again";
            return Err(Error::Internal(words.to_owned()));
        }
    }
    accounts::set_password(lokus, password).await?;
    Ok(Laid { accounts: accounts::listed(lokus).await? })
}

/// Lays out the units and the accounts only, for those who begin with the first programme.
pub async fn lay_people(lokus: &Lokus, password: &str) -> Result<()> {
    accounts::add(lokus).await?;
    accounts::set_password(lokus, password).await
}

async fn lay_out(lokus: &Lokus) -> Result<()> {
    let now: OffsetDateTime = lokus.now();
    accounts::add(lokus).await?;
    programmes::case_a(lokus).await?;
    programmes::next_internship(lokus, now).await?;
    programmes::case_b(lokus).await?;
    let mut tx = lokus.store.write().await?;
    store::setting::put(&mut tx, COMPLETE, "yes").await?;
    Ok(tx.commit().await?)
}
