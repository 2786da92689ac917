//! What of a published placement concerns somebody, and how much of it they have seen.

use domain::government::Zone;
use domain::id::{PersonId, ProgrammeId};
use sqlx::FromRow;
use time::{Date, OffsetDateTime};

use super::MoveRow;
use crate::{Result, Tx};

/// A published programme that concerns somebody who does not place its people.
#[derive(Clone, Debug, FromRow)]
pub struct NewsRow {
    pub id: ProgrammeId,
    pub title: String,
    pub sender: String,
    pub host: String,
    pub zone: Zone,
    pub first_day: Date,
    pub last_day: Date,
    /// Moves after publishing that concern them.
    pub moves: i64,
    /// How many of these they have seen; nothing where they have not seen the placement at all.
    pub seen: Option<i64>,
    /// The last move: who, and the codes of the units.
    pub name: Option<String>,
    pub from_unit: Option<String>,
    pub to_unit: Option<String>,
}

/// Published programmes under way that concern the viewer, or one of them: all of it as one of the sender or a reader, the
/// people of their units as a supervisor, themselves as a participant. Those who place the people are left out.
pub async fn news(tx: &mut Tx, viewer: PersonId, only: Option<ProgrammeId>, limit: i64) -> Result<Vec<NewsRow>> {
    tx.sql(
        "WITH mine AS (SELECT government_id AS id FROM roles WHERE person_id = $1 AND kind IN ('coordinator', 'reader')), \
         guided AS (SELECT o.id, o.programme_id, o.placed FROM offers o JOIN roles r ON r.unit_id = o.unit_id \
         AND r.kind = 'supervisor' WHERE r.person_id = $1), \
         me AS (SELECT x.id, x.programme_id FROM participants x WHERE x.person_id = $1 AND x.withdrawn_at IS NULL), \
         seen AS (SELECT p.id FROM mine CROSS JOIN programmes p WHERE p.sender_id = mine.id AND p.state IN ('placed', 'running') \
         UNION SELECT p.id FROM mine CROSS JOIN programmes p WHERE p.host_id = mine.id AND p.state IN ('placed', 'running') \
         UNION SELECT programme_id FROM me UNION SELECT programme_id FROM guided WHERE placed > 0), \
         found AS (SELECT p.id, (SELECT COUNT(*) FROM placement_moves m WHERE m.programme_id = p.id AND m.published \
         AND (p.sender_id IN (SELECT id FROM mine) OR p.host_id IN (SELECT id FROM mine) \
         OR m.participant_id IN (SELECT id FROM me) OR m.from_offer_id IN (SELECT id FROM guided) \
         OR m.to_offer_id IN (SELECT id FROM guided))) AS moves, \
         (SELECT m.id FROM placement_moves m WHERE m.programme_id = p.id AND m.published \
         AND (p.sender_id IN (SELECT id FROM mine) OR p.host_id IN (SELECT id FROM mine) \
         OR m.participant_id IN (SELECT id FROM me) OR m.from_offer_id IN (SELECT id FROM guided) \
         OR m.to_offer_id IN (SELECT id FROM guided)) ORDER BY m.at DESC, m.id DESC LIMIT 1) AS last_move \
         FROM programmes p WHERE p.id IN (SELECT id FROM seen) AND p.published_at IS NOT NULL \
         AND p.state IN ('placed', 'running') AND (p.id = $2 OR $2 IS NULL) \
         AND p.host_id NOT IN (SELECT government_id FROM roles WHERE person_id = $1 AND kind = 'coordinator')) \
         SELECT p.id, p.title, s.name AS sender, h.name AS host, h.zone, p.first_day, p.last_day, found.moves, \
         v.moves AS seen, w.name, f.code AS from_unit, t.code AS to_unit \
         FROM found JOIN programmes p ON p.id = found.id JOIN governments s ON s.id = p.sender_id \
         JOIN governments h ON h.id = p.host_id \
         LEFT JOIN placement_readings v ON v.programme_id = p.id AND v.person_id = $1 \
         LEFT JOIN placement_moves l ON l.id = found.last_move LEFT JOIN participants w ON w.id = l.participant_id \
         LEFT JOIN offers fo ON fo.id = l.from_offer_id LEFT JOIN units f ON f.id = fo.unit_id \
         LEFT JOIN offers tt ON tt.id = l.to_offer_id LEFT JOIN units t ON t.id = tt.unit_id \
         ORDER BY p.first_day, p.id LIMIT $3",
    )
    .bind(viewer)
    .bind(only)
    .bind(limit)
    .fetch_all()
    .await
}

/// The moves after publishing that concern the viewer, as in [`news`], newest first.
pub async fn concerning(tx: &mut Tx, viewer: PersonId, programme: ProgrammeId, limit: i64) -> Result<Vec<MoveRow>> {
    tx.sql(
        "WITH mine AS (SELECT government_id AS id FROM roles WHERE person_id = $1 AND kind IN ('coordinator', 'reader')), \
         guided AS (SELECT o.id FROM offers o JOIN roles r ON r.unit_id = o.unit_id AND r.kind = 'supervisor' \
         WHERE r.person_id = $1 AND o.programme_id = $2), \
         me AS (SELECT x.id FROM participants x WHERE x.person_id = $1 AND x.programme_id = $2 AND x.withdrawn_at IS NULL) \
         SELECT m.participant_id, w.name, f.code AS from_unit, t.code AS to_unit, m.reason, m.published, \
         a.name AS actor, m.at FROM placement_moves m JOIN programmes p ON p.id = m.programme_id \
         JOIN participants w ON w.id = m.participant_id JOIN people a ON a.id = m.actor_id \
         LEFT JOIN offers fo ON fo.id = m.from_offer_id LEFT JOIN units f ON f.id = fo.unit_id \
         LEFT JOIN offers tt ON tt.id = m.to_offer_id LEFT JOIN units t ON t.id = tt.unit_id \
         WHERE m.programme_id = $2 AND m.published \
         AND (p.sender_id IN (SELECT id FROM mine) OR p.host_id IN (SELECT id FROM mine) \
         OR m.participant_id IN (SELECT id FROM me) OR m.from_offer_id IN (SELECT id FROM guided) \
         OR m.to_offer_id IN (SELECT id FROM guided)) ORDER BY m.at DESC, m.id DESC LIMIT $3",
    )
    .bind(viewer)
    .bind(programme)
    .bind(limit)
    .fetch_all()
    .await
}

/// Notes that somebody has seen the placement with so many moves that concern them; never fewer than before.
pub async fn read(
    tx: &mut Tx,
    (viewer, programme): (PersonId, ProgrammeId),
    moves: i64,
    at: OffsetDateTime,
) -> Result<()> {
    tx.sql(
        "INSERT INTO placement_readings (person_id, programme_id, moves, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person_id, programme_id) DO UPDATE SET moves = excluded.moves, at = excluded.at \
         WHERE excluded.moves > placement_readings.moves",
    )
    .bind(viewer)
    .bind(programme)
    .bind(moves)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}
