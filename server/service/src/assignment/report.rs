//! report.json: the placement as a whole.

use std::time::Duration;

use domain::assignment::{Parts, Problem, Proof, Solution};
use serde::Serialize;

use crate::{Error, Result};

/// How long things took.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// From the problem to the proved placement.
    pub solve: Duration,
    /// The reasons, in words.
    pub reasons: Duration,
}

#[derive(Serialize)]
struct Report<'a> {
    total: i64,
    proof: &'static str,
    lower_bound: i64,
    parts: Parts,
    below_minimum: Vec<Missing<'a>>,
    nodes: u64,
    elapsed_ms: f64,
    reasons_ms: f64,
}

#[derive(Serialize)]
struct Missing<'a> {
    unit: &'a str,
    missing: u32,
}

/// The report, the same for the same input but for the times.
///
/// # Errors
/// None that writing numbers and texts is known to have.
pub fn report(problem: &Problem, solution: &Solution, times: Times) -> Result<Vec<u8>> {
    let below = solution.below_minimum.iter();
    let below = below.map(|(unit, missing)| Missing { unit: &problem.units[*unit].code, missing: *missing });
    let report = Report {
        total: solution.parts.total(),
        proof: match solution.proof {
            Proof::Optimal => "optimal",
            Proof::Feasible { .. } => "feasible",
        },
        lower_bound: solution.lower_bound,
        parts: solution.parts,
        below_minimum: below.collect(),
        nodes: solution.nodes,
        elapsed_ms: milliseconds(times.solve),
        reasons_ms: milliseconds(times.reasons),
    };
    let mut json = serde_json::to_vec_pretty(&report).map_err(|error| Error::Internal(error.to_string()))?;
    json.push(b'\n');
    Ok(json)
}

/// To the microsecond.
fn milliseconds(duration: Duration) -> f64 {
    duration.as_micros() as f64 / 1000.0
}
