//! One column of the board: a unit with its places, or the people without one.

use leptos::prelude::document;
use leptos::web_sys::{Element, HtmlElement};

use super::stage::{mark, part, set_text};
use super::words::{Word, Words};

/// Free places that are drawn one by one; more are told in words.
pub const SLOTS: usize = 6;

pub struct Column {
    pub section: HtmlElement,
    pub people: Element,
}

impl Column {
    pub fn find(section: HtmlElement) -> Option<Self> {
        Some(Self { people: part(&section, ".people")?, section })
    }

    /// Draws how many places of a unit are taken.
    pub fn fill(&self, used: usize, max: usize, words: &Words) {
        if let Some(chip) = part(&self.section, "header .chip") {
            chip.set_class_name(if used >= max { "chip warn" } else { "chip plain" });
            chip.set_text_content(Some(&words.places(used, max)));
        }
        if let Some(bar) = part(&self.section, ".fill") {
            mark(&bar, "full", used >= max);
        }
        if let Some(rect) = part(&self.section, "rect") {
            let width = (used.min(max) * 100).checked_div(max).unwrap_or(0);
            let _ = rect.set_attribute("width", &width.to_string());
        }
        if let Some(slots) = part(&self.section, ".slots") {
            slots.set_text_content(None);
            for text in free_slots(max.saturating_sub(used), words) {
                if let Ok(slot) = document().create_element("div") {
                    slot.set_class_name("slot");
                    slot.set_text_content(Some(&text));
                    let _ = slots.append_child(&slot);
                }
            }
        }
    }

    /// Draws how many people have no place.
    pub fn count(&self, people: usize) {
        if let Some(chip) = part(&self.section, "h2 .chip") {
            chip.set_class_name(if people == 0 { "chip good" } else { "chip bad" });
            chip.set_text_content(Some(&people.to_string()));
        }
        if let Some(nobody) = part(&self.section, ".nobody") {
            let _ = nobody.toggle_attribute_with_force("hidden", people > 0);
        }
    }

    /// Writes on the column what it would cost to put people down here; `kind` is a class.
    pub fn toll(&self, text: &str, kind: &str) {
        mark(&self.section, "none", kind == "none");
        let toll = part(&self.section, ".toll");
        if let Some(toll) = &toll {
            toll.set_class_name(&["toll ", kind].concat());
        }
        set_text(toll, text);
    }
}

/// What stands on the free places of a unit.
pub fn free_slots(free: usize, words: &Words) -> Vec<String> {
    let single = if free > SLOTS { SLOTS - 1 } else { free };
    let mut slots = vec![words.of(Word::Slot).to_owned(); single];
    if free > single {
        slots.push(words.say(Word::Slots, &[("count", &words.number((free - single) as i64))]));
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::super::words::KEYS;
    use super::*;

    #[test]
    fn few_free_places_are_drawn_and_many_are_told() {
        let words = Words::new(KEYS.iter().map(|key| [*key, " {count}"].concat()).collect());
        assert_eq!(free_slots(0, &words), Vec::<String>::new());
        assert_eq!(free_slots(6, &words).len(), 6);
        let many = free_slots(20, &words);
        assert_eq!((many.len(), many[5].as_str()), (6, "board-slots 15"));
    }
}
