//! The largest weights and sizes, and empty problems: debug builds end on any overflow.

use super::random::Random;
use super::solved;
use crate::assignment::*;

fn largest(spread_by: SpreadBy) -> Weights {
    let most = Weights::LARGEST;
    Weights { unplaced: most, shortage: most, wish: most, topic: most, spread: most, load: most, spread_by }
}

#[test]
fn the_largest_weights_and_sizes_do_not_overflow() {
    for (seed, spread_by) in (0..).zip(SpreadBy::ALL.iter().copied().cycle()).take(9) {
        let mut random = Random::new(seed);
        let mut problem = sample(60, 6, seed);
        problem.weights = largest(spread_by);
        problem.weights.unplaced = random.pick(&[0, 1, Weights::LARGEST]);
        for unit in &mut problem.units {
            if random.one_in(2) {
                (unit.maximum, unit.minimum, unit.quotas) = (Unit::MOST, random.pick(&[0, Unit::MOST]), None);
            }
        }
        problem.teams = vec![Team { label: String::new(), rule: TeamRule::Together }];
        problem.participants[0].team = Some(0);
        problem.participants[1].team = Some(0);
        problem.participants[1].fixed = problem.participants[0].fixed;
        assert_eq!(problem.check(), []);
        let solution = solved(&problem);
        let proved = verify(&problem, &solution.placement, &solution.duals);
        assert!(proved.is_ok_and(|bound| bound <= solution.parts.total()));
        assert_eq!(reasons(&problem, &solution).len(), 60);
        waiting_list(&problem, &solution);
    }
}

#[test]
fn totals_too_large_to_count_are_told() {
    let mut problem = sample(40, 1_200, 0);
    problem.weights = largest(SpreadBy::None);
    problem
        .units
        .iter_mut()
        .for_each(|unit| (unit.maximum, unit.minimum, unit.quotas) = (Unit::MOST, Unit::MOST, None));
    assert_eq!(problem.check(), [Flaw::TooLarge]);
    problem.weights.shortage /= 2;
    assert_eq!(problem.check(), []);
    assert!(solved(&problem).parts.shortage > Problem::LARGEST_TOTAL / 2);
}

#[test]
fn people_are_left_out_when_that_costs_less_or_the_same_only_if_it_must() {
    let mut problem = sample(30, 5, 3);
    problem.participants.iter_mut().for_each(|person| person.fixed = None);
    problem.weights = Weights { unplaced: 0, shortage: 0, ..Weights::default() };
    problem.participants.iter_mut().for_each(|person| person.wishes.truncate(1));
    let solution = solved(&problem);
    assert_eq!(solution.parts.total(), 0);
    let free = |person: usize, unit: usize| {
        problem.units[unit].accepts(problem.participants[person].class)
            && wish_cost(&problem, person, unit) + topic_cost(&problem, person, unit) == 0
    };
    let first = (0..30).find(|person| (0..5).any(|unit| free(*person, unit))).unwrap();
    assert!(solution.placement[first].is_some(), "being unplaced comes last among ties");
}

#[test]
fn empty_problems_are_solved() {
    let mut problem = sample(5, 2, 0);
    problem.units.clear();
    problem.participants.iter_mut().for_each(|person| (person.wishes, person.fixed) = (Vec::new(), None));
    let solution = solved(&problem);
    assert_eq!(solution.parts, Parts { unplaced: 50_000, ..Parts::default() });
    assert!(reasons(&problem, &solution).iter().all(|reason| matches!(
        reason,
        Reason::Unplaced { denied, obstacle: Obstacle::NoUnitAccepts } if denied.is_empty()
    )));
    assert_eq!(solved(&Problem::default()).placement, []);
}
