use super::exhaustive::best;
use super::random::Random;
use super::solved;
use crate::assignment::*;

#[test]
fn small_cases_without_teams_have_the_first_of_the_best_placements() {
    for seed in 0..3_000 {
        let problem = Random::new(seed).problem(false);
        let solution = solved(&problem);
        let (total, placement) = best(&problem);
        assert_eq!(solution.parts.total(), total, "seed {seed} {problem:?}");
        assert_eq!(solution.placement, placement, "seed {seed} {problem:?}");
        assert_eq!(solution.parts, parts(&problem, &solution.placement), "seed {seed}");
        assert_eq!((solution.proof, solution.lower_bound), (Proof::Optimal, total));
        assert_eq!(verify(&problem, &placement, &solution.duals), Ok(total));
    }
}

#[test]
fn small_cases_with_teams_are_solved_to_the_optimum() {
    for seed in 0..3_000 {
        let problem = Random::new(seed).problem(true);
        let solution = solved(&problem);
        let (total, _) = best(&problem);
        assert_eq!(solution.parts.total(), total, "seed {seed} {problem:?}");
        assert_eq!(solution.parts, parts(&problem, &solution.placement), "seed {seed}");
        assert_eq!((solution.proof, solution.lower_bound), (Proof::Optimal, total));
        let proved = verify(&problem, &solution.placement, &solution.duals);
        assert!(proved.is_ok_and(|bound| bound <= total), "seed {seed} {proved:?}");
    }
}

#[test]
fn a_limit_of_nodes_leaves_an_honest_bound() {
    let mut feasible = 0;
    for seed in 0..1_000 {
        let problem = Random::new(seed).problem(true);
        let solution = solve(&problem, Limits { nodes: 1 }, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
        let (total, _) = best(&problem);
        assert!(solution.lower_bound <= total && total <= solution.parts.total(), "seed {seed}");
        match solution.proof {
            Proof::Optimal => assert_eq!(solution.parts.total(), total, "seed {seed}"),
            Proof::Feasible { lower_bound } => {
                assert_eq!(lower_bound, solution.lower_bound);
                feasible += 1;
            }
        }
    }
    assert!(feasible > 20, "{feasible}");
}

#[test]
fn units_below_their_minimum_are_told() {
    for seed in 0..300 {
        let problem = Random::new(seed).problem(false);
        let solution = solved(&problem);
        let missing: i64 = solution.below_minimum.iter().map(|(_, missing)| i64::from(*missing)).sum();
        assert_eq!(solution.parts.shortage, missing * problem.weights.shortage, "seed {seed}");
        assert!(solution.below_minimum.is_sorted() && solution.below_minimum.iter().all(|(_, missing)| *missing > 0));
    }
}
