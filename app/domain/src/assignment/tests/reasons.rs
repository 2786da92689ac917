use super::exhaustive::{all, best};
use super::random::Random;
use super::{solved, with_fixed};
use crate::assignment::*;

fn denied(reason: &Reason) -> &[Denied] {
    match reason {
        Reason::Wishes(denied) | Reason::Unplaced { denied, .. } | Reason::Team { denied, .. } => denied,
        Reason::Fixed => &[],
    }
}

fn obstacle(reason: &Reason) -> Option<&Obstacle> {
    match reason {
        Reason::Unplaced { obstacle, .. } => Some(obstacle),
        Reason::Team { obstacle, .. } => obstacle.as_ref(),
        Reason::Fixed | Reason::Wishes(_) => None,
    }
}

#[test]
fn denied_wishes_cost_what_forcing_them_does() {
    let (mut costs, mut impossible) = (0, 0);
    for seed in 0..1_500 {
        let problem = Random::new(seed).problem(seed % 3 == 0);
        let solution = solved(&problem);
        for (participant, reason) in reasons(&problem, &solution).iter().enumerate() {
            for Denied { unit, why } in denied(reason) {
                let forced = with_fixed(&problem, participant, *unit);
                match why {
                    DeniedWhy::Costs(more) => {
                        let (total, _) = best(&forced);
                        assert_eq!(
                            *more,
                            total - solution.parts.total(),
                            "seed {seed} {participant} {unit} {problem:?}"
                        );
                        costs += 1;
                    }
                    DeniedWhy::ClassRefused => {
                        assert!(!problem.units[*unit].accepts(problem.participants[participant].class));
                    }
                    DeniedWhy::AtLeast(_) => panic!("no limit is reached here"),
                    _ => {
                        assert_ne!(forced.check(), [], "seed {seed} {participant} {unit} {why:?} {problem:?}");
                        impossible += 1;
                    }
                }
            }
        }
    }
    assert!(costs > 1_000 && impossible > 100, "{costs} {impossible}");
}

#[test]
fn better_liked_wishes_are_told_and_no_others() {
    for seed in 0..500 {
        let problem = Random::new(seed).problem(seed % 2 == 0);
        let solution = solved(&problem);
        for (participant, reason) in reasons(&problem, &solution).iter().enumerate() {
            let (person, at) = (&problem.participants[participant], solution.placement[participant]);
            assert_eq!(*reason == Reason::Fixed, person.fixed.is_some());
            assert_eq!(obstacle(reason).is_some(), at.is_none());
            assert_eq!(matches!(reason, Reason::Team { .. }), person.team.is_some() && person.fixed.is_none());
            let told: Vec<usize> = denied(reason).iter().map(|denied| denied.unit).collect();
            let given = person.wishes.iter().position(|wish| Some(*wish) == at).unwrap_or(person.wishes.len());
            let expected = if person.fixed.is_some() { &[][..] } else { &person.wishes[..given] };
            assert_eq!(told, expected, "seed {seed} {participant}");
        }
    }
}

#[test]
fn what_stands_in_the_way_of_the_unplaced_does() {
    let mut kinds = [0; 5];
    for seed in 0..2_500 {
        let problem = Random::new(seed).problem(seed % 3 == 0);
        let solution = solved(&problem);
        for (participant, reason) in reasons(&problem, &solution).iter().enumerate() {
            let Some(obstacle) = obstacle(reason) else { continue };
            let words = format!("seed {seed} {participant} {obstacle:?} {problem:?}");
            let placed = all(&problem).into_iter().filter(|placement| placement[participant].is_some());
            match obstacle {
                Obstacle::Weights { unit, costs } => {
                    let cost = |placement: Vec<Option<usize>>| parts(&problem, &placement).total();
                    let (total, there) = (placed.map(cost).min().unwrap(), with_fixed(&problem, participant, *unit));
                    assert_eq!((*costs, best(&there).0), (total - solution.parts.total(), total), "{words}");
                    kinds[0] += 1;
                }
                Obstacle::Full(cut) => {
                    check_cut(&problem, &solution, cut);
                    let displaces = |placement: &Vec<Option<usize>>| {
                        (0..placement.len())
                            .any(|other| placement[other].is_none() && solution.placement[other].is_some())
                    };
                    assert!(placed.into_iter().all(|placement| displaces(&placement)), "{words}");
                    kinds[1] += 1;
                }
                Obstacle::NoUnitAccepts => {
                    assert_eq!(placed.count(), 0, "{words}");
                    kinds[2] += 1;
                }
                Obstacle::TeamTooLarge => {
                    assert_eq!(placed.count(), 0, "{words}");
                    kinds[3] += 1;
                }
                Obstacle::Teammates => {
                    assert_eq!(placed.count(), 0, "{words}");
                    kinds[4] += 1;
                }
                Obstacle::AtLeast(_) => panic!("no limit is reached here"),
            }
        }
    }
    assert!(kinds.iter().all(|cases| *cases > 10), "{kinds:?}");
}

fn check_cut(problem: &Problem, solution: &Solution, cut: &Cut) {
    assert!(cut.units.is_sorted() && !cut.units.is_empty());
    assert_eq!(cut.places, cut.units.iter().map(|unit| problem.units[*unit].places()).sum::<u32>());
    assert_eq!(cut.places, cut.holders.iter().map(|holders| holders.people).sum::<u32>());
    for (unit, host) in problem.units.iter().enumerate().filter(|(_, host)| host.places() > 0) {
        let competes = cut.classes.iter().any(|class| host.accepts(*class));
        assert!(!competes || cut.units.contains(&unit), "everybody who competes could only be in these units");
    }
    for (person, at) in problem.participants.iter().zip(&solution.placement) {
        let inside = at.is_some_and(|unit| cut.units.contains(&unit));
        let holders = cut.holders.iter().find(|holders| holders.class == person.class);
        assert!(!inside || holders.is_some_and(|holders| holders.people > 0 && holders.fixed <= holders.people));
        assert!(!inside || cut.classes.contains(&person.class) || holders.is_some_and(|holders| holders.fixed > 0));
    }
}

/// The waiting list, by trying everybody everywhere again and again.
fn waited(problem: &Problem, placement: &Placement, units: &[usize]) -> Vec<Waiting> {
    let mut now = placement.to_vec();
    let mut list = Vec::new();
    loop {
        let mut offers = Vec::new();
        for participant in (0..now.len()).filter(|participant| now[*participant].is_none()) {
            let person = &problem.participants[participant];
            let mates = |rule| {
                let team = person.team.filter(|team| problem.teams[*team].rule == rule);
                let others = problem.participants.iter().enumerate().filter(move |(other, _)| *other != participant);
                others.filter(move |(_, other)| team.is_some() && other.team == team).map(|(other, _)| other)
            };
            for unit in units.iter().copied().filter(|unit| problem.units[*unit].accepts(person.class)) {
                let meets = mates(TeamRule::Apart).any(|mate| now[mate] == Some(unit));
                let gain = -change(problem, &now, &[participant], Some(unit));
                if gain >= 0 && !meets && mates(TeamRule::Together).count() == 0 {
                    offers.push((-gain, &person.id, &problem.units[unit].code, participant, unit));
                }
            }
        }
        let Some((gain, _, _, participant, unit)) = offers.into_iter().min() else { return list };
        now[participant] = Some(unit);
        list.push(Waiting { participant, unit, gain: -gain });
    }
}

#[test]
fn the_waiting_list_takes_the_largest_gain_first() {
    let mut waiting = 0;
    for seed in 0..1_500 {
        let problem = Random::new(seed).problem(seed % 3 == 0);
        let solution = solved(&problem);
        let list = waiting_list(&problem, &solution);
        let present = |unit: usize| solution.placement.iter().filter(|at| **at == Some(unit)).count();
        let full = |unit: &usize| present(*unit) > 0 && present(*unit) == problem.units[*unit].places() as usize;
        let full: Vec<usize> = (0..problem.units.len()).filter(full).collect();
        assert_eq!(list.overall, waited(&problem, &solution.placement, &full), "seed {seed} {problem:?}");
        assert_eq!(list.by_unit.iter().map(|(unit, _)| *unit).collect::<Vec<_>>(), full);
        for (unit, list) in &list.by_unit {
            assert_eq!(*list, waited(&problem, &solution.placement, &[*unit]), "seed {seed} {unit} {problem:?}");
        }
        waiting += list.overall.len();
    }
    assert!(waiting > 200, "{waiting}");
}
