//! What a solve gives.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check::Flaw;
use super::cost::Parts;
use super::proof::Doubt;

/// How much work a solve may spend on teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Choices for teams that are looked at before the best placement so far is given. Counted and not timed, so that the
    /// result is the same everywhere.
    pub nodes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { nodes: 10_000 }
    }
}

/// How far a solve is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Participants looked after so far, of [`Progress::participants`].
    pub placed: usize,
    pub participants: usize,
    /// Choices for teams looked at.
    pub nodes: u64,
}

/// What is known of the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// No placement costs less.
    Optimal,
    /// No placement costs less than this; whether one costs less than the total is not known.
    Feasible { lower_bound: i64 },
}

/// The prices that prove a total: what one more place in a unit, and one more of a group there, would save.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duals {
    /// By unit.
    pub units: Vec<i64>,
    /// By group (home agency or code of the position class) and unit; a group that is missing has the prices of the units.
    pub groups: BTreeMap<String, Vec<i64>>,
}

/// A placement with its cost and what is proved of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// The unit of each participant, by index; `None` is unplaced.
    pub placement: Vec<Option<usize>>,
    pub parts: Parts,
    pub proof: Proof,
    /// No placement costs less; the total itself where the proof is [`Proof::Optimal`].
    pub lower_bound: i64,
    /// Choices for teams that were looked at.
    pub nodes: u64,
    /// Units with fewer people than their minimum, and how many are missing, in the order of the units.
    pub below_minimum: Vec<(usize, u32)>,
    pub duals: Duals,
}

/// Why there is no solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The watcher asked for it.
    Asked,
    /// The problem has input errors.
    Flawed(Vec<Flaw>),
    /// The proof did not hold: an error in the programme.
    Doubtful(Doubt),
}
