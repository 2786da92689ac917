//! Cheapest ways between many places of one placement.
//!
//! A way that begins in a cell leads through cells of the same group, where each newcomer takes the place of somebody alike,
//! until it enters a unit; from there on it does not matter how it began. So the distances from each unit are worked
//! out once, and those among the cells of a group, which are few, for each beginning.

use std::collections::BTreeMap;

use super::amount::Amount;
use super::network::Network;
use super::search::Search;
use super::state::State;

/// Distances that were worked out so far.
pub struct Ways<T> {
    /// By column: the distance of each cell from the unit.
    from_unit: Vec<Option<Vec<T>>>,
    /// By cell: the distance of each column of the same group through cells only.
    among_alike: BTreeMap<usize, Vec<T>>,
}

impl<T: Amount> Ways<T> {
    pub fn new(network: &Network<'_, T>) -> Self {
        Self { from_unit: vec![None; network.width], among_alike: BTreeMap::new() }
    }

    /// What it costs that somebody who can move has to be in `column`, as [`Search::cost_of`] gives it.
    pub fn cost_of(
        &mut self,
        network: &Network<'_, T>,
        state: &State<T>,
        search: &mut Search<T>,
        person: usize,
        column: usize,
    ) -> Option<T> {
        let (start, at) = (network.cell_of(person, column), state.at[person] as usize);
        let goal = network.cell_of(person, at);
        let alike = self.among_alike.entry(start).or_insert_with(|| among_alike(network, state, start));
        let mut best = alike[at];
        for (column, distance) in alike.iter().enumerate() {
            let cell = network.cell_of(person, column);
            let distance = *distance + state.spread[cell] + state.price[network.unit(column)] - state.price[cell];
            if distance < best {
                let known = &mut self.from_unit[column];
                let known = known.get_or_insert_with(|| search.all_from(network, state, network.unit(column)));
                best = best.min(distance + known[goal]);
            }
        }
        let extra = network.row(person)[column] + state.price[start] - state.value(network, person);
        (best < T::FAR).then(|| best + extra)
    }
}

/// Dijkstra's algorithm among the cells of one group.
fn among_alike<T: Amount>(network: &Network<'_, T>, state: &State<T>, start: usize) -> Vec<T> {
    let first = start - start % network.width;
    let mut distances = vec![T::NEVER; network.width];
    let mut open: Vec<usize> = (0..network.width).collect();
    distances[start - first] = T::default();
    while let Some(at) = (0..open.len()).min_by_key(|at| (distances[open[*at]], open[*at])) {
        let column = open.swap_remove(at);
        if distances[column] >= T::FAR {
            break;
        }
        for person in state.movable(first + column) {
            let base = distances[column] - state.value(network, person);
            let prices = &state.price[first..first + network.width];
            for ((distance, cost), price) in distances.iter_mut().zip(network.row(person)).zip(prices) {
                *distance = (*distance).min(base + *cost + *price);
            }
        }
    }
    distances
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::tests::random::Random;
    use crate::assignment::{Limits, solve};
    use std::ops::ControlFlow;

    #[test]
    fn ways_agree_with_single_searches() {
        for seed in 0..500 {
            let problem = Random::new(seed).problem(false);
            let solution = solve(&problem, Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap();
            let network = Network::<i64>::new(&problem);
            let mut search = Search::new(&network);
            let state = State::restore(&network, &network.columns(&solution.placement), &solution.duals);
            let mut ways = Ways::new(&network);
            for person in (0..network.people.len()).filter(|person| network.fixed[*person].is_none()) {
                for column in (0..network.out()).filter(|column| network.row(person)[*column] < i64::NEVER) {
                    let single = search.cost_of(&network, &state, person, column);
                    let many = ways.cost_of(&network, &state, &mut search, person, column);
                    assert_eq!(single, many, "seed {seed} {person} {column}");
                }
            }
        }
    }
}
