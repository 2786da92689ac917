//! What the total would be if people were forced somewhere.

use std::convert::Infallible;

use crate::assignment::cost::parts;
use crate::assignment::flow::{Amount, Network, Search, State, Ways};
use crate::assignment::proof::verify;
use crate::assignment::solution::Solution;
use crate::assignment::solve::relaxed;
use crate::assignment::teams::{Branching, Teams};

/// Branches for one question, and for all; large problems get fewer, so that all reasons take seconds.
const NODES_EACH: u64 = 300;
const NODES: u64 = 10_000;
const WORK: u64 = 200_000_000;

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
    /// No placement costs less.
    least: i64,
    /// Branches that are left.
    nodes: u64,
}

impl<'n, 'a, T: Amount> Forced<'n, 'a, T> {
    pub fn new(network: &'n Network<'a, T>, teams: &'n Teams, solution: &Solution) -> Self {
        let mut search = Search::new(network);
        let looked_at = (network.people.len() + 4 * teams.people().count()) * network.width;
        let total = parts(network.problem, &solution.placement).total();
        let proved = teams.is_empty() && verify(network.problem, &solution.placement, &solution.duals) == Ok(total);
        let (state, cost) = if proved {
            (State::restore(network, &network.columns(&solution.placement), &solution.duals), total)
        } else {
            let Ok(relaxed) = relaxed::<_, Infallible>(network, teams, &mut search, &mut |_| Ok(()));
            relaxed
        };
        Self {
            network,
            teams,
            search,
            ways: Ways::new(network),
            state,
            cost,
            total,
            least: solution.lower_bound,
            nodes: NODES.min(WORK / looked_at.max(1) as u64),
        }
    }

    /// The person, with the team that stays together, in a column; `None` if there are not enough places.
    pub fn sent(&mut self, person: usize, column: usize) -> Option<Answer> {
        let team = self.teams.together_with(person);
        if self.teams.is_empty() || self.nodes == 0 {
            let mut least = 0;
            for member in &team {
                least =
                    least.max(self.ways.cost_of(self.network, &self.state, &mut self.search, *member, column)?.wide());
            }
            return Some(self.answer(least));
        }
        let mates: Vec<usize> = self.teams.apart_from(person).collect();
        let (answer, _) = self.branch(person, |branching, state| {
            Some(branching.clear(state, mates, column)? + branching.gather(state, &team, column)?)
        })?;
        Some(answer)
    }

    /// The person, with the team that stays together, in any column but that of being without a unit, and in which one.
    pub fn placed(&mut self, person: usize) -> Option<(Answer, Option<usize>)> {
        let out = self.network.out();
        if self.teams.is_empty() || self.nodes == 0 {
            let at = self.state.at[person] as usize;
            if at != out {
                return Some((self.answer(0), Some(at)));
            }
            self.state.close(person, out);
            let cost = self.search.cost_of_leaving(self.network, &self.state, person);
            self.state.reopen(person, out);
            let moves = self.search.moves(self.network, &self.state);
            let column = moves.into_iter().find(|(mover, _)| *mover == person).map(|(_, column)| column);
            return Some((self.answer(cost?.wide()), column));
        }
        let team = self.teams.together_with(person);
        self.branch(person, |branching, state| branching.clear(state, team, out))
    }

    /// The answer where the flow costs so much more, which is all there is to know if there are no teams.
    fn answer(&self, more: i64) -> Answer {
        let least = self.cost + more - self.total;
        if self.teams.is_empty() { Answer::Costs(least) } else { Answer::AtLeast(least.max(self.least - self.total)) }
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
        branching.insists = false;
        let mut state = self.state.clone();
        let cost = self.cost + change(&mut branching, &mut state)?;
        branching.start(state, cost);
        self.nodes -= self.nodes.min(branching.nodes);
        let total = branching.found.as_ref().map_or(i64::MAX, |found| found.total);
        let answer = if branching.open < total {
            Answer::AtLeast((branching.open - self.total).max(self.least - self.total))
        } else {
            Answer::Costs(total - self.total)
        };
        let column = branching.found.map(|found| found.state.at[person] as usize);
        (total < i64::MAX || branching.open < i64::MAX).then_some((answer, column))
    }
}
