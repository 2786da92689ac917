//! What the teams whose choice is open will cost at least.

use super::joint::View;
use super::{Teams, Together};
use crate::assignment::flow::{Amount, Network, State};

/// The regret where there is only one choice.
const ONLY: i64 = i64::MAX;

/// One way to go on, and what it adds to the cost at least.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub kind: Kind,
    pub team: usize,
    pub column: usize,
    pub extra: i64,
}

impl Choice {
    /// Cheapest first, and then in the order of the codes.
    pub fn rank(&self) -> (i64, usize) {
        (self.extra, self.column)
    }
}

#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// The whole team goes to the column.
    Together,
    /// This member stays in the column, and the others of the team are kept away.
    Stays(usize),
    /// None of those who are in the column now may be there.
    Nobody,
}

/// What lies ahead of a branch.
pub(super) struct Outlook {
    /// What all teams add to the cost at least.
    pub extra: i64,
    /// What the team to branch over adds of it.
    pub own: i64,
    /// How much more it adds with its second-best choice.
    regret: i64,
    /// Whether a rule is broken, and whether one cannot be kept at all.
    pub broken: bool,
    pub dead: bool,
    /// The ways to go on, cheapest first.
    pub choices: Vec<Choice>,
}

impl Outlook {
    pub fn new<T: Amount>(network: &Network<'_, T>, state: &State<T>, teams: &Teams) -> Self {
        let view = View { network, state, settled: &state.settled };
        let mut outlook = Self { extra: 0, own: 0, regret: -1, broken: false, dead: false, choices: Vec::new() };
        for (number, team) in teams.together.iter().enumerate() {
            if team.is_split(state) {
                outlook.add(view.together(number, team));
            }
        }
        for (team, members) in teams.apart.iter().enumerate() {
            if let Some(column) = view.meeting(members) {
                outlook.add(view.apart(team, members, column));
            }
        }
        outlook
    }

    /// Counts a team whose rule is broken. The one with the largest regret, whose best choice is the clearest, is branched
    /// over.
    fn add(&mut self, mut choices: Vec<Choice>) {
        choices.sort_by_key(Choice::rank);
        self.broken = true;
        let Some(least) = choices.first().map(|choice| choice.extra) else {
            self.dead = true;
            return;
        };
        let regret = choices.get(1).map_or(ONLY, |choice| choice.extra - least);
        self.extra += least;
        if regret > self.regret {
            (self.regret, self.own, self.choices) = (regret, least, choices);
        }
    }
}

impl<T: Amount> View<'_, '_, T> {
    /// The first team that is kept apart with two members in one column, and that column.
    pub fn first_meeting(&self, teams: &Teams) -> Option<(usize, usize)> {
        let mut teams = teams.apart.iter().enumerate();
        teams.find_map(|(team, members)| Some((team, self.meeting(members)?)))
    }

    /// What a team that is not together adds in each column at least.
    pub fn together(&self, number: usize, team: &Together) -> Vec<Choice> {
        let now = self.now(&team.members);
        let choice = |column| {
            let extra = self.joint(team, column)? - now;
            Some(Choice { kind: Kind::Together, team: number, column, extra })
        };
        (0..self.network.width).filter_map(choice).collect()
    }

    /// The first column in which two members of a team are.
    fn meeting(&self, members: &[usize]) -> Option<usize> {
        let mut columns: Vec<u32> = members.iter().map(|member| self.state.at[*member]).collect();
        columns.sort_unstable();
        let pair = columns.windows(2).find(|pair| pair[0] == pair[1] && pair[0] as usize != self.network.out());
        pair.map(|pair| pair[0] as usize)
    }

    /// The ways to end a meeting of members of a team that is kept apart.
    pub fn apart(&self, team: usize, members: &[usize], column: usize) -> Vec<Choice> {
        let there = members.iter().copied().filter(|member| self.state.at[*member] as usize == column);
        let regrets: Vec<(usize, Option<i64>)> = there.map(|member| (member, self.regret(member))).collect();
        let leave = |stays: Option<usize>| {
            let leaving = regrets.iter().filter(|(member, _)| Some(*member) != stays);
            leaving.map(|(_, regret)| *regret).sum::<Option<i64>>()
        };
        let stay = regrets.iter().map(|(member, _)| (Kind::Stays(*member), leave(Some(*member))));
        let all = stay.chain([(Kind::Nobody, leave(None))]);
        all.filter_map(|(kind, extra)| Some(Choice { kind, team, column, extra: extra? })).collect()
    }

    /// What it costs at least that somebody leaves their column; `None` for those who stay.
    fn regret(&self, person: usize) -> Option<i64> {
        let (network, state) = (self.network, self.state);
        if !state.can_move(network, person) {
            return None;
        }
        let at = state.at[person] as usize;
        let cell = network.cell_of(person, 0);
        let open = |column: &usize| *column != at && !state.is_closed(person, *column);
        let paid = |column| network.row(person)[column] + state.price[cell + column];
        let second = (0..network.width).filter(open).map(paid).min()?;
        Some((second - state.value(network, person)).wide())
    }
}
