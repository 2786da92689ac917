//! The whole solver, against exhaustive search and by its properties.

mod exhaustive;
mod extremes;
mod optimum;
mod properties;
pub(super) mod random;
mod reasons;

use std::ops::ControlFlow;

use super::{Limits, Problem, Solution, solve};

/// Solved without limits that matter.
pub(super) fn solved(problem: &Problem) -> Solution {
    solve(problem, Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

/// The problem with a participant fixed in a unit.
fn with_fixed(problem: &Problem, participant: usize, unit: usize) -> Problem {
    let mut problem = problem.clone();
    problem.participants[participant].fixed = Some(unit);
    problem
}
