//! The best placement.

use std::ops::ControlFlow;

use super::cost::parts;
use super::flow::{Amount, Network, Search, State};
use super::model::Problem;
use super::proof::verify;
use super::solution::{Duals, Limits, Progress, Proof, Solution, Stopped};
use super::teams::{Branching, Found, Teams};
use super::ties::break_ties;

/// After so many people the watcher is asked.
const STEP: usize = 32;

/// Asked now and then whether to go on.
pub type Watch<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

/// Places everybody at the least total cost. `watch` is told now and then how far the solve is, and may end it.
///
/// # Errors
/// [`Stopped`] says why there is no solution.
pub fn solve(problem: &Problem, limits: Limits, watch: &mut Watch<'_>) -> Result<Solution, Stopped> {
    let flaws = problem.check();
    if !flaws.is_empty() {
        return Err(Stopped::Flawed(flaws));
    }
    if problem.reach() < i32::FAR.into() {
        solve_in::<i32>(problem, limits, watch)
    } else {
        solve_in::<i64>(problem, limits, watch)
    }
}

fn solve_in<T: Amount>(problem: &Problem, limits: Limits, watch: &mut Watch<'_>) -> Result<Solution, Stopped> {
    let network = Network::<T>::new(problem);
    let teams = Teams::new(&network);
    let mut search = Search::new(&network);
    let participants = network.people.len();
    let mut go_on = |placed, nodes| match watch(Progress { placed, participants, nodes }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Stopped::Asked),
    };
    let (root, cost) = relaxed(&network, &teams, &mut search, &mut |placed| go_on(placed, 0))?;
    let mut go_on = |nodes| go_on(participants, nodes).is_ok();
    let mut branching = Branching::new(&network, &mut search, &teams, &mut go_on);
    branching.limit = limits.nodes;
    branching.start(root, cost);
    let (nodes, open) = (branching.nodes, branching.open);
    let duals = duals(&network, &branching.prices);
    let Some(Found { total, mut state }) = branching.found.filter(|_| !branching.stopped) else {
        return Err(Stopped::Asked);
    };
    teams.pin(&network, &mut state);
    break_ties(&network, &mut state);
    let placement = network.placement(&state.at);
    let proved = verify(problem, &placement, &duals)?;
    let lower_bound = total.min(open).max(proved);
    let proof = if lower_bound == total { Proof::Optimal } else { Proof::Feasible { lower_bound } };
    let (parts, below_minimum) = (parts(problem, &placement), below_minimum(problem, &placement));
    Ok(Solution { placement, parts, proof, lower_bound, nodes, below_minimum, duals })
}

/// Everybody placed as is best without regard to teammates who are not fixed, and what that costs.
/// `step` is told now and then how many are placed, and may end it.
pub(super) fn relaxed<T: Amount, E>(
    network: &Network<'_, T>,
    teams: &Teams,
    search: &mut Search<T>,
    step: &mut dyn FnMut(usize) -> Result<(), E>,
) -> Result<(State<T>, i64), E> {
    let mut state = State::new(network);
    for person in 0..network.people.len() {
        if person % STEP == 0 {
            step(person)?;
        }
        if network.fixed[person].is_none() {
            search.insert(network, &mut state, person);
        }
    }
    teams.keep_from_fixed(network, search, &mut state);
    let cost = parts(network.problem, &network.placement(&state.at)).total();
    Ok((state, cost))
}

fn duals<T: Amount>(network: &Network<'_, T>, price: &[T]) -> Duals {
    let by_unit = |first: usize| {
        let mut prices = vec![0; network.units.len()];
        for (column, unit) in network.units.iter().enumerate() {
            prices[*unit] = price[first + column].wide();
        }
        prices
    };
    let groups = network.group_names.iter().zip(1..);
    let groups = groups.map(|(name, group)| ((*name).to_owned(), by_unit(network.cell(group, 0)))).collect();
    Duals { units: by_unit(network.unit(0)), groups }
}

fn below_minimum(problem: &Problem, placement: &[Option<usize>]) -> Vec<(usize, u32)> {
    let mut missing: Vec<u32> = problem.units.iter().map(|unit| unit.minimum).collect();
    for unit in placement.iter().flatten() {
        missing[*unit] = missing[*unit].saturating_sub(1);
    }
    missing.into_iter().enumerate().filter(|(_, missing)| *missing > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::tests::random::Random;

    #[test]
    fn narrow_and_wide_integers_give_the_same() {
        let mut go_on = |_| ControlFlow::Continue(());
        for seed in 0..500 {
            let problem = Random::new(seed).problem(seed % 2 == 0);
            if problem.reach() < i32::FAR.into() {
                let narrow = solve_in::<i32>(&problem, Limits::default(), &mut go_on);
                assert_eq!(narrow, solve_in::<i64>(&problem, Limits::default(), &mut go_on), "seed {seed}");
            }
        }
    }
}
