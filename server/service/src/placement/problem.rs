//! The programme as the model of the assignment sees it.

use std::collections::BTreeMap;

use domain::assignment::{Participant, Problem, Team, Unit, Weights};
use domain::id::UnitId;
use domain::offer::read_classes;
use domain::participant::team;
use domain::topics::Topics;
use store::placement::PlacedRow;

use super::seats::{Seat, Seats};

/// Everybody in the order of `seats.people`; the units that offer places by code, then those that are wished for and
/// offer none, so that the rank of every wish counts.
pub(crate) fn problem(seats: &Seats, weights: Weights) -> Problem {
    let open: Vec<&Seat> = seats.open().collect();
    let mut units: Vec<Unit> = open.iter().map(|seat| unit(seats, seat)).collect();
    let mut at: BTreeMap<UnitId, usize> = open.iter().zip(0..).map(|(seat, at)| (seat.row.unit_id, at)).collect();
    let wishes = seats.people.iter().flat_map(|person| seats.wishes(person.participant_id));
    let mut closed: Vec<_> = wishes.filter(|wish| !at.contains_key(&wish.unit_id)).collect();
    closed.sort_by(|a, b| (&a.unit, a.unit_id).cmp(&(&b.unit, b.unit_id)));
    closed.dedup_by_key(|wish| wish.unit_id);
    for wish in closed {
        at.insert(wish.unit_id, units.len());
        units.push(nowhere(&wish.unit));
    }
    let mut teams = Vec::new();
    let participants = seats.people.iter().map(|person| participant(seats, person, &at, &mut teams)).collect();
    Problem { participants, units, teams, weights }
}

fn unit(seats: &Seats, seat: &Seat) -> Unit {
    let small = |number: i64| u32::try_from(number).unwrap_or(Unit::MOST).min(Unit::MOST);
    let quotas: Option<Vec<u32>> = seats.supervisors_of(seat.row.id).map(|row| row.quota.map(small)).collect();
    Unit {
        code: seat.row.code.clone(),
        maximum: small(seat.row.maximum),
        minimum: small(seat.row.minimum),
        classes: read_classes(&seat.row.classes),
        topics: seat.topics.clone(),
        // Without supervisors, and with one who has no limit, only the maximum counts.
        quotas: quotas.filter(|quotas| !quotas.is_empty()),
    }
}

/// A unit without places.
fn nowhere(code: &str) -> Unit {
    let (classes, topics) = (Vec::new(), Topics::default());
    Unit { code: code.to_owned(), maximum: 0, minimum: 0, classes, topics, quotas: None }
}

fn participant(
    seats: &Seats,
    person: &PlacedRow,
    units: &BTreeMap<UnitId, usize>,
    teams: &mut Vec<Team>,
) -> Participant {
    let place = person.offer_id.and_then(|offer| seats.offer(offer)).and_then(|seat| units.get(&seat.row.unit_id));
    let wishes = seats.wishes(person.participant_id).iter();
    Participant {
        id: person.participant_id.to_string(),
        class: person.class,
        agency: person.home_agency.clone(),
        topics: Topics::parse(&person.topics),
        wishes: wishes.filter_map(|wish| units.get(&wish.unit_id).copied()).collect(),
        fixed: place.copied().filter(|_| person.fixed),
        team: team(&person.team).map(|(rule, label)| numbered(teams, Team { label: label.to_owned(), rule })),
    }
}

fn numbered(teams: &mut Vec<Team>, team: Team) -> usize {
    teams.iter().position(|known| *known == team).unwrap_or_else(|| {
        teams.push(team);
        teams.len() - 1
    })
}
