//! Who is to be placed, where, and by which rules.

use serde::{Deserialize, Serialize};

use super::weights::Weights;
pub use crate::participant::TeamKind as TeamRule;
use crate::position_class::PositionClass;
use crate::topics::Topics;

/// Somebody to be placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The stable key, which also breaks ties; each once.
    pub id: String,
    pub class: PositionClass,
    /// The home agency; people with an empty one are alike.
    pub agency: String,
    pub topics: Topics,
    /// Units by index, best first, each once, at most [`crate::participant::WISHES`].
    pub wishes: Vec<usize>,
    /// The unit, by index, in which this participant stays whatever it costs.
    pub fixed: Option<usize>,
    /// The team by index.
    pub team: Option<usize>,
}

/// A unit that takes participants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The stable key, which also breaks ties; each once.
    pub code: String,
    /// People at most.
    pub maximum: u32,
    /// People at least; each missing one costs.
    pub minimum: u32,
    /// Accepted position classes; empty means all.
    pub classes: Vec<PositionClass>,
    pub topics: Topics,
    /// How many people each supervisor can guide; `None` where supervisors set no limit.
    pub quotas: Option<Vec<u32>>,
}

impl Unit {
    /// The largest maximum, minimum and quota.
    pub const MOST: u32 = 1_000_000;

    /// The places that count: the maximum, or what the supervisors can guide where that is less.
    pub fn places(&self) -> u32 {
        crate::offer::places(self.maximum.into(), self.guided()).try_into().unwrap_or(self.maximum)
    }

    /// Whether the supervisors can guide no more people than the maximum says, so that a higher one changes nothing.
    pub fn is_held_by_quotas(&self) -> bool {
        self.guided().is_some_and(|guided| guided <= self.maximum.into())
    }

    /// How many people the supervisors can guide together; `None` where they set no limit.
    fn guided(&self) -> Option<i64> {
        self.quotas.as_ref().map(|quotas| quotas.iter().map(|quota| i64::from(*quota)).sum())
    }

    /// Whether the unit takes people of this class.
    pub fn accepts(&self, class: PositionClass) -> bool {
        crate::offer::accepts(&self.classes, class)
    }
}

/// People who want to be in the same unit, or in different ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    pub label: String,
    pub rule: TeamRule,
}

/// All that a placement is made of. Results name participants, units and teams by their index here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub participants: Vec<Participant>,
    pub units: Vec<Unit>,
    pub teams: Vec<Team>,
    pub weights: Weights,
}

impl Problem {
    /// The team with which the participant stays together, by index.
    pub(super) fn together(&self, participant: &Participant) -> Option<usize> {
        participant.team.filter(|team| self.teams.get(*team).is_some_and(|team| team.rule == TeamRule::Together))
    }

    /// The other members of the participant's team, by index.
    pub(super) fn mates(&self, participant: usize) -> impl Iterator<Item = usize> {
        let team = self.participants[participant].team;
        let everybody = if team.is_some() { &self.participants[..] } else { &[] };
        let others = everybody.iter().enumerate();
        others.filter(move |(other, person)| *other != participant && person.team == team).map(|(other, _)| other)
    }
}
