//! The search field that answers while it is typed.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement};

use super::lower::needle;

/// Hides the cards in which the typed text is not found; ticked ones stay. Beside the field that it stands around, an
/// element of the class `found` says how many are in sight: `{n}` in its attribute `data-count` is their number.
#[island]
pub fn InstantFilter(children: Children) -> impl IntoView {
    let typed = move |event: leptos::ev::Event| {
        let shown = show_matching(&needle(&event_target_value(&event)));
        if let Ok(Some(found)) = document().query_selector(".found") {
            let count = found.get_attribute("data-count").unwrap_or_default();
            found.set_text_content(Some(&count.replace("{n}", &shown.to_string())));
        }
    };
    view! { <span class="instant" on:input=typed>{children()}</span> }
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
    let input = card.query_selector("input").ok().flatten().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}
