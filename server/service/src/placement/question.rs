//! What is asked before placements are published: once everybody has seen them, they cannot be taken back.

use std::collections::BTreeSet;

use domain::id::ProgrammeId;
use domain::programme::State;
use sha2::{Digest, Sha256};
use store::person::SupervisorRow;
use store::programme::ProgrammeRow;

use super::board::{Query, units};
use super::remarks::{Remark, remarks};
use super::seats::{Seats, full_name};
use crate::access::{self, Actor, act};
use crate::account::token::hex;
use crate::lokus::Work;
use crate::programme::{Head, next};
use crate::{Error, Lokus, Pace, Result};

/// What publishing would show, and what is odd about it.
pub struct Question {
    pub head: Head,
    /// Units with people.
    pub units: usize,
    /// Participants who take part and have an account, and so will see their own place.
    pub accounts: i64,
    /// Supervisors who will see their interns.
    pub supervisors: usize,
    /// Full names of those without a place.
    pub unplaced: Vec<String>,
    pub remarks: Vec<Remark>,
    /// The placement that the question is about, to be sent back with the answer.
    pub seen: String,
}

/// The question, for those who may publish.
///
/// # Errors
/// Refused where the programme cannot be published now.
pub async fn question(lokus: &Lokus, actor: &Actor, id: ProgrammeId, pace: &Pace) -> Result<Question> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditPlacement>(&mut work, id).await?;
    let next = next(&programme, work.now).into_iter().find(|next| next.to == State::Placed);
    if let Some(key) = next.map_or(Some("refused-state-moved"), |next| next.blocked) {
        return Err(Error::refused(key));
    }
    let head = Head::of(&mut work, &programme).await?;
    let accounts = store::participant::accounts(&mut work.tx, id).await?;
    let seats = Seats::load(&mut work.tx, id).await?;
    let supervisors = store::person::supervisors(&mut work.tx, programme.host_id).await?;
    drop(work);
    pace.run(move || about(head, accounts, &seats, &supervisors)).await
}

fn about(head: Head, accounts: i64, seats: &Seats, supervisors: &[SupervisorRow]) -> Question {
    let units = units(seats, &Query::default());
    let with_people: Vec<_> = units.iter().filter(|unit| unit.placed > 0).collect();
    // Who supervises a unit sees its interns, named in the offer or not.
    let sees = |row: &&SupervisorRow| with_people.iter().any(|unit| unit.unit_id == row.unit_id);
    let supervisors: BTreeSet<_> = supervisors.iter().filter(sees).map(|row| row.person_id).collect();
    Question {
        head,
        units: with_people.len(),
        accounts,
        supervisors: supervisors.len(),
        unplaced: seats.people.iter().filter(|person| person.offer_id.is_none()).map(full_name).collect(),
        remarks: remarks(seats, &units),
        seen: seen(seats),
    }
}

/// Whether `answered` is about the placement as it is now. Part of the caller's work, which holds the programme's lock.
///
/// # Errors
/// Stale where it is about another one, or where nothing was asked.
pub(crate) async fn check_asked(work: &mut Work<'_>, programme: &ProgrammeRow, answered: &str) -> Result<()> {
    let seats = Seats::load(&mut work.tx, programme.id).await?;
    if answered == seen(&seats) { Ok(()) } else { Err(Error::Stale(Box::default())) }
}

/// A fingerprint that changes with every place, offer and supervisor.
fn seen(seats: &Seats) -> String {
    let mut hash = Sha256::new();
    for person in &seats.people {
        hash.update(format!("{}:{};{}\n", person.participant_id, person.version, person.team));
    }
    for seat in &seats.offers {
        hash.update(format!("{}:{}\n", seat.row.id, seat.row.version));
    }
    for guide in &seats.supervisors {
        hash.update(format!("{}:{}:{}\n", guide.offer_id, guide.person_id, guide.active));
    }
    hex(&hash.finalize())
}
