//! Teams: branching over their choices, with the flow as bound.
//!
//! The flow places everybody alone. Where a team's rule is broken by that, the search branches: over the units for a team
//! that stays together, over who stays in the shared unit for one that is kept apart. Every branch moves a few people in
//! the flow of the branch before. What the teams that are still split will cost at least is asked of the prices, for all
//! members at once. Branches that cannot be better than the best placement so far are left out; a limit of branches ends
//! the search.

mod branch;
mod joint;
mod lift;
mod outlook;

pub(super) use branch::{Branching, Found};

use super::flow::{Amount, Network, Search, State};
use super::model::TeamRule;

/// The teams whose choice is open, as people, in the order of their first members.
pub(super) struct Teams {
    pub together: Vec<Together>,
    pub apart: Vec<Vec<usize>>,
}

/// A team that stays together.
pub(super) struct Together {
    pub members: Vec<usize>,
    /// How many members are of which group.
    pub groups: Vec<(u32, u32)>,
}

impl Together {
    fn new<T: Amount>(network: &Network<'_, T>, members: Vec<usize>) -> Self {
        let mut groups: Vec<(u32, u32)> = Vec::new();
        for group in members.iter().map(|member| network.group[*member]) {
            match groups.iter_mut().find(|(known, _)| *known == group) {
                Some((_, size)) => *size += 1,
                None => groups.push((group, 1)),
            }
        }
        Self { members, groups }
    }

    /// Whether the members are in different columns.
    pub fn is_split<T: Amount>(&self, state: &State<T>) -> bool {
        self.members.iter().any(|member| state.at[*member] != state.at[self.members[0]])
    }
}

impl Teams {
    pub fn new<T: Amount>(network: &Network<'_, T>) -> Self {
        let problem = network.problem;
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); problem.teams.len()];
        for (person, participant) in network.people.iter().enumerate() {
            if let Some(team) = problem.participants[*participant].team {
                members[team].push(person);
            }
        }
        let (mut together, mut apart) = (Vec::new(), Vec::new());
        for (team, members) in problem.teams.iter().zip(members).filter(|(_, members)| members.len() > 1) {
            match team.rule {
                TeamRule::Together if network.fixed[members[0]].is_none() => together.push(members),
                TeamRule::Together => {}
                TeamRule::Apart => apart.push(members),
            }
        }
        together.sort();
        apart.sort();
        Self { together: together.into_iter().map(|members| Together::new(network, members)).collect(), apart }
    }

    pub fn is_empty(&self) -> bool {
        self.together.is_empty() && self.apart.is_empty()
    }

    /// Keeps members away from teammates who are fixed.
    pub fn keep_from_fixed<T: Amount>(&self, network: &Network<'_, T>, search: &mut Search<T>, state: &mut State<T>) {
        for team in &self.apart {
            for column in team.iter().filter_map(|person| network.fixed[*person]) {
                for person in team.iter().filter(|person| network.fixed[**person].is_none()) {
                    search.close(network, state, *person, column);
                }
            }
        }
    }

    /// The team that stays together with a person, or the person alone.
    pub fn together_with(&self, person: usize) -> Vec<usize> {
        let team = self.together.iter().find(|team| team.members.contains(&person));
        team.map_or_else(|| vec![person], |team| team.members.clone())
    }

    /// The teammates from whom a person is kept apart.
    pub fn apart_from(&self, person: usize) -> impl Iterator<Item = usize> {
        let team = self.apart.iter().find(|team| team.contains(&person));
        team.into_iter().flatten().copied().filter(move |mate| *mate != person)
    }

    /// All members of all teams.
    pub fn people(&self) -> impl Iterator<Item = usize> {
        self.together.iter().map(|team| &team.members).chain(&self.apart).flatten().copied()
    }

    /// Makes all members stay where they are.
    pub fn pin<T: Amount>(&self, network: &Network<'_, T>, state: &mut State<T>) {
        for person in self.people() {
            if state.can_move(network, person) {
                state.pin(network, person);
            }
        }
    }
}
