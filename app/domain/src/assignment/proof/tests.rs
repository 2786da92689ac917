use super::*;
use crate::assignment::tests::random::Random;
use crate::assignment::tests::solved;
use crate::assignment::{Solution, Team, TeamRule, sample};

fn proved(seed: u64) -> (Problem, Solution, i64) {
    let problem = sample(60, 8, seed);
    let solution = solved(&problem);
    let total = solution.parts.total();
    assert_eq!(verify(&problem, &solution.placement, &solution.duals), Ok(total));
    (problem, solution, total)
}

#[test]
fn corrupted_prices_never_prove_more_and_mostly_prove_less() {
    let mut less = 0;
    for seed in 0..10 {
        let (problem, solution, total) = proved(seed);
        let mut random = Random::new(seed);
        for _ in 0..40 {
            let mut duals = solution.duals.clone();
            let groups: Vec<String> = duals.groups.keys().cloned().collect();
            let by = random.pick(&[-5, -1, 1, 5, 1_000]);
            let prices = if random.one_in(2) {
                &mut duals.units
            } else {
                duals.groups.get_mut(&groups[random.below(groups.len())]).unwrap()
            };
            let at = random.below(prices.len());
            prices[at] += by;
            match verify(&problem, &solution.placement, &duals) {
                Ok(bound) => assert_eq!(bound, total, "other prices can prove the same"),
                Err(Doubt::Gap { total: costs, bound }) => {
                    assert!(costs == total && bound < total);
                    less += 1;
                }
                Err(doubt) => panic!("{doubt:?}"),
            }
        }
    }
    assert!(less > 200, "{less}");
}

#[test]
fn every_price_of_a_unit_raised_much_is_noticed() {
    let (problem, solution, _) = proved(1);
    for unit in 0..problem.units.len() {
        let mut duals = solution.duals.clone();
        duals.units[unit] += 1_000_000;
        duals.groups.values_mut().for_each(|prices| prices[unit] += 1_000_000);
        assert!(matches!(verify(&problem, &solution.placement, &duals), Err(Doubt::Gap { .. })), "{unit}");
    }
}

#[test]
fn a_worse_placement_is_not_proved() {
    let mut worse = 0;
    for seed in 0..10 {
        let (problem, solution, total) = proved(seed);
        let mut random = Random::new(seed);
        for _ in 0..20 {
            let mut placement = solution.placement.clone();
            let (one, other) = (random.below(placement.len()), random.below(placement.len()));
            placement.swap(one, other);
            match verify(&problem, &placement, &solution.duals) {
                Ok(bound) => assert_eq!((bound, parts(&problem, &placement).total()), (total, total)),
                Err(Doubt::Gap { total: costs, bound }) => {
                    assert!(costs > bound && bound == total);
                    worse += 1;
                }
                Err(doubt) => assert!(matches!(doubt, Doubt::Fixed { .. } | Doubt::Class { .. }), "{doubt:?}"),
            }
        }
    }
    assert!(worse > 50, "{worse}");
}

#[test]
fn broken_rules_are_named() {
    let (mut problem, Solution { placement, duals, .. }, _) = proved(2);
    let verdict = |problem: &Problem, placement: &Placement| verify(problem, placement, &duals);
    assert_eq!(verdict(&problem, &placement[1..]), Err(Doubt::Shape));
    let with = |participant: usize, at: Option<usize>| {
        let mut placement = placement.clone();
        placement[participant] = at;
        placement
    };
    assert_eq!(verdict(&problem, &with(0, Some(8))), Err(Doubt::Shape));
    let fixed = problem.participants.iter().position(|person| person.fixed.is_some()).unwrap();
    assert_eq!(verdict(&problem, &with(fixed, None)), Err(Doubt::Fixed { participant: fixed }));
    let refused = |participant: usize, unit: usize| {
        problem.participants[participant].fixed.is_none()
            && !problem.units[unit].accepts(problem.participants[participant].class)
    };
    let pairs = (0..60).flat_map(|participant| (0..8).map(move |unit| (participant, unit)));
    let (participant, unit) = pairs.clone().find(|(participant, unit)| refused(*participant, *unit)).unwrap();
    assert_eq!(verdict(&problem, &with(participant, Some(unit))), Err(Doubt::Class { participant }));
    let at = placement[0].unwrap();
    problem.units[at].maximum = 0;
    assert_eq!(verdict(&problem, &placement), Err(Doubt::Places { unit: at }));
}

#[test]
fn broken_teams_are_named() {
    let (mut problem, Solution { placement, duals, .. }, _) = proved(3);
    let apart = (1..60).find(|other| placement[*other] != placement[0]).unwrap();
    let together = (1..60).find(|other| placement[*other] == placement[0]).unwrap();
    for (other, broken, kept) in
        [(apart, TeamRule::Together, TeamRule::Apart), (together, TeamRule::Apart, TeamRule::Together)]
    {
        problem.participants.iter_mut().for_each(|person| person.team = None);
        problem.participants[0].team = Some(0);
        problem.participants[other].team = Some(0);
        problem.teams = vec![Team { label: String::new(), rule: broken }];
        assert_eq!(verify(&problem, &placement, &duals), Err(Doubt::Team { team: 0 }));
        problem.teams[0].rule = kept;
        assert!(verify(&problem, &placement, &duals).is_ok());
    }
}

#[test]
fn prices_of_the_wrong_number_or_size_are_refused() {
    let (problem, solution, _) = proved(4);
    let mut duals = solution.duals.clone();
    duals.units.pop();
    assert_eq!(verify(&problem, &solution.placement, &duals), Err(Doubt::Shape));
    let mut duals = solution.duals.clone();
    duals.groups.values_mut().for_each(|prices| prices[0] = i64::MIN);
    assert_eq!(verify(&problem, &solution.placement, &duals), Err(Doubt::Shape));
    let mut duals = solution.duals.clone();
    duals.groups.values_mut().for_each(|prices| prices.fill(Problem::LARGEST_TOTAL));
    duals.units.fill(-Problem::LARGEST_TOTAL);
    assert!(matches!(verify(&problem, &solution.placement, &duals), Err(Doubt::Gap { .. })), "and do not overflow");
}
