//! Carrying a proposal out, for everybody or for some.

use std::collections::{HashMap, HashSet};

use domain::form::{Form, Problems};
use domain::id::{ParticipantId, ProgrammeId, ProposalId};
use domain::message::Message;
use domain::placement::{LONGEST_WORDS, ticked};
use serde::Serialize;

use super::page::stored;
use super::propose::event;
use crate::access::{self, Actor, act};
use crate::placement::{Move, Refused, Seats, Target, assign};
use crate::{Error, Lokus};

#[derive(Serialize)]
struct Recorded {
    people: usize,
}

/// Moves people to where the proposal has them; fixed ones stay. Returns how many moved.
///
/// Fields: do (`all`, or else those who are ticked), seen (everybody on the page, `id:version`), person (those who are
/// ticked, the same), reason (owed once the placements are published).
///
/// # Errors
/// [`Refused`] as for any move: nothing is done if somebody was moved in between, or if a unit has not enough places.
pub async fn take(
    lokus: &Lokus,
    actor: &Actor,
    (id, proposal): (ProgrammeId, ProposalId),
    form: &Form,
) -> Result<usize, Refused> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditPlacement>(&mut work, id).await?;
    let (_, input, outcome) = stored(&mut work, id, proposal).await?;
    let outcome = outcome.ok_or_else(|| Error::refused("refused-no-result"))?;
    let reason = form.get("reason").trim();
    if reason.chars().count() > LONGEST_WORDS {
        let message = Message::new("error-too-long").with("max", LONGEST_WORDS);
        return Err(Error::Invalid(Problems::one("reason", message)).into());
    }
    let chosen: Vec<(ParticipantId, i64)> =
        form.all(if form.get("do") == "all" { "seen" } else { "person" }).filter_map(ticked).collect();
    if chosen.is_empty() {
        return Err(Error::refused("refused-nobody-chosen").into());
    }
    let seats = Seats::load(&mut work.tx, id).await?;
    let fixed: HashSet<ParticipantId> =
        seats.people.iter().filter(|person| person.fixed).map(|person| person.participant_id).collect();
    let mut once = HashSet::new();
    let proposed: HashMap<_, _> =
        outcome.solution.placement.iter().enumerate().filter_map(|(at, unit)| Some((input.id(at)?, *unit))).collect();
    let mut moves: Vec<Move> = Vec::new();
    for (person, version) in chosen {
        let Some(unit) = proposed.get(&person).copied() else { continue };
        if fixed.contains(&person) || !once.insert(person) {
            continue;
        }
        let target = match unit {
            None => Target::Out,
            Some(unit) => Target::Into(input.offer(unit).ok_or_else(|| Error::refused("refused-offer-gone"))?),
        };
        moves.push(Move { target, reason: reason.to_owned(), ..Move::of(person, version) });
    }
    let people = assign(&mut work, &programme, &moves).await?;
    if people == 0 {
        return Ok(0);
    }
    store::assignment::taken(&mut work.tx, proposal, work.now).await?;
    work.audit(event(id, proposal.0, "take"), None::<&()>, Some(&Recorded { people })).await?;
    work.commit().await?;
    Ok(people)
}
