//! Programmes and their changes of state.

mod list;

pub use list::{Filter, ListedProgramme, OpenProgramme, count, list, open};

use domain::government::Zone;
use domain::id::{GovernmentId, PersonId, ProgrammeId};
use domain::programme::{Contact, Kind, ProgrammeDetails, State};
use domain::topics::Topics;
use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::{Result, Tx};

/// A programme with the names of both sides.
#[derive(Clone, Debug, FromRow)]
pub struct ProgrammeRow {
    pub id: ProgrammeId,
    pub kind: Kind,
    pub label: String,
    pub sender_id: GovernmentId,
    pub host_id: GovernmentId,
    pub sender: String,
    pub host: String,
    /// The host still takes part.
    pub host_active: bool,
    /// The host's zone: every time of the programme is shown in it.
    pub zone: Zone,
    pub title: String,
    pub purpose: String,
    pub topics: String,
    pub legal_number: String,
    pub legal_date: Option<Date>,
    pub first_day: Date,
    pub last_day: Date,
    pub expected: i64,
    pub afterwards: bool,
    pub sender_contact_name: String,
    pub sender_contact_phone: String,
    pub sender_contact_email: String,
    pub host_contact_name: String,
    pub host_contact_phone: String,
    pub host_contact_email: String,
    pub state: State,
    pub submitted_at: Option<OffsetDateTime>,
    pub published_at: Option<OffsetDateTime>,
    pub cloned_from: Option<ProgrammeId>,
    pub version: i64,
    /// Participants who have not withdrawn.
    pub participants: i64,
    /// Units that offer places.
    pub units: i64,
    /// Participants who have a place.
    pub placed: i64,
}

impl ProgrammeRow {
    pub fn details(&self) -> ProgrammeDetails {
        ProgrammeDetails {
            kind: self.kind,
            label: self.label.clone(),
            sender: self.sender_id,
            host: self.host_id,
            title: self.title.clone(),
            purpose: self.purpose.clone(),
            topics: Topics::parse(&self.topics),
            legal_number: self.legal_number.clone(),
            legal_date: self.legal_date,
            first_day: self.first_day,
            last_day: self.last_day,
            expected: self.expected,
            afterwards: self.afterwards,
            sender_contact: Contact {
                name: self.sender_contact_name.clone(),
                phone: self.sender_contact_phone.clone(),
                email: self.sender_contact_email.clone(),
            },
            host_contact: Contact {
                name: self.host_contact_name.clone(),
                phone: self.host_contact_phone.clone(),
                email: self.host_contact_email.clone(),
            },
        }
    }
}

pub async fn get(tx: &mut Tx, id: ProgrammeId) -> Result<Option<ProgrammeRow>> {
    tx.sql(
        "SELECT p.id, p.kind, p.label, p.sender_id, p.host_id, s.name AS sender, h.name AS host, h.active AS host_active, h.zone, \
         p.title, p.purpose, p.topics, p.legal_number, p.legal_date, p.first_day, p.last_day, p.expected, p.afterwards, \
         p.sender_contact_name, p.sender_contact_phone, p.sender_contact_email, p.host_contact_name, p.host_contact_phone, \
         p.host_contact_email, p.state, p.submitted_at, p.published_at, p.cloned_from, p.version, \
         (SELECT COUNT(*) FROM participants x WHERE x.programme_id = p.id AND x.withdrawn_at IS NULL) AS participants, \
         (SELECT COUNT(*) FROM offers o WHERE o.programme_id = p.id AND o.places > 0) AS units, \
         (SELECT CAST(COALESCE(SUM(o.placed), 0) AS BIGINT) FROM offers o WHERE o.programme_id = p.id) AS placed \
         FROM programmes p JOIN governments s ON s.id = p.sender_id JOIN governments h ON h.id = p.host_id \
         WHERE p.id = $1",
    )
    .bind(id)
    .fetch_optional()
    .await
}

/// A new draft.
pub async fn add(
    tx: &mut Tx,
    (id, cloned_from): (ProgrammeId, Option<ProgrammeId>),
    details: &ProgrammeDetails,
    (by, at): (PersonId, OffsetDateTime),
) -> Result<()> {
    tx.sql(
        "INSERT INTO programmes (id, kind, label, sender_id, host_id, title, purpose, topics, legal_number, legal_date, \
         first_day, last_day, expected, afterwards, sender_contact_name, sender_contact_phone, sender_contact_email, \
         host_contact_name, host_contact_phone, host_contact_email, state, cloned_from, created_by, created_at, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'draft', $21, \
         $22, $23, 1)",
    )
    .bind(id)
    .bind(details.kind)
    .bind(details.label.clone())
    .bind(details.sender)
    .bind(details.host)
    .bind(details.title.clone())
    .bind(details.purpose.clone())
    .bind(details.topics.stored())
    .bind(details.legal_number.clone())
    .bind(details.legal_date)
    .bind(details.first_day)
    .bind(details.last_day)
    .bind(details.expected)
    .bind(details.afterwards)
    .bind(details.sender_contact.name.clone())
    .bind(details.sender_contact.phone.clone())
    .bind(details.sender_contact.email.clone())
    .bind(details.host_contact.name.clone())
    .bind(details.host_contact.phone.clone())
    .bind(details.host_contact.email.clone())
    .bind(cloned_from)
    .bind(by)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// `false` if the version is stale.
pub async fn update(tx: &mut Tx, id: ProgrammeId, version: i64, details: &ProgrammeDetails) -> Result<bool> {
    let touched = tx
        .sql(
            "UPDATE programmes SET kind = $3, label = $4, sender_id = $5, host_id = $6, title = $7, purpose = $8, \
             topics = $9, legal_number = $10, legal_date = $11, first_day = $12, last_day = $13, expected = $14, \
             afterwards = $15, sender_contact_name = $16, sender_contact_phone = $17, sender_contact_email = $18, \
             host_contact_name = $19, host_contact_phone = $20, host_contact_email = $21, version = version + 1 WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(details.kind)
        .bind(details.label.clone())
        .bind(details.sender)
        .bind(details.host)
        .bind(details.title.clone())
        .bind(details.purpose.clone())
        .bind(details.topics.stored())
        .bind(details.legal_number.clone())
        .bind(details.legal_date)
        .bind(details.first_day)
        .bind(details.last_day)
        .bind(details.expected)
        .bind(details.afterwards)
        .bind(details.sender_contact.name.clone())
        .bind(details.sender_contact.phone.clone())
        .bind(details.sender_contact.email.clone())
        .bind(details.host_contact.name.clone())
        .bind(details.host_contact.phone.clone())
        .bind(details.host_contact.email.clone())
        .execute()
        .await?;
    Ok(touched == 1)
}

/// A change of state.
pub struct Change<'a> {
    pub id: Uuid,
    pub programme: ProgrammeId,
    pub from: Option<State>,
    pub to: State,
    pub reason: &'a str,
    pub actor: PersonId,
    pub at: OffsetDateTime,
}

/// Moves a programme from one state to another and records it; `false` if it is no longer in `from`.
pub async fn change_state(tx: &mut Tx, change: Change<'_>) -> Result<bool> {
    let submitted = (change.to == State::Submitted).then_some(change.at);
    let published = (change.to == State::Placed).then_some(change.at);
    let touched = tx
        .sql(
            "UPDATE programmes SET state = $3, submitted_at = COALESCE($4, submitted_at), \
             published_at = COALESCE($5, published_at), version = version + 1 WHERE id = $1 AND state = $2",
        )
        .bind(change.programme)
        .bind(change.from)
        .bind(change.to)
        .bind(submitted)
        .bind(published)
        .execute()
        .await?;
    if touched == 1 {
        record(tx, change).await?;
    }
    Ok(touched == 1)
}

/// Adds a line to the timeline.
pub async fn record(tx: &mut Tx, change: Change<'_>) -> Result<()> {
    tx.sql(
        "INSERT INTO transitions (id, programme_id, from_state, to_state, reason, actor_id, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(change.id)
    .bind(change.programme)
    .bind(change.from)
    .bind(change.to)
    .bind(change.reason.to_owned())
    .bind(change.actor)
    .bind(change.at)
    .execute()
    .await?;
    Ok(())
}

/// Locks a programme for the rest of the transaction, so that changes of its placements come one after the other.
pub async fn lock(tx: &mut Tx, id: ProgrammeId) -> Result<()> {
    tx.sql("UPDATE programmes SET version = version WHERE id = $1").bind(id).execute().await?;
    Ok(())
}

/// A line of the timeline.
#[derive(Clone, Debug, FromRow)]
pub struct TransitionRow {
    pub from_state: Option<State>,
    pub to_state: State,
    pub reason: String,
    pub actor: String,
    pub at: OffsetDateTime,
}

pub async fn timeline(tx: &mut Tx, id: ProgrammeId) -> Result<Vec<TransitionRow>> {
    tx.sql(
        "SELECT t.from_state, t.to_state, t.reason, p.name AS actor, t.at FROM transitions t \
         JOIN people p ON p.id = t.actor_id WHERE t.programme_id = $1 ORDER BY t.at, t.id",
    )
    .bind(id)
    .fetch_all()
    .await
}
