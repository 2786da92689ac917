//! Moving people between units: all of a request or nothing of it.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::form::Problems;
use domain::id::{OfferId, ParticipantId, PersonId};
use domain::message::Message;
use domain::placement::overrides;
use serde::Serialize;
use store::placement::{Place, PlacedRow};
use store::programme::ProgrammeRow;

use super::event;
use super::moves::{Conflict, Full, Move, Refused, Target};
use super::seats::{Seat, Seats, full_name};
use crate::access::{Authorised, act};
use crate::lokus::{Work, new_id};
use crate::{Error, Result};

/// What a placement was or becomes, in words, for the audit trail.
#[derive(Serialize)]
struct Recorded<'a> {
    name: String,
    unit: Option<&'a str>,
    supervisor: Option<&'a str>,
    fixed: bool,
    note: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
}

/// One person's change that passed every check but the wall.
struct Change<'a> {
    person: &'a PlacedRow,
    place: Place,
    reason: &'a str,
}

impl Change<'_> {
    fn moves(&self) -> bool {
        self.person.offer_id != self.place.offer
    }

    fn action(&self) -> &'static str {
        match (self.moves(), self.place.offer, self.person.fixed == self.place.fixed) {
            (true, Some(_), _) => "move",
            (true, None, _) => "remove",
            (false, _, false) if self.place.fixed => "fix",
            (false, _, false) => "unfix",
            (false, _, true) if self.person.note != self.place.note => "note",
            (false, _, true) => "supervisor",
        }
    }
}

/// Carries out all moves or none, with the history and the audit trail. Returns how many people changed.
///
/// Look the programme up after [`store::programme::lock`], so that its state and the moment of publishing are those
/// that the lock protects. After an error the work must be dropped: some places may be taken already.
pub async fn assign(
    work: &mut Work<'_>,
    programme: &Authorised<ProgrammeRow, act::EditPlacement>,
    moves: &[Move],
) -> Result<usize, Refused> {
    store::programme::lock(&mut work.tx, programme.id).await?;
    if !programme.state.takes_placements() {
        return Err(Error::refused("refused-not-placing").into());
    }
    let seats = Seats::load(&mut work.tx, programme.id).await?;
    let mut once = HashSet::new();
    if !moves.iter().all(|change| once.insert(change.participant)) {
        return Err(Error::Internal("somebody is moved twice in one request".to_owned()).into());
    }
    let people = current(work, programme, &seats, moves).await?;
    let mut changes = Vec::new();
    for (person, change) in people.iter().zip(moves) {
        changes.extend(plan(&seats, person, change)?);
    }
    check_fixed(&changes, moves)?;
    if programme.published_at.is_some() {
        check_reasons(&seats, &changes)?;
    }
    take_places(work, &seats, &changes).await?;
    for change in &changes {
        write(work, programme, &seats, change).await?;
    }
    Ok(changes.len())
}

/// The people of the moves in their order, if each still stands as it was seen.
async fn current<'s>(
    work: &mut Work<'_>,
    programme: &ProgrammeRow,
    seats: &'s Seats,
    moves: &[Move],
) -> Result<Vec<&'s PlacedRow>, Refused> {
    let known: HashMap<_, _> = seats.people.iter().map(|person| (person.participant_id, person)).collect();
    let fresh =
        |change: &Move| known.get(&change.participant).copied().filter(|person| person.version == change.version);
    let people: Vec<_> = moves.iter().filter_map(fresh).collect();
    if people.len() == moves.len() {
        return Ok(people);
    }
    let last = store::placement::last_changes(&mut work.tx, programme.id).await?;
    let conflicts = moves.iter().filter(|change| fresh(change).is_none()).map(|change| {
        let person = known.get(&change.participant);
        let last = last.iter().find(|row| row.participant_id == change.participant);
        Conflict {
            participant: change.participant,
            name: person.map(|person| full_name(person)).unwrap_or_default(),
            unit: person.and_then(|person| seats.unit(person.offer_id)).map(str::to_owned),
            by: last.and_then(|row| row.actor.clone()),
            at: last.map(|row| row.at),
        }
    });
    Err(Refused::Stale(conflicts.collect()))
}

/// What a placement becomes; nothing if it stays as it is.
fn plan<'a>(seats: &Seats, person: &'a PlacedRow, change: &'a Move) -> Result<Option<Change<'a>>, Refused> {
    let offer = match change.target {
        Target::Stay => person.offer_id,
        Target::Out => None,
        Target::Into(id) => Some(seats.offer(id).ok_or_else(|| Error::field("unit", "error-choice"))?.row.id),
    };
    let supervisor = match (change.supervisor, offer) {
        (_, None) => None,
        (Some(wanted), Some(offer)) => {
            let stays = person.offer_id == Some(offer) && wanted == person.supervisor_id;
            if !stays && let Some(id) = wanted {
                check_supervisor(seats, offer, id)?;
            }
            wanted
        }
        (None, Some(offer)) if Some(offer) == person.offer_id => person.supervisor_id,
        (None, Some(offer)) => only(seats.active_supervisors_of(offer).map(|row| row.person_id)),
    };
    if change.fixed == Some(true) && offer.is_none() {
        return Err(Error::field("fixed", "error-fixed-nowhere").into());
    }
    let place = Place {
        offer,
        supervisor,
        fixed: offer.is_some() && change.fixed.unwrap_or(person.fixed),
        note: change.note.clone().unwrap_or_else(|| person.note.clone()),
    };
    let before = Place {
        offer: person.offer_id,
        supervisor: person.supervisor_id,
        fixed: person.fixed,
        note: person.note.clone(),
    };
    Ok((place != before).then_some(Change { person, place, reason: change.reason.trim() }))
}

/// Whoever comes to guide somebody belongs to the unit and is active.
fn check_supervisor(seats: &Seats, offer: OfferId, id: PersonId) -> Result<()> {
    match seats.supervisors_of(offer).find(|row| row.person_id == id) {
        None => Err(Error::field("supervisor", "error-supervisor-elsewhere")),
        Some(row) if !row.active => Err(Error::field("supervisor", "error-supervisor-inactive")),
        Some(_) => Ok(()),
    }
}

/// The one item, if there is exactly one.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}

fn check_fixed(changes: &[Change<'_>], moves: &[Move]) -> Result<(), Refused> {
    let told = |id: ParticipantId| moves.iter().any(|m| m.participant == id && m.fixed == Some(false));
    let held = changes.iter().filter(|c| c.moves() && c.person.fixed && !told(c.person.participant_id));
    let names: Vec<_> = held.map(|change| full_name(change.person)).collect();
    if names.is_empty() { Ok(()) } else { Err(Refused::Fixed(names)) }
}

/// Once published, people were told: who loses a place, a wish or the right class is owed a reason.
fn check_reasons(seats: &Seats, changes: &[Change<'_>]) -> Result<(), Refused> {
    let overridden = |change: &Change<'_>| match change.place.offer.and_then(|id| seats.offer(id)) {
        Some(seat) => overrides(&seats.warnings(change.person, seat)),
        None => true,
    };
    let owed = changes.iter().filter(|change| change.moves() && change.reason.is_empty() && overridden(change));
    let names: Vec<_> = owed.map(|change| full_name(change.person)).collect();
    if names.is_empty() {
        return Ok(());
    }
    let message = Message::new("error-reason-owed").with("names", names.join(", "));
    Err(Error::Invalid(Problems::one("reason", message)).into())
}

/// Gives places back first, so that two people can change places in full units; then takes them, up to the wall.
async fn take_places(work: &mut Work<'_>, seats: &Seats, changes: &[Change<'_>]) -> Result<(), Refused> {
    let mut counts: BTreeMap<OfferId, (i64, i64)> = BTreeMap::new();
    for change in changes.iter().filter(|change| change.moves()) {
        if let Some(from) = change.person.offer_id {
            counts.entry(from).or_default().0 += 1;
        }
        if let Some(to) = change.place.offer {
            counts.entry(to).or_default().1 += 1;
        }
    }
    let (back, forth): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(_, (out, into))| into <= out);
    let mut full = Vec::new();
    for (id, (out, into)) in back.into_iter().chain(forth) {
        if into != out && !store::offer::take(&mut work.tx, id, into - out).await? {
            full.extend(seats.offer(id).map(|seat| too_full(seat, into)));
        }
    }
    if full.is_empty() { Ok(()) } else { Err(Refused::Full(full)) }
}

fn too_full(seat: &Seat, wanted: i64) -> Full {
    let row = &seat.row;
    Full { unit: row.code.clone(), placed: row.placed, places: row.places, maximum: row.maximum, wanted }
}

async fn write(work: &mut Work<'_>, programme: &ProgrammeRow, seats: &Seats, change: &Change<'_>) -> Result<()> {
    let (person, place) = (change.person, &change.place);
    let id = person.participant_id;
    store::placement::set(&mut work.tx, (programme.id, id), place, work.now).await?;
    if change.moves() {
        let line = store::placement::Move {
            id: new_id(),
            programme: programme.id,
            participant: id,
            from: person.offer_id,
            to: place.offer,
            reason: change.reason,
            published: programme.published_at.is_some(),
            actor: work.actor.id,
            at: work.now,
        };
        store::placement::record(&mut work.tx, line).await?;
    }
    let before = Recorded {
        name: full_name(person),
        unit: seats.unit(person.offer_id),
        supervisor: seats.supervisor(person.supervisor_id).map(|row| row.name.as_str()),
        fixed: person.fixed,
        note: &person.note,
        reason: "",
    };
    let after = Recorded {
        name: full_name(person),
        unit: seats.unit(place.offer),
        supervisor: seats.supervisor(place.supervisor).map(|row| row.name.as_str()),
        fixed: place.fixed,
        note: &place.note,
        reason: change.reason,
    };
    let action = change.action();
    let event = if action == "note" { event::noted(programme, id) } else { event::of(programme, id, action) };
    work.audit(event, Some(&before), Some(&after)).await
}
