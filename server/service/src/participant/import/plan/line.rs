//! One row: its form, what is wrong with it, and what becomes of it.

use domain::form::{Form, Problem, Problems};
use domain::message::Message;
use domain::name::PersonName;
use domain::nip::Nip;
use domain::participant::{ParticipantDetails, WISH_FIELDS, Wish};
use domain::position_class::PositionClass;
use time::Date;

use super::changes::changes;
use super::{CellProblem, Changed, Fate, Line};
use crate::participant::Units;
use crate::participant::columns::COLUMNS;
use crate::participant::import::known::{Known, Person};
use crate::participant::import::names::Choices;
use crate::participant::import::read::Reading;
use crate::sheet::{Kind, Record};

/// A row on its way to a line.
pub(super) struct Draft<'a> {
    record: &'a Record,
    form: Form,
    nip: Option<Nip>,
    person: Option<&'a Person>,
    details: Option<ParticipantDetails>,
    problems: Vec<CellProblem>,
}

impl<'a> Draft<'a> {
    pub fn new(
        reading: &Reading<'a>,
        record: &'a Record,
        known: &'a Known,
        (units, choices): (&Units, &Choices),
        today: Date,
    ) -> Self {
        let nip = Nip::parse(reading.nip(record), today).ok();
        let person = nip.as_ref().and_then(|nip| known.get(nip.as_str()));
        let form = reading.form(record, person.map(|person| person.details.form()).unwrap_or_default());
        let kept = person.map_or(&[][..], |person| person.details.wishes.as_slice());
        let wish = |text: &str| units.find(text, kept).map_or_else(|| choices.wish(text, units, kept), Wish::Unit);
        let parsed = ParticipantDetails::parse(&form, today, wish);
        let mut draft = Self { record, form, nip, person, details: None, problems: Vec::new() };
        draft.refuse_broken_cells(reading);
        match parsed {
            Ok(details) => draft.details = Some(details),
            Err(problems) => draft.take(reading, problems),
        }
        draft
    }

    pub fn row(&self) -> u32 {
        self.record.row
    }

    /// The digits, if they are a NIP.
    pub fn number(&self) -> Option<&str> {
        self.nip.as_ref().map(Nip::as_str)
    }

    /// What stands in the wishes and names no unit.
    pub fn unknown_names(&self, units: &Units) -> impl Iterator<Item = &str> {
        let kept = self.person.map_or(&[][..], |person| person.details.wishes.as_slice());
        let wishes = WISH_FIELDS.iter().map(|field| self.form.get(field).trim()).filter(|text| !text.is_empty());
        wishes.filter(|text| units.find(text, kept).is_none())
    }

    pub fn lacks_class(&self) -> bool {
        self.form.get("class").is_empty()
    }

    /// Notes a problem of a field that has none yet.
    pub fn refuse(&mut self, field: &'static str, reading: &Reading<'_>, message: Message) {
        if self.problems.iter().any(|known| known.key == field) {
            return;
        }
        let typed = reading.source(field).map_or("", |key| self.record.text(key)).to_owned();
        self.problems.push(CellProblem { key: field, letter: reading.letter(field), typed, message });
    }

    /// Cells that hold an error of Excel, and numbers that it took for a day.
    fn refuse_broken_cells(&mut self, reading: &Reading<'_>) {
        for column in &COLUMNS {
            let Some(key) = reading.source(column.key) else { continue };
            match self.record.kind(key) {
                Some(Kind::Error) => {
                    let message = Message::new("error-cell-broken").with("text", self.record.text(key));
                    self.refuse(column.key, reading, message);
                }
                Some(Kind::Date) if key == "nip" => self.refuse("nip", reading, Message::new("error-nip-day")),
                _ => {}
            }
        }
    }

    fn take(&mut self, reading: &Reading<'_>, problems: Problems) {
        for Problem { field, message } in problems.0 {
            let Some(column) = COLUMNS.iter().find(|column| column.key == field) else { continue };
            let message = if column.key == "class" && message.key == "error-choice" {
                Message::new("error-class-unknown")
            } else {
                message
            };
            self.refuse(column.key, reading, message);
        }
    }

    /// The line. Problems of columns that are missing altogether are not told row by row.
    pub fn finish(mut self, missing: &[&'static str], units: &Units) -> Line {
        let told = PersonName::new(self.form.get("front_title"), self.form.get("name"), self.form.get("back_title"));
        let class = PositionClass::from_code(self.form.get("class"));
        let nip = self.nip.as_ref().map_or_else(|| self.form.get("nip").to_owned(), Nip::masked);
        let home_agency = self.form.get("home_agency").to_owned();
        self.problems.retain(|problem| !missing.contains(&problem.key));
        self.problems.sort_by_key(|problem| COLUMNS.iter().position(|column| column.key == problem.key));
        Line { row: self.record.row, name: told.full(), nip, class, home_agency, fate: self.fate(units) }
    }

    fn fate(self, units: &Units) -> Fate {
        let Some(after) = self.details.filter(|_| self.problems.is_empty()) else { return Fate::Wrong(self.problems) };
        let Some(person) = self.person else { return Fate::New(Box::new(after)) };
        if person.details == after && person.withdrawn.is_none() {
            return Fate::Unchanged;
        }
        Fate::Changed(Box::new(Changed {
            id: person.id,
            version: person.version,
            withdrawn: person.withdrawn.clone(),
            cells: changes(&person.details, &after, units),
            before: person.details.clone(),
            after,
        }))
    }
}

/// Whether a field is one of the wishes.
pub(super) fn is_wish(field: &str) -> bool {
    WISH_FIELDS.contains(&field)
}
