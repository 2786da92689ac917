//! Assigning participants to host units: the model, the best placement with its proof, and the reasons for it.
//!
//! Everything is integers and follows one published model: the same input gives the same placement on every machine, in
//! whatever order its rows come.

mod check;
mod cost;
mod flow;
mod model;
mod proof;
mod proposal;
mod reasons;
mod sample;
mod solution;
mod solve;
mod table;
mod teams;
mod ties;
mod waiting;
mod weights;

pub use check::Flaw;
pub use cost::{Parts, Placement, change, parts, topic_cost, wish_cost};
pub use model::{Participant, Problem, Team, TeamRule, Unit};
pub use proof::{Doubt, verify};
pub use proposal::ProposalState;
pub use reasons::{Cut, Denied, DeniedWhy, Holders, Obstacle, Reason, reasons};
pub use sample::sample;
pub use solution::{Duals, Limits, Progress, Proof, Solution, Stopped};
pub use solve::{Watch, solve};
pub use waiting::{Waiting, WaitingList, waiting_list};
pub use weights::{SpreadBy, Weights};

#[cfg(test)]
mod tests;
