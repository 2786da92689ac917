//! Governments' units, and an account for everybody who takes part.

use domain::form::Form;
use domain::government::UnitDetails;
use domain::id::{GovernmentId, PersonId, UnitId};
use domain::lang::Lang;
use domain::person::{Password, Role, RoleKind};
use store::Tx;
use store::person::PersonRow;
use time::OffsetDateTime;
use time::macros::datetime;

use super::{Account, tables};
use crate::account;
use crate::lokus::new_id;
use crate::{Error, Lokus, Result};

/// All accounts of the demo have addresses under this ending, which no real one has.
const ENDING: &str = ".example";
/// Long before the first programme.
const SINCE: OffsetDateTime = datetime!(2023-12-01 02:00 UTC);

/// The governments of the demo: code, and what stands in addresses.
const GOVERNMENTS: [(&str, &str); 4] = [("13", "sumbar"), ("35", "jatim"), ("62", "kalteng"), ("32", "jabar")];

pub fn coordinator(place: &str) -> String {
    format!("koordinator@{place}{ENDING}")
}

pub fn supervisor(unit: &str, place: &str) -> String {
    format!("pembimbing.{}@{place}{ENDING}", unit.to_lowercase())
}

/// Adds units and people.
pub async fn add(lokus: &Lokus) -> Result<()> {
    let mut tx = lokus.store.write().await?;
    person(&mut tx, "administrator@lokus.example", "Administrator Contoh", &[Role::Administrator]).await?;
    for (code, place) in GOVERNMENTS {
        let government = store::government::by_code(&mut tx, code).await?.ok_or(Error::NotFound)?;
        let name = &government.name;
        let coordinates = [Role::Coordinator(government.id)];
        person(&mut tx, &coordinator(place), &format!("Koordinator {name}"), &coordinates).await?;
        let reads = [Role::Reader(government.id)];
        person(&mut tx, &format!("pembaca@{place}{ENDING}"), &format!("Pembaca {name}"), &reads).await?;
        for unit in tables::units()?.iter().filter(|unit| unit.government == code) {
            add_unit(&mut tx, (government.id, place), unit).await?;
        }
        for row in participants(place)? {
            person(&mut tx, &row.email, &row.name, &[Role::Participant(government.id)]).await?;
        }
    }
    Ok(tx.commit().await?)
}

fn participants(place: &str) -> Result<Vec<tables::Participant>> {
    Ok(match place {
        "sumbar" => [tables::case_a()?, tables::next()?].concat(),
        "kalteng" => tables::case_b()?,
        _ => Vec::new(),
    })
}

async fn add_unit(tx: &mut Tx, (government, place): (GovernmentId, &str), unit: &tables::Unit) -> Result<()> {
    let id: UnitId = new_id();
    let details = UnitDetails {
        code: unit.code.clone(),
        name: unit.name.clone(),
        address: unit.address.clone(),
        contact_name: format!("Narahubung {}", unit.code),
        contact_phone: "0800-0000-0000".to_owned(),
        contact_email: format!("{}@{place}{ENDING}", unit.code.to_lowercase()),
        active: true,
    };
    store::government::add_unit(tx, id, government, &details).await?;
    let name = format!("Pembimbing {}", unit.code);
    person(tx, &supervisor(&unit.code, place), &name, &[Role::Supervisor(government, id)]).await?;
    Ok(())
}

async fn person(tx: &mut Tx, email: &str, name: &str, roles: &[Role]) -> Result<PersonId> {
    let row = PersonRow {
        id: new_id(),
        email: email.to_owned(),
        name: name.to_owned(),
        password_hash: None,
        session_epoch: 0,
        lang: Lang::Id,
        active: true,
        version: 1,
    };
    store::person::add(tx, &row, SINCE).await?;
    for role in roles {
        store::person::add_role(tx, new_id(), row.id, *role, SINCE).await?;
    }
    Ok(row.id)
}

/// Gives every account of the demo the same password.
pub async fn set_password(lokus: &Lokus, password: &str) -> Result<()> {
    let form = Form::default().with("password", password);
    let password = Password::parse(&form, "password", "")?;
    let hash = account::hash(&lokus.hashing.line_up(&[]).await?.turn().await?, &password).await?;
    let mut tx = lokus.store.write().await?;
    store::person::set_passwords(&mut tx, &format!("%{ENDING}"), &hash).await?;
    Ok(tx.commit().await?)
}

/// One account for each role and government, for whoever starts the demo.
pub async fn listed(lokus: &Lokus) -> Result<Vec<Account>> {
    let mut tx = lokus.store.read().await?;
    let mut accounts: Vec<Account> = Vec::new();
    let mut seen: Vec<(RoleKind, Option<GovernmentId>)> = Vec::new();
    for (email, row) in store::person::with_roles(&mut tx, &format!("%{ENDING}")).await? {
        let key = (row.kind, row.government_id);
        if !seen.contains(&key) {
            seen.push(key);
            let role = row.kind.code().to_owned();
            accounts.push(Account { email, role, government: row.government, unit: row.unit });
        }
    }
    Ok(accounts)
}
