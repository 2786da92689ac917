//! The hard rules.

use super::Doubt;
use crate::assignment::cost::Placement;
use crate::assignment::model::{Problem, TeamRule};

/// Whether a placement keeps all hard rules.
pub(super) fn keep(problem: &Problem, placement: &Placement) -> Result<(), Doubt> {
    if placement.len() != problem.participants.len() || placement.iter().flatten().any(|at| *at >= problem.units.len())
    {
        return Err(Doubt::Shape);
    }
    let mut present = vec![0; problem.units.len()];
    for (participant, (person, unit)) in problem.participants.iter().zip(placement).enumerate() {
        if person.fixed.is_some() && person.fixed != *unit {
            return Err(Doubt::Fixed { participant });
        }
        let Some(unit) = *unit else { continue };
        present[unit] += 1;
        if person.fixed.is_none() && !problem.units[unit].accepts(person.class) {
            return Err(Doubt::Class { participant });
        }
    }
    for (unit, host) in problem.units.iter().enumerate() {
        if present[unit] > host.places() {
            return Err(Doubt::Places { unit });
        }
    }
    teams_keep(problem, placement)
}

fn teams_keep(problem: &Problem, placement: &Placement) -> Result<(), Doubt> {
    let mut units: Vec<Vec<Option<usize>>> = vec![Vec::new(); problem.teams.len()];
    for (person, unit) in problem.participants.iter().zip(placement) {
        let Some(team) = person.team else { continue };
        let kept = match problem.teams[team].rule {
            TeamRule::Together => units[team].iter().all(|other| other == unit),
            TeamRule::Apart => unit.is_none() || !units[team].contains(unit),
        };
        if !kept {
            return Err(Doubt::Team { team });
        }
        units[team].push(*unit);
    }
    Ok(())
}
