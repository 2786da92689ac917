//! What a proposal is made of, and what comes out. Both are kept, so that it can be shown and made again.

use std::collections::BTreeMap;

use domain::assignment::{Problem, Reason, Solution, WaitingList, Weights};
use domain::id::{OfferId, ParticipantId, ProgrammeId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::placement::{Seats, problem};
use crate::{Error, Result};

/// The problem as it stood. Participants are known by their ids, so that it holds no names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    pub problem: Problem,
    /// The offer of each unit; none for a unit that is wished for and offers nothing.
    pub offers: Vec<Option<OfferId>>,
}

/// What came out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outcome {
    pub solution: Solution,
    /// In the order of the participants.
    pub reasons: Vec<Reason>,
    pub waiting: WaitingList,
}

impl Input {
    /// The units and people as they are now.
    pub fn of(seats: &Seats, weights: Weights) -> Self {
        let problem = problem(seats, weights);
        let mut offers: Vec<_> = seats.open().map(|seat| Some(seat.row.id)).collect();
        offers.resize(problem.units.len(), None);
        Self { problem, offers }
    }

    /// Where everybody of the problem is, by index of the unit; who is gone is nowhere.
    pub fn present(&self, seats: &Seats) -> Vec<Option<usize>> {
        let at: BTreeMap<String, Option<OfferId>> =
            seats.people.iter().map(|person| (person.participant_id.to_string(), person.offer_id)).collect();
        let unit = |offer: OfferId| self.offers.iter().position(|known| *known == Some(offer));
        let people = self.problem.participants.iter();
        people.map(|person| at.get(&person.id).copied().flatten().and_then(unit)).collect()
    }

    /// The participant behind an index.
    pub fn id(&self, participant: usize) -> Option<ParticipantId> {
        self.problem.participants.get(participant)?.id.parse().ok()
    }

    /// The offer behind a unit of the problem.
    pub fn offer(&self, unit: usize) -> Option<OfferId> {
        self.offers.get(unit).copied().flatten()
    }
}

/// The weights of a programme.
pub async fn weights(tx: &mut Tx, programme: ProgrammeId) -> Result<Weights> {
    store::assignment::weights(tx, programme).await?.map_or_else(|| Ok(Weights::default()), |text| read(&text))
}

/// Reads a stored document.
pub fn read<T: DeserializeOwned>(document: &str) -> Result<T> {
    serde_json::from_str(document).map_err(|error| Error::Internal(format!("a stored proposal: {error}")))
}

/// Writes a document to be stored.
pub fn written<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Internal(error.to_string()))
}
