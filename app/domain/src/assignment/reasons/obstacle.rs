//! Full units that nobody can leave for another one.

use super::{Cut, Holders};
use crate::assignment::cost::Placement;
use crate::assignment::model::Problem;
use crate::position_class::PositionClass;

/// The units that can be reached from `units` by moving people on to other units that accept them, if all are full;
/// `classes` compete for these from the start.
pub(super) fn cut(
    problem: &Problem,
    placement: &Placement,
    decided: &[Option<usize>],
    mut units: Vec<usize>,
    mut classes: Vec<PositionClass>,
) -> Option<Cut> {
    let mut looked = 0;
    while let Some(unit) = units.get(looked).copied() {
        looked += 1;
        let present = placement.iter().filter(|at| **at == Some(unit)).count();
        if present < problem.units[unit].places() as usize {
            return None;
        }
        for person in people_in(problem, placement, unit).filter(|person| decided[*person].is_none()) {
            let class = problem.participants[person].class;
            if !classes.contains(&class) {
                classes.push(class);
                let accepting = accepting(problem, class).filter(|unit| !units.contains(unit)).collect::<Vec<_>>();
                units.extend(accepting);
            }
        }
    }
    units.sort_unstable();
    let places = units.iter().map(|unit| problem.units[*unit].places()).sum();
    let holders = holders(problem, placement, decided, &units);
    classes = PositionClass::ALL.into_iter().filter(|class| classes.contains(class)).collect();
    Some(Cut { units, places, classes, holders })
}

/// The units with places that accept a class.
pub(super) fn accepting(problem: &Problem, class: PositionClass) -> impl Iterator<Item = usize> {
    let units = problem.units.iter().enumerate();
    units.filter(move |(_, unit)| unit.places() > 0 && unit.accepts(class)).map(|(unit, _)| unit)
}

fn people_in(problem: &Problem, placement: &Placement, unit: usize) -> impl Iterator<Item = usize> {
    (0..problem.participants.len()).filter(move |person| placement[*person] == Some(unit))
}

fn holders(problem: &Problem, placement: &Placement, decided: &[Option<usize>], units: &[usize]) -> Vec<Holders> {
    let of = |class: PositionClass| {
        let people = units.iter().flat_map(|unit| people_in(problem, placement, *unit));
        let people: Vec<usize> = people.filter(|person| problem.participants[*person].class == class).collect();
        let fixed = people.iter().filter(|person| decided[**person].is_some()).count();
        Holders { class, people: people.len() as u32, fixed: fixed as u32 }
    };
    PositionClass::ALL.into_iter().map(of).filter(|holders| holders.people > 0).collect()
}
