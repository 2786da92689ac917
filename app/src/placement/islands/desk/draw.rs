//! Brings the document to where the plan is. Only what differs from what was drawn last is touched.

use domain::assignment::parts;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlDetailsElement};

use super::answer::Answer;
use super::facts::Place;
use super::label::label;
use super::panel::WayOut;
use super::plan::Plan;
use super::stage::{focused, mark, part, spot_of, unit_at};
use super::words::Word;
use super::{Desk, Line};

/// What a card shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    unit: Option<usize>,
    version: i64,
    fixed: bool,
    /// Its move did not arrive.
    unsaved: bool,
}

impl Drawn {
    /// What the server drew.
    pub fn of(place: Place) -> Self {
        Self { unit: place.unit, version: place.version, fixed: place.fixed, unsaved: false }
    }
}

impl Desk {
    pub fn draw(&mut self) {
        let shown = self.plan.shown();
        let mut touched = vec![false; self.stage.columns.len()];
        for (who, unit) in shown.iter().enumerate() {
            let unsaved = matches!(self.line, Line::Down(_)) && self.plan.waits(who);
            let now = Drawn { unit: *unit, unsaved, ..Drawn::of(self.plan.known(who)) };
            let before = std::mem::replace(&mut self.drawn[who], now);
            if before != now {
                self.draw_card(who, before, now);
            }
            if before.unit != now.unit {
                touched[spot_of(before.unit)] = true;
                touched[spot_of(now.unit)] = true;
            }
        }
        for spot in (0..touched.len()).filter(|spot| touched[*spot]) {
            self.draw_column(spot, Plan::count(&shown, unit_at(spot)));
        }
        if touched.contains(&true) {
            self.total = parts(&self.plan.problem, &shown).total();
        }
        self.weigh();
        self.show_state();
    }

    fn draw_card(&self, who: usize, before: Drawn, now: Drawn) {
        if before.unit != now.unit {
            // Cards stand in the order of the list.
            let next = (who + 1..self.drawn.len()).find(|next| self.drawn[*next].unit == now.unit);
            self.stage.seat(who, spot_of(now.unit), next);
        }
        if before != (Drawn { version: before.version, ..now }) {
            let (chip, mut odd) = label(&self.plan.problem, who, now.unit, now.fixed, &self.words);
            if now.unsaved {
                odd.push_str(" · ");
                odd.push_str(self.words.of(Word::NotSaved));
            }
            self.stage.label(who, &chip, &odd);
        }
        if before.version != now.version {
            self.stage.set_version(who, now.version);
        }
        mark(self.stage.card(who), "unsaved", now.unsaved);
    }

    fn draw_column(&self, spot: usize, people: usize) {
        let column = &self.stage.columns[spot];
        match unit_at(spot) {
            Some(unit) => column.fill(people, self.plan.problem.units[unit].places() as usize, &self.words),
            None => column.count(people),
        }
    }

    /// Shows the cost, and whether everything is saved.
    pub fn show_state(&self) {
        let cost = self.words.say(Word::Total, &[("cost", &self.words.number(self.total))]);
        let count = self.plan.unsaved().to_string();
        let (state, way) = match self.line {
            _ if self.outdated => (Word::Outdated, WayOut::Reload),
            Line::Down(why) => (why, WayOut::Again),
            Line::Busy | Line::Asking => (Word::Saving, WayOut::None),
            Line::Free => (Word::Saved, WayOut::None),
        };
        let state = self.words.say(state, &[("count", &count)]);
        self.panel.show(&cost, &state, self.plan.has_past(), way);
    }

    /// Takes in what surrounds the cards in an answer, and returns the places; none where their numbers mean something
    /// else by now.
    pub fn take(&mut self, answer: &Answer) -> Vec<Place> {
        if answer.layout != self.layout {
            self.outdated = true;
            return Vec::new();
        }
        for (class, html) in [(".board-head", &answer.head), (".board-remarks", &answer.remarks)] {
            // Nothing gives way under a hand that carries something; the next answer brings it.
            if let Ok(Some(area)) = document().query_selector(class).map(|area| area.filter(|_| self.carry.is_none())) {
                replace(&area, html);
            }
        }
        let options = self.stage.root.query_selector("select[name=unit]").ok().flatten();
        if let Some(options) = options.map(|select| select.children()) {
            // The first one chooses nothing.
            for (at, choice) in (1..).zip(&answer.choices) {
                if let Some(option) = options.item(at) {
                    option.set_text_content(Some(choice));
                }
            }
        }
        answer.places.clone()
    }
}

/// Puts finished HTML of the server in place of what is there, but not under somebody's hands. What is open stays open.
fn replace(area: &Element, html: &str) {
    if area.inner_html() == html || focused().is_some_and(|focus| area.contains(Some(&focus))) {
        return;
    }
    let was_open = part(area, "details[open]").is_some();
    area.set_inner_html(html);
    if let Some(details) = part(area, "details").and_then(|details| details.dyn_into::<HtmlDetailsElement>().ok()) {
        details.set_open(was_open);
    }
}
