//! Who is placed where, and every move with its reason.

mod news;

pub use news::{NewsRow, concerning, news, read};

use domain::id::{OfferId, ParticipantId, PersonId, ProgrammeId};
use domain::position_class::PositionClass;
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{Result, Tx};

/// A participant who takes part, with the place if there is one. `version` is 0 where nobody decided yet.
#[derive(Clone, Debug, FromRow)]
pub struct PlacedRow {
    pub participant_id: ParticipantId,
    pub front_title: String,
    pub name: String,
    pub back_title: String,
    pub class: PositionClass,
    pub position: String,
    pub home_agency: String,
    pub topics: String,
    pub team: String,
    pub offer_id: Option<OfferId>,
    pub supervisor_id: Option<PersonId>,
    pub fixed: bool,
    pub note: String,
    pub version: i64,
}

/// Everybody who takes part in a programme, by name.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<PlacedRow>> {
    tx.sql(
        "SELECT p.id AS participant_id, p.front_title, p.name, p.back_title, p.class, p.position, p.home_agency, \
         p.topics, p.team, a.offer_id, a.supervisor_id, COALESCE(a.fixed, FALSE) AS fixed, COALESCE(a.note, '') AS note, \
         COALESCE(a.version, 0) AS version \
         FROM participants p LEFT JOIN placements a ON a.participant_id = p.id \
         WHERE p.programme_id = $1 AND p.withdrawn_at IS NULL ORDER BY LOWER(p.name), p.id",
    )
    .bind(programme)
    .fetch_all()
    .await
}

/// One participant's place.
pub async fn get(tx: &mut Tx, programme: ProgrammeId, id: ParticipantId) -> Result<Option<PlacedRow>> {
    tx.sql(
        "SELECT p.id AS participant_id, p.front_title, p.name, p.back_title, p.class, p.position, p.home_agency, \
         p.topics, p.team, a.offer_id, a.supervisor_id, COALESCE(a.fixed, FALSE) AS fixed, COALESCE(a.note, '') AS note, \
         COALESCE(a.version, 0) AS version \
         FROM participants p LEFT JOIN placements a ON a.participant_id = p.id \
         WHERE p.programme_id = $1 AND p.id = $2 AND p.withdrawn_at IS NULL",
    )
    .bind(programme)
    .bind(id)
    .fetch_optional()
    .await
}

/// The placement of somebody, also of one who withdrew; nothing where nobody decided yet.
#[derive(Clone, Debug, FromRow)]
pub struct PlacementRow {
    pub offer_id: Option<OfferId>,
    pub supervisor_id: Option<PersonId>,
    pub fixed: bool,
    pub note: String,
    pub version: i64,
}

pub async fn current(tx: &mut Tx, id: ParticipantId) -> Result<Option<PlacementRow>> {
    tx.sql("SELECT offer_id, supervisor_id, fixed, note, version FROM placements WHERE participant_id = $1")
        .bind(id)
        .fetch_optional()
        .await
}

/// What a placement becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub offer: Option<OfferId>,
    pub supervisor: Option<PersonId>,
    pub fixed: bool,
    pub note: String,
}

/// Writes a placement; the places of the offers are taken with [`crate::offer::take`].
pub async fn set(
    tx: &mut Tx,
    (programme, participant): (ProgrammeId, ParticipantId),
    place: &Place,
    at: OffsetDateTime,
) -> Result<()> {
    tx.sql(
        "INSERT INTO placements (participant_id, programme_id, offer_id, supervisor_id, fixed, note, version, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7) ON CONFLICT (participant_id) DO UPDATE SET offer_id = excluded.offer_id, \
         supervisor_id = excluded.supervisor_id, fixed = excluded.fixed, note = excluded.note, \
         version = placements.version + 1, updated_at = excluded.updated_at",
    )
    .bind(participant)
    .bind(programme)
    .bind(place.offer)
    .bind(place.supervisor)
    .bind(place.fixed)
    .bind(place.note.clone())
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// A move to record.
pub struct Move<'a> {
    pub id: Uuid,
    pub programme: ProgrammeId,
    pub participant: ParticipantId,
    pub from: Option<OfferId>,
    pub to: Option<OfferId>,
    pub reason: &'a str,
    /// Whether the placements were published already.
    pub published: bool,
    pub actor: PersonId,
    pub at: OffsetDateTime,
}

pub async fn record(tx: &mut Tx, change: Move<'_>) -> Result<()> {
    tx.sql(
        "INSERT INTO placement_moves (id, programme_id, participant_id, from_offer_id, to_offer_id, reason, published, \
         actor_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(change.id)
    .bind(change.programme)
    .bind(change.participant)
    .bind(change.from)
    .bind(change.to)
    .bind(change.reason.to_owned())
    .bind(change.published)
    .bind(change.actor)
    .bind(change.at)
    .execute()
    .await?;
    Ok(())
}

/// A move in the history.
#[derive(Clone, Debug, FromRow)]
pub struct MoveRow {
    pub participant_id: ParticipantId,
    pub name: String,
    /// The code of the unit; `None` is no place.
    pub from_unit: Option<String>,
    pub to_unit: Option<String>,
    pub reason: String,
    pub published: bool,
    pub actor: String,
    pub at: OffsetDateTime,
}

/// The moves of a programme, newest first; without `all` only those that were made after publishing.
pub async fn moves(
    tx: &mut Tx,
    (programme, all): (ProgrammeId, bool),
    limit: i64,
    offset: i64,
) -> Result<Vec<MoveRow>> {
    tx.sql(
        "SELECT m.participant_id, p.name, f.code AS from_unit, t.code AS to_unit, m.reason, m.published, \
         a.name AS actor, m.at FROM placement_moves m JOIN participants p ON p.id = m.participant_id \
         JOIN people a ON a.id = m.actor_id \
         LEFT JOIN offers fo ON fo.id = m.from_offer_id LEFT JOIN units f ON f.id = fo.unit_id \
         LEFT JOIN offers tt ON tt.id = m.to_offer_id LEFT JOIN units t ON t.id = tt.unit_id \
         WHERE m.programme_id = $1 AND ($2 OR m.published) ORDER BY m.at DESC, m.id DESC LIMIT $3 OFFSET $4",
    )
    .bind(programme)
    .bind(all)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count_moves(tx: &mut Tx, (programme, all): (ProgrammeId, bool)) -> Result<i64> {
    tx.sql("SELECT COUNT(*) FROM placement_moves WHERE programme_id = $1 AND ($2 OR published)")
        .bind(programme)
        .bind(all)
        .scalar()
        .await
}

/// The last hundred moves of one participant, newest first; without `all` only those made after publishing.
pub async fn moves_of(tx: &mut Tx, participant: ParticipantId, all: bool) -> Result<Vec<MoveRow>> {
    tx.sql(
        "SELECT m.participant_id, p.name, f.code AS from_unit, t.code AS to_unit, m.reason, m.published, \
         a.name AS actor, m.at FROM placement_moves m JOIN participants p ON p.id = m.participant_id \
         JOIN people a ON a.id = m.actor_id \
         LEFT JOIN offers fo ON fo.id = m.from_offer_id LEFT JOIN units f ON f.id = fo.unit_id \
         LEFT JOIN offers tt ON tt.id = m.to_offer_id LEFT JOIN units t ON t.id = tt.unit_id \
         WHERE m.participant_id = $1 AND ($2 OR m.published) ORDER BY m.at DESC, m.id DESC LIMIT 100",
    )
    .bind(participant)
    .bind(all)
    .fetch_all()
    .await
}

/// The last thing that was done to somebody's placement.
#[derive(Clone, Debug, FromRow)]
pub struct LastChangeRow {
    pub participant_id: ParticipantId,
    pub actor: Option<String>,
    pub at: OffsetDateTime,
}

/// Who changed each placement of a programme last, and when, by the audit trail: it also knows fixing and notes.
pub async fn last_changes(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<LastChangeRow>> {
    tx.sql(
        "SELECT participant_id, actor, at FROM (SELECT u.object_id AS participant_id, p.name AS actor, u.at, \
         ROW_NUMBER() OVER (PARTITION BY u.object_id ORDER BY u.at DESC, u.id DESC) AS place \
         FROM audit u LEFT JOIN people p ON p.id = u.actor_id WHERE u.programme_id = $1 AND u.area = 'placement') AS latest \
         WHERE place = 1",
    )
    .bind(programme)
    .fetch_all()
    .await
}
