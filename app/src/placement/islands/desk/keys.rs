//! The board by keyboard: one card at a time has the focus; it is picked up, carried over the columns and put down.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, KeyboardEvent};

use super::Desk;
use super::selection::{range, step};
use super::stage::focused;

impl Desk {
    /// Answers a key. Returns whether there is something to send.
    pub fn key(&mut self, event: &KeyboardEvent) -> bool {
        let key = event.key();
        if key == "z" && (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !types() {
            event.prevent_default();
            return self.undo();
        }
        if let Some(carry) = &self.carry {
            let by_keys = carry.by_keys;
            return self.key_in_hand(event, &key, by_keys);
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let grip = target.filter(|target| target.class_list().contains("grip"));
        if let Some(who) = grip.and_then(|grip| self.stage.person_at(&grip)) {
            self.key_on_card(event, &key, who);
        }
        false
    }

    fn key_in_hand(&mut self, event: &KeyboardEvent, key: &str, by_keys: bool) -> bool {
        match key {
            "Escape" => {
                self.ghost = None;
                self.let_go();
            }
            // The focus goes on as usual.
            "Tab" if by_keys => {
                self.let_go();
                return false;
            }
            " " | "Enter" if by_keys => {
                event.prevent_default();
                return self.drop_here();
            }
            _ if by_keys => {
                let now = self.carry.as_ref().and_then(|carry| carry.over).unwrap_or_default();
                let Some(spot) = step(key, now, self.stage.columns.len()) else { return false };
                self.hover(Some(spot));
            }
            _ => return false,
        }
        event.prevent_default();
        false
    }

    fn key_on_card(&mut self, event: &KeyboardEvent, key: &str, who: usize) {
        match key {
            " " if event.shift_key() => self.stage.tick(who, !self.stage.is_ticked(who)),
            " " | "Enter" => {
                self.lift(who, true);
            }
            _ => {
                let Some(next) = self.neighbour(who, key) else { return };
                if event.shift_key() {
                    self.stage.tick(who, true);
                    self.stage.tick(next, true);
                }
                self.stage.focus(next);
                self.rove(Some(next));
            }
        }
        self.stage.show_ticks();
        event.prevent_default();
    }

    /// The card to which a key leads: up and down within the column, left and right into the next one with people in sight.
    fn neighbour(&self, who: usize, key: &str) -> Option<usize> {
        let spot = self.stage.spot_at(self.stage.card(who))?;
        let column = self.stage.shown_in(spot);
        let place = column.iter().position(|other| *other == who)?;
        if matches!(key, "ArrowUp" | "ArrowDown" | "Home" | "End") {
            return column.get(step(key, place, column.len())?).copied();
        }
        let mut now = spot;
        loop {
            let next = step(key, now, self.stage.columns.len())?;
            if next == now {
                return None;
            }
            let column = self.stage.shown_in(next);
            if let Some(last) = column.len().checked_sub(1) {
                return column.get(place.min(last)).copied();
            }
            now = next;
        }
    }

    /// Ticks everybody from the card that was pressed last to this one.
    pub fn tick_range(&mut self, to: usize) {
        let column = self.stage.spot_at(self.stage.card(to)).map(|spot| self.stage.shown_in(spot)).unwrap_or_default();
        for who in range(&column, self.anchor.unwrap_or(to), to) {
            self.stage.tick(who, true);
        }
        self.stage.show_ticks();
    }

    /// Lets the Tab key find exactly one card: the one that had the focus last, or the first in sight.
    pub fn rove(&mut self, to: Option<usize>) {
        let in_sight = |who: &usize| !self.stage.card(*who).has_attribute("hidden");
        let kept = to.or(self.roving).filter(in_sight);
        let next =
            kept.or_else(|| (0..self.stage.columns.len()).find_map(|spot| self.stage.shown_in(spot).first().copied()));
        for (who, index) in self.roving.into_iter().map(|who| (who, -1)).chain(next.map(|who| (who, 0))) {
            if let Some(grip) = self.stage.grip(who) {
                grip.set_tab_index(index);
            }
        }
        self.roving = next;
    }
}

/// Whether the focus is where text is typed, which has an undo of its own.
fn types() -> bool {
    focused().is_some_and(|focus| {
        let tag = focus.tag_name();
        tag == "TEXTAREA" || (tag == "INPUT" && focus.get_attribute("type").as_deref() != Some("checkbox"))
    })
}
