//! The whole solver against exhaustive search.

mod exhaustive;
mod random;

use std::ops::ControlFlow;

use super::*;
use exhaustive::best;
use random::Random;

fn solved(problem: &Problem) -> Solution {
    solve(problem, Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn small_cases_without_teams_are_solved_to_the_optimum() {
    for seed in 0..3_000 {
        let problem = Random::new(seed).problem(false);
        let solution = solved(&problem);
        let (total, placement) = best(&problem);
        assert_eq!(parts(&problem, &solution.placement), solution.parts, "seed {seed}");
        assert_eq!(solution.parts.total(), total, "seed {seed} {problem:?}");
        assert_eq!(solution.placement, placement, "seed {seed} {problem:?}");
    }
}
