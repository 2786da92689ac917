//! A person on the list of a programme.

mod team;

pub use team::{TeamKind, team};

use serde::{Deserialize, Serialize};
use time::Date;

use crate::form::{Form, Problems, Reader};
use crate::id::UnitId;
use crate::message::Message;
use crate::name::PersonName;
use crate::nip::{Nip, NipError};
use crate::position_class::PositionClass;
use crate::topics::Topics;

/// The most wishes a participant can rank.
pub const WISHES: usize = 5;
/// The names of the wish fields, best first.
pub const WISH_FIELDS: [&str; WISHES] = ["wish1", "wish2", "wish3", "wish4", "wish5"];

/// Everything that the sender says of a participant.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantDetails {
    pub name: PersonName,
    pub nip: Nip,
    pub class: PositionClass,
    pub position: String,
    /// As written in the personnel system, such as `Penata (III/c)`.
    pub rank: String,
    pub home_agency: String,
    pub email: String,
    pub phone: String,
    pub topics: Topics,
    /// Units of the host, best first, each once.
    pub wishes: Vec<UnitId>,
    /// `together:label` or `apart:label`, or empty.
    pub team: String,
    pub notes: String,
}

/// What a text says where a wish is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Unit(UnitId),
    /// Somebody decided that it is no wish.
    Nothing,
    /// No unit that is known.
    Unknown,
}

impl From<Option<UnitId>> for Wish {
    fn from(unit: Option<UnitId>) -> Self {
        unit.map_or(Self::Unknown, Self::Unit)
    }
}

impl ParticipantDetails {
    /// Fields: front_title, name, back_title, nip, class, position, rank, home_agency, email, phone, topics, wish1 to
    /// wish5 (unit ids or codes, as `wish` understands them), team, notes.
    pub fn parse(form: &Form, today: Date, wish: impl Fn(&str) -> Wish) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let name = PersonName {
            front: reader.text("front_title", 60),
            name: reader.required("name", 160),
            back: reader.text("back_title", 120),
        };
        let nip = read_nip(&mut reader, form, today);
        let class = reader.choice("class", PositionClass::parse);
        let position = reader.text("position", 200);
        let rank = reader.text("rank", 60);
        let home_agency = reader.text("home_agency", 200);
        let email = reader.email("email");
        let phone = reader.phone("phone");
        let topics = Topics::parse(&reader.lines("topics", 2_000));
        let wishes = read_wishes(&mut reader, form, wish);
        let team = read_team(&mut reader);
        let notes = reader.lines("notes", 2_000);
        reader.finish(|| {
            let (nip, class) = (nip?, class?);
            Some(Self { name, nip, class, position, rank, home_agency, email, phone, topics, wishes, team, notes })
        })
    }

    /// The form that shows these details.
    pub fn form(&self) -> Form {
        let mut form = Form::default()
            .with("front_title", &self.name.front)
            .with("name", &self.name.name)
            .with("back_title", &self.name.back)
            .with("nip", self.nip.as_str())
            .with("class", self.class.code())
            .with("position", &self.position)
            .with("rank", &self.rank)
            .with("home_agency", &self.home_agency)
            .with("email", &self.email)
            .with("phone", &self.phone)
            .with("topics", self.topics.joined())
            .with("team", &self.team)
            .with("notes", &self.notes);
        for (field, wish) in WISH_FIELDS.iter().zip(&self.wishes) {
            form = form.with(field, wish.to_string());
        }
        form
    }
}

fn read_nip(reader: &mut Reader<'_>, form: &Form, today: Date) -> Option<Nip> {
    let text = form.get("nip").trim();
    if text.is_empty() {
        reader.problems.add("nip", Message::new("error-required"));
        return None;
    }
    match Nip::parse(text, today) {
        Ok(nip) => Some(nip),
        Err(error) => {
            let message = Message::new(error.key());
            let message = if let NipError::Length(digits) = error { message.with("digits", digits) } else { message };
            reader.problems.add("nip", message);
            None
        }
    }
}

fn read_wishes(reader: &mut Reader<'_>, form: &Form, wish: impl Fn(&str) -> Wish) -> Vec<UnitId> {
    let mut wishes = Vec::new();
    let mut gap = false;
    for field in WISH_FIELDS {
        let text = form.get(field).trim();
        if text.is_empty() {
            gap = true;
            continue;
        }
        if gap {
            reader.problems.add(field, Message::new("error-wish-gap"));
            gap = false;
        }
        match wish(text) {
            Wish::Unknown => reader.problems.add(field, Message::new("error-wish-unknown").with("unit", text)),
            Wish::Unit(unit) if wishes.contains(&unit) => {
                reader.problems.add(field, Message::new("error-wish-twice").with("unit", text));
            }
            Wish::Unit(unit) => wishes.push(unit),
            Wish::Nothing => {}
        }
    }
    wishes
}

/// A team in its stored form, `together:label`.
fn read_team(reader: &mut Reader<'_>) -> String {
    let text = reader.text("team", 80);
    match team(&text) {
        Some((kind, name)) => format!("{}:{name}", kind.code()),
        None => {
            if !text.is_empty() {
                reader.problems.add("team", Message::new("error-team"));
            }
            text
        }
    }
}
