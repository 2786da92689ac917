//! What a team pays that stays together, by the prices of a state.

use super::Together;
use crate::assignment::flow::{Amount, Network, State};

/// The prices of a state, where `settled` people of each node are not asked whether they would make room.
#[derive(Clone, Copy)]
pub(super) struct View<'v, 'a, T> {
    pub network: &'v Network<'a, T>,
    pub state: &'v State<T>,
    pub settled: &'v [u32],
}

impl<T: Amount> View<'_, '_, T> {
    /// What the members pay where they are.
    pub fn now(&self, members: &[usize]) -> i64 {
        members.iter().map(|member| self.state.value(self.network, *member).wide()).sum()
    }

    /// What a team pays at least in a column; `None` where it cannot be. The price is right for one more person; where there
    /// are fewer people to make room than members, it is more.
    pub fn joint(&self, team: &Together, column: usize) -> Option<i64> {
        let (network, state) = (self.network, self.state);
        let mut cost = 0;
        for member in &team.members {
            let own = network.row(*member)[column];
            if own == T::NEVER || state.is_closed(*member, column) {
                return None;
            }
            cost += own.wide();
        }
        if column == network.out() {
            return Some(cost);
        }
        let unit = network.unit(column);
        for (group, size) in team.groups.iter().copied() {
            let cell = network.cell(group, column);
            let spread = network.spread(group, column).wide();
            let price = state.price[cell].wide() - state.price[unit].wide();
            let next = |present| Some(spread * i64::from(present));
            cost += squeeze(size, state.alike[cell], self.settled[cell], price, next)?;
        }
        let next = |present| Some(network.marginal(column, present)).filter(|next| *next < T::NEVER).map(T::wide);
        let (count, price) = (state.count[column], state.price[unit].wide());
        Some(cost + squeeze(team.members.len() as u32, count, self.settled[unit], price, next)?)
    }

    /// What a team pays at least, wherever it is.
    pub fn least(&self, team: &Together) -> Option<i64> {
        (0..self.network.width).filter_map(|column| self.joint(team, column)).min()
    }
}

/// What a number of people costs who come at once: those there who are not settled leave for the price, and for the others
/// the next ones cost what they do. `None` where there are no places for them.
fn squeeze(people: u32, present: u32, settled: u32, price: i64, next: impl Fn(u32) -> Option<i64>) -> Option<i64> {
    let movable = present - settled;
    if people <= movable {
        return Some(price * i64::from(people));
    }
    let more = (present..settled + people).map(next).sum::<Option<i64>>()?;
    Some(more + price * i64::from(movable))
}
