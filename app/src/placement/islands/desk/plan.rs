//! What is on the board as this page knows it: what the server said last, the moves on their way there, and the way back.

use std::collections::VecDeque;

use domain::assignment::Problem;

use super::facts::Place;

/// One person's part of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leg {
    pub who: usize,
    /// The version that was seen.
    pub version: i64,
    /// The unit, or no place.
    pub to: Option<usize>,
}

/// A move of several people that is carried out as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trip {
    id: u32,
    pub legs: Vec<Leg>,
    pub reason: String,
}

/// Why people cannot be put down here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wall {
    /// Everybody is here already.
    Same,
    Full {
        unit: usize,
        placed: usize,
        wanted: usize,
    },
}

/// Why the last move cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stuck {
    Nothing,
    /// Somebody else changed these since.
    Changed(Vec<usize>),
}

/// The board in numbers.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub problem: Problem,
    /// As the server said last.
    known: Vec<Place>,
    /// Not yet confirmed, in the order in which they were made.
    trips: VecDeque<Trip>,
    /// The way back for each move of this page, the last one at the end.
    past: Vec<Trip>,
    made: u32,
}

impl Plan {
    pub fn new(problem: Problem, known: Vec<Place>) -> Self {
        Self { problem, known, ..Self::default() }
    }

    /// Where everybody is shown: as the server said, with the moves under way.
    pub fn shown(&self) -> Vec<Option<usize>> {
        let mut shown: Vec<_> = self.known.iter().map(|place| place.unit).collect();
        for leg in self.trips.iter().flat_map(|trip| &trip.legs) {
            shown[leg.who] = leg.to;
        }
        shown
    }

    /// What the server said of somebody.
    pub fn known(&self, who: usize) -> Place {
        self.known[who]
    }

    pub fn people(&self) -> usize {
        self.known.len()
    }

    /// How many people are shown in a unit, or without a place.
    pub fn count(shown: &[Option<usize>], unit: Option<usize>) -> usize {
        shown.iter().filter(|place| **place == unit).count()
    }

    /// Whether these people fit into a unit; the places that count are a wall.
    pub fn check(&self, shown: &[Option<usize>], who: &[usize], to: Option<usize>) -> Result<(), Wall> {
        let wanted = who.iter().filter(|person| shown[**person] != to).count();
        if wanted == 0 {
            return Err(Wall::Same);
        }
        let Some(unit) = to else { return Ok(()) };
        let placed = Self::count(shown, to);
        let fits = placed + wanted <= self.problem.units[unit].places() as usize;
        if fits { Ok(()) } else { Err(Wall::Full { unit, placed, wanted }) }
    }

    /// Moves those who are not there yet, to be sent. Returns who moves.
    pub fn go(&mut self, who: &[usize], to: Option<usize>) -> Result<Vec<usize>, Wall> {
        let shown = self.shown();
        self.check(&shown, who, to)?;
        let movers: Vec<_> = who.iter().copied().filter(|person| shown[*person] != to).collect();
        let leg = |who: usize, to| Leg { who, version: self.known[who].version, to };
        let there = movers.iter().map(|who| leg(*who, to)).collect();
        let back = movers.iter().map(|who| leg(*who, shown[*who])).collect();
        self.made += 1;
        self.past.push(Trip { id: self.made, legs: back, reason: String::new() });
        self.trips.push_back(Trip { id: self.made, legs: there, reason: String::new() });
        Ok(movers)
    }

    /// Sends the people of the last move back to where they were, if nobody else has changed them since.
    pub fn undo(&mut self) -> Result<Vec<Leg>, Stuck> {
        let back = self.past.pop().ok_or(Stuck::Nothing)?;
        let changed = back.legs.iter().filter(|leg| self.known[leg.who].version != leg.version);
        let changed: Vec<_> = changed.map(|leg| leg.who).collect();
        if !changed.is_empty() {
            return Err(Stuck::Changed(changed));
        }
        self.made += 1;
        let legs = back.legs.clone();
        self.trips.push_back(Trip { id: self.made, ..back });
        Ok(legs)
    }

    /// Whether there is something to take back.
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// The move to be sent next.
    pub fn next(&self) -> Option<&Trip> {
        self.trips.front()
    }

    pub fn unsaved(&self) -> usize {
        self.trips.len()
    }

    /// Whether somebody is on a move that is not confirmed yet.
    pub fn waits(&self, who: usize) -> bool {
        self.trips.iter().any(|trip| trip.legs.iter().any(|leg| leg.who == who))
    }

    /// Gives a reason for the move that is sent next.
    pub fn explain(&mut self, reason: String) {
        if let Some(trip) = self.trips.front_mut() {
            trip.reason = reason;
        }
    }

    /// Takes in what the server says now. Returns whom somebody else has changed.
    pub fn merge(&mut self, places: &[Place]) -> Vec<usize> {
        let mut changed = Vec::new();
        for (who, place) in places.iter().enumerate() {
            // An answer may be overtaken by a younger one.
            if self.known.get(who).is_some_and(|known| known.version < place.version) {
                if !self.waits(who) {
                    changed.push(who);
                }
                self.known[who] = *place;
            }
        }
        changed
    }

    /// The move that was sent is done. What was planned after it, there or back, goes on from the new versions.
    pub fn saved(&mut self, places: &[Place]) -> Vec<usize> {
        let changed = self.merge(places);
        let Some(done) = self.trips.pop_front() else { return changed };
        let later = self.trips.iter_mut().chain(&mut self.past).flat_map(|trip| &mut trip.legs);
        for leg in later {
            if done.legs.iter().any(|old| old.who == leg.who && old.version == leg.version) {
                leg.version = self.known[leg.who].version;
            }
        }
        changed
    }

    /// Whether everybody of the move that was sent is where it takes them, as after an answer that never arrived.
    pub fn is_done(&self, places: &[Place]) -> bool {
        let there = |leg: &Leg| places.get(leg.who).is_some_and(|place| place.unit == leg.to);
        self.trips.front().is_some_and(|trip| trip.legs.iter().all(there))
    }

    /// The move that was sent is refused: it is taken back, with what was planned for the same people after it.
    pub fn refused(&mut self, places: &[Place]) {
        self.merge(places);
        let Some(refused) = self.trips.pop_front() else { return };
        let mut gone = vec![refused.id];
        for trip in &mut self.trips {
            let before = trip.legs.len();
            trip.legs.retain(|leg| refused.legs.iter().all(|other| other.who != leg.who));
            if trip.legs.len() < before {
                gone.push(trip.id);
            }
        }
        self.trips.retain(|trip| !trip.legs.is_empty());
        self.past.retain(|back| !gone.contains(&back.id));
    }

    /// Gives up everything that is not confirmed.
    pub fn discard(&mut self) {
        let trips = std::mem::take(&mut self.trips);
        self.past.retain(|back| trips.iter().all(|trip| trip.id != back.id));
    }
}

#[cfg(test)]
mod tests;
