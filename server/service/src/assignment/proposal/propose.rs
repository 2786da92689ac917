//! Asking for a proposal, keeping the weights, and stopping what is under way.

use domain::assignment::{Flaw, ProposalState, Weights};
use domain::form::Form;
use domain::id::{ProgrammeId, ProposalId};
use domain::message::Message;
use serde::Serialize;
use store::assignment::End;
use uuid::Uuid;

use super::input::{Input, weights, written};
use crate::access::{self, Actor, Authorised, act};
use crate::lokus::{Event, Readers, Work, new_id};
use crate::placement::{Seats, full_name};
use crate::{Error, Lokus, Result};

/// What became of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A proposal is on its way; also one that was asked for before.
    For(ProposalId),
    /// Only the weights were kept.
    Kept,
    /// The weights are the usual ones again.
    Reset,
}

/// Keeps the weights and, unless told otherwise, asks for a proposal. Fields: those of [`Weights::parse`], seen
/// ([`super::Overview::seen`]), key, do (propose, keep, reset).
///
/// # Errors
/// Stale where somebody else changed the weights since they were seen. Refused where people cannot be placed now, where there is nobody or nothing to place, and where the rules contradict
/// each other.
pub async fn propose(lokus: &Lokus, actor: &Actor, id: ProgrammeId, form: &Form) -> Result<Asked> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditPlacement>(&mut work, id).await?;
    if !programme.state.takes_placements() {
        return Err(Error::refused("refused-not-placing"));
    }
    let reset = form.get("do") == "reset";
    let wanted = if reset { Weights::default() } else { Weights::parse(form)? };
    keep(&mut work, id, wanted, form.get("seen")).await?;
    let asked = match form.get("do") {
        "reset" => Asked::Reset,
        "keep" => Asked::Kept,
        _ => Asked::For(ask(&mut work, &programme, wanted, form).await?),
    };
    work.commit().await?;
    lokus.wake.notify_one();
    Ok(asked)
}

async fn keep(work: &mut Work<'_>, id: ProgrammeId, wanted: Weights, seen: &str) -> Result<()> {
    let before = weights(&mut work.tx, id).await?;
    if before == wanted {
        return Ok(());
    }
    if seen != written(&before)? {
        return Err(Error::Stale(Box::new(before.form().with("seen", written(&before)?))));
    }
    store::assignment::set_weights(&mut work.tx, id, written(&wanted)?).await?;
    work.audit(event(id, id.0, "weights"), Some(&before), Some(&wanted)).await
}

#[derive(Serialize)]
struct Recorded {
    people: usize,
    units: usize,
}

async fn ask(
    work: &mut Work<'_>,
    programme: &Authorised<store::programme::ProgrammeRow, act::EditPlacement>,
    weights: Weights,
    form: &Form,
) -> Result<ProposalId> {
    let open = store::assignment::open(&mut work.tx, programme.id).await?;
    let id: ProposalId = open.unwrap_or_else(new_id);
    if let Some(done) = work.created_before(form, id).await? {
        return Ok(done);
    }
    if let Some(open) = open {
        return Ok(open);
    }
    let seats = Seats::load(&mut work.tx, programme.id).await?;
    let input = Input::of(&seats, weights);
    if seats.people.is_empty() || input.problem.units.iter().all(|unit| unit.places() == 0) {
        return Err(Error::refused("refused-nothing-to-propose"));
    }
    if let Some(flaw) = input.problem.check().first() {
        return Err(Error::Refused(words(&seats, &input, flaw)));
    }
    let (people, units) = (input.problem.participants.len(), input.problem.units.len());
    let count = i64::try_from(people).unwrap_or(i64::MAX);
    let whose = (id, programme.id, work.actor.id);
    store::assignment::add(&mut work.tx, whose, written(&input)?, count, work.now).await?;
    work.audit(event(programme.id, id.0, "propose"), None::<&()>, Some(&Recorded { people, units })).await?;
    Ok(id)
}

/// A contradiction in the rules, with the names of whom it concerns.
fn words(seats: &Seats, input: &Input, flaw: &Flaw) -> Message {
    let unit = |index: usize| input.problem.units.get(index).map(|unit| unit.code.clone()).unwrap_or_default();
    let team = |index: usize| input.problem.teams.get(index).map(|team| team.label.clone()).unwrap_or_default();
    let name = |index: usize| seats.people.get(index).map(full_name).unwrap_or_default();
    match flaw {
        Flaw::MinimumAbovePlaces { unit: at, .. } => Message::new("refused-flaw-minimum").with("unit", unit(*at)),
        Flaw::TooManyFixed { unit: at, .. } => Message::new("refused-flaw-fixed").with("unit", unit(*at)),
        Flaw::TeamFixedApart { team: at, .. } => Message::new("refused-flaw-team-apart").with("team", team(*at)),
        Flaw::TeamClassRefused { team: at, participant, unit: there } => Message::new("refused-flaw-team-class")
            .with("team", team(*at))
            .with("name", name(*participant))
            .with("unit", unit(*there)),
        Flaw::TeamFixedTogether { team: at, unit: there, .. } => {
            Message::new("refused-flaw-team-together").with("team", team(*at)).with("unit", unit(*there))
        }
        Flaw::TeamsTooLarge { unit: at, .. } => Message::new("refused-flaw-team-large").with("unit", unit(*at)),
        _ => Message::new("refused-flaw"),
    }
}

/// Stops a proposal that is not finished; one that is stays as it is.
pub async fn stop(lokus: &Lokus, actor: &Actor, id: ProgrammeId, proposal: ProposalId) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    access::programme::<act::EditPlacement>(&mut work, id).await?;
    let row = store::assignment::get(&mut work.tx, proposal).await?;
    let row = row.filter(|row| row.programme_id == id).ok_or(Error::NotFound)?;
    let end = End { state: ProposalState::Stopped, result: None, total: None, nodes: row.nodes };
    let now = work.now;
    if store::assignment::finish(&mut work.tx, proposal, end, now).await? {
        work.audit(event(id, proposal.0, "stop"), None::<&()>, None::<&()>).await?;
    }
    work.commit().await
}

pub(super) fn event(programme: ProgrammeId, object: Uuid, action: &str) -> Event<'_> {
    Event { area: "assignment", action, object, readers: Readers::Host(programme), host_fields: &[] }
}
