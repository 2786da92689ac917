//! Taking somebody off the list; what was known of them stays, with the reason.

use domain::form::{Form, Problems};
use domain::id::{ParticipantId, ProgrammeId};
use domain::message::Message;

use super::trail::{Recorded, event};
use super::{details_of, find};
use crate::access::{self, Actor, act};
use crate::placement::release;
use crate::{Error, Lokus, Result};

/// Characters of a reason at most.
const LONGEST: usize = 2_000;

/// Withdraws a participant until the programme is over; a place that they have is given back. Fields: reason, version.
pub async fn withdraw(
    lokus: &Lokus,
    actor: &Actor,
    id: ProgrammeId,
    participant: ParticipantId,
    form: &Form,
) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    let row = find(&mut work, id, participant).await?;
    if programme.state.is_over() {
        return Err(Error::refused("refused-programme-over"));
    }
    if row.withdrawn_at.is_some() {
        return Err(Error::refused("refused-withdrawn-already"));
    }
    let reason = read_reason(form)?;
    let version = form.get("version").parse().unwrap_or(0);
    let details = details_of(&mut work, &row).await?;
    if !store::participant::withdraw(&mut work.tx, (participant, version), &reason, work.now).await? {
        return Err(Error::Stale(Box::new(details.form().with("version", row.version.to_string()))));
    }
    release(&mut work, id, participant, &reason).await?;
    let (before, after) = (Recorded::new(&details, None), Recorded::new(&details, Some(&reason)));
    work.audit(event(id, participant, "withdraw"), Some(&before), Some(&after)).await?;
    work.commit().await
}

fn read_reason(form: &Form) -> Result<String> {
    let reason = form.get("reason").trim();
    if reason.is_empty() {
        return Err(Error::field("reason", "error-reason"));
    }
    if reason.chars().count() > LONGEST {
        return Err(Problems::one("reason", Message::new("error-too-long").with("max", LONGEST)).into());
    }
    Ok(reason.to_owned())
}
