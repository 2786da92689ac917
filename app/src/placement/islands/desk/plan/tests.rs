use domain::assignment::{Problem, sample};

use super::*;

/// Six people without a place, and three units with two places each.
fn plan() -> Plan {
    let mut problem: Problem = sample(6, 3, 1);
    for unit in &mut problem.units {
        unit.maximum = 2;
    }
    Plan::new(problem, vec![Place::default(); 6])
}

/// What the server says after these people went there.
fn told(plan: &Plan, moved: &[(usize, Option<usize>)]) -> Vec<Place> {
    let mut places: Vec<_> = (0..plan.people()).map(|who| plan.known(who)).collect();
    for (who, to) in moved {
        places[*who] = Place { version: places[*who].version + 1, unit: *to, fixed: false };
    }
    places
}

#[test]
fn a_move_is_shown_before_it_is_confirmed() {
    let mut plan = plan();
    assert_eq!(plan.go(&[0, 1], Some(2)), Ok(vec![0, 1]));
    assert_eq!(plan.shown()[..3], [Some(2), Some(2), None]);
    assert_eq!((plan.known(0).unit, plan.unsaved(), plan.waits(1)), (None, 1, true));
    plan.saved(&told(&plan, &[(0, Some(2)), (1, Some(2))]));
    assert_eq!((plan.shown()[0], plan.unsaved(), plan.known(0).version), (Some(2), 0, 1));
}

#[test]
fn the_maximum_is_a_wall_also_for_what_is_under_way() {
    let mut plan = plan();
    plan.go(&[0, 1], Some(0)).expect("fits");
    assert_eq!(plan.go(&[2], Some(0)), Err(Wall::Full { unit: 0, placed: 2, wanted: 1 }));
    assert_eq!(plan.go(&[0, 1], Some(0)), Err(Wall::Same));
    assert_eq!(plan.go(&[0, 2], None), Ok(vec![0]), "who is there already does not move");
    assert_eq!(plan.go(&[2, 1], Some(0)), Ok(vec![2]));
}

#[test]
fn what_supervisors_can_guide_is_a_wall_below_the_maximum() {
    let mut plan = plan();
    plan.problem.units[0].quotas = Some(vec![1]);
    assert_eq!(plan.go(&[0, 1], Some(0)), Err(Wall::Full { unit: 0, placed: 0, wanted: 2 }));
    assert_eq!(plan.go(&[0], Some(0)), Ok(vec![0]));
}

#[test]
fn the_way_back_goes_several_steps_and_follows_the_versions() {
    let mut plan = plan();
    plan.go(&[0, 1], Some(0)).expect("fits");
    plan.go(&[0], Some(1)).expect("fits");
    assert_eq!(plan.next().map(|trip| trip.legs[0].version), Some(0));
    plan.saved(&told(&plan, &[(0, Some(0)), (1, Some(0))]));
    assert_eq!(plan.next().map(|trip| trip.legs[0].version), Some(1), "the second goes on from the first");
    plan.saved(&told(&plan, &[(0, Some(1))]));
    assert_eq!(plan.undo(), Ok(vec![Leg { who: 0, version: 2, to: Some(0) }]));
    assert_eq!(plan.shown()[0], Some(0));
    plan.saved(&told(&plan, &[(0, Some(0))]));
    let back = plan.undo().expect("a step is left");
    assert_eq!(back, [Leg { who: 0, version: 3, to: None }, Leg { who: 1, version: 1, to: None }]);
    assert_eq!(plan.shown()[..2], [None, None]);
    assert_eq!(plan.undo(), Err(Stuck::Nothing));
}

#[test]
fn nobody_else_is_undone() {
    let mut plan = plan();
    plan.go(&[0], Some(0)).expect("fits");
    plan.saved(&told(&plan, &[(0, Some(0))]));
    assert_eq!(plan.merge(&told(&plan, &[(0, Some(1)), (3, Some(2))])), [0, 3]);
    assert_eq!(plan.undo(), Err(Stuck::Changed(vec![0])));
    assert_eq!(plan.shown()[0], Some(1));
}

#[test]
fn a_refusal_takes_back_that_move_and_what_builds_on_it() {
    let mut plan = plan();
    plan.go(&[0, 1], Some(0)).expect("fits");
    plan.go(&[1, 2], Some(1)).expect("fits");
    plan.go(&[3], Some(2)).expect("fits");
    plan.refused(&told(&plan, &[(0, Some(2))]));
    assert_eq!(plan.shown()[..4], [Some(2), None, Some(1), Some(2)], "others keep their way");
    assert_eq!(plan.unsaved(), 2);
    plan.saved(&told(&plan, &[(2, Some(1))]));
    plan.saved(&told(&plan, &[(3, Some(2))]));
    assert_eq!(plan.undo().map(|legs| legs[0].who), Ok(3));
    assert_eq!(plan.undo(), Err(Stuck::Nothing));
}

#[test]
fn a_stale_answer_never_goes_back_in_time() {
    let mut plan = plan();
    let old = told(&plan, &[]);
    plan.merge(&told(&plan, &[(4, Some(1))]));
    assert_eq!(plan.merge(&old), Vec::<usize>::new());
    assert_eq!(plan.shown()[4], Some(1));
}

#[test]
fn a_move_whose_answer_was_lost_is_recognised() {
    let mut plan = plan();
    plan.go(&[0], Some(0)).expect("fits");
    assert!(!plan.is_done(&told(&plan, &[(0, Some(1))])));
    assert!(plan.is_done(&told(&plan, &[(0, Some(0))])));
}

#[test]
fn what_was_not_saved_can_be_given_up() {
    let mut plan = plan();
    plan.go(&[0], Some(0)).expect("fits");
    plan.discard();
    assert_eq!((plan.shown()[0], plan.unsaved(), plan.has_past()), (None, 0, false));
}
