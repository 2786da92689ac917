//! Who would fill a place that becomes free.

use serde::{Deserialize, Serialize};

use super::model::Problem;
use super::solution::Solution;

/// Somebody without a unit, and the full unit where a place would help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub participant: usize,
    pub unit: usize,
    /// How much lower the total would be.
    pub gain: i64,
}

/// The unplaced in the order in which freed places would be filled best.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingList {
    /// With places in every full unit.
    pub overall: Vec<Waiting>,
    /// With places in one full unit only; units in the order of the problem.
    pub by_unit: Vec<(usize, Vec<Waiting>)>,
}

/// The waiting list of a solution.
pub fn waiting_list(problem: &Problem, solution: &Solution) -> WaitingList {
    let _ = (problem, solution);
    WaitingList::default()
}
