//! The audit trail: rows are only ever added; the schema refuses to change or delete them.

use domain::id::{AuditId, GovernmentId, PersonId, ProgrammeId};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{Result, Tx};

/// Something that was done, to be recorded in the transaction that does it.
pub struct Entry<'a> {
    pub id: AuditId,
    pub at: OffsetDateTime,
    pub actor: Option<PersonId>,
    /// The area of the mission, such as `placement`.
    pub area: &'a str,
    /// The verb, such as `move`.
    pub action: &'a str,
    pub object: Uuid,
    pub readers: Readers,
    /// Names of fields that only the host of a programme reads.
    pub host_fields: &'a [&'a str],
    /// The values before and after, as JSON documents.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Whose coordinators may read a row. There is no other way to one, so what is not for somebody is hidden from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// The host of a programme.
    Host(ProgrammeId),
    /// The sender and the host.
    Both(ProgrammeId),
    Government(GovernmentId),
    Nobody,
}

impl Readers {
    const fn code(self) -> &'static str {
        match self {
            Self::Host(_) => "host",
            Self::Both(_) => "both",
            Self::Government(_) => "government",
            Self::Nobody => "nobody",
        }
    }

    const fn programme(self) -> Option<ProgrammeId> {
        match self {
            Self::Host(id) | Self::Both(id) => Some(id),
            Self::Government(_) | Self::Nobody => None,
        }
    }

    const fn government(self) -> Option<GovernmentId> {
        if let Self::Government(id) = self { Some(id) } else { None }
    }
}

/// A value of a row that an erasure takes away, by the path of its field; as JSON.
#[derive(Clone, Debug, FromRow)]
pub struct Personal {
    pub audit_id: AuditId,
    pub field: String,
    pub before_value: Option<String>,
    pub after_value: Option<String>,
}

/// A recorded row with the name of who did it.
#[derive(Clone, Debug, FromRow)]
pub struct AuditRow {
    pub id: AuditId,
    pub at: OffsetDateTime,
    pub actor: Option<String>,
    pub area: String,
    pub action: String,
    pub object_id: Uuid,
    pub host_fields: String,
    pub before_state: Option<String>,
    pub after_state: Option<String>,
}

pub async fn add(tx: &mut Tx, entry: Entry<'_>) -> Result<()> {
    tx.sql(
        "INSERT INTO audit (id, at, actor_id, area, action, object_id, programme_id, government_id, readers, host_fields, \
         before_state, after_state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(entry.id)
    .bind(entry.at)
    .bind(entry.actor)
    .bind(entry.area.to_owned())
    .bind(entry.action.to_owned())
    .bind(entry.object)
    .bind(entry.readers.programme())
    .bind(entry.readers.government())
    .bind(entry.readers.code().to_owned())
    .bind(entry.host_fields.join(" "))
    .bind(entry.before)
    .bind(entry.after)
    .execute()
    .await?;
    Ok(())
}

/// Keeps a value of a row where an erasure finds it.
pub async fn add_personal(tx: &mut Tx, value: Personal) -> Result<()> {
    tx.sql("INSERT INTO audit_personal (audit_id, field, before_value, after_value) VALUES ($1, $2, $3, $4)")
        .bind(value.audit_id)
        .bind(value.field)
        .bind(value.before_value)
        .bind(value.after_value)
        .execute()
        .await?;
    Ok(())
}

/// Takes what is personal out of every row about an object; the rows stay.
pub async fn erase_personal(tx: &mut Tx, object: Uuid) -> Result<u64> {
    tx.sql("DELETE FROM audit_personal WHERE audit_id IN (SELECT id FROM audit WHERE object_id = $1)")
        .bind(object)
        .execute()
        .await
}

/// Which entries to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Exactly this area of the mission.
    pub area: Option<String>,
    /// Part of the name of who did it, in lower case; empty is everybody.
    pub who: String,
}

/// The part of a programme's trail that somebody may read.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub programme: ProgrammeId,
    /// Whether what only the host reads belongs to it.
    pub host: bool,
}

/// What happened in a programme, newest first.
pub async fn of_programme(tx: &mut Tx, part: Part, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<AuditRow>> {
    tx.sql(
        "SELECT a.id, a.at, p.name AS actor, a.area, a.action, a.object_id, a.host_fields, a.before_state, a.after_state \
         FROM audit a LEFT JOIN people p ON p.id = a.actor_id \
         WHERE a.programme_id = $1 AND (a.readers = 'both' OR $2) AND (a.area = $3 OR $3 IS NULL) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $4 || '%')) \
         ORDER BY a.at DESC, a.id DESC LIMIT $5 OFFSET $6",
    )
    .bind(part.programme)
    .bind(part.host)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count_of_programme(tx: &mut Tx, part: Part, filter: &Filter) -> Result<i64> {
    tx.sql(
        "SELECT COUNT(*) FROM audit a WHERE a.programme_id = $1 \
         AND (a.readers = 'both' OR $2) AND (a.area = $3 OR $3 IS NULL) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $4 || '%'))",
    )
    .bind(part.programme)
    .bind(part.host)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .scalar()
    .await
}

/// What happened to the units and accounts of a government, newest first.
pub async fn of_government(
    tx: &mut Tx,
    id: GovernmentId,
    filter: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<AuditRow>> {
    tx.sql(
        "SELECT a.id, a.at, p.name AS actor, a.area, a.action, a.object_id, a.host_fields, a.before_state, a.after_state \
         FROM audit a LEFT JOIN people p ON p.id = a.actor_id \
         WHERE a.government_id = $1 AND (a.area = $2 OR $2 IS NULL) \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $3 || '%')) \
         ORDER BY a.at DESC, a.id DESC LIMIT $4 OFFSET $5",
    )
    .bind(id)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count_of_government(tx: &mut Tx, id: GovernmentId, filter: &Filter) -> Result<i64> {
    tx.sql(
        "SELECT COUNT(*) FROM audit a WHERE a.government_id = $1 AND (a.area = $2 OR $2 IS NULL) \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $3 || '%'))",
    )
    .bind(id)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .scalar()
    .await
}

/// The names of what the audit trail of a government speaks of: the government, its units, and the people of one page.
pub async fn names_of_government(
    tx: &mut Tx,
    id: GovernmentId,
    filter: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<(Uuid, String)>> {
    tx.sql(
        "WITH page AS (SELECT a.object_id FROM audit a WHERE a.government_id = $1 AND (a.area = $2 OR $2 IS NULL) \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $3 || '%')) \
         ORDER BY a.at DESC, a.id DESC LIMIT $4 OFFSET $5) \
         SELECT g.id, g.name FROM governments g WHERE g.id = $1 \
         UNION ALL SELECT u.id, u.name FROM units u WHERE u.government_id = $1 \
         UNION ALL SELECT p.id, p.name FROM people p WHERE p.id IN (SELECT object_id FROM page)",
    )
    .bind(id)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

/// The names of what the audit trail of a programme speaks of: governments, units of the host, offers, supervisors, and
/// the participants of one page.
pub async fn names_of_programme(
    tx: &mut Tx,
    part: Part,
    filter: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<(Uuid, String)>> {
    tx.sql(
        "WITH page AS (SELECT a.object_id FROM audit a WHERE a.programme_id = $1 \
         AND (a.readers = 'both' OR $2) AND (a.area = $3 OR $3 IS NULL) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $4 || '%')) \
         ORDER BY a.at DESC, a.id DESC LIMIT $5 OFFSET $6) \
         SELECT g.id, g.name FROM governments g \
         UNION ALL SELECT u.id, u.name FROM units u JOIN programmes p ON p.host_id = u.government_id WHERE p.id = $1 \
         UNION ALL SELECT o.id, u.name FROM offers o JOIN units u ON u.id = o.unit_id WHERE o.programme_id = $1 \
         UNION ALL SELECT s.person_id, p.name FROM offer_supervisors s JOIN offers o ON o.id = s.offer_id \
         JOIN people p ON p.id = s.person_id WHERE o.programme_id = $1 \
         UNION ALL SELECT x.id, x.name FROM participants x WHERE x.id IN (SELECT object_id FROM page)",
    )
    .bind(part.programme)
    .bind(part.host)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

/// What is personal in the rows of one page of a programme's trail.
pub async fn personal_of_programme(
    tx: &mut Tx,
    part: Part,
    filter: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<Personal>> {
    tx.sql(
        "WITH page AS (SELECT a.id FROM audit a WHERE a.programme_id = $1 \
         AND (a.readers = 'both' OR $2) AND (a.area = $3 OR $3 IS NULL) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $4 || '%')) \
         ORDER BY a.at DESC, a.id DESC LIMIT $5 OFFSET $6) \
         SELECT v.audit_id, v.field, v.before_value, v.after_value FROM audit_personal v \
         WHERE v.audit_id IN (SELECT id FROM page)",
    )
    .bind(part.programme)
    .bind(part.host)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

/// What is personal in the rows of one page of a government's trail.
pub async fn personal_of_government(
    tx: &mut Tx,
    id: GovernmentId,
    filter: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<Personal>> {
    tx.sql(
        "WITH page AS (SELECT a.id FROM audit a WHERE a.government_id = $1 AND (a.area = $2 OR $2 IS NULL) \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM people w WHERE w.id = a.actor_id AND LOWER(w.name) LIKE '%' || $3 || '%')) \
         ORDER BY a.at DESC, a.id DESC LIMIT $4 OFFSET $5) \
         SELECT v.audit_id, v.field, v.before_value, v.after_value FROM audit_personal v \
         WHERE v.audit_id IN (SELECT id FROM page)",
    )
    .bind(id)
    .bind(filter.area.clone())
    .bind(filter.who.clone())
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}
