//! People as small cards, and units as cards with places.

use std::collections::HashSet;

use domain::id::ParticipantId;
use domain::position_class::PositionClass;
use leptos::prelude::*;
use service::placement::{Card, UnitCard};

use super::islands::desk::column::free_slots;
use super::islands::desk::label::{Chip, Standing, odd};
use super::islands::desk::words::Words;
use crate::participant::team_of;
use crate::texts::t;
use crate::ui::{self, Tone};

/// What all cards of a page share.
pub struct Deck {
    pub words: Words,
    classes: Vec<(PositionClass, String)>,
    /// The address of the board; a person's page is below it.
    base: String,
    /// Cards have a box to tick, and can be picked up where scripts run.
    pick: bool,
    /// Who was ticked in a form that came back. They stay in sight whatever the filter says.
    ticked: HashSet<ParticipantId>,
}

impl Deck {
    /// The words of all cards are looked up once for a page.
    pub fn new(words: Words, base: String, pick: bool, ticked: HashSet<ParticipantId>) -> Self {
        let classes = PositionClass::ALL.iter().map(|class| (*class, t!(class.key()))).collect();
        Self { words, classes, base, pick, ticked }
    }

    /// One person.
    fn person(&self, card: &Card, placed: bool) -> AnyView {
        let ticked = self.ticked.contains(&card.id);
        let hidden = !card.shown() && !ticked;
        // Only what the other filters let through can be found by typing.
        let find = card.fits.then(|| card.findable.clone());
        let href = format!("{}/{}", self.base, card.id);
        let about = view! {
            <b><a href=href>{card.name.clone()}</a></b>
            {chip_view(chip(card, placed, &self.words))}
            <small>{self.detail(card)}<span class="odd">{odd(&card.warnings, &self.words)}</span></small>
        };
        if !self.pick {
            return view! { <div class="person" data-find=find hidden=hidden>{about}</div> }.into_any();
        }
        let value = format!("{}:{}", card.id, card.version);
        let grip = t!("board-grip", who = card.name.as_str());
        view! {
            <div class="person pick" data-at=card.at data-find=find hidden=hidden>
                <label><input type="checkbox" name="person" value=value checked=ticked/>{about}</label>
                <button type="button" class="grip" tabindex="-1" aria-label=grip aria-describedby="board-help"></button>
            </div>
        }
        .into_any()
    }

    /// Class, agency and team.
    fn detail(&self, card: &Card) -> String {
        let class = self.classes.iter().find(|(class, _)| *class == card.class).map_or("", |(_, name)| name.as_str());
        let team = team_of(&card.team);
        let parts = [class, card.agency.as_str(), team.as_str()].into_iter();
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Everybody without a place.
    pub fn pool(&self, people: &[Card]) -> AnyView {
        let tone = if people.is_empty() { Tone::Good } else { Tone::Bad };
        view! {
            <section class="card pool column" data-spot="0">
                <h2>{t!("placement-unplaced")}" "{ui::chip(tone, people.len().to_string())}</h2>
                <p class="toll"></p>
                <p class="soft nobody" hidden=!people.is_empty()>{t!("placement-all-placed")}</p>
                <div class="people">{people.iter().map(|card| self.person(card, false)).collect_view()}</div>
            </section>
        }
        .into_any()
    }

    /// A unit with its places, the `spot`-th column of the board.
    pub fn unit(&self, spot: usize, unit: &UnitCard) -> AnyView {
        let free = usize::try_from(unit.places - unit.placed).unwrap_or_default();
        let slots = free_slots(free, &self.words).into_iter().map(|slot| view! { <div class="slot">{slot}</div> });
        let name = (!unit.name.eq_ignore_ascii_case(&unit.code))
            .then(|| view! { <p class="unit-name">{unit.name.clone()}</p> });
        let topics = (!unit.topics.is_empty()).then(|| view! { <p class="topics">{unit.topics.joined()}</p> });
        let held = ui::held(unit.places, unit.maximum).map(|held| view! { <p class="held">{held}</p> });
        view! {
            <section class="card unit column" data-spot=spot>
                <header><h2>{unit.code.clone()}</h2>{ui::places(unit.placed, unit.places)}</header>
                <p class="toll"></p>
                {name}
                {topics}
                {held}
                {ui::fill(unit.placed, unit.places)}
                <div class="people">{unit.people.iter().map(|card| self.person(card, true)).collect_view()}</div>
                <div class="slots">{slots.collect_view()}</div>
            </section>
        }
        .into_any()
    }
}

/// The one chip that matters.
pub fn chip(card: &Card, placed: bool, words: &Words) -> Chip {
    let first_wish = card.first_wish.as_deref().unwrap_or_default();
    Standing { fixed: card.fixed, placed, has_wishes: card.has_wishes, rank: card.rank, first_wish }.chip(words)
}

/// What is read out before the chip stands there also where it is empty: cards that move need it later.
pub fn chip_view(chip: Chip) -> AnyView {
    let class = format!("chip {}", chip.tone);
    view! { <span class="vh before">{chip.before}</span>" "<span class=class>{chip.text}</span> }.into_any()
}
