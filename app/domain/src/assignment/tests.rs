//! The whole solver against exhaustive search.

mod exhaustive;
pub(super) mod random;

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

#[test]
fn small_cases_with_teams_are_solved_to_the_optimum() {
    for seed in 0..3_000 {
        let problem = Random::new(seed).problem(true);
        let solution = solved(&problem);
        let (total, _) = best(&problem);
        assert_eq!(parts(&problem, &solution.placement), solution.parts, "seed {seed}");
        assert_eq!(solution.parts.total(), total, "seed {seed} {problem:?}");
        assert_eq!(solution.proof, Proof::Optimal);
    }
}

/// The problem with a participant fixed in a unit.
fn with_fixed(problem: &Problem, participant: usize, unit: usize) -> Problem {
    let mut problem = problem.clone();
    problem.participants[participant].fixed = Some(unit);
    problem
}

#[test]
fn denied_wishes_cost_what_forcing_them_does() {
    let (mut costs, mut full) = (0, 0);
    for seed in 0..1_500 {
        let problem = Random::new(seed).problem(seed % 3 == 0);
        let solution = solved(&problem);
        for (participant, reason) in reasons(&problem, &solution).into_iter().enumerate() {
            let (Reason::Wishes(denied) | Reason::Unplaced { denied, .. } | Reason::Team { denied, .. }) = reason
            else {
                continue;
            };
            for Denied { unit, why } in denied {
                let forced = with_fixed(&problem, participant, unit);
                match why {
                    DeniedWhy::Costs(more) => {
                        let (total, _) = best(&forced);
                        assert_eq!(
                            more,
                            total - solution.parts.total(),
                            "seed {seed} {participant} {unit} {problem:?}"
                        );
                        costs += 1;
                    }
                    DeniedWhy::ClassRefused => {
                        assert!(!problem.units[unit].accepts(problem.participants[participant].class));
                    }
                    DeniedWhy::AtLeast(_) => panic!("no limit is reached here"),
                    _ => {
                        assert_ne!(forced.check(), [], "seed {seed} {participant} {unit} {why:?} {problem:?}");
                        full += 1;
                    }
                }
            }
        }
    }
    assert!(costs > 1_000 && full > 100, "{costs} {full}");
}
