//! Changes of a placement that keep it the cheapest one.

use super::amount::Amount;
use super::network::Network;
use super::search::Search;
use super::state::State;

impl<T: Amount> Search<T> {
    /// Adds somebody who is nowhere yet; there is always a way, as anybody can be without a unit.
    pub fn insert(&mut self, network: &Network<'_, T>, state: &mut State<T>, person: usize) {
        let start = network.cell_of(person, 0);
        let row = network.row(person);
        let prices = &state.price[start..start + network.width];
        let least = row.iter().zip(prices).fold(T::NEVER, |least, (cost, price)| least.min(*cost + *price));
        let open = |column: usize| {
            let cell = start + column;
            row[column] + state.price[cell] == least && state.through(cell, column) == T::default()
        };
        if let Some(column) = (0..network.width).find(|column| open(*column)) {
            return state.enter(network, person, column);
        }
        self.begin_with(network, state, person, least, network.sink());
        self.run(network, state);
        self.raise(network, state);
        self.walk(network, state);
    }

    /// What it costs that somebody who is placed has to be in `column` from now on, with everybody else as is best then;
    /// `None` if people who cannot move leave no place. Prices stay as they are.
    pub fn cost_of(&mut self, network: &Network<'_, T>, state: &State<T>, person: usize, column: usize) -> Option<T> {
        let (cell, goal) = (network.cell_of(person, column), network.cell_of(person, state.at[person] as usize));
        self.begin(cell, goal);
        let distance = self.run(network, state);
        let extra = network.row(person)[column] + state.price[cell] - state.value(network, person);
        (distance < T::FAR).then(|| distance + extra)
    }

    /// Puts somebody who is placed into `column` to stay; the class is not asked. Gives what it costs, or `None` if people who cannot move leave no
    /// place, and then the state is of no use any more.
    pub fn force(&mut self, network: &Network<'_, T>, state: &mut State<T>, person: usize, column: usize) -> Option<T> {
        state.pin(network, person);
        if state.at[person] as usize == column {
            return Some(T::default());
        }
        let cost = self.cost_of(network, state, person, column)?;
        self.raise(network, state);
        state.leave_pinned(network, person);
        self.walk(network, state);
        state.enter(network, person, column);
        state.pin(network, person);
        Some(cost)
    }

    /// What it costs that somebody who is placed leaves their column, which is closed to them; `None` if people who
    /// cannot move leave no place. Prices stay as they are.
    pub fn cost_of_leaving(&mut self, network: &Network<'_, T>, state: &State<T>, person: usize) -> Option<T> {
        let goal = network.cell_of(person, state.at[person] as usize);
        self.begin_with(network, state, person, state.value(network, person), goal);
        Some(self.run(network, state)).filter(|cost| *cost < T::FAR)
    }

    /// Closes a column to somebody who can move. Gives what it costs, or `None` if people who cannot move leave no place,
    /// and then the state is of no use any more.
    pub fn close(&mut self, network: &Network<'_, T>, state: &mut State<T>, person: usize, column: usize) -> Option<T> {
        state.close(person, column);
        if state.at[person] as usize != column {
            return Some(T::default());
        }
        let cost = self.cost_of_leaving(network, state, person)?;
        self.raise(network, state);
        self.walk(network, state);
        Some(cost)
    }

    /// Moves people along the way that was found.
    fn walk(&self, network: &Network<'_, T>, state: &mut State<T>) {
        for (person, column) in self.moves(network, state) {
            if state.at[person] != super::NOBODY {
                state.leave(network, person);
            }
            state.enter(network, person, column);
        }
    }
}
