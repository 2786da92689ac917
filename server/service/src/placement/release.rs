//! Giving a place back because somebody no longer takes part.

use domain::id::{ParticipantId, ProgrammeId};
use serde::Serialize;
use store::placement::{Move, Place};

use super::event;
use crate::lokus::{Work, new_id};
use crate::{Error, Result};

#[derive(Serialize)]
struct Recorded<'a> {
    unit: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
}

/// Gives back the place of a participant, fixed or not, before or after they are marked as withdrawn. Part of the
/// caller's work, which must have authorised the withdrawal. Without a place it does nothing.
pub async fn release(
    work: &mut Work<'_>,
    programme: ProgrammeId,
    participant: ParticipantId,
    reason: &str,
) -> Result<()> {
    work.lock(programme).await?;
    let Some(now) = store::placement::current(&mut work.tx, participant).await? else { return Ok(()) };
    let Some(offer) = now.offer_id else { return Ok(()) };
    let row = store::programme::get(&mut work.tx, programme).await?.ok_or(Error::NotFound)?;
    let unit = store::offer::get(&mut work.tx, offer).await?.map(|offer| offer.code);
    if !store::offer::take(&mut work.tx, offer, -1).await? {
        return Err(Error::Internal("a place could not be given back".to_owned()));
    }
    let place = Place { offer: None, supervisor: None, fixed: false, note: now.note };
    store::placement::set(&mut work.tx, (programme, participant), &place, work.now).await?;
    let line = Move {
        id: new_id(),
        programme,
        participant,
        from: Some(offer),
        to: None,
        reason,
        published: row.published_at.is_some(),
        actor: work.actor.id,
        at: work.now,
    };
    store::placement::record(&mut work.tx, line).await?;
    let (before, after) = (Recorded { unit, reason: "" }, Recorded { unit: None, reason });
    work.audit(event::of(&row, participant, "release"), Some(&before), Some(&after)).await
}
