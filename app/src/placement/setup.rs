//! What the board in the browser needs to know, and what the server answers it.

use domain::message::Value;
use leptos::prelude::*;
use service::placement::{Board, Card};

use super::filters::Filters;
use super::islands::desk::answer::{Answer, Setup, fingerprint};
use super::islands::desk::facts::{Facts, Place};
use super::islands::desk::words::{KEYS, OPEN, Words};
use super::{bar, board, path, remarks};
use crate::texts;

/// The sentences of the board in the language of the page, with their values left open.
pub fn words() -> Words {
    let open = OPEN.map(|name| (name.to_owned(), Value::Text(format!("{{{name}}}"))));
    Words::new(KEYS.iter().map(|key| texts::words(texts::lang(), key, &open)).collect())
}

/// Everything that the board needs to wake.
pub fn setup(board: &Board, filters: &Filters, words: Words) -> Setup<Facts> {
    let facts = Facts::of(&board.problem);
    let now = Answer { layout: layout(board, &facts), places: places(board), ..Answer::default() };
    let offers = board.units.iter().map(|unit| unit.id.to_string()).collect();
    Setup { href: format!("{}/moves{}", path(board.head.row.id), filters.suffix('?')), offers, facts, now, words }
}

/// The board as it is now.
pub fn answer(board: &Board, filters: &Filters) -> Answer {
    Answer {
        layout: layout(board, &Facts::of(&board.problem)),
        places: places(board),
        choices: board.units.iter().map(bar::choice).collect(),
        head: board::title_row(board, filters).to_html(),
        remarks: remarks::note(&board.remarks).map(RenderHtml::to_html).unwrap_or_default(),
        ..Answer::default()
    }
}

/// By place in the list of everybody.
fn places(board: &Board) -> Vec<Place> {
    let mut places = vec![Place::default(); board.problem.participants.len()];
    let mut put = |card: &Card, unit| places[card.at] = Place { version: card.version, unit, fixed: card.fixed };
    for card in &board.unplaced {
        put(card, None);
    }
    for (at, unit) in board.units.iter().enumerate() {
        for card in &unit.people {
            put(card, Some(at));
        }
    }
    places
}

fn layout(board: &Board, facts: &Facts) -> String {
    let people: Vec<_> = board.problem.participants.iter().map(|person| person.id.as_str()).collect();
    let offers: Vec<_> = board.units.iter().map(|unit| unit.id.to_string()).collect();
    let facts = serde_json::to_string(facts).unwrap_or_default();
    fingerprint(people.into_iter().chain(offers.iter().map(String::as_str)).chain([facts.as_str()]))
}
