//! Moves made by hand on the board: everybody with a place of their own to go to.

use super::decision::{LONGEST_WORDS, MOST_PEOPLE};
use crate::form::{Form, Problems, Reader};
use crate::id::{Id, OfferId, ParticipantId};
use crate::message::Message;

/// Several moves that are carried out together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moves {
    /// Each person once, with the version that was seen and where to; `None` gives the place back.
    pub people: Vec<(ParticipantId, i64, Option<OfferId>)>,
    pub reason: String,
}

impl Moves {
    /// Fields: move (several, `id:version:offer`, the offer empty for no place), reason.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let moves: Option<Vec<_>> = form.all("move").map(moved).collect();
        let mut people = moves.unwrap_or_default();
        people.sort_unstable();
        people.dedup();
        if people.is_empty() || people.windows(2).any(|pair| pair[0].0 == pair[1].0) {
            reader.problems.add("move", Message::new("error-choice"));
        } else if people.len() > MOST_PEOPLE {
            reader.problems.add("move", Message::new("error-too-many-ticked").with("max", MOST_PEOPLE));
        }
        let reason = reader.lines("reason", LONGEST_WORDS);
        reader.finish(|| Some(Self { people, reason }))
    }
}

/// Reads one move, `id:version:offer`.
pub fn moved(value: &str) -> Option<(ParticipantId, i64, Option<OfferId>)> {
    let mut parts = value.splitn(3, ':');
    let (id, version, offer) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
    Some((ParticipantId::named(id), version, (!offer.is_empty()).then(|| OfferId::named(offer))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNA: &str = "01890000-0000-7000-8000-000000000001";
    const UNIT: &str = "01890000-0000-7000-8000-0000000000aa";

    fn parse(moves: &[String]) -> Result<Moves, Problems> {
        Moves::parse(&Form::new(moves.iter().map(|value| ("move".to_owned(), value.clone())).collect()))
    }

    #[test]
    fn everybody_goes_where_it_says() {
        let moves = parse(&[format!("{ANNA}:3:{UNIT}"), format!("{UNIT}:0:")]).expect("complete");
        let (anna, unit) = (ANNA.parse().expect("id"), UNIT.parse().expect("id"));
        assert_eq!(moves.people, [(anna, 3, Some(unit)), (UNIT.parse().expect("id"), 0, None)]);
    }

    #[test]
    fn one_bad_move_spoils_them_all() {
        for bad in ["", "x", &format!("{ANNA}:x:"), &format!("{ANNA}:1")] {
            assert!(parse(&[format!("{UNIT}:0:"), bad.to_owned()]).expect_err(bad).of("move").is_some());
        }
        assert!(parse(&[]).is_err(), "nobody");
        assert!(parse(&[format!("{ANNA}:1:"), format!("{ANNA}:1:{UNIT}")]).is_err(), "two ways for one person");
    }
}
