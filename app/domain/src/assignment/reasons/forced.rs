//! What the total would be if people were forced somewhere.

use std::convert::Infallible;

use crate::assignment::cost::parts;
use crate::assignment::flow::{Amount, Network, Search, State, Ways};
use crate::assignment::proof::verify;
use crate::assignment::solution::Solution;
use crate::assignment::solve::relaxed;
use crate::assignment::teams::{Branching, Teams};

/// Branches for one question, and for all.
const NODES_EACH: u64 = 500;
const NODES: u64 = 20_000;

/// How much larger the total would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Costs(i64),
    AtLeast(i64),
}

/// A best placement to which questions are put. People and columns are those of the network.
pub(super) struct Forced<'n, 'a, T> {
    pub network: &'n Network<'a, T>,
    pub teams: &'n Teams,
    search: Search<T>,
    ways: Ways<T>,
    /// The best placement, or where there are teams the one of the flow without their rules.
    state: State<T>,
    /// What that placement costs, and what the solution does.
    cost: i64,
    total: i64,
    /// Branches that are left.
    nodes: u64,
}

impl<'n, 'a, T: Amount> Forced<'n, 'a, T> {
    pub fn new(network: &'n Network<'a, T>, teams: &'n Teams, solution: &Solution) -> Self {
        let mut search = Search::new(network);
        let total = parts(network.problem, &solution.placement).total();
        let proved = teams.is_empty() && verify(network.problem, &solution.placement, &solution.duals) == Ok(total);
        let (state, cost) = if proved {
            (State::restore(network, &network.columns(&solution.placement), &solution.duals), total)
        } else {
            let Ok(relaxed) = relaxed::<_, Infallible>(network, teams, &mut search, &mut |_| Ok(()));
            relaxed
        };
        Self { network, teams, search, ways: Ways::new(network), state, cost, total, nodes: NODES }
    }

    /// The person, with the team that stays together, in a column; `None` if there are not enough places.
    pub fn sent(&mut self, person: usize, column: usize) -> Option<Answer> {
        if self.teams.is_empty() {
            let cost = self.ways.cost_of(self.network, &self.state, &mut self.search, person, column)?;
            return Some(Answer::Costs(cost.wide() + self.cost - self.total));
        }
        let mates: Vec<usize> = self.teams.apart_from(person).collect();
        let team = self.teams.together_with(person);
        let (answer, _) = self.branch(person, |branching, state| {
            Some(branching.clear(state, mates, column)? + branching.gather(state, &team, column)?)
        })?;
        Some(answer)
    }

    /// The person, with the team that stays together, in any column but that of being without a unit, and in which one.
    pub fn placed(&mut self, person: usize) -> Option<(Answer, Option<usize>)> {
        let out = self.network.out();
        if self.teams.is_empty() {
            self.state.close(person, out);
            let cost = self.search.cost_of_leaving(self.network, &self.state, person);
            self.state.reopen(person, out);
            let moves = self.search.moves(self.network, &self.state);
            let column = moves.into_iter().find(|(mover, _)| *mover == person).map(|(_, column)| column);
            return Some((Answer::Costs(cost?.wide() + self.cost - self.total), column));
        }
        let team = self.teams.together_with(person);
        self.branch(person, |branching, state| branching.clear(state, team, out))
    }

    /// The best placement after a change, and where the person is in it.
    fn branch(
        &mut self,
        person: usize,
        change: impl FnOnce(&mut Branching<'_, 'a, T>, &mut State<T>) -> Option<i64>,
    ) -> Option<(Answer, Option<usize>)> {
        let mut go_on = |_| true;
        let mut branching = Branching::new(self.network, &mut self.search, self.teams, &mut go_on);
        branching.limit = self.nodes.min(NODES_EACH);
        let mut state = self.state.clone();
        let cost = self.cost + change(&mut branching, &mut state)?;
        branching.explore(state, cost, cost, 0);
        self.nodes -= self.nodes.min(branching.nodes);
        let found = branching.found?;
        let answer = if branching.open >= found.total {
            Answer::Costs(found.total - self.total)
        } else {
            Answer::AtLeast(branching.open - self.total)
        };
        Some((answer, Some(found.state.at[person] as usize)))
    }
}
