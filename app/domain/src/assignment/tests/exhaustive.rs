//! Every placement looked at.

use crate::assignment::*;

/// All placements that keep the rules, in the order of the tie rule.
pub fn all(problem: &Problem) -> Vec<Vec<Option<usize>>> {
    let mut people: Vec<usize> = (0..problem.participants.len()).collect();
    people.sort_by_key(|person| &problem.participants[*person].id);
    let mut units: Vec<Option<usize>> = (0..problem.units.len()).map(Some).collect();
    units.sort_by_key(|unit| unit.map(|unit| &problem.units[unit].code));
    units.push(None);
    let mut found = vec![vec![None; people.len()]];
    for (placed, person) in people.iter().enumerate() {
        let mut longer = Vec::new();
        for placement in found {
            for unit in &units {
                let mut placement = placement.clone();
                placement[*person] = *unit;
                if keeps(problem, &placement, &people[..=placed]) {
                    longer.push(placement);
                }
            }
        }
        found = longer;
    }
    found
}

/// Whether the people placed so far keep the rules.
fn keeps(problem: &Problem, placement: &Placement, placed: &[usize]) -> bool {
    let full = |unit: usize| {
        let present = placed.iter().filter(|person| placement[**person] == Some(unit)).count();
        present > problem.units[unit].places() as usize
    };
    if (0..problem.units.len()).any(full) {
        return false;
    }
    placed.iter().all(|person| {
        let participant = &problem.participants[*person];
        let stays = participant.fixed.is_none_or(|unit| placement[*person] == Some(unit));
        let refused = placement[*person].is_some_and(|unit| !problem.units[unit].accepts(participant.class));
        stays
            && (participant.fixed.is_some() || !refused)
            && placed.iter().all(|other| agree(problem, placement, *person, *other))
    })
}

/// Whether two people keep the rule of their team.
fn agree(problem: &Problem, placement: &Placement, person: usize, other: usize) -> bool {
    let team = problem.participants[person].team;
    if team.is_none() || person == other || problem.participants[other].team != team {
        return true;
    }
    let same = placement[person] == placement[other];
    match team.map(|team| problem.teams[team].rule) {
        Some(TeamRule::Together) => same,
        _ => !same || placement[person].is_none(),
    }
}

/// The least total and the first placement that has it.
pub fn best(problem: &Problem) -> (i64, Vec<Option<usize>>) {
    let costed = all(problem).into_iter().map(|placement| (parts(problem, &placement).total(), placement));
    costed.reduce(|best, next| if next.0 < best.0 { next } else { best }).unwrap()
}
