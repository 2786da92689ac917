use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::random::Random;
use super::solved;
use crate::assignment::*;

/// A problem of middle size with every feature.
fn middle(seed: u64, teams: usize) -> Problem {
    let mut random = Random::new(seed);
    let mut problem = sample(40 + random.below(30), 8, seed);
    problem.teams = (0..teams)
        .map(|team| Team {
            label: team.to_string(),
            rule: if random.one_in(2) { TeamRule::Together } else { TeamRule::Apart },
        })
        .collect();
    for member in 0..teams * 3 {
        let participant = random.below(problem.participants.len());
        problem.participants[participant].team = Some(member % teams);
        problem.participants[participant].fixed = None;
    }
    assert_eq!(problem.check(), []);
    problem
}

/// The same problem with all rows in another order.
fn shuffled(problem: &Problem, seed: u64) -> Problem {
    let mut random = Random::new(seed);
    let mut order = |count: usize| {
        let mut order: Vec<usize> = (0..count).collect();
        random.shuffle(&mut order);
        order
    };
    let (people, units, teams) =
        (order(problem.participants.len()), order(problem.units.len()), order(problem.teams.len()));
    let moved = |order: &[usize], old: usize| order.iter().position(|at| *at == old).unwrap();
    let mut other = problem.clone();
    other.units = units.iter().map(|unit| problem.units[*unit].clone()).collect();
    other.teams = teams.iter().map(|team| problem.teams[*team].clone()).collect();
    other.participants = people.iter().map(|person| problem.participants[*person].clone()).collect();
    for person in &mut other.participants {
        person.wishes.iter_mut().chain(&mut person.fixed).for_each(|unit| *unit = moved(&units, *unit));
        person.team = person.team.map(|team| moved(&teams, team));
    }
    other
}

/// Everything that is given, by keys instead of indices.
fn by_keys(problem: &Problem) -> BTreeMap<String, String> {
    let solution = solved(problem);
    let code = |unit: usize| problem.units[unit].code.as_str();
    let waiting = waiting_list(problem, &solution).overall;
    let waiting = waiting.iter().map(|w| (&problem.participants[w.participant].id, code(w.unit), w.gain));
    let mut told = BTreeMap::from([("waiting".to_owned(), format!("{:?}", waiting.collect::<Vec<_>>()))]);
    let reasons = reasons(problem, &solution);
    for ((person, at), reason) in problem.participants.iter().zip(&solution.placement).zip(reasons) {
        let reason = match reason {
            Reason::Wishes(denied) | Reason::Unplaced { denied, .. } | Reason::Team { denied, .. } => {
                let costs =
                    denied.iter().filter(|denied| matches!(denied.why, DeniedWhy::Costs(_) | DeniedWhy::AtLeast(_)));
                format!("{:?}", costs.map(|denied| (code(denied.unit), denied.why)).collect::<Vec<_>>())
            }
            Reason::Fixed => "fixed".to_owned(),
        };
        told.insert(person.id.clone(), format!("{:?} {reason}", at.map(code)));
    }
    let Solution { parts, proof, lower_bound, nodes, .. } = solution;
    told.insert("whole".to_owned(), format!("{parts:?} {proof:?} {lower_bound} {nodes}"));
    told
}

#[test]
fn the_order_of_rows_does_not_matter() {
    for seed in 0..60 {
        let problem = Random::new(seed).problem(seed % 2 == 0);
        assert_eq!(by_keys(&shuffled(&problem, seed)), by_keys(&problem), "seed {seed}");
    }
    for seed in 0..6 {
        let problem = middle(seed, seed as usize % 3 * 2);
        assert_eq!(by_keys(&shuffled(&problem, seed)), by_keys(&problem), "seed {seed}");
    }
}

#[test]
fn places_are_kept_and_the_fixed_stay() {
    for seed in 0..20 {
        let problem = middle(seed, seed as usize % 3 * 2);
        let solution = solved(&problem);
        for (person, at) in problem.participants.iter().zip(&solution.placement) {
            assert!(person.fixed.is_none() || person.fixed == *at);
        }
        for (unit, host) in problem.units.iter().enumerate() {
            let present = solution.placement.iter().filter(|at| **at == Some(unit)).count();
            assert!(present <= host.places() as usize);
        }
        assert!(solution.lower_bound <= solution.parts.total());
    }
}

#[test]
fn an_extra_place_never_raises_the_total() {
    for seed in 0..400 {
        let mut problem = Random::new(seed).problem(seed % 2 == 0);
        let total = solved(&problem).parts.total();
        let unit = Random::new(seed).below(problem.units.len());
        problem.units[unit].maximum += 1;
        problem.units[unit].quotas.iter_mut().for_each(|quotas| quotas.push(1));
        assert!(solved(&problem).parts.total() <= total, "seed {seed}");
    }
    for seed in 0..10 {
        let mut problem = middle(seed, 0);
        let mut total = solved(&problem).parts.total();
        for unit in 0..problem.units.len() {
            problem.units[unit].maximum += 1;
            problem.units[unit].quotas = None;
            let next = solved(&problem).parts.total();
            assert!(next <= total, "seed {seed} {unit}");
            total = next;
        }
    }
}

#[test]
fn progress_grows_and_the_watcher_can_end_the_solve() {
    let problem = middle(1, 4);
    let mut seen = Vec::new();
    let solution = solve(&problem, Limits::default(), &mut |progress| {
        seen.push(progress);
        ControlFlow::Continue(())
    });
    assert!(solution.is_ok_and(|solution| solution.nodes > 0));
    assert!(seen.is_sorted_by_key(|progress| (progress.placed, progress.nodes)) && seen.len() > 3);
    for asked in 0..seen.len() {
        let mut left = asked;
        let stopped = solve(&problem, Limits::default(), &mut |_| {
            left = left.wrapping_sub(1);
            if left == usize::MAX { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(stopped, Err(Stopped::Asked), "{asked}");
    }
}

#[test]
fn samples_are_the_same_for_the_same_seed_and_have_no_flaws() {
    for (people, units, seed) in [(1, 1, 0), (27, 12, 1), (500, 21, 2), (3, 40, 3)] {
        let problem = sample(people, units, seed);
        assert_eq!((problem.participants.len(), problem.units.len()), (people, units));
        assert_eq!(problem.check(), []);
        assert_eq!(problem, sample(people, units, seed));
    }
    assert_ne!(sample(27, 12, 1), sample(27, 12, 2));
    let total = |people, units, seed| solved(&sample(people, units, seed)).parts.total();
    assert_eq!((total(27, 12, 0), total(500, 21, 0)), (340, 6_191));
}

#[test]
fn more_teams_than_can_be_branched_over_are_placed_by_their_rules() {
    for seed in 0..2 {
        let mut problem = sample(300, 12, seed);
        let rule = |team: usize| if team.is_multiple_of(4) { TeamRule::Apart } else { TeamRule::Together };
        problem.teams = (0..140).map(|team| Team { label: team.to_string(), rule: rule(team) }).collect();
        for (at, person) in problem.participants.iter_mut().enumerate().take(280) {
            (person.team, person.fixed) = (Some(at / 2), None);
        }
        let solution = solve(&problem, Limits { nodes: 150 }, &mut |_| ControlFlow::Continue(())).unwrap();
        let bound = verify(&problem, &solution.placement, &solution.duals).unwrap();
        assert!(bound <= solution.lower_bound && solution.lower_bound <= solution.parts.total());
        assert!(solution.parts.total() - bound < bound / 10, "{} {bound}", solution.parts.total());
    }
}
