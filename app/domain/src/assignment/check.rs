//! What can be wrong with a problem.

use std::collections::BTreeSet;

use super::model::{Problem, TeamRule, Unit};
use super::weights::Weights;
use crate::participant::WISHES;

/// An input error, by index, so that a caller can name the row and the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A weight is negative or above [`Weights::LARGEST`]; the name is that of its key.
    WeightOutOfRange { weight: &'static str },
    /// Another participant before this one has the same id.
    DuplicateParticipant { participant: usize },
    /// There are more wishes than allowed.
    TooManyWishes { participant: usize },
    /// There is no such unit; `rank` is that of the wish, from 0.
    UnknownWish { participant: usize, rank: usize },
    /// The same unit is wished for twice; `rank` is that of the second mention, from 0.
    WishTwice { participant: usize, rank: usize },
    /// The participant is fixed in a unit that does not exist.
    UnknownFixed { participant: usize },
    /// The participant is in a team that does not exist.
    UnknownTeam { participant: usize },
    /// The team stays together, and this member is fixed elsewhere than a member before.
    TeamFixedApart { team: usize, participant: usize },
    /// The team stays together in `unit`, where a member is fixed, and it refuses this member's class.
    TeamClassRefused { team: usize, participant: usize, unit: usize },
    /// The team is kept apart, and this member is fixed in the same unit as a member before.
    TeamFixedTogether { team: usize, participant: usize, unit: usize },
    /// Another unit before this one has the same code.
    DuplicateUnit { unit: usize },
    /// A maximum, minimum or quota is above [`Unit::MOST`].
    SizeOutOfRange { unit: usize },
    /// The minimum intake is above the places that count.
    MinimumAbovePlaces { unit: usize },
    /// More people are fixed in the unit than it has places.
    TooManyFixed { unit: usize, fixed: usize, places: u32 },
    /// The people fixed in the unit and the teams that stay together with them are more than its places.
    TeamsTooLarge { unit: usize, people: usize, places: u32 },
    /// The total could be above [`Problem::LARGEST_TOTAL`].
    TooLarge,
}

impl Problem {
    /// The largest total that is counted with; no real programme comes near it.
    pub const LARGEST_TOTAL: i64 = 1_000_000_000_000_000_000;

    /// All input errors: of the weights, of the participants and of the units, each in the order of the rows. There are
    /// none in a problem that can be solved.
    pub fn check(&self) -> Vec<Flaw> {
        let mut flaws = self.weight_flaws();
        self.participant_flaws(&mut flaws);
        self.team_flaws(&mut flaws);
        self.unit_flaws(&mut flaws);
        if flaws.is_empty() && self.largest_total() > Self::LARGEST_TOTAL.into() {
            flaws.push(Flaw::TooLarge);
        }
        flaws
    }

    fn weight_flaws(&self) -> Vec<Flaw> {
        let named = self.weights.named().into_iter();
        let wrong = named.filter(|(_, value)| !(0..=Weights::LARGEST).contains(value));
        wrong.map(|(weight, _)| Flaw::WeightOutOfRange { weight }).collect()
    }

    fn participant_flaws(&self, flaws: &mut Vec<Flaw>) {
        let mut ids = BTreeSet::new();
        for (participant, person) in self.participants.iter().enumerate() {
            if !ids.insert(person.id.trim()) {
                flaws.push(Flaw::DuplicateParticipant { participant });
            }
            if person.wishes.len() > WISHES {
                flaws.push(Flaw::TooManyWishes { participant });
            }
            for (rank, wish) in person.wishes.iter().enumerate() {
                if *wish >= self.units.len() {
                    flaws.push(Flaw::UnknownWish { participant, rank });
                } else if person.wishes[..rank].contains(wish) {
                    flaws.push(Flaw::WishTwice { participant, rank });
                }
            }
            if person.fixed.is_some_and(|unit| unit >= self.units.len()) {
                flaws.push(Flaw::UnknownFixed { participant });
            }
            if person.team.is_some_and(|team| team >= self.teams.len()) {
                flaws.push(Flaw::UnknownTeam { participant });
            }
        }
    }

    fn team_flaws(&self, flaws: &mut Vec<Flaw>) {
        // By team: the units in which members are fixed, so far.
        let mut fixed: Vec<Vec<usize>> = vec![Vec::new(); self.teams.len()];
        for (participant, person) in self.participants.iter().enumerate() {
            let (Some(team), Some(unit)) = (person.team, person.fixed) else { continue };
            let Some(rule) = self.teams.get(team).map(|team| team.rule) else { continue };
            let same = fixed[team].contains(&unit);
            match rule {
                TeamRule::Together if !same && !fixed[team].is_empty() => {
                    flaws.push(Flaw::TeamFixedApart { team, participant });
                }
                TeamRule::Apart if same => flaws.push(Flaw::TeamFixedTogether { team, participant, unit }),
                _ => {}
            }
            fixed[team].push(unit);
        }
        for (participant, unit) in self.decided().into_iter().enumerate() {
            let person = &self.participants[participant];
            let (Some(team), Some(unit)) = (person.team, unit) else { continue };
            if person.fixed.is_none() && self.units.get(unit).is_some_and(|unit| !unit.accepts(person.class)) {
                flaws.push(Flaw::TeamClassRefused { team, participant, unit });
            }
        }
    }

    fn unit_flaws(&self, flaws: &mut Vec<Flaw>) {
        let mut codes = BTreeSet::new();
        let (mut fixed, mut decided) = (vec![0; self.units.len()], vec![0; self.units.len()]);
        for (person, unit) in self.participants.iter().zip(self.decided()) {
            person.fixed.and_then(|unit| fixed.get_mut(unit)).into_iter().for_each(|count| *count += 1);
            unit.and_then(|unit| decided.get_mut(unit)).into_iter().for_each(|count| *count += 1);
        }
        for (unit, host) in self.units.iter().enumerate() {
            if !codes.insert(host.code.trim()) {
                flaws.push(Flaw::DuplicateUnit { unit });
            }
            let mut sizes = [host.maximum, host.minimum].into_iter().chain(host.quotas.iter().flatten().copied());
            if sizes.any(|size| size > Unit::MOST) {
                flaws.push(Flaw::SizeOutOfRange { unit });
            }
            let (places, fixed, people) = (host.places(), fixed[unit], decided[unit]);
            if host.minimum > places {
                flaws.push(Flaw::MinimumAbovePlaces { unit });
            }
            if fixed > places as usize {
                flaws.push(Flaw::TooManyFixed { unit, fixed, places });
            } else if people > places as usize {
                flaws.push(Flaw::TeamsTooLarge { unit, people, places });
            }
        }
    }

    /// The unit in which each participant has to be: where they are fixed, or a member of a team that stays together.
    pub(super) fn decided(&self) -> Vec<Option<usize>> {
        let mut of_team = vec![None; self.teams.len()];
        for person in self.participants.iter().rev() {
            if let (Some(team), Some(unit)) = (self.together(person), person.fixed) {
                of_team[team] = Some(unit);
            }
        }
        let unit = |person| self.together(person).and_then(|team| of_team[team]);
        self.participants.iter().map(|person| person.fixed.or_else(|| unit(person))).collect()
    }

    /// No cost, price or distance in the solver can be above this: several times what one person can cost, and again for
    /// everybody in a team, because their moves add up.
    pub(super) fn reach(&self) -> i64 {
        let weights = &self.weights;
        let each = weights.unplaced + weights.shortage + 20 * weights.wish + weights.topic + weights.load;
        let one = each.saturating_add(weights.spread.saturating_mul(self.participants.len() as i64));
        let moves = 8 + self.participants.iter().filter(|person| person.team.is_some()).count();
        one.saturating_mul(moves as i64)
    }

    fn largest_total(&self) -> i128 {
        let people = self.participants.len() as i128;
        let missing: i128 = self.units.iter().map(|unit| i128::from(unit.minimum)).sum();
        let weights = &self.weights;
        let [unplaced, shortage, wish, topic, spread, load] = weights.named().map(|(_, weight)| i128::from(weight));
        people * (unplaced + 20 * wish + topic + load + spread * people) + shortage * missing
    }
}

#[cfg(test)]
mod tests;
