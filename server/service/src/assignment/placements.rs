//! placements.csv: who goes where, and why.

use csv::{Terminator, WriterBuilder};
use domain::assignment::{Problem, Solution, topic_cost, wish_cost};

use crate::{Error, Result};

/// The placement in the order of the participants, with `reasons` in words beside it. Ids and codes stand as they came, also where a
/// spreadsheet would take them for formulas: the file is for programs.
///
/// # Errors
/// None that a writer into memory is known to have.
pub fn placements(problem: &Problem, solution: &Solution, reasons: &[String]) -> Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(["id", "unit", "wish_cost", "topic_cost", "reason"]).map_err(internal)?;
    for (index, (person, reason)) in problem.participants.iter().zip(reasons).enumerate() {
        let unit = solution.placement.get(index).copied().flatten();
        let code = unit.map(|unit| problem.units[unit].code.as_str()).unwrap_or_default();
        let wish = unit.map_or(0, |unit| wish_cost(problem, index, unit)).to_string();
        let topic = unit.map_or(0, |unit| topic_cost(problem, index, unit)).to_string();
        writer.write_record([person.id.as_str(), code, &wish, &topic, reason]).map_err(internal)?;
    }
    writer.into_inner().map_err(|error| Error::Internal(error.to_string()))
}

fn internal(error: csv::Error) -> Error {
    Error::Internal(error.to_string())
}
