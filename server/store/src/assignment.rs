//! Proposals of the solver, and the weights of a programme.

use domain::assignment::ProposalState;
use domain::id::{PersonId, ProgrammeId, ProposalId};
use sqlx::FromRow;
use time::OffsetDateTime;

use crate::{Result, Tx};

/// The weights of a programme as they were stored, if the host set any.
pub async fn weights(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<String>> {
    let row = tx
        .sql("SELECT weights FROM assignment_weights WHERE programme_id = $1")
        .bind(programme)
        .fetch_optional::<(String,)>()
        .await?;
    Ok(row.map(|(weights,)| weights))
}

/// Keeps the weights of a programme.
pub async fn set_weights(tx: &mut Tx, programme: ProgrammeId, weights: String) -> Result<()> {
    tx.sql(
        "INSERT INTO assignment_weights (programme_id, weights) VALUES ($1, $2) \
         ON CONFLICT (programme_id) DO UPDATE SET weights = excluded.weights",
    )
    .bind(programme)
    .bind(weights)
    .execute()
    .await?;
    Ok(())
}

/// A proposal, without what it was made of.
#[derive(Clone, Debug, FromRow)]
pub struct ProposalRow {
    pub id: ProposalId,
    pub programme_id: ProgrammeId,
    /// Who asked for it.
    pub person: String,
    pub created_at: OffsetDateTime,
    pub state: ProposalState,
    pub people: i64,
    /// People looked after so far.
    pub placed: i64,
    /// Choices for teams looked at.
    pub nodes: i64,
    pub total: Option<i64>,
    pub finished_at: Option<OffsetDateTime>,
}

/// Adds a proposal that waits for a server. `input` is a JSON document.
pub async fn add(
    tx: &mut Tx,
    (id, programme, person): (ProposalId, ProgrammeId, PersonId),
    input: String,
    people: i64,
    at: OffsetDateTime,
) -> Result<()> {
    tx.sql(
        "INSERT INTO proposals (id, programme_id, person_id, created_at, state, people, placed, nodes, input) \
         VALUES ($1, $2, $3, $4, 'waiting', $5, 0, 0, $6)",
    )
    .bind(id)
    .bind(programme)
    .bind(person)
    .bind(at)
    .bind(people)
    .bind(input)
    .execute()
    .await?;
    Ok(())
}

pub async fn get(tx: &mut Tx, id: ProposalId) -> Result<Option<ProposalRow>> {
    tx.sql(
        "SELECT p.id, p.programme_id, w.name AS person, p.created_at, p.state, p.people, p.placed, p.nodes, p.total, \
         p.finished_at FROM proposals p JOIN people w ON w.id = p.person_id WHERE p.id = $1",
    )
    .bind(id)
    .fetch_optional()
    .await
}

/// The proposals of a programme, newest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId, limit: i64, offset: i64) -> Result<Vec<ProposalRow>> {
    tx.sql(
        "SELECT p.id, p.programme_id, w.name AS person, p.created_at, p.state, p.people, p.placed, p.nodes, p.total, \
         p.finished_at FROM proposals p JOIN people w ON w.id = p.person_id WHERE p.programme_id = $1 \
         ORDER BY p.created_at DESC, p.id DESC LIMIT $2 OFFSET $3",
    )
    .bind(programme)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count(tx: &mut Tx, programme: ProgrammeId) -> Result<i64> {
    tx.sql("SELECT COUNT(*) FROM proposals WHERE programme_id = $1").bind(programme).scalar().await
}

/// The proposal of a programme that is not finished yet.
pub async fn open(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<ProposalId>> {
    let row = tx
        .sql("SELECT id FROM proposals WHERE programme_id = $1 AND finished_at IS NULL ORDER BY created_at, id LIMIT 1")
        .bind(programme)
        .fetch_optional::<(ProposalId,)>()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// What a proposal was made of and what came out, as JSON documents.
pub async fn documents(tx: &mut Tx, id: ProposalId) -> Result<Option<(String, Option<String>)>> {
    tx.sql("SELECT input, result FROM proposals WHERE id = $1").bind(id).fetch_optional().await
}

/// The oldest proposal on which nobody works, taken until `until`. Of several servers one gets it.
pub async fn claim(tx: &mut Tx, now: OffsetDateTime, until: OffsetDateTime) -> Result<Option<ProposalId>> {
    let row = tx
        .sql(
            "SELECT id FROM proposals WHERE finished_at IS NULL AND (leased_until IS NULL OR leased_until <= $1) \
             ORDER BY created_at, id LIMIT 1",
        )
        .bind(now)
        .fetch_optional::<(ProposalId,)>()
        .await?;
    let Some((id,)) = row else { return Ok(None) };
    let taken = tx
        .sql(
            "UPDATE proposals SET state = 'running', leased_until = $2 WHERE id = $1 AND finished_at IS NULL \
             AND (leased_until IS NULL OR leased_until <= $3)",
        )
        .bind(id)
        .bind(until)
        .bind(now)
        .execute()
        .await?;
    Ok((taken == 1).then_some(id))
}

/// Notes how far a proposal is and keeps it until `until`; `false` if it was stopped in between.
pub async fn note(tx: &mut Tx, id: ProposalId, placed: i64, nodes: i64, until: OffsetDateTime) -> Result<bool> {
    let noted = tx
        .sql("UPDATE proposals SET placed = $2, nodes = $3, leased_until = $4 WHERE id = $1 AND finished_at IS NULL")
        .bind(id)
        .bind(placed)
        .bind(nodes)
        .bind(until)
        .execute()
        .await?;
    Ok(noted == 1)
}

/// How a proposal ended.
#[derive(Clone, Debug)]
pub struct End {
    pub state: ProposalState,
    /// A JSON document, where there is a result.
    pub result: Option<String>,
    pub total: Option<i64>,
    pub nodes: i64,
}

/// Ends a proposal; `false` if it had ended already.
pub async fn finish(tx: &mut Tx, id: ProposalId, end: End, at: OffsetDateTime) -> Result<bool> {
    let ended = tx
        .sql(
            "UPDATE proposals SET state = $2, result = $3, total = $4, nodes = $5, finished_at = $6, \
             placed = CASE WHEN $2 = 'done' THEN people ELSE placed END WHERE id = $1 AND finished_at IS NULL",
        )
        .bind(id)
        .bind(end.state)
        .bind(end.result)
        .bind(end.total)
        .bind(end.nodes)
        .bind(at)
        .execute()
        .await?;
    Ok(ended == 1)
}

/// Notes that somebody was moved as a proposal says.
pub async fn taken(tx: &mut Tx, id: ProposalId, at: OffsetDateTime) -> Result<()> {
    tx.sql("UPDATE proposals SET taken_at = $2 WHERE id = $1").bind(id).bind(at).execute().await?;
    Ok(())
}

/// Clears away the proposals of a programme that were never taken, also those under way; returns how many.
pub async fn clear_untaken(tx: &mut Tx, programme: ProgrammeId) -> Result<u64> {
    tx.sql("DELETE FROM proposals WHERE programme_id = $1 AND taken_at IS NULL").bind(programme).execute().await
}
