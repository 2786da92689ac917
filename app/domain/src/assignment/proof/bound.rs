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
        prices.len() == problem.units.len() && prices.iter().all(|price| price.abs() <= Problem::LARGEST_TOTAL)
    };
    if !fits(&duals.units) || !duals.groups.values().all(fits) {
        return None;
    }
    let bound = Bound { problem, duals };
    (bound.people() + bound.groups() + bound.units()).try_into().ok()
}

struct Bound<'a> {
    problem: &'a Problem,
    duals: &'a Duals,
}

impl Bound<'_> {
    /// What a participant pays in each unit beside wish and topic.
    fn prices(&self, participant: &Participant) -> &[i64] {
        let group = group(&self.problem.weights, participant).and_then(|name| self.duals.groups.get(name));
        group.unwrap_or(&self.duals.units)
    }

    /// The cheapest choice of everybody who is not in a team that stays together, and of these teams.
    fn people(&self) -> i128 {
        let table = CostTable::new(self.problem);
        let decided = self.problem.decided();
        let mut row = vec![0; self.problem.units.len()];
        let mut teams = BTreeMap::new();
        let mut sum = 0;
        for (at, participant) in self.problem.participants.iter().enumerate() {
            table.fill(at, &mut row);
            let prices = self.prices(participant);
            if let Some(unit) = decided[at] {
                sum += i128::from(row[unit] + prices[unit]);
            } else if let Some(team) = self.problem.together(participant) {
                let choice = teams.entry(team).or_insert_with(|| TeamChoice::new(self.problem.units.len()));
                choice.add(self, participant, &row);
            } else {
                let open = &table.open[participant.class as usize];
                let paid = row.iter().zip(prices).zip(open).filter(|(_, open)| **open);
                let least = paid.map(|((cost, price), _)| cost + price).min();
                sum += i128::from(least.unwrap_or(NEVER).min(self.problem.weights.unplaced));
            }
        }
        sum + teams.into_values().map(|choice| choice.least(self)).sum::<i128>()
    }

    /// Each group in each unit takes people as long as the next one costs less than the group's price above the unit's.
    fn groups(&self) -> i128 {
        let prices = self.duals.groups.values().flat_map(|prices| prices.iter().zip(&self.duals.units));
        let spread = self.problem.weights.spread;
        prices
            .map(|(price, unit)| gain(price - unit, |present| i128::from(spread) * present, self.people_at_most()))
            .sum()
    }

    /// Each unit takes people as long as the next one costs less than its price.
    fn units(&self) -> i128 {
        let mut sum = 0;
        for (unit, price) in self.problem.units.iter().zip(&self.duals.units) {
            let places = unit.places();
            let next = |present: i128| marginal(&self.problem.weights, unit, places, present as u32).into();
            sum += i128::from(self.problem.weights.shortage) * i128::from(unit.minimum);
            sum += gain(*price, next, i128::from(places).min(self.people_at_most()));
        }
        sum
    }

    fn people_at_most(&self) -> i128 {
        self.problem.participants.len() as i128
    }
}

/// What somebody gains who is paid `price` for each person taken, at most `most`, where the next one costs `next` of those
/// present and never less than the one before. Not above 0.
fn gain(price: i64, next: impl Fn(i128) -> i128, most: i128) -> i128 {
    let taken = (0..most).map(|present| next(present) - i128::from(price)).take_while(|gain| *gain < 0);
    taken.sum()
}

/// What a team that stays together would pay in each unit.
struct TeamChoice {
    members: usize,
    paid: Vec<i128>,
}

impl TeamChoice {
    fn new(units: usize) -> Self {
        Self { members: 0, paid: vec![0; units] }
    }

    fn add(&mut self, bound: &Bound<'_>, participant: &Participant, row: &[i64]) {
        self.members += 1;
        let prices = bound.prices(participant);
        for (unit, paid) in self.paid.iter_mut().enumerate() {
            let open = bound.problem.units[unit].places() > 0 && bound.problem.units[unit].accepts(participant.class);
            *paid += if open { i128::from(row[unit] + prices[unit]) } else { NEVER.into() };
        }
    }

    fn least(self, bound: &Bound<'_>) -> i128 {
        let unplaced = i128::from(bound.problem.weights.unplaced) * self.members as i128;
        self.paid.into_iter().fold(unplaced, i128::min)
    }
}
