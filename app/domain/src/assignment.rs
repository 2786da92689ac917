//! Assigning participants to host units: the model, the best placement with its proof, and the reasons for it.
//!
//! Everything is whole numbers and follows one published model ([`parts`] is its cost): the same input gives the same
//! placement on every machine, in whatever order its rows come.
//!
//! - Without teams the model is a minimum-cost flow: the optimum is found by successive cheapest ways and proved by prices,
//!   which [`verify`] checks apart from the search on every [`solve()`].
//! - Teams are branched over, with the flow as bound; a limit of nodes ends the search, and [`Proof`] says what is proved.
//!   [`Duals`] then prove a lower bound, which [`verify`] gives.
//! - Among several best placements without teams the first one is given, when participants are read in the order of their
//!   ids and for each the units in the order of their codes, and being unplaced last. With teams it is the first that the
//!   search finds, whose order is made of ids and codes only; everybody who is in no team is then placed by the first rule,
//!   given where the teams are.
//! - [`reasons()`] tells for everybody what was not possible and what it would have cost, [`waiting_list`] who comes next, and
//!   [`change`] what moving people by hand costs.
//!
//! All functions but [`Problem::check`] and [`solve()`] expect a problem in which the check finds nothing.

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
