//! Why everybody is where they are, in numbers that can be checked; words are made elsewhere.

mod explain;
mod forced;
mod obstacle;

use serde::{Deserialize, Serialize};

pub use explain::reasons;

use super::model::TeamRule;
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
        /// As in [`Reason::Wishes`]; a team that stays together would be forced there as a whole.
        denied: Vec<Denied>,
        /// For the unplaced.
        obstacle: Option<Obstacle>,
    },
    /// Without a unit. All wishes, and what stands in the way of any unit.
    Unplaced { denied: Vec<Denied>, obstacle: Obstacle },
}

/// A better-liked wish that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Denied {
    pub unit: usize,
    pub why: DeniedWhy,
}

/// Why a wish was not given; the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeniedWhy {
    /// The unit does not accept the participant's class.
    ClassRefused,
    /// The unit has no places.
    NoPlaces,
    /// A member of the team is fixed: elsewhere for a team that stays together, there for one that is kept apart.
    TeammateFixed { participant: usize },
    /// The unit does not accept the class of a member of the team that stays together.
    TeammateRefused { participant: usize },
    /// People fixed in the unit, and teams that stay together with them, leave no place; for a team that stays together,
    /// not enough places for all its members.
    Full,
    /// The total would become this much larger if the participant were forced there; 0 is a tie.
    Costs(i64),
    /// The same, where the limit of nodes ended the search: no less than this.
    AtLeast(i64),
}

/// What stands in the way of somebody without a unit; the first that applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// No unit with places accepts the class, or those of all members of a team that stays together.
    NoUnitAccepts,
    /// The team that stays together is larger than the places of any accepting unit beside those of fixed people.
    TeamTooLarge,
    /// Teammates from whom the participant is kept apart are fixed in every unit that accepts the class.
    Teammates,
    /// Every unit that could be reached, also by moving others, is full.
    Full(Cut),
    /// There would be a way, but the cheapest one, into this unit, makes the total this much larger; 0 is a tie.
    Weights { unit: usize, costs: i64 },
    /// The same, where the limit of nodes ended the search: no less than this.
    AtLeast(i64),
}

/// Full units, where everybody who is not fixed has a class that only these units accept. So whoever of these classes is
/// placed besides, somebody else is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// In the order of the problem.
    pub units: Vec<usize>,
    /// The places of these units together.
    pub places: u32,
    /// The classes that compete for the places, in the order of [`PositionClass::ALL`].
    pub classes: Vec<PositionClass>,
    /// Who has the places, by class, in the same order.
    pub holders: Vec<Holders>,
}

/// People of one class who hold places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holders {
    pub class: PositionClass,
    pub people: u32,
    /// How many of them are fixed, or stay together with somebody who is.
    pub fixed: u32,
}
