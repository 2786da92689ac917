//! The filters of the board, as they stand in the address.

use domain::id::ProgrammeId;
use domain::position_class::PositionClass;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::placement::{Board, Query, Wish};

use super::islands::InstantFilter;
use super::path;
use crate::texts::t;
use crate::ui::list::{filter_search, filter_select, filters};

/// Empty values are left out of addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub class: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agency: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub topic: String,
    /// `none`, `outside` or the id of a unit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub wish: String,
}

impl Filters {
    /// As the use cases want it.
    pub fn query(&self) -> Query {
        let wish = match self.wish.as_str() {
            "none" => Wish::None,
            "outside" => Wish::Outside,
            unit => unit.parse().map_or(Wish::Any, Wish::Unit),
        };
        Query {
            text: self.text.clone(),
            class: PositionClass::from_code(&self.class),
            agency: self.agency.clone(),
            topic: self.topic.clone(),
            wish,
        }
    }

    pub fn is_set(&self) -> bool {
        *self != Self::default()
    }

    /// The address of the board with these filters.
    pub fn href(&self, id: ProgrammeId) -> String {
        format!("{}{}", path(id), self.suffix('?'))
    }

    /// The filters to be put behind an address, with `first` before them; nothing where none is set.
    pub fn suffix(&self, first: char) -> String {
        let text = serde_urlencoded::to_string(self).unwrap_or_default();
        if text.is_empty() { text } else { format!("{first}{text}") }
    }
}

/// The filter row. The search answers while it is typed; the rest when the button is pressed.
pub fn row(board: &Board, now: &Filters) -> AnyView {
    let id = board.head.row.id;
    let classes: Vec<_> = PositionClass::ALL.iter().map(|class| (class.code().to_owned(), t!(class.key()))).collect();
    let named = |values: &[String]| values.iter().map(|value| (value.clone(), value.clone())).collect::<Vec<_>>();
    let mut wishes =
        vec![("none".to_owned(), t!("placement-wish-none")), ("outside".to_owned(), t!("placement-wish-outside"))];
    let wished = |code: &str| t!("placement-wish-unit", unit = code);
    wishes.extend(board.units.iter().map(|unit| (unit.unit_id.to_string(), wished(&unit.code))));
    let (shown, all) = (board.cards().filter(|card| card.shown()).count(), board.cards().count());
    // `{n}` is what the island replaces.
    let count = t!("placement-shown", shown = "{n}", all = all);
    let start = now.is_set().then(|| count.replace("{n}", &shown.to_string()));
    let search = filter_search("text", t!("placement-search"), &now.text);
    let inputs = view! {
        <InstantFilter>{search}</InstantFilter>
        <span class="found" role="status" data-count=count>{start}</span>
        {filter_select("class", t!("placement-class"), t!("placement-class-all"), &now.class, classes)}
        {filter_select("agency", t!("placement-agency"), t!("placement-agency-all"), &now.agency, named(&board.agencies))}
        {filter_select("topic", t!("placement-topic"), t!("placement-topic-all"), &now.topic, named(&board.topics))}
        {filter_select("wish", t!("placement-wish"), t!("placement-wish-all"), &now.wish, wishes)}
    };
    filters(path(id), inputs, now.is_set().then(|| path(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_set_stands_in_the_address() {
        assert_eq!(Filters::default().suffix('?'), "");
        let filters = Filters { text: "dinas a&b".to_owned(), wish: "none".to_owned(), ..Filters::default() };
        assert_eq!(filters.suffix('&'), "&text=dinas+a%26b&wish=none");
    }
}
