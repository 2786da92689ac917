//! The search field that answers while it is typed.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement};

use super::lower::needle;

/// Hides the cards in which the typed text is not found; ticked ones stay. `count` is `{n} dari 27 peserta` with the
/// number left open, `start` what it says at first.
#[island]
pub fn InstantFilter(count: String, start: String, children: Children) -> impl IntoView {
    let said = RwSignal::new(start);
    let typed = move |event: leptos::ev::Event| {
        let needle = needle(&event_target_value(&event));
        said.set(count.replace("{n}", &show_matching(&needle).to_string()));
    };
    view! {
        <span class="instant" on:input=typed>{children()}</span>
        <span class="found" role="status">{move || Some(said.get()).filter(|said| !said.is_empty())}</span>
    }
}

/// Returns how many people are in sight.
fn show_matching(needle: &str) -> usize {
    let cards = document().get_elements_by_class_name("person");
    let mut shown = 0;
    for card in (0..cards.length()).filter_map(|at| cards.item(at)) {
        // Cards without the attribute are hidden by another filter.
        let matches = card.get_attribute("data-find").is_some_and(|text| text.contains(needle));
        if matches || is_ticked(&card) {
            shown += usize::from(card.remove_attribute("hidden").is_ok());
        } else {
            let _ = card.set_attribute("hidden", "");
        }
    }
    shown
}

fn is_ticked(card: &Element) -> bool {
    let input = card.first_element_child().and_then(|child| child.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}
