//! `lokus user add`: the first administrator of an installation.

use clap::Subcommand;
use domain::lang::Lang;
use domain::person::Role;
use rand::distr::{Alphanumeric, SampleString};
use service::lokus::new_id;
use store::person::PersonRow;

use crate::config::Config;
use crate::{Error, serve};

#[derive(Subcommand)]
pub enum User {
    /// Adds an administrator and prints a one-time link to set the password.
    Add {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
    },
}

pub async fn run(user: User, config: &Config) -> Result<(), Error> {
    let User::Add { email, name } = user;
    let email = email.trim().to_lowercase();
    if !domain::form::is_email(&email) {
        return Err(Error::Usage(format!("{email:?} is not an e-mail address")));
    }
    let lokus = serve::open(config).await?;
    let mut tx = lokus.store.write().await?;
    if store::person::by_email(&mut tx, &email).await?.is_some() {
        return Err(Error::Usage(format!("{email} has an account already")));
    }
    let person = PersonRow {
        id: new_id(),
        email,
        name: domain::text::line(&name).trim().to_owned(),
        password_hash: None,
        session_epoch: 0,
        lang: Lang::Id,
        active: true,
        version: 1,
    };
    store::person::add(&mut tx, &person, lokus.now()).await?;
    store::person::add_role(&mut tx, new_id(), person.id, Role::Administrator, lokus.now()).await?;
    tx.commit().await?;
    let link = service::account::first_link(&lokus, person.id).await?;
    lokus.store.close().await;
    println!("{link}");
    Ok(())
}

/// A password that nobody has to remember for long.
pub fn random_password() -> String {
    Alphanumeric.sample_string(&mut rand::rng(), 20)
}
