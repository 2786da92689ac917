//! The lower bound that prices prove.

use std::collections::BTreeMap;

use crate::assignment::cost::group;
use crate::assignment::model::{Participant, Problem};
use crate::assignment::solution::Duals;
use crate::assignment::table::{CostTable, marginal};

/// More than anything costs.
const NEVER: i64 = i64::MAX / 4;

/// What all choices cost together, or `None` if the prices do not fit the problem in number or size.
pub(super) fn lower_bound(problem: &Problem, duals: &Duals) -> Option<i64> {
    let fits = |prices: &Vec<i64>| {
        prices.len() == problem.units.len()
            && prices.iter().all(|price| price.unsigned_abs() <= Problem::LARGEST_TOTAL as u64)
    };
    if !fits(&duals.units) || !duals.groups.values().all(fits) {
        return None;
    }
    let bound = Bound { problem, duals };
    let sum = bound.people() + bound.groups() + bound.units();
    // Absurd prices prove absurdly little.
    Some(sum.clamp(i64::MIN.into(), i64::MAX.into()) as i64)
}

struct Bound<'a> {
    problem: &'a Problem,
    duals: &'a Duals,
}

impl<'a> Bound<'a> {
    /// What a participant pays in each unit beside wish and topic.
    fn prices(&self, participant: &Participant) -> &'a [i64] {
        let group = group(&self.problem.weights, participant).and_then(|name| self.duals.groups.get(name));
        group.unwrap_or(&self.duals.units)
    }

    /// The cheapest choice of everybody who is not in a team that stays together, and of these teams.
    fn people(&self) -> i128 {
        let table = CostTable::new(self.problem);
        let decided = self.problem.decided();
        let mut row = vec![0; self.problem.units.len()];
        let mut teams: BTreeMap<usize, TeamChoice<'a>> = BTreeMap::new();
        let mut sum = 0;
        for (at, participant) in self.problem.participants.iter().enumerate() {
            table.fill(at, &mut row);
            let prices = self.prices(participant);
            if let Some(unit) = decided[at] {
                sum += i128::from(row[unit] + prices[unit]);
            } else if let Some(team) = self.problem.together(participant) {
                teams.entry(team).or_default().add(participant, &row);
            } else {
                let taken: Vec<usize> =
                    self.problem.mates(at).filter_map(|mate| self.problem.participants[mate].fixed).collect();
                let open = &table.open[participant.class as usize];
                let paid = row.iter().zip(prices).zip(open).enumerate();
                let paid = paid.filter(|(unit, (_, open))| **open && !taken.contains(unit));
                let least = paid.map(|(_, ((cost, price), _))| cost + price).min();
                sum += i128::from(least.unwrap_or(NEVER).min(self.problem.weights.unplaced));
            }
        }
        sum + teams.values().map(|choice| choice.least(self)).sum::<i128>()
    }

    /// Each group in each unit takes as many people as gains most by the group's price above the unit's.
    fn groups(&self) -> i128 {
        let prices = self.duals.groups.values().flat_map(|prices| prices.iter().zip(&self.duals.units));
        prices.map(|(price, unit)| self.group_takes(price - unit, 0)).sum()
    }

    /// Each unit takes as many people as gains most by its price.
    fn units(&self) -> i128 {
        let unit = |unit: usize| {
            let minimum = i128::from(self.problem.units[unit].minimum);
            i128::from(self.problem.weights.shortage) * minimum + self.unit_takes(unit, 0).unwrap_or(0)
        };
        (0..self.problem.units.len()).map(unit).sum()
    }

    /// What a group in a unit costs, less its gain, that takes so many people for nothing and others for the price.
    fn group_takes(&self, price: i64, nothing: u32) -> i128 {
        takes(price, nothing, self.people_at_most(), |present| self.problem.weights.spread * i64::from(present))
    }

    /// The same for a unit; `None` where it has not so many places.
    fn unit_takes(&self, unit: usize, nothing: u32) -> Option<i128> {
        let host = &self.problem.units[unit];
        let places = host.places();
        let next = |present| marginal(&self.problem.weights, host, places, present);
        let most = places.min(self.people_at_most());
        (nothing <= places).then(|| takes(self.duals.units[unit], nothing, most, next))
    }

    fn people_at_most(&self) -> u32 {
        self.problem.participants.len() as u32
    }
}

/// What somebody pays, less the gain, who takes so many people for nothing and then others for `price` as long as that
/// gains, at most `most` people. The next one costs `next` of those present, and never less than the one before.
fn takes(price: i64, nothing: u32, most: u32, next: impl Fn(u32) -> i64) -> i128 {
    let free: i128 = (0..nothing).map(|present| i128::from(next(present))).sum();
    let paid = (nothing..most).map(|present| i128::from(next(present)) - i128::from(price));
    free + paid.take_while(|cost| *cost < 0).sum::<i128>()
}

/// A team that stays together and chooses as one: in each unit it takes all its places at once.
#[derive(Default)]
struct TeamChoice<'a> {
    members: Vec<&'a Participant>,
    /// Wish and topic cost of all members, by unit.
    costs: Vec<i64>,
}

impl<'a> TeamChoice<'a> {
    fn add(&mut self, participant: &'a Participant, row: &[i64]) {
        self.members.push(participant);
        self.costs.resize(row.len(), 0);
        self.costs.iter_mut().zip(row).for_each(|(sum, cost)| *sum += cost);
    }

    fn least(&self, bound: &Bound<'a>) -> i128 {
        let unplaced = i128::from(bound.problem.weights.unplaced) * self.members.len() as i128;
        (0..self.costs.len()).filter_map(|unit| self.paid(bound, unit)).fold(unplaced, i128::min)
    }

    /// What the team pays in a unit; `None` where it cannot be.
    fn paid(&self, bound: &Bound<'a>, unit: usize) -> Option<i128> {
        let host = &bound.problem.units[unit];
        if host.places() == 0 || !self.members.iter().all(|member| host.accepts(member.class)) {
            return None;
        }
        let mut groups: BTreeMap<&str, u32> = BTreeMap::new();
        for member in &self.members {
            if let Some(name) =
                group(&bound.problem.weights, member).filter(|name| bound.duals.groups.contains_key(*name))
            {
                *groups.entry(name).or_default() += 1;
            }
        }
        let takes = bound.unit_takes(unit, self.members.len() as u32)? - bound.unit_takes(unit, 0)?;
        let spread = groups.into_iter().map(|(name, members)| {
            let price = bound.duals.groups[name][unit] - bound.duals.units[unit];
            bound.group_takes(price, members) - bound.group_takes(price, 0)
        });
        Some(i128::from(self.costs[unit]) + takes + spread.sum::<i128>())
    }
}
