//! What a solve gives.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::check::Flaw;
use super::cost::Parts;
use super::proof::Doubt;

/// How much work a solve may spend on teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Choices for teams that are looked at before the best placement so far is given, 10,000 by default. Counted and not
    /// timed, so that the result is the same everywhere. With 500 people and 40 units this is some seconds, with 30 people
    /// and 12 units well under one.
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

/// Prices that prove a lower bound for every placement: what a place costs in each unit, and for somebody of a group with
/// the spread there. Without teams the bound is the total itself. With teams they are the prices that proved most for the
/// whole during the search, and the bound may be lower than [`Solution::lower_bound`], which also rests on the branches.
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
    /// Choices for teams that were looked at; 1 where no team needs any.
    pub nodes: u64,
    /// Units with fewer people than their minimum, and how many are missing, in the order of the units.
    pub below_minimum: Vec<(usize, u32)>,
    pub duals: Duals,
}

/// Why there is no solution.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Stopped {
    /// The watcher asked for it.
    #[error("the solve was ended")]
    Asked,
    /// The problem has input errors.
    #[error("the problem has {} input errors", .0.len())]
    Flawed(Vec<Flaw>),
    /// The proof did not hold: an error in this programme.
    #[error("the placement is not proved: {0}")]
    Doubtful(#[from] Doubt),
}
