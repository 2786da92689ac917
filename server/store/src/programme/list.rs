//! Lists of programmes: those that somebody may see, and those that wait for somebody.

use domain::government::Zone;
use domain::id::{PersonId, ProgrammeId};
use domain::programme::{Kind, State};
use sqlx::FromRow;
use time::Date;

use crate::{Result, Tx};

/// Which programmes to list, among those that the viewer may see.
#[derive(Clone, Debug)]
pub struct Filter {
    pub viewer: PersonId,
    /// Part of the title or of a government's name, in lower case; empty is everything.
    pub text: String,
    pub state: Option<State>,
    pub kind: Option<Kind>,
    /// `sender` or `host`: the side of the viewer's government; `None` is both.
    pub side: Option<String>,
}

/// A programme in a list.
#[derive(Clone, Debug, FromRow)]
pub struct ListedProgramme {
    pub id: ProgrammeId,
    pub kind: Kind,
    pub label: String,
    pub title: String,
    pub sender: String,
    pub host: String,
    pub first_day: Date,
    pub last_day: Date,
    pub state: State,
    pub participants: i64,
}

/// A page of them. What the viewer may see is found and put in order from the indexes alone, and the page is cut before
/// anything is counted or joined.
pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<ListedProgramme>> {
    tx.sql(
        "WITH mine AS (SELECT government_id AS id FROM roles WHERE person_id = $1 AND kind IN ('coordinator', 'reader')), \
         joined AS (SELECT x.programme_id AS id FROM participants x WHERE x.person_id = $1 AND x.withdrawn_at IS NULL \
         UNION SELECT o.programme_id FROM offers o JOIN roles r ON r.unit_id = o.unit_id AND r.kind = 'supervisor' \
         WHERE r.person_id = $1 AND o.placed > 0), \
         named AS (SELECT id FROM governments WHERE LOWER(name) LIKE '%' || $2 || '%'), \
         seen AS (SELECT p.id, p.first_day, p.state, p.kind, p.sender_id, p.host_id \
         FROM mine CROSS JOIN programmes p WHERE p.sender_id = mine.id AND ($5 = 'sender' OR $5 IS NULL) \
         UNION ALL SELECT p.id, p.first_day, p.state, p.kind, p.sender_id, p.host_id \
         FROM mine CROSS JOIN programmes p WHERE p.host_id = mine.id AND p.submitted_at IS NOT NULL \
         AND ($5 = 'host' OR $5 IS NULL AND p.sender_id NOT IN (SELECT id FROM mine)) \
         UNION ALL SELECT p.id, p.first_day, p.state, p.kind, p.sender_id, p.host_id \
         FROM joined CROSS JOIN programmes p WHERE p.id = joined.id AND p.published_at IS NOT NULL AND $5 IS NULL \
         AND p.sender_id NOT IN (SELECT id FROM mine) AND p.host_id NOT IN (SELECT id FROM mine)), \
         page AS (SELECT id FROM seen WHERE (state = $3 OR $3 IS NULL) AND (kind = $4 OR $4 IS NULL) \
         AND ($2 = '' OR sender_id IN (SELECT id FROM named) OR host_id IN (SELECT id FROM named) \
         OR EXISTS (SELECT 1 FROM programmes t WHERE t.id = seen.id AND LOWER(t.title) LIKE '%' || $2 || '%')) \
         ORDER BY first_day DESC, id DESC LIMIT $6 OFFSET $7) \
         SELECT p.id, p.kind, p.label, p.title, s.name AS sender, h.name AS host, p.first_day, p.last_day, p.state, \
         (SELECT COUNT(*) FROM participants x WHERE x.programme_id = p.id AND x.withdrawn_at IS NULL) AS participants \
         FROM page CROSS JOIN programmes p JOIN governments s ON s.id = p.sender_id JOIN governments h ON h.id = p.host_id \
         WHERE p.id = page.id ORDER BY p.first_day DESC, p.id DESC",
    )
    .bind(filter.viewer)
    .bind(filter.text.clone())
    .bind(filter.state)
    .bind(filter.kind)
    .bind(filter.side.clone())
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64> {
    tx.sql(
        "WITH mine AS (SELECT government_id AS id FROM roles WHERE person_id = $1 AND kind IN ('coordinator', 'reader')), \
         joined AS (SELECT x.programme_id AS id FROM participants x WHERE x.person_id = $1 AND x.withdrawn_at IS NULL \
         UNION SELECT o.programme_id FROM offers o JOIN roles r ON r.unit_id = o.unit_id AND r.kind = 'supervisor' \
         WHERE r.person_id = $1 AND o.placed > 0), \
         named AS (SELECT id FROM governments WHERE LOWER(name) LIKE '%' || $2 || '%'), \
         seen AS (SELECT p.id, p.first_day, p.state, p.kind, p.sender_id, p.host_id \
         FROM mine CROSS JOIN programmes p WHERE p.sender_id = mine.id AND ($5 = 'sender' OR $5 IS NULL) \
         UNION ALL SELECT p.id, p.first_day, p.state, p.kind, p.sender_id, p.host_id \
         FROM mine CROSS JOIN programmes p WHERE p.host_id = mine.id AND p.submitted_at IS NOT NULL \
         AND ($5 = 'host' OR $5 IS NULL AND p.sender_id NOT IN (SELECT id FROM mine)) \
         UNION ALL SELECT p.id, p.first_day, p.state, p.kind, p.sender_id, p.host_id \
         FROM joined CROSS JOIN programmes p WHERE p.id = joined.id AND p.published_at IS NOT NULL AND $5 IS NULL \
         AND p.sender_id NOT IN (SELECT id FROM mine) AND p.host_id NOT IN (SELECT id FROM mine)) \
         SELECT COUNT(*) FROM seen WHERE (state = $3 OR $3 IS NULL) AND (kind = $4 OR $4 IS NULL) \
         AND ($2 = '' OR sender_id IN (SELECT id FROM named) OR host_id IN (SELECT id FROM named) \
         OR EXISTS (SELECT 1 FROM programmes t WHERE t.id = seen.id AND LOWER(t.title) LIKE '%' || $2 || '%'))",
    )
    .bind(filter.viewer)
    .bind(filter.text.clone())
    .bind(filter.state)
    .bind(filter.kind)
    .bind(filter.side.clone())
    .scalar()
    .await
}

/// What waits to be done in a programme, for the viewer's to-do list.
#[derive(Clone, Debug, FromRow)]
pub struct OpenProgramme {
    pub id: ProgrammeId,
    pub kind: Kind,
    pub label: String,
    pub title: String,
    pub sender: String,
    pub host: String,
    pub zone: Zone,
    pub first_day: Date,
    pub last_day: Date,
    pub state: State,
    pub is_sender: bool,
    pub is_host: bool,
    pub participants: i64,
    pub placed: i64,
    /// Rows with errors in a list that the viewer uploaded and that waits.
    pub problems: i64,
    pub short_units: i64,
    /// Supervisors named by units whose account is closed, or who left the unit.
    pub left_supervisors: i64,
}

/// Programmes of the viewer's governments, as coordinator, that are not over yet; the next to begin comes first.
pub async fn open(tx: &mut Tx, viewer: PersonId, limit: i64) -> Result<Vec<OpenProgramme>> {
    tx.sql(
        "WITH mine AS (SELECT government_id AS id FROM roles WHERE person_id = $1 AND kind = 'coordinator'), \
         seen AS (SELECT p.id FROM mine CROSS JOIN programmes p WHERE p.sender_id = mine.id \
         AND p.state IN ('draft', 'returned', 'completed') \
         UNION SELECT p.id FROM mine CROSS JOIN programmes p WHERE p.host_id = mine.id \
         AND p.state IN ('submitted', 'accepted', 'placed', 'running')) \
         SELECT p.id, p.kind, p.label, p.title, s.name AS sender, h.name AS host, h.zone, p.first_day, p.last_day, p.state, \
         p.sender_id IN (SELECT id FROM mine) AS is_sender, p.host_id IN (SELECT id FROM mine) AS is_host, \
         (SELECT COUNT(*) FROM participants x WHERE x.programme_id = p.id AND x.withdrawn_at IS NULL) AS participants, \
         (SELECT CAST(COALESCE(SUM(o.placed), 0) AS BIGINT) FROM offers o WHERE o.programme_id = p.id) AS placed, \
         (SELECT CAST(COALESCE(MAX(u.problems), 0) AS BIGINT) FROM uploads u WHERE u.programme_id = p.id AND u.person_id = $1) \
         AS problems, \
         (SELECT COUNT(*) FROM offers o WHERE o.programme_id = p.id AND o.placed < o.minimum) AS short_units, \
         (SELECT COUNT(*) FROM offer_supervisors g JOIN offers o ON o.id = g.offer_id JOIN people w ON w.id = g.person_id \
         WHERE o.programme_id = p.id AND NOT (w.active AND EXISTS (SELECT 1 FROM roles r WHERE r.person_id = w.id \
         AND r.kind = 'supervisor' AND r.unit_id = o.unit_id))) AS left_supervisors \
         FROM programmes p JOIN governments s ON s.id = p.sender_id JOIN governments h ON h.id = p.host_id \
         WHERE p.id IN (SELECT id FROM seen) ORDER BY p.first_day, p.id LIMIT $2",
    )
    .bind(viewer)
    .bind(limit)
    .fetch_all()
    .await
}
