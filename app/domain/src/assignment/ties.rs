//! Which of several best placements is given: the first one, when people are read in the order of their ids and for each
//! the units in the order of their codes, and being unplaced last. Anyone can check it, and no order of rows matters.
//!
//! With the prices of one best placement, the others are those that use only moves without loss. Person after person
//! gets the first column that others can make room for by such moves, and then stays.

use super::flow::{Amount, NOBODY, Network, State};

/// Turns a best placement into the first one of all.
pub(super) fn break_ties<T: Amount>(network: &Network<'_, T>, state: &mut State<T>) {
    let mut ties = Ties::new(network, state);
    for person in 0..network.people.len() {
        if ties.choices(person).len() > 1 {
            ties.settle(network, state, person);
        }
    }
}

/// How a node was reached.
const UNIT: u32 = u32::MAX - 1;
const START: u32 = u32::MAX - 2;

struct Ties {
    /// The columns that cost a person least, one person after the other, and where each begins.
    choices: Vec<u32>,
    begins: Vec<usize>,
    /// By node. Between nodes of different classes there is no way there and back, now or after any moves.
    class: Vec<u32>,
    classes: u32,
    /// By node: for a cell who moves into it, [`UNIT`] or [`START`]; for a unit the node before; [`NOBODY`] if not reached.
    from: Vec<u32>,
    reached: Vec<usize>,
}

impl Ties {
    fn new<T: Amount>(network: &Network<'_, T>, state: &State<T>) -> Self {
        let (mut choices, mut begins) = (Vec::new(), vec![0]);
        let mut moves = vec![false; network.people.len()];
        (0..network.cells()).flat_map(|cell| state.movable(cell)).for_each(|person| moves[person] = true);
        for (person, moves) in moves.into_iter().enumerate() {
            if moves {
                let value = state.value(network, person);
                let cell = network.cell_of(person, 0);
                let paid = network.row(person).iter().zip(&state.price[cell..]).map(|(cost, price)| *cost + *price);
                let least =
                    paid.enumerate().filter(|(column, paid)| *paid == value && !state.is_closed(person, *column));
                choices.extend(least.map(|(column, _)| column as u32));
            }
            begins.push(choices.len());
        }
        let (class, from) = (vec![0; network.nodes()], vec![NOBODY; network.nodes()]);
        Self { choices, begins, class, classes: 1, from, reached: Vec::new() }
    }

    fn choices(&self, person: usize) -> &[u32] {
        &self.choices[self.begins[person]..self.begins[person + 1]]
    }

    /// Gives somebody the first column that is possible, and keeps them there.
    fn settle<T: Amount>(&mut self, network: &Network<'_, T>, state: &mut State<T>, person: usize) {
        state.pin(network, person);
        let at = state.at[person];
        let goal = network.cell_of(person, at as usize);
        for choice in self.begins[person]..self.begins[person + 1] {
            let column = self.choices[choice];
            if column >= at {
                return;
            }
            let start = network.cell_of(person, column as usize);
            if self.reaches(network, state, start, goal) {
                state.leave_pinned(network, person);
                self.walk(network, state, goal);
                state.enter(network, person, column as usize);
                state.pin(network, person);
                return;
            }
        }
    }

    /// Whether moves without loss lead from one cell to the other. If not, their classes part.
    fn reaches<T: Amount>(&mut self, network: &Network<'_, T>, state: &State<T>, start: usize, goal: usize) -> bool {
        let class = self.class[goal];
        if self.class[start] != class {
            return false;
        }
        for node in self.reached.drain(..) {
            self.from[node] = NOBODY;
        }
        self.reach(start, START, class);
        let mut looked = 0;
        while looked < self.reached.len() {
            if self.from[goal] != NOBODY {
                return true;
            }
            self.leave(network, state, self.reached[looked], class);
            looked += 1;
        }
        if self.from[goal] != NOBODY {
            return true;
        }
        for node in &self.reached {
            self.class[*node] = self.classes;
        }
        self.classes += 1;
        false
    }

    fn reach(&mut self, node: usize, from: u32, class: u32) {
        if self.from[node] == NOBODY && self.class[node] == class {
            self.from[node] = from;
            self.reached.push(node);
        }
    }

    /// Looks at all nodes behind a node.
    fn leave<T: Amount>(&mut self, network: &Network<'_, T>, state: &State<T>, node: usize, class: u32) {
        let column = node % network.width;
        let unit = network.unit(column);
        if node < network.cells() {
            for person in state.movable(node) {
                for choice in self.begins[person]..self.begins[person + 1] {
                    let cell = network.cell_of(person, self.choices[choice] as usize);
                    self.reach(cell, person as u32, class);
                }
            }
            if state.price[unit] + state.spread[node] == state.price[node] {
                self.reach(unit, node as u32, class);
            }
            return;
        }
        for group in 0..network.groups() as u32 {
            let cell = network.cell(group, column);
            let last = state.price[unit] + state.last_spread(network, group, column);
            if state.alike[cell] > 0 && last == state.price[cell] {
                self.reach(cell, UNIT, class);
            }
        }
        if unit == network.sink() {
            for column in (0..network.out()).filter(|column| state.count[*column] > 0) {
                let unit = network.unit(column);
                if state.last[column] == state.price[unit] {
                    self.reach(unit, node as u32, class);
                }
            }
        } else if state.next[column] == state.price[unit] {
            self.reach(network.sink(), node as u32, class);
        }
    }

    /// Moves people along the way to the goal.
    fn walk<T: Amount>(&self, network: &Network<'_, T>, state: &mut State<T>, goal: usize) {
        let mut node = goal;
        loop {
            let from = self.from[node];
            if node >= network.cells() {
                node = from as usize;
            } else if from == UNIT {
                node = network.unit(node % network.width);
            } else if from == START {
                return;
            } else {
                let (person, column) = (from as usize, node % network.width);
                node = network.cell_of(person, state.at[person] as usize);
                state.leave(network, person);
                state.enter(network, person, column);
            }
        }
    }
}
