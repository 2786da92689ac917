//! The internship of Sumatera Barat in Jawa Timur as an assignment, to show how a proposal comes about.

use std::sync::OnceLock;

use domain::assignment::{Limits, Participant, Problem, Reason, Solution, Stopped, Unit, Weights, reasons, solve};
use domain::position_class::PositionClass;
use domain::topics::Topics;

use crate::demo::tables;
use crate::{Error, Result};

/// A problem with its best placement.
pub struct Example {
    /// Participants are known by their names.
    pub problem: Problem,
    pub solution: Solution,
    pub reasons: Vec<Reason>,
}

/// The code of Jawa Timur.
const HOST: &str = "35";

/// The 27 people and 12 units of the demo, solved with the usual weights when it is first asked for.
pub fn example() -> Result<&'static Example> {
    static EXAMPLE: OnceLock<Example> = OnceLock::new();
    if let Some(example) = EXAMPLE.get() {
        return Ok(example);
    }
    let problem = problem()?;
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    let solution = solve(&problem, Limits::default(), go_on).map_err(unsolved)?;
    let reasons = reasons(&problem, &solution);
    Ok(EXAMPLE.get_or_init(|| Example { problem, solution, reasons }))
}

fn unsolved(stopped: Stopped) -> Error {
    Error::Internal(format!("the example is not solved: {stopped:?}"))
}

fn problem() -> Result<Problem> {
    let units: Vec<Unit> = tables::units()?.into_iter().filter(|unit| unit.government == HOST).map(unit).collect();
    let participants = tables::case_a()?.iter().map(|row| participant(row, &units)).collect::<Result<_>>()?;
    Ok(Problem { participants, units, teams: Vec::new(), weights: Weights::default() })
}

fn unit(row: tables::Unit) -> Unit {
    let places = |number: i64| u32::try_from(number).unwrap_or_default();
    Unit {
        maximum: places(row.maximum),
        minimum: places(row.minimum),
        topics: Topics::parse(&row.topics),
        code: row.code,
        classes: Vec::new(),
        quotas: None,
    }
}

fn participant(row: &tables::Participant, units: &[Unit]) -> Result<Participant> {
    let class = PositionClass::from_code(&row.class).ok_or_else(|| Error::Internal(format!("class {}", row.class)))?;
    let index = |code: &str| units.iter().position(|unit| unit.code == code);
    Ok(Participant {
        id: row.name.clone(),
        class,
        agency: row.home_agency.clone(),
        topics: Topics::parse(&row.topics),
        wishes: row.wishes().into_iter().filter_map(index).collect(),
        fixed: None,
        team: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_of_case_a_has_a_place_that_is_proved_to_be_best() {
        let Example { problem, solution, .. } = example().unwrap();
        assert_eq!((problem.participants.len(), problem.units.len()), (27, 12));
        assert_eq!(solution.placement.iter().flatten().count(), 27);
        assert_eq!(solution.lower_bound, solution.parts.total());
        assert!(solution.below_minimum.is_empty());
    }
}
