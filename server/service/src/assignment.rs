//! The assignment: proposals for a programme, and, without a server, a problem read from files and its result written to
//! files (ASSIGNMENT.md).

mod example;
mod fault;
mod flaws;
mod participants;
mod placements;
mod problem;
pub mod proposal;
mod report;
mod table;
mod units;
mod weights;

pub use example::{Example, example};
pub use fault::{Fault, File};
pub use placements::placements;
pub use problem::{Files, read};
pub use report::{Times, report};

#[cfg(test)]
mod tests;
