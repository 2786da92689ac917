//! People as small cards, and units as cards with places.

use std::collections::HashSet;

use domain::id::ParticipantId;
use domain::participant::WISHES;
use domain::placement::Warning;
use domain::position_class::PositionClass;
use leptos::prelude::*;
use service::placement::{Card, UnitCard};

use crate::texts::t;
use crate::ui::{self, Tone};

/// The words of all cards, looked up once for a page.
pub struct Words {
    classes: Vec<(PositionClass, String)>,
    ranks: Vec<String>,
    first_wish: String,
    fixed: String,
    no_wish: String,
    outside: String,
    warnings: [(Warning, String); 2],
}

impl Words {
    pub fn new() -> Self {
        Self {
            classes: PositionClass::ALL.iter().map(|class| (*class, t!(class.key()))).collect(),
            ranks: (1..=WISHES).map(|rank| t!("placement-rank", rank = rank)).collect(),
            first_wish: t!("placement-first-wish"),
            fixed: t!("placement-fixed"),
            no_wish: t!("placement-no-wish"),
            outside: t!("placement-outside"),
            warnings: [(Warning::Class, t!("warning-class")), (Warning::Topic, t!("warning-topic"))],
        }
    }

    /// The one chip that matters, and what to read out before it.
    pub fn chip(&self, card: &Card, placed: bool) -> (Tone, String, String) {
        let plain = |tone, text: &str| (tone, String::new(), text.to_owned());
        if card.fixed {
            return plain(Tone::Info, &self.fixed);
        }
        if !card.has_wishes {
            return plain(Tone::Plain, &self.no_wish);
        }
        match card.rank {
            Some(rank) => plain(rank_tone(rank), self.ranks.get(rank - 1).map_or("", String::as_str)),
            None if placed => plain(Tone::Warn, &self.outside),
            None => (Tone::Plain, self.first_wish.clone(), card.first_wish.clone().unwrap_or_default()),
        }
    }

    /// Class, agency, and what is odd here.
    fn detail(&self, card: &Card) -> String {
        let class = self.classes.iter().find(|(class, _)| *class == card.class).map_or("", |(_, name)| name.as_str());
        let odd = self.warnings.iter().filter(|(warning, _)| card.warnings.contains(warning));
        let parts = [class, card.agency.as_str()].into_iter().chain(odd.map(|(_, words)| words.as_str()));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

const fn rank_tone(rank: usize) -> Tone {
    match rank {
        1 => Tone::Good,
        2 => Tone::Brand,
        _ => Tone::Warn,
    }
}

/// What all cards of a page share.
pub struct Deck {
    pub words: Words,
    /// The address of the board; a person's page is below it.
    pub base: String,
    /// Cards have a box to tick.
    pub pick: bool,
    /// Who was ticked in a form that came back. They stay in sight whatever the filter says.
    pub ticked: HashSet<ParticipantId>,
}

impl Deck {
    /// One person.
    pub fn person(&self, card: &Card, placed: bool) -> AnyView {
        let ticked = self.ticked.contains(&card.id);
        let (tone, before, text) = self.words.chip(card, placed);
        let before = (!before.is_empty()).then(|| view! { <span class="vh">{before}" "</span> });
        let chip = view! { {before}{ui::chip(tone, text)} };
        let href = format!("{}/{}", self.base, card.id);
        let hidden = !card.shown() && !ticked;
        // Only what the other filters let through can be found by typing.
        let find = card.fits.then(|| card.findable.clone());
        let name = view! { <b><a href=href>{card.name.clone()}</a></b> };
        let detail = view! { <small>{self.words.detail(card)}</small> };
        if !self.pick {
            return view! { <div class="person" data-find=find hidden=hidden>{name}{chip}{detail}</div> }.into_any();
        }
        let value = format!("{}:{}", card.id, card.version);
        view! {
            <label class="person pick" data-find=find hidden=hidden>
                <input type="checkbox" name="person" value=value checked=ticked/>
                {name}{chip}{detail}
            </label>
        }
        .into_any()
    }

    /// Everybody without a place.
    pub fn pool(&self, people: &[Card]) -> AnyView {
        let tone = if people.is_empty() { Tone::Good } else { Tone::Bad };
        let nobody = people.is_empty().then(|| view! { <p class="soft">{t!("placement-all-placed")}</p> });
        view! {
            <section class="card pool">
                <h2>{t!("placement-unplaced")}" "{ui::chip(tone, people.len().to_string())}</h2>
                {nobody}
                {people.iter().map(|card| self.person(card, false)).collect_view()}
            </section>
        }
        .into_any()
    }

    /// A unit with its places.
    pub fn unit(&self, unit: &UnitCard) -> AnyView {
        let free = unit.maximum - unit.placed;
        let slot = (free > 0).then(|| view! { <div class="slot">{t!("placement-free", count = free)}</div> });
        let name = (!unit.name.eq_ignore_ascii_case(&unit.code))
            .then(|| view! { <p class="unit-name">{unit.name.clone()}</p> });
        let topics = (!unit.topics.is_empty()).then(|| view! { <p class="topics">{unit.topics.joined()}</p> });
        view! {
            <section class="card unit">
                <header><h2>{unit.code.clone()}</h2>{ui::places(unit.placed, unit.maximum)}</header>
                {name}
                {topics}
                {ui::fill(unit.placed, unit.maximum)}
                {unit.people.iter().map(|card| self.person(card, true)).collect_view()}
                {slot}
            </section>
        }
        .into_any()
    }
}
