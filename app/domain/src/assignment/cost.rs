//! What a placement costs. The browser uses this too, while people are moved by hand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{Participant, Problem, Unit};
use super::weights::{SpreadBy, Weights};

/// The cost of the first to fifth wish, before the weight.
pub(super) const WISHED: [i64; 5] = [0, 2, 5, 9, 14];
/// The cost of a unit that is not on somebody's list, before the weight.
pub(super) const NOT_WISHED: i64 = 20;

/// The unit of each participant, by index; `None` is unplaced.
pub type Placement = [Option<usize>];

/// The cost of a placement by its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    pub unplaced: i64,
    pub shortage: i64,
    pub wish: i64,
    pub topic: i64,
    pub spread: i64,
    pub load: i64,
}

impl Parts {
    /// The total cost, which the best placement has least of.
    pub const fn total(&self) -> i64 {
        self.unplaced + self.shortage + self.wish + self.topic + self.spread + self.load
    }
}

/// The cost of a placement by its parts, whether or not it keeps the rules.
pub fn parts(problem: &Problem, placement: &Placement) -> Parts {
    let mut parts = Parts::default();
    let mut present: Vec<Vec<&Participant>> = vec![Vec::new(); problem.units.len()];
    for (participant, place) in problem.participants.iter().zip(placement) {
        parts.add_participant(problem, participant, *place);
        place.iter().for_each(|unit| present[*unit].push(participant));
    }
    for (unit, present) in problem.units.iter().zip(&present) {
        parts.add_unit(problem, unit, present);
    }
    parts
}

impl Parts {
    /// Counts what a participant costs alone.
    fn add_participant(&mut self, problem: &Problem, participant: &Participant, place: Option<usize>) {
        match place {
            None => self.unplaced += problem.weights.unplaced,
            Some(unit) => {
                self.wish += wish(&problem.weights, participant, unit);
                self.topic += topic(&problem.weights, participant, &problem.units[unit]);
            }
        }
    }

    /// Counts what the people in a unit cost together.
    fn add_unit(&mut self, problem: &Problem, unit: &Unit, present: &[&Participant]) {
        let count = present.len() as i64;
        self.shortage += problem.weights.shortage * (i64::from(unit.minimum) - count).max(0);
        self.load += load(&problem.weights, unit, count);
        self.spread += spread(&problem.weights, present);
    }
}

/// What the rank of the unit among the participant's wishes costs.
pub fn wish_cost(problem: &Problem, participant: usize, unit: usize) -> i64 {
    wish(&problem.weights, &problem.participants[participant], unit)
}

/// What the participant's topics cost that the unit does not offer.
pub fn topic_cost(problem: &Problem, participant: usize, unit: usize) -> i64 {
    topic(&problem.weights, &problem.participants[participant], &problem.units[unit])
}

/// How the total changes when the people in `who`, each named once, go to the unit `to` (`None`: become unplaced). Asks only
/// the units that are touched.
pub fn change(problem: &Problem, placement: &Placement, who: &[usize], to: Option<usize>) -> i64 {
    let mut touched: Vec<usize> = who.iter().filter_map(|mover| placement[*mover]).chain(to).collect();
    touched.sort_unstable();
    touched.dedup();
    let (mut before, mut after) = (Parts::default(), Parts::default());
    for mover in who {
        before.add_participant(problem, &problem.participants[*mover], placement[*mover]);
        after.add_participant(problem, &problem.participants[*mover], to);
    }
    let mut moved = placement.to_vec();
    who.iter().for_each(|mover| moved[*mover] = to);
    for unit in touched {
        before.add_unit(problem, &problem.units[unit], &present(problem, placement, unit));
        after.add_unit(problem, &problem.units[unit], &present(problem, &moved, unit));
    }
    after.total() - before.total()
}

fn present<'a>(problem: &'a Problem, placement: &Placement, unit: usize) -> Vec<&'a Participant> {
    let there = problem.participants.iter().zip(placement).filter(|(_, at)| **at == Some(unit));
    there.map(|(participant, _)| participant).collect()
}

fn wish(weights: &Weights, participant: &Participant, unit: usize) -> i64 {
    let rank = participant.wishes.iter().position(|wish| *wish == unit);
    weights.wish
        * match rank {
            Some(rank) => WISHED[rank],
            None if participant.wishes.is_empty() => 0,
            None => NOT_WISHED,
        }
}

fn topic(weights: &Weights, participant: &Participant, unit: &Unit) -> i64 {
    let wanted = participant.topics.iter().count() as i64;
    let missing = participant.topics.missing_in(&unit.topics).count() as i64;
    if wanted == 0 { 0 } else { weights.topic * missing / wanted }
}

/// The load of a unit with `count` people, each compared with the places of the unit.
fn load(weights: &Weights, unit: &Unit, count: i64) -> i64 {
    let places = i64::from(unit.places()).max(1);
    (0..count).map(|before| weights.load * before / places).sum()
}

fn spread(weights: &Weights, present: &[&Participant]) -> i64 {
    let mut alike: BTreeMap<&str, i64> = BTreeMap::new();
    for participant in present {
        if let Some(group) = group(weights, participant) {
            *alike.entry(group).or_default() += 1;
        }
    }
    alike.values().map(|count| weights.spread * (count * (count - 1) / 2)).sum()
}

/// Whom a participant is alike with in the spread cost: everybody with the same key.
pub(super) fn group<'a>(weights: &Weights, participant: &'a Participant) -> Option<&'a str> {
    match weights.spread_by {
        SpreadBy::HomeAgency => Some(participant.agency.trim()),
        SpreadBy::PositionClass => Some(participant.class.code()),
        SpreadBy::None => None,
    }
}

#[cfg(test)]
mod tests;
