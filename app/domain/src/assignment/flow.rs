//! The minimum-cost flow below the assignment: from each person through a cell (the people of one group in one unit) and
//! the unit to the sink. Being without a unit is one more unit, without limit.
//!
//! A [`State`] holds a placement of some people together with prices that prove that it costs least for them. A
//! [`Search`] adds or moves one person along the cheapest way through the others and keeps that proof.

mod amount;
mod network;
mod route;
mod search;
mod state;
mod ways;

pub(super) use amount::Amount;
pub(super) use network::Network;
pub(super) use search::Search;
pub(super) use state::{NOBODY, State};
pub(super) use ways::Ways;
