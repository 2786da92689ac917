//! The forms that move people: the board, for several at once or each to a place of their own, and the page of one person.

use domain::form::Form;
use domain::id::{OfferId, ParticipantId, ProgrammeId};
use domain::placement::{Arrangement, Decision, Deed, Moves};

use super::assign::assign;
use super::moves::{Move, Refused, Target};
use crate::access::{self, Actor, act};
use crate::lokus::Work;
use crate::{Error, Lokus, Result};

/// What was done.
#[derive(Clone, Debug)]
pub struct Changed {
    pub deed: Deed,
    /// How many people really changed.
    pub people: usize,
    /// Where they went, by code.
    pub unit: Option<String>,
}

/// Does one thing with everybody who is ticked on the board. Fields: those of [`Decision::parse`].
pub async fn change(lokus: &Lokus, actor: &Actor, id: ProgrammeId, form: &Form) -> Result<Changed, Refused> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditPlacement>(&mut work, id).await?;
    let decision = Decision::parse(form).map_err(Error::from)?;
    let people = assign(&mut work, &programme, &moves(&decision)).await?;
    let unit = match decision.deed {
        Deed::Move(offer) => unit_code(&mut work, offer).await?,
        _ => None,
    };
    work.commit().await?;
    Ok(Changed { deed: decision.deed, people, unit })
}

fn moves(decision: &Decision) -> Vec<Move> {
    let target = match decision.deed {
        Deed::Move(offer) => Target::Into(offer),
        Deed::Remove => Target::Out,
        Deed::Fix | Deed::Unfix | Deed::Note => Target::Stay,
    };
    let fixed = match decision.deed {
        Deed::Fix => Some(true),
        Deed::Unfix => Some(false),
        Deed::Move(_) | Deed::Remove => decision.unfix.then_some(false),
        Deed::Note => None,
    };
    let writes_note = decision.deed == Deed::Note || !decision.note.is_empty();
    let note = writes_note.then(|| decision.note.clone());
    let reason = &decision.reason;
    let people = decision.people.iter();
    people
        .map(|(id, version)| Move {
            target,
            fixed,
            note: note.clone(),
            reason: reason.clone(),
            ..Move::of(*id, *version)
        })
        .collect()
}

/// Moves people by hand, each to a place of their own: all of them or nobody. Fields: those of [`Moves::parse`]. Returns
/// how many really moved.
pub async fn carry(lokus: &Lokus, actor: &Actor, id: ProgrammeId, form: &Form) -> Result<usize, Refused> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditPlacement>(&mut work, id).await?;
    let wanted = Moves::parse(form).map_err(Error::from)?;
    let moves = wanted.people.iter().map(|(person, version, offer)| Move {
        target: offer.map_or(Target::Out, Target::Into),
        reason: wanted.reason.clone(),
        ..Move::of(*person, *version)
    });
    let people = assign(&mut work, &programme, &moves.collect::<Vec<_>>()).await?;
    work.commit().await?;
    Ok(people)
}

/// Sets everything about one person's place. Fields: those of [`Arrangement::parse`].
pub async fn arrange(
    lokus: &Lokus,
    actor: &Actor,
    (id, participant): (ProgrammeId, ParticipantId),
    form: &Form,
) -> Result<Changed, Refused> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditPlacement>(&mut work, id).await?;
    let person = store::placement::get(&mut work.tx, id, participant).await?.ok_or(Error::NotFound)?;
    let wanted = Arrangement::parse(form).map_err(Error::from)?;
    // Coming into a unit with an empty choice means "whoever there is"; staying with one means "nobody".
    let comes = wanted.offer.is_some() && wanted.offer != person.offer_id;
    let change = Move {
        target: wanted.offer.map_or(Target::Out, Target::Into),
        supervisor: (!comes || wanted.supervisor.is_some()).then_some(wanted.supervisor),
        fixed: Some(wanted.fixed).filter(|fixed| *fixed != person.fixed),
        note: Some(wanted.note),
        reason: wanted.reason,
        ..Move::of(participant, wanted.version)
    };
    let people = assign(&mut work, &programme, &[change]).await?;
    let unit = match wanted.offer {
        Some(offer) => unit_code(&mut work, offer).await?,
        None => None,
    };
    work.commit().await?;
    Ok(Changed { deed: wanted.offer.map_or(Deed::Remove, Deed::Move), people, unit })
}

async fn unit_code(work: &mut Work<'_>, offer: OfferId) -> Result<Option<String>> {
    Ok(store::offer::get(&mut work.tx, offer).await?.map(|row| row.code))
}
