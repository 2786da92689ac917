//! Who would fill a place that becomes free.
//!
//! Everybody else stays where they are. The gain of somebody in a full unit is how much lower the total would be with them
//! there beyond its places (that is, minus [`super::change`]), so a gain is easy to check. The list begins with the
//! largest gain, goes on with the largest one once that person is there, and so on; ties go by id and then by code.
//! Who would gain nothing anywhere is not on it, nor are members of a team that stays together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use serde::{Deserialize, Serialize};

use super::cost::{Placement, group};
use super::model::{Problem, TeamRule};
use super::solution::Solution;
use super::table::{CostTable, marginal};

/// Somebody without a unit, and the full unit where a place would help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub participant: usize,
    pub unit: usize,
    /// How much lower the total would be; 0 for no difference.
    pub gain: i64,
}

/// The unplaced in the order in which freed places would be filled best.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingList {
    /// With a place for everybody in every full unit.
    pub overall: Vec<Waiting>,
    /// With places in one full unit only; units in the order of the problem.
    pub by_unit: Vec<(usize, Vec<Waiting>)>,
}

/// The waiting list of a solution.
pub fn waiting_list(problem: &Problem, solution: &Solution) -> WaitingList {
    let mut present = vec![0; problem.units.len()];
    solution.placement.iter().flatten().for_each(|unit| present[*unit] += 1);
    let full = |unit: &usize| present[*unit] > 0 && present[*unit] >= problem.units[*unit].places();
    let full: Vec<usize> = (0..problem.units.len()).filter(full).collect();
    let queue = Queue::new(problem, &solution.placement);
    let by_unit = full.iter().map(|unit| (*unit, queue.order(&[*unit]))).collect();
    WaitingList { overall: queue.order(&full), by_unit }
}

/// The people who wait.
struct Queue<'a> {
    problem: &'a Problem,
    placement: &'a Placement,
    /// Wish and topic cost of each in each unit; `None` where they cannot be.
    waiting: Vec<(usize, Vec<Option<i64>>)>,
}

/// How good a gain is, so that the best is the greatest; with the unit and the place in the queue.
type Offer<'a> = (i64, Reverse<(&'a str, &'a str)>, usize, usize);

impl<'a> Queue<'a> {
    fn new(problem: &'a Problem, placement: &'a Placement) -> Self {
        let table = CostTable::new(problem);
        let mut row = vec![0; problem.units.len()];
        let mut waiting = Vec::new();
        for (at, participant) in problem.participants.iter().enumerate() {
            if placement[at].is_none()
                && (problem.together(participant).is_none() || problem.mates(at).next().is_none())
            {
                table.fill(at, &mut row);
                let open = row.iter().enumerate().map(|(unit, cost)| {
                    (table.open[participant.class as usize][unit] && !meets(problem, placement, at, unit))
                        .then_some(*cost)
                });
                waiting.push((at, open.collect()));
            }
        }
        Self { problem, placement, waiting }
    }

    /// The order in which places in these units would be filled.
    fn order(&self, units: &[usize]) -> Vec<Waiting> {
        let mut now = self.placement.to_vec();
        let mut counts = Counts::new(self.problem, self.placement);
        let offer = |at: usize, unit: usize, counts: &Counts<'_>| -> Option<Offer<'a>> {
            let (participant, costs) = &self.waiting[at];
            let gain = self.problem.weights.unplaced - costs[unit]? - counts.next(*participant, unit);
            let key = (self.problem.participants[*participant].id.as_str(), self.problem.units[unit].code.as_str());
            (gain >= 0).then_some((gain, Reverse(key), unit, at))
        };
        let all = (0..self.waiting.len()).flat_map(|at| units.iter().map(move |unit| (at, *unit)));
        let mut offers: BinaryHeap<Offer<'_>> = all.filter_map(|(at, unit)| offer(at, unit, &counts)).collect();
        let mut order = Vec::new();
        while let Some((gain, _, unit, at)) = offers.pop() {
            let participant = self.waiting[at].0;
            if now[participant].is_some() || meets(self.problem, &now, participant, unit) {
                continue;
            }
            // Gains only shrink when others come, so an offer that still holds is the best.
            match offer(at, unit, &counts) {
                Some(current) if current.0 < gain => offers.push(current),
                Some(_) => {
                    now[participant] = Some(unit);
                    counts.add(participant, unit);
                    order.push(Waiting { participant, unit, gain });
                }
                None => {}
            }
        }
        order
    }
}

/// How many are where.
struct Counts<'a> {
    problem: &'a Problem,
    present: Vec<u32>,
    alike: BTreeMap<(usize, &'a str), i64>,
}

impl<'a> Counts<'a> {
    fn new(problem: &'a Problem, placement: &Placement) -> Self {
        let mut counts = Self { problem, present: vec![0; problem.units.len()], alike: BTreeMap::new() };
        for (participant, unit) in placement.iter().enumerate() {
            unit.iter().for_each(|unit| counts.add(participant, *unit));
        }
        counts
    }

    fn add(&mut self, participant: usize, unit: usize) {
        self.present[unit] += 1;
        if let Some(group) = group(&self.problem.weights, &self.problem.participants[participant]) {
            *self.alike.entry((unit, group)).or_default() += 1;
        }
    }

    /// What the participant would add to the unit beside wish and topic.
    fn next(&self, participant: usize, unit: usize) -> i64 {
        let (weights, host) = (&self.problem.weights, &self.problem.units[unit]);
        let group = group(weights, &self.problem.participants[participant]);
        let alike = group.and_then(|group| self.alike.get(&(unit, group))).copied().unwrap_or(0);
        weights.spread * alike + marginal(weights, host, host.places(), self.present[unit])
    }
}

/// Whether a member of a team that is kept apart has a teammate in the unit.
fn meets(problem: &Problem, placement: &Placement, participant: usize, unit: usize) -> bool {
    let Some(team) = problem.participants[participant].team else { return false };
    problem.teams[team].rule == TeamRule::Apart && problem.mates(participant).any(|mate| placement[mate] == Some(unit))
}
