//! Cheapest ways through the people who are placed: Dijkstra's algorithm on the prices.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::amount::Amount;
use super::network::Network;
use super::state::{NOBODY, State};

/// A cell that was reached from its unit.
const UNIT: u32 = u32::MAX - 1;
/// The cell in which the way starts.
const START: u32 = u32::MAX - 2;

/// Columns that are looked at together.
const BLOCK: usize = 16;

/// The distances from the start of a way, as far as they were needed.
pub struct Search<T> {
    distance: Vec<T>,
    /// For a cell the person who moves into it, [`UNIT`] or [`START`]; for a unit the node before.
    from: Vec<u32>,
    touched: Vec<u32>,
    heap: BinaryHeap<Reverse<(T, u32)>>,
    /// Nodes at the distance `level`, which is that of the node looked at. Ties are so many that this spares the heap much.
    near: VecDeque<u32>,
    level: T,
    goal: usize,
    /// The person with whom the way starts, if it does not start in a cell.
    starter: u32,
    /// The distance of the goal, as far as known; nothing further away is of interest.
    best: T,
}

impl<T: Amount> Search<T> {
    pub fn new(network: &Network<'_, T>) -> Self {
        Self {
            distance: vec![T::NEVER; network.nodes()],
            from: vec![START; network.nodes()],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
            near: VecDeque::new(),
            level: T::default(),
            goal: 0,
            starter: NOBODY,
            best: T::FAR,
        }
    }

    /// Forgets the way before.
    fn clear(&mut self, goal: usize) {
        for node in self.touched.drain(..) {
            self.distance[node as usize] = T::NEVER;
        }
        self.heap.clear();
        self.near.clear();
        self.level = T::default();
        self.goal = goal;
        self.starter = NOBODY;
        self.best = T::FAR;
    }

    /// A way that starts in a node.
    pub fn begin(&mut self, node: usize, goal: usize) {
        self.clear(goal);
        self.label(node, T::default(), START);
    }

    /// A way that starts with somebody to whom the goal is worth `value`.
    pub fn begin_with(&mut self, network: &Network<'_, T>, state: &State<T>, person: usize, value: T, goal: usize) {
        self.clear(goal);
        self.starter = person as u32;
        self.scan(network, state, person, T::default() - value);
    }

    /// The distance of each cell from a unit.
    pub fn all_from(&mut self, network: &Network<'_, T>, state: &State<T>, unit: usize) -> Vec<T> {
        self.begin(unit, network.nodes());
        self.run(network, state);
        self.distance[..network.cells()].to_vec()
    }

    /// Goes on until the goal is reached, and gives its distance; [`Amount::FAR`] if there is no way.
    pub fn run(&mut self, network: &Network<'_, T>, state: &State<T>) -> T {
        while let Some(node) = self.next() {
            let distance = self.level;
            if node < network.cells() {
                for person in state.movable(node) {
                    self.scan(network, state, person, distance - state.value(network, person));
                }
                self.enter_unit(network, state, node, node % network.width);
            } else if node == network.sink() {
                self.leave_sink(network, state);
            } else {
                self.leave_unit(network, state, node);
            }
        }
        self.best
    }

    /// The nearest node that was not looked at, if it is nearer than the goal; its distance is `level` then.
    fn next(&mut self) -> Option<usize> {
        if self.level >= self.best {
            return None;
        }
        if let Some(node) = self.near.pop_front() {
            return Some(node as usize);
        }
        while let Some(Reverse((distance, node))) = self.heap.pop() {
            if distance >= self.best {
                return None;
            }
            if self.distance[node as usize] == distance {
                self.level = distance;
                return Some(node as usize);
            }
        }
        None
    }

    fn label(&mut self, node: usize, distance: T, from: u32) {
        if distance >= self.distance[node] || distance >= self.best {
            return;
        }
        if self.distance[node] == T::NEVER {
            self.touched.push(node as u32);
        }
        self.distance[node] = distance;
        self.from[node] = from;
        if node == self.goal {
            self.best = distance;
        } else if distance == self.level {
            self.near.push_back(node as u32);
        } else {
            self.heap.push(Reverse((distance, node as u32)));
        }
    }

    /// Looks at every column to which the person could go; `base` is the distance without cost and price.
    fn scan(&mut self, network: &Network<'_, T>, state: &State<T>, person: usize, base: T) {
        let start = network.cell_of(person, 0);
        let cells = start..start + network.width;
        let row = network.row(person);
        // Few columns are nearer this way, so blocks of them are asked at once.
        for (block, first) in row.chunks(BLOCK).zip((start..cells.end).step_by(BLOCK)) {
            let block_cells = first..first + block.len();
            let known = (&state.price[block_cells.clone()], &self.distance[block_cells.clone()]);
            if !any_nearer(block, known, base, self.best) {
                continue;
            }
            for (cell, cost) in block_cells.zip(block) {
                let distance = base + *cost + state.price[cell];
                if distance < self.distance[cell] && distance < self.best && !state.is_closed(person, cell - start) {
                    self.label(cell, distance, person as u32);
                    // A way that ends here bounds all others, so it is followed at once.
                    let end = distance + state.through(cell, cell - start);
                    if end < self.best {
                        self.enter_unit(network, state, cell, cell - start);
                    }
                }
            }
        }
    }

    fn enter_unit(&mut self, network: &Network<'_, T>, state: &State<T>, cell: usize, column: usize) {
        let unit = network.unit(column);
        let distance = self.distance[cell] + state.spread[cell] + state.price[unit] - state.price[cell];
        self.label(unit, distance, cell as u32);
        if self.distance[unit] == distance && unit != network.sink() {
            self.enter_sink(network, state, unit);
        }
    }

    fn enter_sink(&mut self, network: &Network<'_, T>, state: &State<T>, unit: usize) {
        let next = state.next[unit - network.cells()];
        if next < T::NEVER {
            self.label(network.sink(), self.distance[unit] + next - state.price[unit], unit as u32);
        }
    }

    fn leave_unit(&mut self, network: &Network<'_, T>, state: &State<T>, unit: usize) {
        self.enter_sink(network, state, unit);
        let (column, base) = (unit - network.cells(), self.distance[unit] - state.price[unit]);
        for group in 0..network.groups() as u32 {
            let cell = network.cell(group, column);
            if state.alike[cell] > 0 {
                self.label(cell, base + state.price[cell] - state.last_spread(network, group, column), UNIT);
            }
        }
    }

    /// From the sink everybody without a unit, and everywhere one person less.
    fn leave_sink(&mut self, network: &Network<'_, T>, state: &State<T>) {
        let (sink, base) = (network.sink(), self.distance[network.sink()]);
        for group in 0..network.groups() as u32 {
            let cell = network.cell(group, network.out());
            if state.alike[cell] > 0 {
                self.label(cell, base, UNIT);
            }
        }
        for column in (0..network.out()).filter(|column| state.count[*column] > 0) {
            let unit = network.unit(column);
            self.label(unit, base + state.price[unit] - state.last[column], sink as u32);
        }
    }

    /// Raises the prices by what the way cost, so that they prove the placement after it.
    pub fn raise(&self, network: &Network<'_, T>, state: &mut State<T>) {
        for node in self.touched.iter().map(|node| *node as usize) {
            if self.distance[node] < self.best {
                state.price[node] += self.best - self.distance[node];
            }
        }
        // Prices are counted from the sink.
        let shift = state.price[network.sink()];
        if shift > T::default() {
            for price in &mut state.price {
                *price -= shift;
            }
            for group in 0..network.groups() as u32 {
                state.price[network.cell(group, network.out())] = T::default();
            }
        }
    }

    /// The moves along the way to the goal, last one first: who goes to which column.
    pub fn moves(&self, network: &Network<'_, T>, state: &State<T>) -> Vec<(usize, usize)> {
        let mut moves: Vec<(usize, usize)> = Vec::new();
        let mut node = self.goal;
        loop {
            let from = self.from[node];
            if node >= network.cells() {
                node = from as usize;
            } else if from == UNIT {
                node = network.unit(node % network.width);
            } else if from == START {
                return moves;
            } else {
                let person = from as usize;
                moves.push((person, node % network.width));
                if from == self.starter {
                    return moves;
                }
                node = network.cell_of(person, state.at[person] as usize);
            }
        }
    }
}

/// Whether any column is nearer this way than by its price and known distance; a tight loop without branches.
fn any_nearer<T: Amount>(row: &[T], known: (&[T], &[T]), base: T, best: T) -> bool {
    let nearer = |cost: T, price: T, known: T| cost + price + base < known.min(best);
    let known = known.0.iter().zip(known.1);
    row.iter().zip(known).fold(false, |any, (cost, (price, known))| any | nearer(*cost, *price, *known))
}
