//! The cards and columns of the page, as they stand in the document. The server drew them; here they only change places.

use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Function, Object, Reflect};
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};

use super::column::Column;
use super::label::Chip;

/// Columns are numbered: 0 is for people without a place, the others are the units, one higher than their index.
pub const fn spot_of(unit: Option<usize>) -> usize {
    match unit {
        Some(unit) => unit + 1,
        None => 0,
    }
}

/// The unit of a column.
pub const fn unit_at(spot: usize) -> Option<usize> {
    spot.checked_sub(1)
}

/// The board in the document.
pub struct Stage {
    pub root: HtmlElement,
    /// By index of the participant.
    cards: Vec<HtmlElement>,
    pub columns: Vec<Column>,
}

impl Stage {
    /// Finds everything; nothing where the page shows other people than it was told of.
    pub fn find(people: usize, units: usize) -> Option<Self> {
        let root: HtmlElement = document().query_selector("form.board").ok()??.dyn_into().ok()?;
        let mut cards = vec![None; people];
        for card in numbered(&root, "person", "data-at") {
            *cards.get_mut(card.0)? = Some(card.1);
        }
        let mut columns = Vec::new();
        for (spot, section) in numbered(&root, "column", "data-spot") {
            if spot != columns.len() {
                return None;
            }
            columns.push(Column::find(section)?);
        }
        let cards = cards.into_iter().collect::<Option<_>>()?;
        (columns.len() == units + 1).then_some(Self { root, cards, columns })
    }

    /// The person of the card around an element.
    pub fn person_at(&self, element: &Element) -> Option<usize> {
        number(&element.closest(".person").ok()??, "data-at")
    }

    /// The column around an element.
    pub fn spot_at(&self, element: &Element) -> Option<usize> {
        number(&element.closest(".column").ok()??, "data-spot")
    }

    /// The column below a point of the window.
    pub fn spot_below(&self, x: i32, y: i32) -> Option<usize> {
        self.spot_at(&document().element_from_point(x as f32, y as f32)?)
    }

    pub fn card(&self, who: usize) -> &HtmlElement {
        &self.cards[who]
    }

    pub fn name(&self, who: usize) -> String {
        part(&self.cards[who], "b").and_then(|name| name.text_content()).unwrap_or_default()
    }

    /// Puts a card into a column, before the card that comes next in the list. The focus goes along.
    pub fn seat(&self, who: usize, spot: usize, next: Option<usize>) {
        let (card, list) = (&self.cards[who], &self.columns[spot].people);
        let focus = focused().filter(|focus| card.contains(Some(focus)));
        let before = next.map(|next| -> &leptos::web_sys::Node { &self.cards[next] });
        let _ = list.insert_before(card, before);
        if let Some(focus) = focus {
            let _ = focus.focus();
        }
    }

    /// Draws what a card says about the place that its person has now.
    pub fn label(&self, who: usize, chip: &Chip, odd: &str) {
        let card = &self.cards[who];
        set_text(part(card, ".before"), &chip.before);
        if let Some(element) = part(card, ".chip") {
            element.set_class_name(&["chip ", chip.tone].concat());
            element.set_text_content(Some(&chip.text));
        }
        set_text(part(card, ".odd"), odd);
    }

    /// What the box of a card sends: the person with the version that is known.
    pub fn id(&self, who: usize) -> String {
        let value = self.tick_box(who).map(|input| input.value()).unwrap_or_default();
        value.split(':').next().unwrap_or_default().to_owned()
    }

    pub fn set_version(&self, who: usize, version: i64) {
        if let Some(input) = self.tick_box(who) {
            input.set_value(&[&self.id(who), ":", &version.to_string()].concat());
        }
    }

    fn tick_box(&self, who: usize) -> Option<HtmlInputElement> {
        part(&self.cards[who], "input")?.dyn_into().ok()
    }

    pub fn tick(&self, who: usize, ticked: bool) {
        if let Some(input) = self.tick_box(who) {
            input.set_checked(ticked);
        }
    }

    pub fn is_ticked(&self, who: usize) -> bool {
        self.tick_box(who).is_some_and(|input| input.checked())
    }

    /// Shows what can be done with those who are ticked, or has done with it.
    pub fn show_ticks(&self) {
        mark(&self.root, "ticking", part(&self.root, ".person input:checked, .wrong").is_some());
    }

    pub fn ticked(&self) -> Vec<usize> {
        (0..self.cards.len()).filter(|who| self.is_ticked(*who)).collect()
    }

    /// The people whose cards are in sight in a column, from top to bottom.
    pub fn shown_in(&self, spot: usize) -> Vec<usize> {
        let cards = numbered(&self.columns[spot].people, "person", "data-at");
        cards.into_iter().filter(|(_, card)| !card.has_attribute("hidden")).map(|(who, _)| who).collect()
    }

    /// The button with which the keyboard picks a card up.
    pub fn grip(&self, who: usize) -> Option<HtmlElement> {
        part(&self.cards[who], ".grip")?.dyn_into().ok()
    }

    pub fn focus(&self, who: usize) {
        if let Some(grip) = self.grip(who) {
            let _ = grip.focus();
            into_view(self.card(who));
        }
    }
}

/// The element that has the focus.
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// The first part of an element that matches.
pub fn part(element: &Element, css: &str) -> Option<Element> {
    element.query_selector(css).ok().flatten()
}

pub fn set_text(element: Option<Element>, text: &str) {
    if let Some(element) = element {
        element.set_text_content(Some(text));
    }
}

/// Gives an element a class, or takes it away.
pub fn mark(element: &Element, class: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(class, on);
}

/// Scrolls no further than needed.
pub fn into_view(element: &Element) {
    let options = Object::new();
    let _ = Reflect::set(&options, &JsValue::from_str("block"), &JsValue::from_str("nearest"));
    let scroll = Reflect::get(element, &JsValue::from_str("scrollIntoView"));
    if let Some(scroll) = scroll.ok().and_then(|scroll| scroll.dyn_into::<Function>().ok()) {
        let _ = scroll.call1(element, &options);
    }
}

fn number(element: &Element, attribute: &str) -> Option<usize> {
    element.get_attribute(attribute)?.parse().ok()
}

/// The elements of a class with their numbers, in the order of the document.
fn numbered(root: &Element, class: &str, attribute: &str) -> Vec<(usize, HtmlElement)> {
    let found = root.get_elements_by_class_name(class);
    let elements = (0..found.length()).filter_map(|at| found.item(at));
    elements.filter_map(|element| Some((number(&element, attribute)?, element.dyn_into().ok()?))).collect()
}
