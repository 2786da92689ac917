//! Places that units offer to a programme, and who supervises there.

use domain::id::{OfferId, PersonId, ProgrammeId, UnitId};
use domain::offer::{OfferDetails, read_classes, stored_classes};
use domain::topics::Topics;
use sqlx::FromRow;

use crate::{Result, Tx};

/// An offer with the names of its unit.
#[derive(Clone, Debug, FromRow)]
pub struct OfferRow {
    pub id: OfferId,
    pub programme_id: ProgrammeId,
    pub unit_id: UnitId,
    pub code: String,
    pub name: String,
    pub maximum: i64,
    /// The places that count ([`OfferDetails::places`]).
    pub places: i64,
    pub minimum: i64,
    pub classes: String,
    pub topics: String,
    pub placed: i64,
    pub version: i64,
}

impl OfferRow {
    /// The details, with the supervisors given apart.
    pub fn details(&self, supervisors: Vec<(PersonId, Option<i64>)>) -> OfferDetails {
        OfferDetails {
            unit: self.unit_id,
            maximum: self.maximum,
            minimum: self.minimum,
            classes: read_classes(&self.classes),
            topics: Topics::parse(&self.topics),
            supervisors,
        }
    }
}

/// A supervisor of an offer.
#[derive(Clone, Debug, FromRow)]
pub struct OfferSupervisorRow {
    pub offer_id: OfferId,
    pub person_id: PersonId,
    pub name: String,
    /// People at most; `None` has no limit of its own.
    pub quota: Option<i64>,
    /// The account is open and still a supervisor of the unit.
    pub active: bool,
}

/// The offers of a programme by code of the unit.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<OfferRow>> {
    tx.sql(
        "SELECT o.id, o.programme_id, o.unit_id, u.code, u.name, o.maximum, o.places, o.minimum, o.classes, o.topics, \
         o.placed, o.version FROM offers o JOIN units u ON u.id = o.unit_id WHERE o.programme_id = $1 ORDER BY LOWER(u.code), o.id",
    )
    .bind(programme)
    .fetch_all()
    .await
}

pub async fn get(tx: &mut Tx, id: OfferId) -> Result<Option<OfferRow>> {
    tx.sql(
        "SELECT o.id, o.programme_id, o.unit_id, u.code, u.name, o.maximum, o.places, o.minimum, o.classes, o.topics, \
         o.placed, o.version FROM offers o JOIN units u ON u.id = o.unit_id WHERE o.id = $1",
    )
    .bind(id)
    .fetch_optional()
    .await
}

/// The supervisors of every offer of a programme.
pub async fn supervisors(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<OfferSupervisorRow>> {
    tx.sql(
        "SELECT s.offer_id, s.person_id, p.name, s.quota, (p.active AND EXISTS (SELECT 1 FROM roles r \
         WHERE r.person_id = p.id AND r.kind = 'supervisor' AND r.unit_id = o.unit_id)) AS active \
         FROM offer_supervisors s JOIN offers o ON o.id = s.offer_id JOIN people p ON p.id = s.person_id \
         WHERE o.programme_id = $1 ORDER BY LOWER(p.name), p.id",
    )
    .bind(programme)
    .fetch_all()
    .await
}

pub async fn add(tx: &mut Tx, id: OfferId, programme: ProgrammeId, details: &OfferDetails) -> Result<()> {
    tx.sql(
        "INSERT INTO offers (id, programme_id, unit_id, maximum, places, minimum, classes, topics, placed, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 1)",
    )
    .bind(id)
    .bind(programme)
    .bind(details.unit)
    .bind(details.maximum)
    .bind(details.places())
    .bind(details.minimum)
    .bind(stored_classes(&details.classes))
    .bind(details.topics.stored())
    .execute()
    .await?;
    set_supervisors(tx, id, &details.supervisors).await
}

/// `false` if the version is stale; [`crate::Error::Check`] if more people are there than the new places.
pub async fn update(tx: &mut Tx, id: OfferId, version: i64, details: &OfferDetails) -> Result<bool> {
    let touched = tx
        .sql(
            "UPDATE offers SET maximum = $3, places = $4, minimum = $5, classes = $6, topics = $7, version = version + 1 \
             WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(details.maximum)
        .bind(details.places())
        .bind(details.minimum)
        .bind(stored_classes(&details.classes))
        .bind(details.topics.stored())
        .execute()
        .await?;
    if touched == 1 {
        tx.sql("DELETE FROM offer_supervisors WHERE offer_id = $1").bind(id).execute().await?;
        set_supervisors(tx, id, &details.supervisors).await?;
    }
    Ok(touched == 1)
}

async fn set_supervisors(tx: &mut Tx, id: OfferId, supervisors: &[(PersonId, Option<i64>)]) -> Result<()> {
    for (person, quota) in supervisors {
        tx.sql("INSERT INTO offer_supervisors (offer_id, person_id, quota) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(*person)
            .bind(*quota)
            .execute()
            .await?;
    }
    Ok(())
}

/// Takes `people` more places (negative gives back); `false` if the places that count stand in the way.
pub async fn take(tx: &mut Tx, id: OfferId, people: i64) -> Result<bool> {
    let touched = tx
        .sql("UPDATE offers SET placed = placed + $2 WHERE id = $1 AND placed + $2 <= places")
        .bind(id)
        .bind(people)
        .execute()
        .await?;
    Ok(touched == 1)
}
