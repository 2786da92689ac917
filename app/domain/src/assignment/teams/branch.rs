//! The search over the choices of teams.

use super::Teams;
use super::joint::View;
use super::lift::{Base, lifts};
use super::outlook::{Choice, Kind, Outlook};
use crate::assignment::flow::{Amount, Network, Search, State};

/// Choices after which the search goes straight on to a placement, so that not too many states are kept.
const DEEPEST: usize = 100;

/// The best placement that keeps the teams' rules.
pub(in crate::assignment) struct Found<T> {
    pub total: i64,
    pub state: State<T>,
}

/// A depth-first search with the cheapest choices first.
pub(in crate::assignment) struct Branching<'b, 'a, T> {
    pub network: &'b Network<'a, T>,
    pub search: &'b mut Search<T>,
    pub teams: &'b Teams,
    /// Branches that were looked at, and how many may be.
    pub nodes: u64,
    pub limit: u64,
    /// Whether the search goes on beyond its limit until there is some placement.
    pub insists: bool,
    /// Only placements that cost less are of interest.
    below: i64,
    pub found: Option<Found<T>>,
    /// Nothing that was not looked at costs less.
    pub open: i64,
    /// Told the number of branches; says whether to go on.
    pub go_on: &'b mut dyn FnMut(u64) -> bool,
    pub stopped: bool,
    /// What was settled before the first choice.
    base: Base,
    /// The choices on the way to the present branch, and what is proved for all branches behind each.
    path: Vec<Choice>,
    lifted: Vec<i64>,
    /// Prices that prove the most for the whole.
    pub prices: Vec<T>,
}

impl<'b, 'a, T: Amount> Branching<'b, 'a, T> {
    /// A search without limits.
    pub fn new(
        network: &'b Network<'a, T>,
        search: &'b mut Search<T>,
        teams: &'b Teams,
        go_on: &'b mut dyn FnMut(u64) -> bool,
    ) -> Self {
        let (nodes, limit, below, open) = (0, u64::MAX, i64::MAX, i64::MAX);
        let base = Base { settled: Vec::new(), closed: Vec::new() };
        let (path, lifted, prices) = (Vec::new(), Vec::new(), Vec::new());
        let (insists, found, stopped) = (true, None, false);
        Self {
            network,
            search,
            teams,
            nodes,
            limit,
            insists,
            below,
            found,
            open,
            go_on,
            stopped,
            base,
            path,
            lifted,
            prices,
        }
    }

    /// Looks for placements on the basis of `state`, whose flow costs `cost`.
    pub fn start(&mut self, state: State<T>, cost: i64) {
        self.base = Base { settled: state.settled.clone(), closed: state.closed.clone() };
        self.prices.clone_from(&state.price);
        self.explore(state, cost, cost);
    }

    /// Looks at a branch whose flow costs `cost`; `bound` is known to be the least possible.
    fn explore(&mut self, state: State<T>, cost: i64, bound: i64) {
        self.stopped |= !(self.go_on)(self.nodes);
        if self.stopped {
            self.open = self.open.min(bound);
            return;
        }
        self.nodes += 1;
        let outlook = Outlook::new(self.network, &state, self.teams);
        self.lift(&state, cost);
        if outlook.dead {
            return;
        }
        if !outlook.broken {
            return self.keep(state, cost);
        }
        let depth = self.path.len();
        if depth >= DEEPEST {
            self.open = self.open.min(bound);
            return self.dive(state, cost);
        }
        let others = cost + outlook.extra - outlook.own;
        self.lifted.push(bound.max(cost + outlook.extra));
        for choice in &outlook.choices {
            let bound = self.lifted[depth].max(others + choice.extra);
            if bound >= self.below {
                break;
            }
            if self.nodes >= self.limit && !(self.insists && self.found.is_none()) {
                self.open = self.open.min(bound);
                break;
            }
            let mut next = state.clone();
            if let Some(extra) = self.follow(&mut next, choice) {
                self.path.push(*choice);
                self.explore(next, cost + extra, bound);
                self.path.pop();
            }
        }
        self.lifted.pop();
    }

    /// Keeps a placement if it is the best so far.
    fn keep(&mut self, state: State<T>, cost: i64) {
        if cost < self.below {
            self.below = cost;
            self.found = Some(Found { total: cost, state });
        }
    }

    /// Makes the cheapest choice for one team after the other.
    fn dive(&mut self, mut state: State<T>, mut cost: i64) {
        for (number, team) in self.teams.together.iter().enumerate() {
            if team.members.iter().all(|member| state.can_move(self.network, *member)) {
                let choices = self.view(&state).together(number, team);
                let Some(extra) = self.cheapest(&mut state, choices) else { return };
                cost += extra;
            }
        }
        loop {
            let view = self.view(&state);
            let Some((team, column)) = view.first_meeting(self.teams) else { return self.keep(state, cost) };
            let choices = view.apart(team, &self.teams.apart[team], column);
            let Some(extra) = self.cheapest(&mut state, choices) else { return };
            cost += extra;
        }
    }

    fn view<'v>(&'v self, state: &'v State<T>) -> View<'v, 'a, T> {
        View { network: self.network, state, settled: &state.settled }
    }

    /// Makes the first choice for which there are places. Gives what it costs.
    fn cheapest(&mut self, state: &mut State<T>, mut choices: Vec<Choice>) -> Option<i64> {
        self.nodes += 1;
        choices.sort_by_key(Choice::rank);
        choices.iter().find_map(|choice| {
            let mut next = state.clone();
            let extra = self.follow(&mut next, choice)?;
            *state = next;
            Some(extra)
        })
    }

    /// Uses the prices of a branch for those before.
    fn lift(&mut self, state: &State<T>, cost: i64) {
        let lifts = lifts(self.network, state, self.teams, &self.base, &self.path, cost).unwrap_or_default();
        for (depth, (lifted, lift)) in self.lifted.iter_mut().zip(lifts).enumerate() {
            if lift > *lifted {
                *lifted = lift;
                if depth == 0 {
                    self.prices.clone_from(&state.price);
                }
            }
        }
    }

    /// Makes a choice. Gives what it costs, or `None` if there are no places.
    fn follow(&mut self, state: &mut State<T>, choice: &Choice) -> Option<i64> {
        match choice.kind {
            Kind::Together => self.gather(state, &self.teams.together[choice.team].members, choice.column),
            Kind::Stays(stays) => {
                if state.can_move(self.network, stays) {
                    state.pin(self.network, stays);
                }
                let others = self.teams.apart[choice.team].iter().copied().filter(|member| *member != stays);
                self.clear(state, others.collect(), choice.column)
            }
            Kind::Nobody => {
                let there = |member: &usize| state.at[*member] as usize == choice.column;
                let members = self.teams.apart[choice.team].iter().copied().filter(there).collect();
                self.clear(state, members, choice.column)
            }
        }
    }

    /// Puts all members into one column to stay.
    pub fn gather(&mut self, state: &mut State<T>, members: &[usize], column: usize) -> Option<i64> {
        members.iter().map(|member| Some(self.search.force(self.network, state, *member, column)?.wide())).sum()
    }

    /// Closes a column to those of the members who can move.
    pub fn clear(&mut self, state: &mut State<T>, mut members: Vec<usize>, column: usize) -> Option<i64> {
        members.retain(|member| state.can_move(self.network, *member));
        members.into_iter().map(|member| Some(self.search.close(self.network, state, member, column)?.wide())).sum()
    }
}
