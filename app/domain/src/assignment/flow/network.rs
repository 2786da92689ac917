//! What stays the same during a solve, in the order of the stable keys.

use std::collections::BTreeMap;

use super::amount::Amount;
use crate::assignment::cost::{Placement, group};
use crate::assignment::model::Problem;
use crate::assignment::table::{CostTable, marginal};

/// The problem as arrays. People are numbered in the order of their ids, columns are the units in the order of their
/// codes, and one more for being without a unit. So nothing here depends on the order of the rows.
pub struct Network<'a, T> {
    pub problem: &'a Problem,
    /// Participants by person.
    pub people: Vec<usize>,
    /// Units by column, without the last column.
    pub units: Vec<usize>,
    /// Columns by unit.
    pub column: Vec<usize>,
    /// By column, without the last one.
    places: Vec<u32>,
    /// Columns.
    pub width: usize,
    /// The column in which a person has to be.
    pub fixed: Vec<Option<usize>>,
    /// By person; group 0 are those who are alike with nobody.
    pub group: Vec<u32>,
    /// The names of the groups from 1 on.
    pub group_names: Vec<&'a str>,
    /// What each person of a group who is in a unit already costs the next one, by group.
    spread: Vec<T>,
    /// Wish and topic cost, and in the last column what being unplaced costs; `width` for each kind of person.
    rows: Vec<T>,
    /// The kind of each person.
    kind: Vec<u32>,
}

impl<'a, T: Amount> Network<'a, T> {
    pub fn new(problem: &'a Problem) -> Self {
        let people = sorted(problem.participants.len(), |at| problem.participants[at].id.trim());
        let units = sorted(problem.units.len(), |at| problem.units[at].code.trim());
        let places = units.iter().map(|unit| problem.units[*unit].places()).collect();
        let width = units.len() + 1;
        let mut column = vec![0; units.len()];
        for (at, unit) in units.iter().enumerate() {
            column[*unit] = at;
        }
        let decided = problem.decided();
        let fixed = people.iter().map(|person| decided[*person].map(|unit| column[unit])).collect();
        let (group_names, group) = groups(problem, &people);
        let mut spread = vec![T::of(problem.weights.spread); group_names.len() + 1];
        spread[0] = T::default();
        let (rows, kind) = (Vec::new(), Vec::new());
        let mut network =
            Self { problem, people, units, column, places, width, fixed, group, group_names, spread, rows, kind };
        network.fill();
        network
    }

    /// Writes the rows: one for all people who cost the same everywhere.
    fn fill(&mut self) {
        let table = CostTable::new(self.problem);
        let mut kinds = BTreeMap::new();
        let mut costs = vec![0; self.units.len()];
        for person in &self.people {
            let next = kinds.len();
            let kind = *kinds.entry(table.kind(*person)).or_insert(next);
            self.kind.push(kind as u32);
            if kind < next {
                continue;
            }
            table.fill(*person, &mut costs);
            let class = self.problem.participants[*person].class;
            for (unit, places) in self.units.iter().zip(&self.places) {
                let open = *places > 0 && self.problem.units[*unit].accepts(class);
                self.rows.push(if open { T::of(costs[*unit]) } else { T::NEVER });
            }
            self.rows.push(T::of(self.problem.weights.unplaced));
        }
    }

    /// What the person costs in each column.
    pub fn row(&self, person: usize) -> &[T] {
        let start = self.kind[person] as usize * self.width;
        &self.rows[start..start + self.width]
    }

    /// The column of being without a unit.
    pub fn out(&self) -> usize {
        self.width - 1
    }

    /// What one more person would cost a column in which so many are; [`Amount::NEVER`] where it is full.
    pub fn marginal(&self, column: usize, present: u32) -> T {
        if column == self.out() {
            return T::default();
        }
        let unit = &self.problem.units[self.units[column]];
        let places = self.places[column];
        if present < places { T::of(marginal(&self.problem.weights, unit, places, present)) } else { T::NEVER }
    }

    /// What each person of a group who is in a column already costs the next one.
    pub fn spread(&self, group: u32, column: usize) -> T {
        if column == self.out() { T::default() } else { self.spread[group as usize] }
    }

    pub fn groups(&self) -> usize {
        self.spread.len()
    }

    /// The number of cells; their numbers come first among the nodes.
    pub fn cells(&self) -> usize {
        self.groups() * self.width
    }

    pub fn cell(&self, group: u32, column: usize) -> usize {
        group as usize * self.width + column
    }

    /// The cell of a person in a column.
    pub fn cell_of(&self, person: usize, column: usize) -> usize {
        self.cell(self.group[person], column)
    }

    /// The node of a unit.
    pub fn unit(&self, column: usize) -> usize {
        self.cells() + column
    }

    /// The node where every way ends; it is also that of being without a unit.
    pub fn sink(&self) -> usize {
        self.unit(self.out())
    }

    pub fn nodes(&self) -> usize {
        self.cells() + self.width
    }

    /// The columns by person, from the placement by participant.
    pub fn columns(&self, placement: &Placement) -> Vec<usize> {
        let column = |participant: &usize| placement[*participant].map_or(self.out(), |unit| self.column[unit]);
        self.people.iter().map(column).collect()
    }

    /// The placement by participant, from the columns by person.
    pub fn placement(&self, at: &[u32]) -> Vec<Option<usize>> {
        let mut placement = vec![None; self.people.len()];
        for (participant, column) in self.people.iter().zip(at) {
            placement[*participant] = self.units.get(*column as usize).copied();
        }
        placement
    }
}

fn sorted<'a>(count: usize, key: impl Fn(usize) -> &'a str) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by_key(|at| key(*at));
    order
}

/// The names of the groups with more than one member, and the group of each person.
fn groups<'a>(problem: &'a Problem, people: &[usize]) -> (Vec<&'a str>, Vec<u32>) {
    let key = |person: usize| group(&problem.weights, &problem.participants[person]);
    let mut members: BTreeMap<&str, u32> = BTreeMap::new();
    for name in people.iter().filter_map(|person| key(*person)) {
        *members.entry(name).or_default() += 1;
    }
    let names: Vec<&str> = members.into_iter().filter(|(_, members)| *members > 1).map(|(name, _)| name).collect();
    let number = |name| names.binary_search(&name).map_or(0, |at| at as u32 + 1);
    let group = people.iter().map(|person| key(*person).map_or(0, number)).collect();
    (names, group)
}
