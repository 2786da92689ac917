//! What the page knows of people and units, as it travels to the browser: as numbers wherever a name is not shown.

use std::collections::BTreeMap;

use domain::assignment::{Problem, Weights};
use domain::topics::Topics;
use serde::Serialize;

/// Position class, agency, topics and wishes, by their numbers.
type PersonFacts = (usize, usize, Vec<usize>, Vec<usize>);
/// Code, maximum, minimum, quotas, position classes and topics.
type UnitFacts = (String, u32, u32, Option<Vec<u32>>, Vec<usize>, Vec<usize>);

/// A problem without ids, teams and places: what the cost of a placement is made of. [`super::read::problem`] reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    people: Vec<PersonFacts>,
    units: Vec<UnitFacts>,
    weights: Vec<i64>,
    spread_by: &'static str,
}

impl Facts {
    pub fn of(problem: &Problem) -> Self {
        let (mut agencies, mut topics) = (BTreeMap::new(), BTreeMap::new());
        let people = problem.participants.iter().map(|person| {
            let agency = numbered(&mut agencies, person.agency.trim().to_owned());
            (person.class as usize, agency, all(&mut topics, &person.topics), person.wishes.clone())
        });
        let people = people.collect();
        let units = problem.units.iter().map(|unit| {
            let classes = unit.classes.iter().map(|class| *class as usize).collect();
            let topics = all(&mut topics, &unit.topics);
            (unit.code.clone(), unit.maximum, unit.minimum, unit.quotas.clone(), classes, topics)
        });
        let units = units.collect();
        let Weights { spread_by, .. } = problem.weights;
        let weights = problem.weights.named().map(|(_, weight)| weight).to_vec();
        Self { people, units, weights, spread_by: spread_by.code() }
    }
}

/// The same topic has the same number, however it is written.
fn all(known: &mut BTreeMap<String, usize>, topics: &Topics) -> Vec<usize> {
    topics.iter().map(|topic| numbered(known, topic.trim().to_lowercase())).collect()
}

fn numbered(known: &mut BTreeMap<String, usize>, text: String) -> usize {
    let next = known.len();
    *known.entry(text).or_insert(next)
}

/// Where somebody is, and how often that has changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(into = "(i64, Option<usize>, bool)")]
pub struct Place {
    /// 0 where nobody decided yet.
    pub version: i64,
    /// By index.
    pub unit: Option<usize>,
    pub fixed: bool,
}

impl From<Place> for (i64, Option<usize>, bool) {
    fn from(place: Place) -> Self {
        (place.version, place.unit, place.fixed)
    }
}

#[cfg(test)]
mod tests {
    use domain::assignment::sample;

    use super::*;

    #[test]
    fn facts_are_short_and_topics_are_one_however_they_are_written() {
        let mut problem = sample(2, 1, 3);
        (problem.participants[0].topics, problem.participants[1].topics) =
            (Topics::parse("É x, b"), Topics::parse("é X"));
        problem.units[0].topics = Topics::parse("B; É X");
        let facts = Facts::of(&problem);
        assert_eq!((&facts.people[0].2, &facts.people[1].2, &facts.units[0].5), (&vec![0, 1], &vec![0], &vec![1, 0]));
    }

    #[test]
    fn a_place_is_short() {
        let place = Place { version: 3, unit: Some(4), fixed: true };
        assert_eq!(serde_json::to_string(&place).expect("writes"), "[3,4,true]");
    }
}
