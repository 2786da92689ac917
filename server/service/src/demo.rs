//! Invented people and real programmes, to look at and to try things out.

use serde::Serialize;

use crate::{Lokus, Result};

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

/// Lays out the demo; a second time changes nothing but the passwords.
pub async fn lay(_lokus: &Lokus, _password: &str) -> Result<Laid> {
    Ok(Laid { accounts: Vec::new() })
}
