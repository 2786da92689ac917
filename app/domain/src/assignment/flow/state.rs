//! A placement with the prices that prove it.

use super::amount::Amount;
use super::network::Network;
use crate::assignment::solution::Duals;

/// In place of a person or a column where there is none.
pub const NOBODY: u32 = u32::MAX;

/// Where people are, and prices such that nobody of them could go anywhere for less.
///
/// The price of a node is what one more person there costs until the sink. For somebody in a column, cost and price of the
/// cell are together at the least of all columns. The price of a cell lies between those of its last and its next
/// person (spread and the price of the unit), that of a unit between its last and next person (load and shortage).
#[derive(Clone)]
pub struct State<T> {
    /// The column of each person; [`NOBODY`] before the person is placed.
    pub at: Vec<u32>,
    /// By column.
    pub count: Vec<u32>,
    /// By cell.
    pub alike: Vec<u32>,
    /// What the next person of a cell would pay for those alike.
    pub spread: Vec<T>,
    /// By node.
    pub price: Vec<T>,
    /// What the next person in a column would cost, and what the last one does.
    pub next: Vec<T>,
    pub last: Vec<T>,
    /// How many of a node's people cannot move.
    pub settled: Vec<u32>,
    /// Columns that are closed to somebody, sorted.
    pub closed: Vec<(u32, u32)>,
    /// The first person of each cell who can move, and the one after each.
    head: Vec<u32>,
    after: Vec<u32>,
    before: Vec<u32>,
}

impl<T: Amount> State<T> {
    /// Only the fixed people are placed.
    pub fn new(network: &Network<'_, T>) -> Self {
        let (people, width, cells) = (network.people.len(), network.width, network.cells());
        let mut state = Self {
            at: vec![NOBODY; people],
            count: vec![0; width],
            alike: vec![0; cells],
            spread: vec![T::default(); cells],
            price: vec![T::default(); network.nodes()],
            next: vec![T::default(); width],
            last: vec![T::default(); width],
            settled: vec![0; network.nodes()],
            closed: Vec::new(),
            head: vec![NOBODY; cells],
            after: vec![NOBODY; people],
            before: vec![NOBODY; people],
        };
        for column in 0..width {
            state.settle(network, column);
        }
        for (person, column) in network.fixed.iter().enumerate() {
            if let Some(column) = column {
                state.enter(network, person, *column);
                state.pin(network, person);
            }
        }
        state.set_prices(network);
        state
    }

    /// Everybody is in their column, with prices by unit and by group that prove it.
    pub fn restore(network: &Network<'_, T>, columns: &[usize], duals: &Duals) -> Self {
        let mut state = Self::new(network);
        for (person, column) in columns.iter().enumerate().filter(|(person, _)| network.fixed[*person].is_none()) {
            state.enter(network, person, *column);
        }
        for (column, unit) in network.units.iter().enumerate() {
            state.price[network.unit(column)] = T::of(duals.units[*unit]);
            for group in 0..network.groups() as u32 {
                let name = (group as usize).checked_sub(1).map(|at| network.group_names[at]);
                let prices = name.and_then(|name| duals.groups.get(name)).unwrap_or(&duals.units);
                state.price[network.cell(group, column)] = T::of(prices[*unit]);
            }
        }
        state
    }

    /// The highest prices that go with the people who are there.
    fn set_prices(&mut self, network: &Network<'_, T>) {
        for column in 0..network.out() {
            let full = self.next[column] == T::NEVER;
            // Nobody pays more than for being unplaced, so at that price nobody asks for a full unit.
            let refuse = self.last[column].max(T::of(network.problem.weights.unplaced));
            let price = if full { refuse } else { self.next[column] };
            self.price[network.unit(column)] = price;
            for group in 0..network.groups() as u32 {
                let cell = network.cell(group, column);
                self.price[cell] = price + self.spread[cell];
            }
        }
    }

    /// What is left to pay from a cell to the sink by way of its unit.
    pub fn through(&self, cell: usize, column: usize) -> T {
        self.spread[cell] + self.next[column] - self.price[cell]
    }

    /// What the last person of a cell that is not empty pays for those alike.
    pub fn last_spread(&self, network: &Network<'_, T>, group: u32, column: usize) -> T {
        self.spread[network.cell(group, column)] - network.spread(group, column)
    }

    /// What the person costs where they are, with the price of the cell.
    pub fn value(&self, network: &Network<'_, T>, person: usize) -> T {
        let column = self.at[person] as usize;
        network.row(person)[column] + self.price[network.cell_of(person, column)]
    }

    /// The people of a cell who can move.
    pub fn movable(&self, cell: usize) -> impl Iterator<Item = usize> {
        let mut next = self.head[cell];
        std::iter::from_fn(move || {
            let person = next;
            next = *self.after.get(person as usize)?;
            Some(person as usize)
        })
    }

    /// Whether the person is placed and not made to stay.
    pub fn can_move(&self, network: &Network<'_, T>, person: usize) -> bool {
        let cell = network.cell_of(person, self.at[person] as usize);
        self.head[cell] == person as u32 || self.before[person] != NOBODY
    }

    /// Whether the column is closed to the person.
    pub fn is_closed(&self, person: usize, column: usize) -> bool {
        !self.closed.is_empty() && self.closed.binary_search(&(person as u32, column as u32)).is_ok()
    }

    /// Puts somebody who is nowhere into a column.
    pub fn enter(&mut self, network: &Network<'_, T>, person: usize, column: usize) {
        let cell = network.cell_of(person, column);
        self.at[person] = column as u32;
        self.count[column] += 1;
        self.alike[cell] += 1;
        self.spread[cell] += network.spread(network.group[person], column);
        let first = std::mem::replace(&mut self.head[cell], person as u32);
        self.after[person] = first;
        self.before[person] = NOBODY;
        if let Some(before) = self.before.get_mut(first as usize) {
            *before = person as u32;
        }
        self.settle(network, column);
    }

    /// Takes somebody who can move out of their column.
    pub fn leave(&mut self, network: &Network<'_, T>, person: usize) {
        self.pin(network, person);
        self.leave_pinned(network, person);
    }

    /// Takes somebody who cannot move out of their column.
    pub fn leave_pinned(&mut self, network: &Network<'_, T>, person: usize) {
        let column = self.at[person] as usize;
        self.at[person] = NOBODY;
        let cell = network.cell_of(person, column);
        self.count[column] -= 1;
        self.alike[cell] -= 1;
        self.spread[cell] -= network.spread(network.group[person], column);
        self.settled[cell] -= 1;
        self.settled[network.unit(column)] -= 1;
        self.settle(network, column);
    }

    /// Makes somebody stay where they are.
    pub fn pin(&mut self, network: &Network<'_, T>, person: usize) {
        let column = self.at[person] as usize;
        let cell = network.cell_of(person, column);
        self.settled[cell] += 1;
        self.settled[network.unit(column)] += 1;
        let (before, after) = (self.before[person], self.after[person]);
        match self.after.get_mut(before as usize) {
            Some(link) => *link = after,
            None => self.head[cell] = after,
        }
        if let Some(link) = self.before.get_mut(after as usize) {
            *link = before;
        }
        self.before[person] = NOBODY;
    }

    /// Closes a column to somebody.
    pub fn close(&mut self, person: usize, column: usize) {
        let key = (person as u32, column as u32);
        if let Err(at) = self.closed.binary_search(&key) {
            self.closed.insert(at, key);
        }
    }

    /// Opens a column to somebody again.
    pub fn reopen(&mut self, person: usize, column: usize) {
        self.closed.retain(|closed| *closed != (person as u32, column as u32));
    }

    /// Brings `next` and `last` of a column up to date.
    fn settle(&mut self, network: &Network<'_, T>, column: usize) {
        let count = self.count[column];
        self.next[column] = network.marginal(column, count);
        // The sink takes back nobody from an empty unit.
        let none = if column == network.out() { T::default() } else { T::default() - T::NEVER };
        self.last[column] = if count == 0 { none } else { network.marginal(column, count - 1) };
    }
}
