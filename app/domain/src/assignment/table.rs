//! The cost of each participant in each unit, prepared once for a whole problem.

use std::collections::BTreeMap;

use super::cost::{NOT_WISHED, WISHED};
use super::model::{Problem, Unit};
use super::weights::Weights;
use crate::position_class::PositionClass;
use crate::topics::Topics;

/// Position class, topics and wishes.
pub(super) type Kind = (PositionClass, Vec<usize>, Vec<usize>);

/// Wish and topic costs without comparing texts again.
pub(super) struct CostTable<'a> {
    problem: &'a Problem,
    /// By topic that a participant has: which units do not offer it.
    missing: Vec<Vec<bool>>,
    /// By participant.
    topics: Vec<Vec<usize>>,
    /// By position class and unit: whether people of the class can be there.
    pub open: Vec<Vec<bool>>,
}

impl<'a> CostTable<'a> {
    pub fn new(problem: &'a Problem) -> Self {
        let mut numbers = BTreeMap::new();
        let topics: Vec<Vec<usize>> =
            problem.participants.iter().map(|participant| numbered(&participant.topics, &mut numbers)).collect();
        let mut missing = vec![vec![true; problem.units.len()]; numbers.len()];
        for (at, unit) in problem.units.iter().enumerate() {
            for topic in unit.topics.iter().filter_map(|topic| numbers.get(&key(topic))) {
                missing[*topic][at] = false;
            }
        }
        let mut open = vec![Vec::new(); PositionClass::ALL.len()];
        for class in PositionClass::ALL {
            open[class as usize] = problem.units.iter().map(|unit| unit.places() > 0 && unit.accepts(class)).collect();
        }
        Self { problem, missing, topics, open }
    }

    /// The same for two participants who cost the same in every unit.
    pub fn kind(&self, participant: usize) -> Kind {
        let mut topics = self.topics[participant].clone();
        topics.sort_unstable();
        let participant = &self.problem.participants[participant];
        (participant.class, topics, participant.wishes.clone())
    }

    /// Writes what the participant costs in each unit (wish and topic), whether or not the class is accepted.
    pub fn fill(&self, participant: usize, row: &mut [i64]) {
        let weights = &self.problem.weights;
        let (person, topics) = (&self.problem.participants[participant], &self.topics[participant]);
        row.fill(0);
        for topic in topics {
            for (count, missing) in row.iter_mut().zip(&self.missing[*topic]) {
                *count += i64::from(*missing);
            }
        }
        let of = topics.len().max(1) as i64;
        let by_missing: Vec<i64> = (0..=of).map(|missing| weights.topic * missing / of).collect();
        let other = if person.wishes.is_empty() { 0 } else { weights.wish * NOT_WISHED };
        for cost in row.iter_mut() {
            *cost = by_missing[*cost as usize] + other;
        }
        for (wish, cost) in person.wishes.iter().zip(WISHED) {
            row[*wish] += weights.wish * cost - other;
        }
    }
}

fn numbered(topics: &Topics, numbers: &mut BTreeMap<String, usize>) -> Vec<usize> {
    let mut known = Vec::new();
    for topic in topics.iter() {
        let next = numbers.len();
        let number = *numbers.entry(key(topic)).or_insert(next);
        if !known.contains(&number) {
            known.push(number);
        }
    }
    known
}

fn key(topic: &str) -> String {
    topic.trim().to_lowercase()
}

/// What one more participant adds to a unit where so many are, beside wish, topic and spread.
pub(super) fn marginal(weights: &Weights, unit: &Unit, places: u32, present: u32) -> i64 {
    let wanted = if present < unit.minimum { weights.shortage } else { 0 };
    weights.load * i64::from(present) / i64::from(places.max(1)) - wanted
}
