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
        let classes = PositionClass::ALL.into_iter().filter(|c| form.all("class").any(|v| v == c.code())).collect();
        let topics = Topics::parse(&reader.lines("topics", 2_000));
        let mut supervisors: Vec<(PersonId, Option<i64>)> = Vec::new();
        for person in form.all("supervisor").map(PersonId::named) {
            let quota = reader.number(&format!("quota-{person}"), 0..=MOST_PLACES);
            supervisors.push((person, quota));
        }
        supervisors.sort();
        supervisors.dedup_by_key(|(person, _)| *person);
        let places = maximum.map(|maximum| places(maximum, guided(&supervisors)));
        if maximum.is_some_and(|maximum| minimum > maximum) {
            reader.problems.add("minimum", Message::new("error-minimum-above-maximum"));
        } else if let Some(places) = places.filter(|places| minimum > *places) {
            reader.problems.add("minimum", Message::new("error-minimum-above-places").with("places", places));
        }
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

    /// The places that count.
    pub fn places(&self) -> i64 {
        places(self.maximum, guided(&self.supervisors))
    }

    /// Whether the unit takes people of this class.
    pub fn accepts(&self, class: PositionClass) -> bool {
        accepts(&self.classes, class)
    }
}

/// The places that count everywhere, `M(u)` of the model: the maximum, or what the supervisors can guide together where
/// that is less.
pub fn places(maximum: i64, guided: Option<i64>) -> i64 {
    guided.map_or(maximum, |guided| guided.min(maximum))
}

/// How many people the supervisors can guide together; `None` where nobody guides or one of them has no limit.
fn guided(supervisors: &[(PersonId, Option<i64>)]) -> Option<i64> {
    let quotas: Option<Vec<i64>> = supervisors.iter().map(|(_, quota)| *quota).collect();
    quotas.filter(|quotas| !quotas.is_empty()).map(|quotas| quotas.iter().sum())
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

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    /// An offer of so many places whose supervisors have these quotas.
    fn form(maximum: &str, minimum: &str, quotas: &[&str]) -> Form {
        let id = |number: usize| PersonId(Uuid::from_u128(number as u128)).to_string();
        let form = Form::default().with("unit", id(99)).with("maximum", maximum).with("minimum", minimum);
        let people: Vec<_> = quotas.iter().enumerate().map(|(at, quota)| (id(at), *quota)).collect();
        let values = people
            .into_iter()
            .flat_map(|(id, quota)| [("supervisor".to_owned(), id.clone()), (format!("quota-{id}"), quota.to_owned())]);
        Form::new(form.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).chain(values).collect())
    }

    #[test]
    fn what_supervisors_can_guide_together_lowers_the_places() {
        let places = |quotas: &[&str]| OfferDetails::parse(&form("10", "0", quotas)).expect("complete").places();
        assert_eq!((places(&[]), places(&["4", "3"]), places(&["9", "9"]), places(&["0"])), (10, 7, 10, 0));
        assert_eq!(places(&["4", ""]), 10, "one of them has no limit");
    }

    #[test]
    fn the_minimum_must_be_reachable() {
        let problem = |maximum, quotas: &[&str]| {
            let problems = OfferDetails::parse(&form(maximum, "8", quotas)).expect_err("too high");
            problems.of("minimum").expect("at the minimum").key.clone()
        };
        assert_eq!(problem("7", &["3"]), "error-minimum-above-maximum");
        assert_eq!(problem("10", &["4", "3"]), "error-minimum-above-places");
    }
}
