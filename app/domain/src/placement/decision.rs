//! What a coordinator decides about people: several at once on the board, or one in detail.

use crate::form::{Form, Problems, Reader};
use crate::id::{Id, OfferId, ParticipantId, PersonId};
use crate::message::Message;

/// The longest reason or note, in characters.
pub const LONGEST_WORDS: usize = 2_000;
/// The most people in one request.
pub const MOST_PEOPLE: usize = 5_000;

/// What is to be done with everybody who is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Move(OfferId),
    /// Takes the place away.
    Remove,
    /// Nobody moves them until they are unfixed.
    Fix,
    Unfix,
    /// Writes the note, also an empty one.
    Note,
}

/// The form of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Everybody who is ticked, each once, with the version that was seen.
    pub people: Vec<(ParticipantId, i64)>,
    pub deed: Deed,
    pub reason: String,
    /// Written wherever it is not empty.
    pub note: String,
    /// Fixed people are moved too, and are not fixed afterwards.
    pub unfix: bool,
}

impl Decision {
    /// Fields: person (several, `id:version`), do (move, remove, fix, unfix, note), unit (an offer), reason, note, unfix.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let people = read_people(&mut reader, form);
        let unit = if form.get("do") == "move" { reader.id("unit") } else { None };
        let deed = match form.get("do") {
            "move" => unit.map(Deed::Move),
            "remove" => Some(Deed::Remove),
            "fix" => Some(Deed::Fix),
            "unfix" => Some(Deed::Unfix),
            "note" => Some(Deed::Note),
            _ => {
                reader.problems.add("do", Message::new("error-choice"));
                None
            }
        };
        let reason = reader.lines("reason", LONGEST_WORDS);
        let note = reader.lines("note", LONGEST_WORDS);
        let unfix = form.has("unfix");
        reader.finish(|| Some(Self { people, deed: deed?, reason, note, unfix }))
    }
}

fn read_people(reader: &mut Reader<'_>, form: &Form) -> Vec<(ParticipantId, i64)> {
    let mut people: Vec<(ParticipantId, i64)> = form.all("person").filter_map(ticked).collect();
    people.sort_unstable();
    people.dedup_by_key(|(id, _)| *id);
    if people.is_empty() {
        reader.problems.add("person", Message::new("error-nobody-ticked"));
    } else if people.len() > MOST_PEOPLE {
        reader.problems.add("person", Message::new("error-too-many-ticked").with("max", MOST_PEOPLE));
    }
    people
}

/// Reads a ticked box, `id:version`.
pub fn ticked(value: &str) -> Option<(ParticipantId, i64)> {
    let (id, version) = value.split_once(':')?;
    Some((ParticipantId::named(id), version.parse().ok()?))
}

/// The form of one person: everything about the place at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// The version that was seen; 0 where nobody had decided yet.
    pub version: i64,
    /// `None` is no place.
    pub offer: Option<OfferId>,
    pub supervisor: Option<PersonId>,
    pub fixed: bool,
    pub note: String,
    pub reason: String,
}

impl Arrangement {
    /// Fields: version, unit (an offer, or empty), supervisor (a person, or empty), fixed, note, reason.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let offer = reader.optional_id("unit");
        let supervisor = reader.optional_id("supervisor");
        let arrangement = Self {
            version: form.get("version").parse().unwrap_or(-1),
            offer,
            supervisor,
            fixed: form.has("fixed"),
            note: reader.lines("note", LONGEST_WORDS),
            reason: reader.lines("reason", LONGEST_WORDS),
        };
        reader.finish(|| Some(arrangement))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNA: &str = "01890000-0000-7000-8000-000000000001";
    const UNIT: &str = "01890000-0000-7000-8000-0000000000aa";

    fn form(values: &[(&str, &str)]) -> Form {
        Form::new(values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn the_same_box_twice_is_one_person() {
        let anna = format!("{ANNA}:3");
        let decision = Decision::parse(&form(&[("person", &anna), ("person", &anna), ("do", "move"), ("unit", UNIT)]));
        let decision = decision.expect("complete");
        assert_eq!(decision.people, [(ANNA.parse().expect("id"), 3)]);
        assert_eq!(decision.deed, Deed::Move(UNIT.parse().expect("id")));
    }

    #[test]
    fn everything_that_is_missing_is_told() {
        let problems = Decision::parse(&form(&[("do", "move"), ("person", "nonsense")])).expect_err("incomplete");
        assert!(problems.of("person").is_some() && problems.of("unit").is_some());
        assert!(Decision::parse(&form(&[("person", &format!("{ANNA}:0"))])).expect_err("no button").of("do").is_some());
    }

    #[test]
    fn an_empty_unit_is_no_place() {
        let arrangement =
            Arrangement::parse(&form(&[("version", "0"), ("unit", ""), ("note", " ")])).expect("complete");
        assert_eq!((arrangement.offer, arrangement.version, arrangement.note.as_str()), (None, 0, ""));
        let nothing = Arrangement::parse(&form(&[("unit", "x")])).expect("as an unknown unit");
        assert_eq!(nothing.offer, Some(OfferId::named("x")));
    }
}
