//! What the prices of a branch prove for the branches before it.
//!
//! Prices of any branch give a lower bound for every other one: whoever is decided in the one and open in the other may
//! choose again by these prices. Prices of a branch where all teams have found their place often prove that the choices
//! before it were the best ones, and spare the search the others.

use super::joint::View;
use super::outlook::{Choice, Kind};
use super::{Teams, Together};
use crate::assignment::flow::{Amount, Network, State};

/// What was settled before the first choice.
pub(super) struct Base {
    pub settled: Vec<u32>,
    pub closed: Vec<(u32, u32)>,
}

/// The least totals that the prices of `state` prove, before each of the `choices` on the way to it.
pub(super) fn lifts<T: Amount>(
    network: &Network<'_, T>,
    state: &State<T>,
    teams: &Teams,
    base: &Base,
    choices: &[Choice],
    cost: i64,
) -> Option<Vec<i64>> {
    let view = View { network, state, settled: &base.settled };
    let again = |team: &Together| Some(view.least(team)? - view.now(&team.members));
    let mut bound = cost;
    let decided = |team: usize| choices.iter().any(|c| matches!(c.kind, Kind::Together) && c.team == team);
    for (number, team) in teams.together.iter().enumerate() {
        // Where members who may choose are in one column, it is the cheapest for each.
        if team.is_split(state) && !decided(number) {
            bound += again(team)?;
        }
    }
    for person in teams.apart.iter().flatten().filter(|person| network.fixed[**person].is_none()) {
        let open = |column: &usize| base.closed.binary_search(&(*person as u32, *column as u32)).is_err();
        let cell = network.cell_of(*person, 0);
        let paid = |column: usize| network.row(*person)[column] + state.price[cell + column];
        let least = (0..network.width).filter(open).map(paid).min()?;
        bound += (least - state.value(network, *person)).wide();
    }
    let mut lifts = Vec::with_capacity(choices.len());
    for choice in choices.iter().rev() {
        if matches!(choice.kind, Kind::Together) {
            bound += again(&teams.together[choice.team])?;
        }
        lifts.push(bound);
    }
    lifts.reverse();
    Some(lifts)
}
