//! The best placement.

use std::ops::ControlFlow;

use super::cost::parts;
use super::flow::{Amount, Network, Search, State};
use super::model::Problem;
use super::proof::verify;
use super::solution::{Duals, Limits, Progress, Proof, Solution, Stopped};
use super::ties::break_ties;

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
    if problem.reach() < i32::REACH {
        solve_in::<i32>(problem, limits, watch)
    } else {
        solve_in::<i64>(problem, limits, watch)
    }
}

fn solve_in<T: Amount>(problem: &Problem, limits: Limits, watch: &mut Watch<'_>) -> Result<Solution, Stopped> {
    let _ = limits;
    let network = Network::<T>::new(problem);
    let mut search = Search::new(&network);
    let mut state = relaxed(&network, &mut search, watch)?;
    break_ties(&network, &mut state);
    let placement = network.placement(&state.at);
    let duals = duals(&network, &state);
    let lower_bound = verify(problem, &placement, &duals).map_err(Stopped::Doubtful)?;
    let parts = parts(problem, &placement);
    let below_minimum = below_minimum(problem, &placement);
    Ok(Solution { placement, parts, proof: Proof::Optimal, lower_bound, nodes: 0, below_minimum, duals })
}

/// Everybody placed as is best without regard to teams.
fn relaxed<T: Amount>(
    network: &Network<'_, T>,
    search: &mut Search<T>,
    watch: &mut Watch<'_>,
) -> Result<State<T>, Stopped> {
    let mut state = State::new(network);
    let participants = network.people.len();
    for person in 0..participants {
        if person % 32 == 0 && watch(Progress { placed: person, participants, nodes: 0 }).is_break() {
            return Err(Stopped::Asked);
        }
        if network.fixed[person].is_none() {
            search.insert(network, &mut state, person);
        }
    }
    Ok(state)
}

fn duals<T: Amount>(network: &Network<'_, T>, state: &State<T>) -> Duals {
    let by_unit = |first: usize| {
        let mut prices = vec![0; network.units.len()];
        for (column, unit) in network.units.iter().enumerate() {
            prices[*unit] = state.price[first + column].wide();
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
