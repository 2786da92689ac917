//! Places that a unit of the host offers to a programme.

use serde::{Deserialize, Serialize};

use crate::form::{Form, Problems, Reader};
use crate::id::{Id, PersonId, UnitId};
use crate::message::Message;
use crate::position_class::PositionClass;
use crate::topics::Topics;

/// The most places one unit can offer.
pub const MOST_PLACES: i64 = 1_000_000;

/// What the host says of one unit's places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferDetails {
    pub unit: UnitId,
    /// People at most: a promise that is never broken.
    pub maximum: i64,
    /// People at least; fewer is shown as a warning.
    pub minimum: i64,
    /// Accepted position classes; empty means all.
    pub classes: Vec<PositionClass>,
    pub topics: Topics,
    /// Supervisors of the unit and how many people each can guide; `None` has no limit of its own.
    pub supervisors: Vec<(PersonId, Option<i64>)>,
}

impl OfferDetails {
    /// Fields: unit, maximum, minimum, class (several), topics, supervisor (several), quota-{person}.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let unit = reader.id("unit");
        let maximum = reader.number("maximum", 0..=MOST_PLACES);
        if maximum.is_none() && reader.problems.of("maximum").is_none() {
            reader.problems.add("maximum", Message::new("error-required"));
        }
        let minimum = reader.number("minimum", 0..=MOST_PLACES).unwrap_or(0);
        if maximum.is_some_and(|maximum| minimum > maximum) {
            reader.problems.add("minimum", Message::new("error-minimum-above-maximum"));
        }
        let classes = PositionClass::ALL.into_iter().filter(|c| form.all("class").any(|v| v == c.code())).collect();
        let topics = Topics::parse(&reader.lines("topics", 2_000));
        let mut supervisors: Vec<(PersonId, Option<i64>)> = Vec::new();
        for person in form.all("supervisor").map(PersonId::named) {
            let quota = reader.number(&format!("quota-{person}"), 0..=MOST_PLACES);
            supervisors.push((person, quota));
        }
        supervisors.sort();
        supervisors.dedup_by_key(|(person, _)| *person);
        reader.finish(|| Some(Self { unit: unit?, maximum: maximum?, minimum, classes, topics, supervisors }))
    }

    /// The form that shows these details.
    pub fn form(&self) -> Form {
        let mut values = vec![
            ("unit".to_owned(), self.unit.to_string()),
            ("maximum".to_owned(), self.maximum.to_string()),
            ("minimum".to_owned(), self.minimum.to_string()),
            ("topics".to_owned(), self.topics.joined()),
        ];
        values.extend(self.classes.iter().map(|class| ("class".to_owned(), class.code().to_owned())));
        for (person, quota) in &self.supervisors {
            values.push(("supervisor".to_owned(), person.to_string()));
            values.push((format!("quota-{person}"), quota.map(|quota| quota.to_string()).unwrap_or_default()));
        }
        Form::new(values)
    }

    /// Whether the unit takes people of this class.
    pub fn accepts(&self, class: PositionClass) -> bool {
        accepts(&self.classes, class)
    }
}

/// Whether a list of accepted classes, where empty means all, holds `class`.
pub fn accepts(classes: &[PositionClass], class: PositionClass) -> bool {
    classes.is_empty() || classes.contains(&class)
}

/// Codes separated by `|`, as stored.
pub fn stored_classes(classes: &[PositionClass]) -> String {
    classes.iter().map(|class| class.code()).collect::<Vec<_>>().join("|")
}

/// Reads what [`stored_classes`] wrote.
pub fn read_classes(stored: &str) -> Vec<PositionClass> {
    stored.split('|').filter_map(PositionClass::from_code).collect()
}
