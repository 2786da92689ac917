//! What a move is, and why it may be refused.

use domain::id::{OfferId, ParticipantId, PersonId};
use time::OffsetDateTime;

use crate::Error;

/// Where somebody goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Nowhere else.
    #[default]
    Stay,
    /// Gives the place back.
    Out,
    /// Into this unit's places. Coming from elsewhere, the unit's only supervisor is theirs; of several, none is yet.
    Into(OfferId),
}

/// What becomes of one person. What is `None` stays as it is.
#[derive(Clone, Debug)]
pub struct Move {
    pub participant: ParticipantId,
    /// The version that was seen; 0 where nobody had decided yet.
    pub version: i64,
    pub target: Target,
    pub supervisor: Option<Option<PersonId>>,
    /// A fixed person goes elsewhere only with `Some(false)`.
    pub fixed: Option<bool>,
    pub note: Option<String>,
    /// Kept in the history. Once published, taking a place away or overriding a wish or a class needs one.
    pub reason: String,
}

impl Move {
    /// A move that changes nothing yet.
    pub fn of(participant: ParticipantId, version: i64) -> Self {
        let reason = String::new();
        Self { participant, version, target: Target::Stay, supervisor: None, fixed: None, note: None, reason }
    }

    /// Into a unit, without more ado.
    pub fn into(participant: ParticipantId, version: i64, offer: OfferId) -> Self {
        Self { target: Target::Into(offer), ..Self::of(participant, version) }
    }
}

/// Somebody whose placement changed since it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub participant: ParticipantId,
    /// Empty for somebody who is no longer on the list.
    pub name: String,
    /// The code of the unit where they are now.
    pub unit: Option<String>,
    /// Who changed it last, and when.
    pub by: Option<String>,
    pub at: Option<OffsetDateTime>,
}

/// A unit that has not enough places, by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Full {
    pub unit: String,
    pub placed: i64,
    /// The places that count.
    pub places: i64,
    pub maximum: i64,
    /// People of this request who want in.
    pub wanted: i64,
}

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Somebody else was faster.
    #[error("changed in between")]
    Stale(Vec<Conflict>),
    /// The places that count are a wall.
    #[error("not enough places")]
    Full(Vec<Full>),
    /// These people are fixed.
    #[error("fixed")]
    Fixed(Vec<String>),
    #[error(transparent)]
    Other(#[from] Error),
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        Self::Other(error.into())
    }
}

/// For those who show no board: the refusal in a sentence.
impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Stale(_) => Self::refused("refused-stale"),
            Refused::Full(_) => Self::refused("refused-full"),
            Refused::Fixed(_) => Self::refused("refused-fixed"),
            Refused::Other(error) => error,
        }
    }
}
