//! What a proposal is made of, and what comes out. Both are kept, so that it can be shown and made again.

use std::collections::BTreeMap;

use domain::assignment::{Participant, Problem, Reason, Solution, Team, Unit, WaitingList, Weights};
use domain::id::{OfferId, ParticipantId, ProgrammeId};
use domain::participant::{TeamKind, team};
use domain::topics::Topics;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::Tx;
use store::placement::PlacedRow;

use crate::placement::Seats;
use crate::{Error, Result};

/// The problem as it stood. Participants are known by their ids, so that it holds no names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    pub problem: Problem,
    /// The offer of each unit; none for a unit that is wished for and offers nothing.
    pub offers: Vec<Option<OfferId>>,
}

/// What came out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outcome {
    pub solution: Solution,
    /// In the order of the participants.
    pub reasons: Vec<Reason>,
    pub waiting: WaitingList,
}

impl Input {
    /// The units and people as they are now.
    pub fn of(seats: &Seats, weights: Weights) -> Self {
        let mut units: Vec<(Unit, Option<OfferId>)> = seats.offers.iter().map(|seat| offered(seats, seat)).collect();
        for wish in seats.people.iter().flat_map(|person| seats.wishes(person.participant_id)) {
            if units.iter().all(|(unit, _)| unit.code != wish.unit) {
                units.push((closed(&wish.unit), None));
            }
        }
        let codes: BTreeMap<String, usize> =
            units.iter().enumerate().map(|(index, (unit, _))| (unit.code.clone(), index)).collect();
        let (units, offers) = units.into_iter().unzip();
        let mut problem = Problem { participants: Vec::new(), units, teams: Vec::new(), weights };
        for person in &seats.people {
            let participant = participant(seats, person, &codes, &mut problem.teams);
            problem.participants.push(participant);
        }
        Self { problem, offers }
    }

    /// Where everybody of the problem is, by index of the unit; who is gone is nowhere.
    pub fn present(&self, seats: &Seats) -> Vec<Option<usize>> {
        let at: BTreeMap<String, Option<OfferId>> =
            seats.people.iter().map(|person| (person.participant_id.to_string(), person.offer_id)).collect();
        let unit = |offer: OfferId| self.offers.iter().position(|known| *known == Some(offer));
        let people = self.problem.participants.iter();
        people.map(|person| at.get(&person.id).copied().flatten().and_then(unit)).collect()
    }

    /// The participant behind an index.
    pub fn id(&self, participant: usize) -> Option<ParticipantId> {
        self.problem.participants.get(participant)?.id.parse().ok()
    }

    /// The offer behind a unit of the problem.
    pub fn offer(&self, unit: usize) -> Option<OfferId> {
        self.offers.get(unit).copied().flatten()
    }
}

fn offered(seats: &Seats, seat: &crate::placement::Seat) -> (Unit, Option<OfferId>) {
    let row = &seat.row;
    // One supervisor without a quota can guide everybody.
    let quotas: Option<Vec<u32>> = seats.supervisors_of(row.id).map(|row| row.quota.map(count)).collect();
    let unit = Unit {
        code: row.code.clone(),
        maximum: count(row.maximum),
        minimum: count(row.minimum),
        classes: seat.classes.clone(),
        topics: seat.topics.clone(),
        quotas: quotas.filter(|quotas| !quotas.is_empty()),
    };
    (unit, Some(row.id))
}

/// A unit that is wished for and offers nothing.
fn closed(code: &str) -> Unit {
    let (classes, topics, quotas) = (Vec::new(), Topics::default(), None);
    Unit { code: code.to_owned(), maximum: 0, minimum: 0, classes, topics, quotas }
}

fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default().min(Unit::MOST)
}

fn participant(
    seats: &Seats,
    person: &PlacedRow,
    codes: &BTreeMap<String, usize>,
    teams: &mut Vec<Team>,
) -> Participant {
    let wishes = seats.wishes(person.participant_id).iter();
    let fixed = seats.unit(person.offer_id).filter(|_| person.fixed);
    Participant {
        id: person.participant_id.to_string(),
        class: person.class,
        agency: person.home_agency.trim().to_owned(),
        topics: Topics::parse(&person.topics),
        wishes: wishes.filter_map(|wish| codes.get(&wish.unit).copied()).collect(),
        fixed: fixed.and_then(|code| codes.get(code).copied()),
        team: team(&person.team).map(|(rule, label)| member_of(teams, rule, label)),
    }
}

/// The index of a team, which is added when it is first met.
fn member_of(teams: &mut Vec<Team>, rule: TeamKind, label: &str) -> usize {
    let known = teams.iter().position(|team| team.rule == rule && team.label == label);
    known.unwrap_or_else(|| {
        teams.push(Team { label: label.to_owned(), rule });
        teams.len() - 1
    })
}

/// The weights of a programme.
pub async fn weights(tx: &mut Tx, programme: ProgrammeId) -> Result<Weights> {
    store::assignment::weights(tx, programme).await?.map_or_else(|| Ok(Weights::default()), |text| read(&text))
}

/// Reads a stored document.
pub fn read<T: DeserializeOwned>(document: &str) -> Result<T> {
    serde_json::from_str(document).map_err(|error| Error::Internal(format!("a stored proposal: {error}")))
}

/// Writes a document to be stored.
pub fn written<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Internal(error.to_string()))
}
