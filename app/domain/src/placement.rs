//! Who goes where: what deserves a look, and the one thing that is never allowed.

mod decision;
mod moves;

pub use decision::{Arrangement, Decision, Deed, LONGEST_WORDS, MOST_PEOPLE, ticked};
pub use moves::{Moves, moved};

use serde::{Deserialize, Serialize};

use crate::offer;
use crate::position_class::PositionClass;
use crate::topics::Topics;

/// What may be odd about one person in one unit. It informs; it does not forbid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// The unit does not list the person's position class.
    Class,
    /// The unit names topics, and none of them is the person's.
    Topic,
    /// The person has wishes and the unit is none of them.
    Wish,
}

impl Warning {
    /// The key of its words in the text files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Class => "warning-class",
            Self::Topic => "warning-topic",
            Self::Wish => "warning-wish",
        }
    }
}

/// The rank of a unit among somebody's wishes, from 1. Units are named by id, or by index where everything is at hand.
pub fn wish_rank<U: Copy + PartialEq>(wishes: &[U], unit: U) -> Option<usize> {
    wishes.iter().position(|wish| *wish == unit).map(|at| at + 1)
}

/// What to tell about a person of `class` with `topics` and `wishes` in `unit`.
pub fn warnings<U: Copy + PartialEq>(
    (class, topics, wishes): (PositionClass, &Topics, &[U]),
    (unit, accepted, offered): (U, &[PositionClass], &Topics),
) -> Vec<Warning> {
    let mut found = Vec::new();
    if !offer::accepts(accepted, class) {
        found.push(Warning::Class);
    }
    if !topics.is_empty() && !offered.is_empty() && topics.missing_in(offered).count() == topics.iter().count() {
        found.push(Warning::Topic);
    }
    if !wishes.is_empty() && wish_rank(wishes, unit).is_none() {
        found.push(Warning::Wish);
    }
    found
}

/// Whether a move overrides a wish or a class, so that a published placement needs a reason for it.
pub fn overrides(warnings: &[Warning]) -> bool {
    warnings.iter().any(|warning| matches!(warning, Warning::Class | Warning::Wish))
}

/// What the search of the board looks into: name, agency and topics in lower case, each on its line.
pub fn findable(name: &str, agency: &str, topics: &Topics) -> String {
    format!("{name}\n{agency}\n{}", topics.joined()).to_lowercase()
}

/// What somebody typed into that search, as far as it counts: trimmed, at most 100 characters.
pub fn wanted(typed: &str) -> String {
    typed.trim().chars().take(100).collect()
}

/// The same in lower case, ready to be found.
pub fn needle(typed: &str) -> String {
    wanted(typed).to_lowercase()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::UnitId;

    #[test]
    fn warnings_tell_class_topic_and_wish() {
        let (wished, other) = (UnitId(Uuid::from_u128(1)), UnitId(Uuid::from_u128(2)));
        let (learns, offers) = (Topics::parse("SAKIP"), Topics::parse("IP ASN"));
        let person = (PositionClass::Pelaksana, &learns, &[wished][..]);
        let accepted = [PositionClass::Fungsional];
        assert_eq!(warnings(person, (other, &accepted, &offers)), [Warning::Class, Warning::Topic, Warning::Wish]);
        assert_eq!(warnings(person, (wished, &[], &Topics::parse("sakip, RB"))), []);
        assert_eq!(warnings(person, (wished, &[], &Topics::default())), [], "a unit without topics takes any");
        assert_eq!(warnings((PositionClass::Pelaksana, &learns, &[]), (other, &[], &learns)), [], "no wish, no breach");
    }

    #[test]
    fn class_and_wish_override_but_a_topic_does_not() {
        assert!(overrides(&[Warning::Wish]) && overrides(&[Warning::Topic, Warning::Class]));
        assert!(!overrides(&[Warning::Topic]) && !overrides(&[]));
    }

    #[test]
    fn search_finds_agency_and_topic() {
        let text = findable("Peserta Contoh 01", "BPSDM Sumbar", &Topics::parse("CorpU"));
        assert!(
            text.contains(&needle(" bpsdm ")) && text.contains(&needle("CORPU")) && !text.contains(&needle("sakip"))
        );
    }
}
