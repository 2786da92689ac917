//! Everything about one participant.

use domain::form::Form;
use domain::id::{ParticipantId, ProgrammeId};
use domain::participant::ParticipantDetails;
use store::offer::OfferSupervisorRow;
use store::participant::ParticipantRow;

use super::{Units, coordinates, details_of, find};
use crate::access::{self, Actor, act};
use crate::lokus::Work;
use crate::programme::Head;
use crate::{Lokus, Result};

/// Where somebody goes.
#[derive(Clone, Debug)]
pub struct Place {
    pub unit: String,
    pub supervisor: Option<OfferSupervisorRow>,
}

/// The page of a participant.
pub struct Profile {
    pub head: Head,
    pub row: ParticipantRow,
    pub details: ParticipantDetails,
    /// Whole for coordinators, masked for readers.
    pub nip: String,
    /// Names of units, best first.
    pub wishes: Vec<String>,
    /// The participant has an account of their own.
    pub has_account: bool,
    /// The actor may see the placement.
    pub sees_place: bool,
    pub place: Option<Place>,
    pub may_edit: bool,
    pub may_withdraw: bool,
    /// The form of the withdrawal.
    pub withdrawal: Form,
}

/// A participant, for those who may see the list.
pub async fn view(lokus: &Lokus, actor: &Actor, id: ProgrammeId, participant: ParticipantId) -> Result<Profile> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeParticipants>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let row = find(&mut work, id, participant).await?;
    let details = details_of(&mut work, &row).await?;
    let units = Units::of(&mut work.tx, programme.host_id).await?;
    let wish = |unit: &_| units.get(*unit).map_or_else(String::new, |unit| unit.name.clone());
    let edits = programme.may::<act::EditParticipants>();
    let sees_place = programme.may::<act::SeePlacement>();
    Ok(Profile {
        head,
        nip: if coordinates(&programme) { details.nip.grouped() } else { details.nip.masked() },
        wishes: details.wishes.iter().map(wish).collect(),
        has_account: row.person_id.is_some(),
        sees_place,
        place: if sees_place { place(&mut work, id, participant).await? } else { None },
        may_edit: edits && programme.state.is_with_sender(),
        may_withdraw: edits && !programme.state.is_over() && row.withdrawn_at.is_none(),
        withdrawal: Form::default().with("version", row.version.to_string()),
        details,
        row,
    })
}

async fn place(work: &mut Work<'_>, id: ProgrammeId, participant: ParticipantId) -> Result<Option<Place>> {
    let Some(now) = store::placement::current(&mut work.tx, participant).await? else { return Ok(None) };
    let Some(offer) = now.offer_id else { return Ok(None) };
    let Some(offer) = store::offer::get(&mut work.tx, offer).await? else { return Ok(None) };
    let supervisors = store::offer::supervisors(&mut work.tx, id).await?;
    let supervisor = supervisors.into_iter().find(|row| Some(row.person_id) == now.supervisor_id);
    Ok(Some(Place { unit: offer.name, supervisor }))
}
