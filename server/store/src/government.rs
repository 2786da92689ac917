//! Governments and their units.

use domain::government::{GovernmentDetails, GovernmentKind, UnitDetails, Zone};
use domain::id::{GovernmentId, PersonId, UnitId};
use sqlx::FromRow;

use crate::{Result, Tx};

/// A government.
#[derive(Clone, Debug, FromRow)]
pub struct GovernmentRow {
    pub id: GovernmentId,
    pub code: String,
    pub name: String,
    pub kind: GovernmentKind,
    pub capital: String,
    pub zone: Zone,
    pub active: bool,
    pub version: i64,
}

impl GovernmentRow {
    pub fn details(&self) -> GovernmentDetails {
        GovernmentDetails {
            code: self.code.clone(),
            name: self.name.clone(),
            kind: self.kind,
            capital: self.capital.clone(),
            zone: self.zone,
            active: self.active,
        }
    }
}

/// A unit (OPD).
#[derive(Clone, Debug, FromRow)]
pub struct UnitRow {
    pub id: UnitId,
    pub government_id: GovernmentId,
    pub code: String,
    pub name: String,
    pub address: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub active: bool,
    pub version: i64,
}

impl UnitRow {
    pub fn details(&self) -> UnitDetails {
        UnitDetails {
            code: self.code.clone(),
            name: self.name.clone(),
            address: self.address.clone(),
            contact_name: self.contact_name.clone(),
            contact_phone: self.contact_phone.clone(),
            contact_email: self.contact_email.clone(),
            active: self.active,
        }
    }
}

pub async fn get(tx: &mut Tx, id: GovernmentId) -> Result<Option<GovernmentRow>> {
    tx.sql("SELECT id, code, name, kind, capital, zone, active, version FROM governments WHERE id = $1")
        .bind(id)
        .fetch_optional()
        .await
}

pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<GovernmentRow>> {
    tx.sql("SELECT id, code, name, kind, capital, zone, active, version FROM governments WHERE code = $1")
        .bind(code.to_owned())
        .fetch_optional()
        .await
}

/// The code of every government.
pub async fn codes(tx: &mut Tx) -> Result<Vec<String>> {
    let rows = tx.sql("SELECT code FROM governments").fetch_all::<(String,)>().await?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

/// All governments that take part, for a choice in a form.
pub async fn active(tx: &mut Tx) -> Result<Vec<GovernmentRow>> {
    tx.sql("SELECT id, code, name, kind, capital, zone, active, version FROM governments WHERE active ORDER BY code")
        .fetch_all()
        .await
}

/// A government that a request can be sent to.
#[derive(Clone, Debug, FromRow)]
pub struct HostRow {
    pub id: GovernmentId,
    pub name: String,
    /// A coordinator who can sign in is there to answer.
    pub attended: bool,
}

/// All governments that take part, for the choice of a host.
pub async fn hosts(tx: &mut Tx) -> Result<Vec<HostRow>> {
    tx.sql(
        "SELECT g.id, g.name, EXISTS (SELECT 1 FROM roles r JOIN people p ON p.id = r.person_id \
         WHERE r.government_id = g.id AND r.kind = 'coordinator' AND p.active) AS attended \
         FROM governments g WHERE g.active ORDER BY g.code",
    )
    .fetch_all()
    .await
}

/// What a government has to answer a request with.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct Readiness {
    /// A coordinator who can sign in is there.
    pub attended: bool,
    /// Units that take part.
    pub units: i64,
}

pub async fn readiness(tx: &mut Tx, id: GovernmentId) -> Result<Readiness> {
    tx.sql(
        "SELECT EXISTS (SELECT 1 FROM roles r JOIN people p ON p.id = r.person_id \
         WHERE r.government_id = g.id AND r.kind = 'coordinator' AND p.active) AS attended, \
         (SELECT COUNT(*) FROM units u WHERE u.government_id = g.id AND u.active) AS units \
         FROM governments g WHERE g.id = $1",
    )
    .bind(id)
    .fetch_one()
    .await
}

pub async fn add(tx: &mut Tx, id: GovernmentId, details: &GovernmentDetails) -> Result<()> {
    tx.sql(
        "INSERT INTO governments (id, code, name, kind, capital, zone, active, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
    )
    .bind(id)
    .bind(details.code.clone())
    .bind(details.name.clone())
    .bind(details.kind)
    .bind(details.capital.clone())
    .bind(details.zone)
    .bind(details.active)
    .execute()
    .await?;
    Ok(())
}

/// `false` if the version is stale.
pub async fn update(tx: &mut Tx, id: GovernmentId, version: i64, details: &GovernmentDetails) -> Result<bool> {
    let touched = tx
        .sql(
            "UPDATE governments SET code = $3, name = $4, kind = $5, capital = $6, zone = $7, active = $8, \
             version = version + 1 WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(details.code.clone())
        .bind(details.name.clone())
        .bind(details.kind)
        .bind(details.capital.clone())
        .bind(details.zone)
        .bind(details.active)
        .execute()
        .await?;
    Ok(touched == 1)
}

/// Which governments to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Part of the code, name or capital in lower case; empty is everything.
    pub text: String,
    pub kind: Option<GovernmentKind>,
    /// Only those that this person coordinates or reads; `None` is every government.
    pub viewer: Option<PersonId>,
}

/// A government in a list.
#[derive(Clone, Debug, FromRow)]
pub struct ListedGovernment {
    pub id: GovernmentId,
    pub code: String,
    pub name: String,
    pub kind: GovernmentKind,
    pub capital: String,
    pub zone: Zone,
    pub active: bool,
    pub units: i64,
}

pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<ListedGovernment>> {
    tx.sql(
        "SELECT g.id, g.code, g.name, g.kind, g.capital, g.zone, g.active, \
         (SELECT COUNT(*) FROM units u WHERE u.government_id = g.id AND u.active) AS units FROM governments g \
         WHERE ($1 = '' OR LOWER(g.name) LIKE '%' || $1 || '%' OR g.code LIKE $1 || '%' OR LOWER(g.capital) LIKE '%' || $1 || '%') \
         AND (g.kind = $2 OR $2 IS NULL) AND (g.id IN (SELECT r.government_id FROM roles r \
         WHERE r.person_id = $3 AND r.kind IN ('coordinator', 'reader')) OR $3 IS NULL) ORDER BY g.code LIMIT $4 OFFSET $5",
    )
    .bind(filter.text.clone())
    .bind(filter.kind)
    .bind(filter.viewer)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64> {
    tx.sql(
        "SELECT COUNT(*) FROM governments g \
         WHERE ($1 = '' OR LOWER(g.name) LIKE '%' || $1 || '%' OR g.code LIKE $1 || '%' OR LOWER(g.capital) LIKE '%' || $1 || '%') \
         AND (g.kind = $2 OR $2 IS NULL) AND (g.id IN (SELECT r.government_id FROM roles r \
         WHERE r.person_id = $3 AND r.kind IN ('coordinator', 'reader')) OR $3 IS NULL)",
    )
    .bind(filter.text.clone())
    .bind(filter.kind)
    .bind(filter.viewer)
    .scalar()
    .await
}

pub async fn unit(tx: &mut Tx, id: UnitId) -> Result<Option<UnitRow>> {
    tx.sql(
        "SELECT id, government_id, code, name, address, contact_name, contact_phone, contact_email, active, version \
         FROM units WHERE id = $1",
    )
    .bind(id)
    .fetch_optional()
    .await
}

/// Every unit of a government, by name; those that no longer take part stand last.
pub async fn units(tx: &mut Tx, government: GovernmentId) -> Result<Vec<UnitRow>> {
    tx.sql(
        "SELECT id, government_id, code, name, address, contact_name, contact_phone, contact_email, active, version \
         FROM units WHERE government_id = $1 ORDER BY active DESC, LOWER(name), id",
    )
    .bind(government)
    .fetch_all()
    .await
}

pub async fn add_unit(tx: &mut Tx, id: UnitId, government: GovernmentId, details: &UnitDetails) -> Result<()> {
    tx.sql(
        "INSERT INTO units (id, government_id, code, name, address, contact_name, contact_phone, contact_email, active, \
         version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
    )
    .bind(id)
    .bind(government)
    .bind(details.code.clone())
    .bind(details.name.clone())
    .bind(details.address.clone())
    .bind(details.contact_name.clone())
    .bind(details.contact_phone.clone())
    .bind(details.contact_email.clone())
    .bind(details.active)
    .execute()
    .await?;
    Ok(())
}

/// `false` if the version is stale.
pub async fn update_unit(tx: &mut Tx, id: UnitId, version: i64, details: &UnitDetails) -> Result<bool> {
    let touched = tx
        .sql(
            "UPDATE units SET code = $3, name = $4, address = $5, contact_name = $6, contact_phone = $7, \
             contact_email = $8, active = $9, version = version + 1 WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(details.code.clone())
        .bind(details.name.clone())
        .bind(details.address.clone())
        .bind(details.contact_name.clone())
        .bind(details.contact_phone.clone())
        .bind(details.contact_email.clone())
        .bind(details.active)
        .execute()
        .await?;
    Ok(touched == 1)
}

/// The unit of a government with this code, whatever its letters' case.
pub async fn unit_by_code(tx: &mut Tx, government: GovernmentId, code: &str) -> Result<Option<UnitRow>> {
    tx.sql(
        "SELECT id, government_id, code, name, address, contact_name, contact_phone, contact_email, active, version \
         FROM units WHERE government_id = $1 AND LOWER(code) = LOWER($2) LIMIT 1",
    )
    .bind(government)
    .bind(code.to_owned())
    .fetch_optional()
    .await
}

/// The units that take part in the governments that a person coordinates, for a choice in a form.
pub async fn coordinated_units(tx: &mut Tx, person: PersonId) -> Result<Vec<UnitRow>> {
    tx.sql(
        "SELECT id, government_id, code, name, address, contact_name, contact_phone, contact_email, active, version \
         FROM units WHERE active AND government_id IN (SELECT r.government_id FROM roles r WHERE r.person_id = $1 \
         AND r.kind = 'coordinator') ORDER BY government_id, LOWER(name), id",
    )
    .bind(person)
    .fetch_all()
    .await
}

/// Which units of a government to list.
#[derive(Clone, Debug)]
pub struct UnitFilter {
    pub government: GovernmentId,
    /// Part of the code, name or address in lower case; empty is everything.
    pub text: String,
    /// `Some` lists only those that take part, or only those that no longer do.
    pub active: Option<bool>,
}

/// A unit in a list.
#[derive(Clone, Debug, FromRow)]
pub struct ListedUnit {
    pub id: UnitId,
    pub code: String,
    pub name: String,
    pub address: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub active: bool,
    pub supervisors: i64,
}

/// Units by name; those that no longer take part stand last.
pub async fn list_units(tx: &mut Tx, filter: &UnitFilter, limit: i64, offset: i64) -> Result<Vec<ListedUnit>> {
    tx.sql(
        "SELECT u.id, u.code, u.name, u.address, u.contact_name, u.contact_phone, u.contact_email, u.active, \
         (SELECT COUNT(*) FROM roles r JOIN people p ON p.id = r.person_id WHERE r.unit_id = u.id \
         AND r.kind = 'supervisor' AND p.active) AS supervisors FROM units u \
         WHERE u.government_id = $1 AND ($2 = '' OR LOWER(u.code) LIKE '%' || $2 || '%' \
         OR LOWER(u.name) LIKE '%' || $2 || '%' OR LOWER(u.address) LIKE '%' || $2 || '%') \
         AND (u.active = $3 OR $3 IS NULL) ORDER BY u.active DESC, LOWER(u.name), u.id LIMIT $4 OFFSET $5",
    )
    .bind(filter.government)
    .bind(filter.text.clone())
    .bind(filter.active)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count_units(tx: &mut Tx, filter: &UnitFilter) -> Result<i64> {
    tx.sql(
        "SELECT COUNT(*) FROM units u WHERE u.government_id = $1 AND ($2 = '' OR LOWER(u.code) LIKE '%' || $2 || '%' \
         OR LOWER(u.name) LIKE '%' || $2 || '%' OR LOWER(u.address) LIKE '%' || $2 || '%') \
         AND (u.active = $3 OR $3 IS NULL)",
    )
    .bind(filter.government)
    .bind(filter.text.clone())
    .bind(filter.active)
    .scalar()
    .await
}

/// A government whose programmes nobody looks after.
#[derive(Clone, Debug, FromRow)]
pub struct Unattended {
    pub id: GovernmentId,
    pub name: String,
    /// Its programmes that are not over.
    pub programmes: i64,
}

/// Governments with programmes that are not over and without a coordinator who can sign in, by name.
pub async fn unattended(tx: &mut Tx, limit: i64) -> Result<Vec<Unattended>> {
    tx.sql(
        "WITH bare AS (SELECT g.id, g.name FROM governments g WHERE NOT EXISTS (SELECT 1 FROM roles r \
         JOIN people p ON p.id = r.person_id WHERE r.government_id = g.id AND r.kind = 'coordinator' AND p.active)), \
         counted AS (SELECT b.id, b.name, \
         (SELECT COUNT(*) FROM programmes p WHERE p.sender_id = b.id \
         AND p.state NOT IN ('declined', 'closed', 'cancelled')) \
         + (SELECT COUNT(*) FROM programmes p WHERE p.host_id = b.id \
         AND p.state NOT IN ('draft', 'declined', 'completed', 'closed', 'cancelled')) AS programmes FROM bare b) \
         SELECT id, name, programmes FROM counted WHERE programmes > 0 ORDER BY LOWER(name), id LIMIT $1",
    )
    .bind(limit)
    .fetch_all()
    .await
}
