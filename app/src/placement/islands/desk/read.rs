//! Reading what the server wrote, with the browser's own JSON: a second reader need not travel with the client.

use domain::assignment::{Participant, Problem, SpreadBy, Unit, Weights};
use domain::position_class::PositionClass;
use domain::topics::Topics;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::js_sys::{Array, JSON, Reflect};

use super::answer::{Answer, Setup};
use super::facts::Place;
use super::words::Words;

/// A value of a JSON document. What is missing or of another kind reads as empty.
pub struct Json(JsValue);

impl Json {
    pub fn parse(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }

    fn at(&self, key: &str) -> Self {
        Self(Reflect::get(&self.0, &JsValue::from_str(key)).unwrap_or_default())
    }

    fn items(&self) -> Vec<Self> {
        let items = if Array::is_array(&self.0) { Array::from(&self.0) } else { Array::new() };
        (0..items.length()).map(|at| Self(items.get(at))).collect()
    }

    fn text(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }

    fn texts(&self) -> Vec<String> {
        self.items().iter().map(Self::text).collect()
    }

    fn number(&self) -> Option<i64> {
        self.0.as_f64().map(|number| number as i64)
    }

    fn size(&self) -> usize {
        self.number().and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
    }

    fn sizes(&self) -> Vec<usize> {
        self.items().iter().map(Self::size).collect()
    }

    fn is_true(&self) -> bool {
        self.0.as_bool().unwrap_or_default()
    }
}

pub fn setup(json: &Json) -> Setup<Problem> {
    Setup {
        href: json.at("href").text(),
        offers: json.at("offers").texts(),
        facts: problem(&json.at("facts")),
        now: answer(&json.at("now")),
        words: Words::new(json.at("words").texts()),
    }
}

pub fn answer(json: &Json) -> Answer {
    Answer {
        layout: json.at("layout").text(),
        places: json.at("places").items().iter().map(place).collect(),
        choices: json.at("choices").texts(),
        head: json.at("head").text(),
        remarks: json.at("remarks").text(),
        title: json.at("title").text(),
        points: json.at("points").texts(),
        owed: json.at("owed").is_true(),
    }
}

fn place(json: &Json) -> Place {
    let parts = json.items();
    let part = |at: usize| parts.get(at);
    Place {
        version: part(0).and_then(Json::number).unwrap_or_default(),
        unit: part(1).and_then(Json::number).and_then(|unit| usize::try_from(unit).ok()),
        fixed: part(2).is_some_and(Json::is_true),
    }
}

/// The problem behind [`super::facts::Facts`], with numbers for names.
fn problem(json: &Json) -> Problem {
    Problem {
        participants: json.at("people").items().iter().filter_map(|person| participant(&person.items())).collect(),
        units: json.at("units").items().iter().filter_map(|facts| unit(&facts.items())).collect(),
        teams: Vec::new(),
        weights: weights(json),
    }
}

fn participant(facts: &[Json]) -> Option<Participant> {
    let [class, agency, topics, wishes] = facts else { return None };
    Some(Participant {
        id: String::new(),
        class: *PositionClass::ALL.get(class.size())?,
        agency: agency.size().to_string(),
        topics: topics_of(topics),
        wishes: wishes.sizes(),
        fixed: None,
        team: None,
    })
}

fn unit(facts: &[Json]) -> Option<Unit> {
    let [code, maximum, minimum, quotas, classes, topics] = facts else { return None };
    let small = |json: &Json| u32::try_from(json.size()).unwrap_or_default();
    Some(Unit {
        code: code.text(),
        maximum: small(maximum),
        minimum: small(minimum),
        quotas: Array::is_array(&quotas.0).then(|| quotas.items().iter().map(small).collect()),
        classes: classes.sizes().iter().filter_map(|class| PositionClass::ALL.get(*class).copied()).collect(),
        topics: topics_of(topics),
    })
}

fn topics_of(json: &Json) -> Topics {
    let numbers: Vec<_> = json.sizes().iter().map(ToString::to_string).collect();
    numbers.iter().map(String::as_str).collect()
}

fn weights(json: &Json) -> Weights {
    let list: Vec<_> = json.at("weights").items().iter().filter_map(Json::number).collect();
    let weight = |at: usize| list.get(at).copied().unwrap_or_default();
    Weights {
        unplaced: weight(0),
        shortage: weight(1),
        wish: weight(2),
        topic: weight(3),
        spread: weight(4),
        load: weight(5),
        spread_by: SpreadBy::from_code(&json.at("spread_by").text()).unwrap_or(SpreadBy::None),
    }
}
