//! The people who are on the list already, all in two look-ups.

use std::collections::HashMap;

use domain::id::{ParticipantId, ProgrammeId, UnitId};
use domain::participant::ParticipantDetails;

use crate::lokus::Work;
use crate::participant::Query;
use crate::{Error, Result};

/// By NIP.
pub(super) type Known = HashMap<String, Person>;

/// Somebody on the list.
pub(super) struct Person {
    pub id: ParticipantId,
    pub version: i64,
    /// Why they withdrew, if they did.
    pub withdrawn: Option<String>,
    pub details: ParticipantDetails,
}

/// Everybody on the list of a programme, those who withdrew too.
pub(super) async fn known(work: &mut Work<'_>, id: ProgrammeId) -> Result<Known> {
    let everybody = Query { withdrawn: None, ..Query::default() }.filter(id);
    let rows = store::participant::list(&mut work.tx, &everybody, i64::MAX, 0).await?;
    let mut wishes: HashMap<ParticipantId, Vec<UnitId>> = HashMap::new();
    for wish in store::participant::wishes(&mut work.tx, id).await? {
        wishes.entry(wish.participant_id).or_default().push(wish.unit_id);
    }
    let people = rows.into_iter().map(|row| {
        let details = row.details(wishes.remove(&row.id).unwrap_or_default());
        let details = details.map_err(|error| Error::Internal(format!("stored NIP: {error}")))?;
        let withdrawn = row.withdrawn_at.map(|_| row.withdrawn_reason);
        Ok((row.nip, Person { id: row.id, version: row.version, withdrawn, details }))
    });
    people.collect()
}
