//! People with accounts and their roles.

use domain::id::{GovernmentId, PersonId, RoleId, UnitId};
use domain::lang::Lang;
use domain::person::{Role, RoleKind};
use sqlx::FromRow;
use time::OffsetDateTime;

use crate::{Result, Tx};

/// A person.
#[derive(Clone, Debug, FromRow)]
pub struct PersonRow {
    pub id: PersonId,
    pub email: String,
    pub name: String,
    pub password_hash: Option<String>,
    /// Sessions of an earlier epoch are over.
    pub session_epoch: i64,
    pub lang: Lang,
    pub active: bool,
    pub version: i64,
}

/// A role with the names of what it belongs to.
#[derive(Clone, Debug, FromRow)]
pub struct RoleRow {
    pub id: RoleId,
    pub person_id: PersonId,
    pub kind: RoleKind,
    pub government_id: Option<GovernmentId>,
    pub unit_id: Option<UnitId>,
    pub government: Option<String>,
    pub unit: Option<String>,
}

impl RoleRow {
    pub fn role(&self) -> Option<Role> {
        Role::new(self.kind, self.government_id, self.unit_id)
    }
}

pub async fn get(tx: &mut Tx, id: PersonId) -> Result<Option<PersonRow>> {
    tx.sql("SELECT id, email, name, password_hash, session_epoch, lang, active, version FROM people WHERE id = $1")
        .bind(id)
        .fetch_optional()
        .await
}

pub async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<PersonRow>> {
    tx.sql("SELECT id, email, name, password_hash, session_epoch, lang, active, version FROM people WHERE email = $1")
        .bind(email.to_owned())
        .fetch_optional()
        .await
}

pub async fn add(tx: &mut Tx, person: &PersonRow, at: OffsetDateTime) -> Result<()> {
    tx.sql(
        "INSERT INTO people (id, email, name, password_hash, session_epoch, lang, active, created_at, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(person.id)
    .bind(person.email.clone())
    .bind(person.name.clone())
    .bind(person.password_hash.clone())
    .bind(person.session_epoch)
    .bind(person.lang)
    .bind(person.active)
    .bind(at)
    .bind(person.version)
    .execute()
    .await?;
    Ok(())
}

/// Sets a new password, or none; every session ends, and no browser is known any more.
pub async fn set_password(tx: &mut Tx, id: PersonId, hash: Option<&str>) -> Result<()> {
    tx.sql(
        "UPDATE people SET password_hash = $2, session_epoch = session_epoch + 1, version = version + 1 WHERE id = $1",
    )
    .bind(id)
    .bind(hash.map(str::to_owned))
    .execute()
    .await?;
    tx.sql("DELETE FROM known_browsers WHERE person_id = $1").bind(id).execute().await?;
    Ok(())
}

/// Ends every session of a person.
pub async fn end_sessions(tx: &mut Tx, id: PersonId) -> Result<()> {
    tx.sql("UPDATE people SET session_epoch = session_epoch + 1 WHERE id = $1").bind(id).execute().await?;
    Ok(())
}

/// Keeps others from changing the person and their roles until the transaction ends.
pub async fn lock(tx: &mut Tx, id: PersonId) -> Result<()> {
    tx.sql("UPDATE people SET version = version WHERE id = $1").bind(id).execute().await?;
    Ok(())
}

pub async fn set_lang(tx: &mut Tx, id: PersonId, lang: Lang) -> Result<()> {
    tx.sql("UPDATE people SET lang = $2 WHERE id = $1").bind(id).bind(lang).execute().await?;
    Ok(())
}

/// Activates or deactivates; every session ends. `false` if the version is stale.
pub async fn set_active(tx: &mut Tx, id: PersonId, active: bool, version: i64) -> Result<bool> {
    let touched = tx
        .sql(
            "UPDATE people SET active = $2, session_epoch = session_epoch + 1, version = version + 1 \
             WHERE id = $1 AND version = $3",
        )
        .bind(id)
        .bind(active)
        .bind(version)
        .execute()
        .await?;
    Ok(touched == 1)
}

pub async fn roles(tx: &mut Tx, person: PersonId) -> Result<Vec<RoleRow>> {
    tx.sql(
        "SELECT r.id, r.person_id, r.kind, r.government_id, r.unit_id, g.name AS government, u.name AS unit \
         FROM roles r LEFT JOIN governments g ON g.id = r.government_id LEFT JOIN units u ON u.id = r.unit_id \
         WHERE r.person_id = $1 ORDER BY r.created_at, r.id",
    )
    .bind(person)
    .fetch_all()
    .await
}

pub async fn add_role(tx: &mut Tx, id: RoleId, person: PersonId, role: Role, at: OffsetDateTime) -> Result<()> {
    tx.sql(
        "INSERT INTO roles (id, person_id, kind, government_id, unit_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(person)
    .bind(role.kind())
    .bind(role.government())
    .bind(role.unit())
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

pub async fn remove_role(tx: &mut Tx, id: RoleId) -> Result<()> {
    tx.sql("DELETE FROM roles WHERE id = $1").bind(id).execute().await?;
    Ok(())
}

/// Keeps others from changing who is administrator until the transaction ends; returns how many of them can sign in.
pub async fn lock_administrators(tx: &mut Tx) -> Result<i64> {
    tx.sql("UPDATE roles SET kind = kind WHERE kind = 'administrator'").execute().await?;
    tx.sql(
        "SELECT COUNT(DISTINCT p.id) FROM people p JOIN roles r ON r.person_id = p.id \
         WHERE r.kind = 'administrator' AND p.active AND p.password_hash IS NOT NULL",
    )
    .scalar()
    .await
}

/// Which people to list.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Only roles in governments that this person coordinates; `None` is every role.
    pub coordinator: Option<PersonId>,
    /// Only those with a role of this government; `None` is everybody.
    pub government: Option<GovernmentId>,
    /// Part of the name or e-mail, in lower case; empty is everything.
    pub text: String,
    pub kind: Option<RoleKind>,
}

/// A person in a list.
#[derive(Clone, Debug, FromRow)]
pub struct ListedPerson {
    pub id: PersonId,
    pub email: String,
    pub name: String,
    pub active: bool,
    pub invited: bool,
}

pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<ListedPerson>> {
    tx.sql(
        "SELECT p.id, p.email, p.name, p.active, p.password_hash IS NULL AS invited FROM people p \
         WHERE ($2 = '' OR LOWER(p.name) LIKE '%' || $2 || '%' OR p.email LIKE '%' || $2 || '%') \
         AND (EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.id \
         AND (r.government_id = $1 OR $1 IS NULL) AND (r.kind = $3 OR $3 IS NULL) \
         AND (r.government_id IN (SELECT c.government_id FROM roles c WHERE c.person_id = $4 \
         AND c.kind = 'coordinator') OR $4 IS NULL)) OR ($1 IS NULL AND $3 IS NULL AND $4 IS NULL)) \
         ORDER BY LOWER(p.name), p.id LIMIT $5 OFFSET $6",
    )
    .bind(filter.government)
    .bind(filter.text.clone())
    .bind(filter.kind)
    .bind(filter.coordinator)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64> {
    tx.sql(
        "SELECT COUNT(*) FROM people p \
         WHERE ($2 = '' OR LOWER(p.name) LIKE '%' || $2 || '%' OR p.email LIKE '%' || $2 || '%') \
         AND (EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.id \
         AND (r.government_id = $1 OR $1 IS NULL) AND (r.kind = $3 OR $3 IS NULL) \
         AND (r.government_id IN (SELECT c.government_id FROM roles c WHERE c.person_id = $4 \
         AND c.kind = 'coordinator') OR $4 IS NULL)) OR ($1 IS NULL AND $3 IS NULL AND $4 IS NULL))",
    )
    .bind(filter.government)
    .bind(filter.text.clone())
    .bind(filter.kind)
    .bind(filter.coordinator)
    .scalar()
    .await
}

/// The roles of everybody on one page of [`list`].
pub async fn roles_of_page(tx: &mut Tx, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<RoleRow>> {
    tx.sql(
        "SELECT r.id, r.person_id, r.kind, r.government_id, r.unit_id, g.name AS government, u.name AS unit \
         FROM roles r LEFT JOIN governments g ON g.id = r.government_id LEFT JOIN units u ON u.id = r.unit_id \
         WHERE r.person_id IN (SELECT p.id FROM people p \
         WHERE ($2 = '' OR LOWER(p.name) LIKE '%' || $2 || '%' OR p.email LIKE '%' || $2 || '%') \
         AND (EXISTS (SELECT 1 FROM roles q WHERE q.person_id = p.id \
         AND (q.government_id = $1 OR $1 IS NULL) AND (q.kind = $3 OR $3 IS NULL) \
         AND (q.government_id IN (SELECT c.government_id FROM roles c WHERE c.person_id = $4 \
         AND c.kind = 'coordinator') OR $4 IS NULL)) OR ($1 IS NULL AND $3 IS NULL AND $4 IS NULL)) \
         ORDER BY LOWER(p.name), p.id LIMIT $5 OFFSET $6) ORDER BY r.created_at, r.id",
    )
    .bind(filter.government)
    .bind(filter.text.clone())
    .bind(filter.kind)
    .bind(filter.coordinator)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

/// The supervisors of every unit of a government.
#[derive(Clone, Debug, FromRow)]
pub struct SupervisorRow {
    pub person_id: PersonId,
    pub unit_id: UnitId,
    pub name: String,
    pub active: bool,
}

pub async fn supervisors(tx: &mut Tx, government: GovernmentId) -> Result<Vec<SupervisorRow>> {
    tx.sql(
        "SELECT r.person_id, r.unit_id, p.name, p.active FROM roles r JOIN people p ON p.id = r.person_id \
         WHERE r.government_id = $1 AND r.kind = 'supervisor' AND r.unit_id IS NOT NULL AND p.active \
         ORDER BY LOWER(p.name), p.id",
    )
    .bind(government)
    .fetch_all()
    .await
}

/// Sets the same password for everybody whose e-mail is like `pattern`; their sessions end.
pub async fn set_passwords(tx: &mut Tx, pattern: &str, hash: &str) -> Result<()> {
    tx.sql("UPDATE people SET password_hash = $2, session_epoch = session_epoch + 1 WHERE email LIKE $1")
        .bind(pattern.to_owned())
        .bind(hash.to_owned())
        .execute()
        .await?;
    Ok(())
}

/// Everybody whose e-mail is like `pattern`, once for each role, in the order in which the roles were given.
pub async fn with_roles(tx: &mut Tx, pattern: &str) -> Result<Vec<(String, RoleRow)>> {
    #[derive(FromRow)]
    struct Listed {
        email: String,
        #[sqlx(flatten)]
        role: RoleRow,
    }
    let rows: Vec<Listed> = tx
        .sql(
            "SELECT p.email, r.id, r.person_id, r.kind, r.government_id, r.unit_id, g.name AS government, u.name AS unit \
             FROM people p JOIN roles r ON r.person_id = p.id LEFT JOIN governments g ON g.id = r.government_id \
             LEFT JOIN units u ON u.id = r.unit_id WHERE p.email LIKE $1 ORDER BY r.created_at, r.id",
        )
        .bind(pattern.to_owned())
        .fetch_all()
        .await?;
    Ok(rows.into_iter().map(|row| (row.email, row.role)).collect())
}
