//! The proof that a placement is the best, checked apart from the search for it.
//!
//! Prices give a lower bound for every placement (weak duality). Take any prices, one for a place in each unit and one
//! for each group in each unit. Let everybody pay the price of the group in their unit instead of spread, load and
//! shortage, so that everybody can choose alone; and let each group in each unit and each unit take as many people as
//! gains most by these prices. What all these choices cost together is never more than any placement, because a
//! placement is one of the ways to choose. So where the bound equals the total, no placement costs less.

mod bound;
mod rules;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::cost::{Placement, parts};
use super::model::Problem;
use super::solution::Duals;

/// Why a proof does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
pub enum Doubt {
    /// The placement or the prices do not fit the problem in number or size.
    #[error("the placement or the prices do not fit the problem")]
    Shape,
    /// The participant has to be elsewhere.
    #[error("participant {participant} is not where they are fixed")]
    Fixed { participant: usize },
    /// The unit does not accept the participant's class.
    #[error("the class of participant {participant} is refused")]
    Class { participant: usize },
    /// The unit has more people than places.
    #[error("unit {unit} has more people than places")]
    Places { unit: usize },
    /// The team's rule is broken.
    #[error("the rule of team {team} is broken")]
    Team { team: usize },
    /// The prices prove less than the total.
    #[error("the prices prove {bound} and not {total}")]
    Gap { total: i64, bound: i64 },
}

/// Checks that `placement` keeps all rules, and gives the total below which no placement can be by these prices. Where
/// there are no teams this has to be the total of `placement`, which so is the least of all.
///
/// With teams it is a lower bound only: members of teams that stay together choose as one, members of teams that are
/// kept apart choose alone.
///
/// # Errors
/// The first [`Doubt`].
pub fn verify(problem: &Problem, placement: &Placement, duals: &Duals) -> Result<i64, Doubt> {
    rules::keep(problem, placement)?;
    let bound = bound::lower_bound(problem, duals).ok_or(Doubt::Shape)?;
    let total = parts(problem, placement).total();
    let teams = problem.participants.iter().any(|participant| participant.team.is_some());
    if bound > total || (bound < total && !teams) { Err(Doubt::Gap { total, bound }) } else { Ok(bound) }
}
