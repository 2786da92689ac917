//! Look-ups that check the actor. Who must not know that a thing exists is told that it does not.

use std::marker::PhantomData;
use std::ops::Deref;

use domain::id::{GovernmentId, ProgrammeId, UnitId};
use domain::programme::State;
use store::government::{GovernmentRow, UnitRow};
use store::programme::ProgrammeRow;

use super::{Action, Actor, Standing, act};
use crate::lokus::Work;
use crate::{Error, Result};

/// An object that the actor may do `A` with. Only the look-ups of this module make one.
pub struct Authorised<T, A> {
    object: T,
    standings: Vec<Standing>,
    action: PhantomData<A>,
}

impl<T, A> Deref for Authorised<T, A> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.object
    }
}

impl<T, A> Authorised<T, A> {
    /// What the actor is to the object.
    pub fn is(&self, standing: Standing) -> bool {
        self.standings.contains(&standing)
    }

    /// Whether the actor might do `B` with it as well; for drawing only what works.
    pub fn may<B: Action>(&self) -> bool {
        B::WHO.iter().any(|who| self.is(*who))
    }

    pub fn into_inner(self) -> T {
        self.object
    }
}

/// The token, if one of the standings may do `A`; without one that may `See` it, the object does not exist.
pub(super) fn check<T, See: Action, A: Action>(object: T, standings: Vec<Standing>) -> Result<Authorised<T, A>> {
    let any = |who: &[Standing]| who.iter().any(|who| standings.contains(who));
    if !any(See::WHO) {
        return Err(Error::NotFound);
    }
    if !any(A::WHO) {
        return Err(Error::Forbidden);
    }
    Ok(Authorised { object, standings, action: PhantomData })
}

/// A programme, for `A`.
pub async fn programme<A: Action>(work: &mut Work<'_>, id: ProgrammeId) -> Result<Authorised<ProgrammeRow, A>> {
    let row = store::programme::get(&mut work.tx, id).await?.ok_or(Error::NotFound)?;
    let standings = programme_standings(work, &row).await?;
    check::<_, act::SeeProgramme, A>(row, standings)
}

async fn programme_standings(work: &mut Work<'_>, row: &ProgrammeRow) -> Result<Vec<Standing>> {
    let actor = &work.actor;
    let submitted = row.submitted_at.is_some() && row.state != State::Draft;
    let published = row.published_at.is_some();
    let mut standings = Vec::new();
    let mut add = |holds: bool, standing: Standing| {
        if holds {
            standings.push(standing);
        }
    };
    let (sends, reads_sender) = (actor.coordinates(row.sender_id), actor.reads(row.sender_id));
    add(sends, Standing::Sender);
    add(reads_sender, Standing::SenderReader);
    add(published && (sends || reads_sender), Standing::SenderAfterPublishing);
    add(submitted && actor.coordinates(row.host_id), Standing::Host);
    add(submitted && actor.reads(row.host_id), Standing::HostReader);
    if published {
        if actor.supervised().next().is_some() {
            let offers = store::offer::list(&mut work.tx, row.id).await?;
            let supervises = actor.supervised().any(|unit| offers.iter().any(|o| o.unit_id == unit && o.placed > 0));
            add(supervises, Standing::Supervisor);
        }
        if actor.participates() {
            let listed = store::participant::of_person(&mut work.tx, row.id, actor.id).await?.is_some();
            add(listed, Standing::Participant);
        }
    }
    Ok(standings)
}

/// A government, for `A`. That it exists is public.
pub async fn government<A: Action>(work: &mut Work<'_>, id: GovernmentId) -> Result<Authorised<GovernmentRow, A>> {
    let row = store::government::get(&mut work.tx, id).await?.ok_or(Error::NotFound)?;
    let standings = government_standings(&work.actor, id);
    check::<_, act::SeeUnits, A>(row, standings)
}

/// A unit, for `A`.
pub async fn unit<A: Action>(work: &mut Work<'_>, id: UnitId) -> Result<Authorised<UnitRow, A>> {
    let row = store::government::unit(&mut work.tx, id).await?.ok_or(Error::NotFound)?;
    let standings = government_standings(&work.actor, row.government_id);
    check::<_, act::SeeUnits, A>(row, standings)
}

pub(super) fn government_standings(actor: &Actor, id: GovernmentId) -> Vec<Standing> {
    let mut standings = Vec::new();
    if actor.is_administrator() {
        standings.push(Standing::Administrator);
    }
    if actor.coordinates(id) {
        standings.push(Standing::Coordinator);
    }
    if actor.reads(id) {
        standings.push(Standing::Reader);
    }
    standings
}

/// The installation itself, for `A`.
pub fn installation<A: Action>(work: &Work<'_>) -> Result<Authorised<(), A>> {
    let standings = if work.actor.is_administrator() { vec![Standing::Administrator] } else { Vec::new() };
    check::<_, A, A>((), standings).map_err(|_| Error::Forbidden)
}
