//! Cards in the hand: picked up, held over a column, put down or let go, by pointer and keyboard alike.

use super::Desk;
use super::plan::{Plan, Stuck, Wall};
use super::selection::carried;
use super::stage::{into_view, mark, spot_of, unit_at};
use super::toll::{Toll, toll};
use super::words::Word;

/// What is carried, and where over.
pub struct Carry {
    /// The card that was picked up.
    pub held: usize,
    pub who: Vec<usize>,
    /// The column below.
    pub over: Option<usize>,
    /// By keyboard, or by pressing one thing after the other; the focus stays on the card.
    pub by_keys: bool,
    /// By column.
    tolls: Vec<Result<Toll, Wall>>,
}

impl Desk {
    /// Picks a card up, with everybody who is ticked along with it.
    pub fn lift(&mut self, held: usize, by_keys: bool) -> bool {
        if self.outdated {
            self.panel.complain(self.words.of(Word::Outdated), &[]);
            return false;
        }
        let who = carried(held, &self.stage.ticked());
        let fixed: Vec<_> = who.iter().copied().filter(|person| self.plan.known(*person).fixed).collect();
        if !fixed.is_empty() {
            self.panel.complain(&self.words.say(Word::Held, &[("who", &self.names(&fixed))]), &[]);
            return false;
        }
        let over = spot_of(self.plan.shown()[held]);
        for person in &who {
            mark(self.stage.card(*person), "landed", false);
            mark(self.stage.card(*person), "lifted", true);
        }
        mark(&self.stage.root, if by_keys { "carrying" } else { "dragging" }, true);
        let lifted = [("who", self.names(&who)), ("place", self.place(over))];
        self.carry = Some(Carry { held, who, over: None, by_keys, tolls: Vec::new() });
        self.weigh();
        if by_keys {
            self.hover(Some(over));
            self.panel.say(&self.words.say(Word::Lifted, &[("who", &lifted[0].1), ("place", &lifted[1].1)]));
        }
        true
    }

    /// Writes on every column what it would cost to put down there what is carried.
    pub fn weigh(&mut self) {
        let Some(carry) = &mut self.carry else { return };
        let (plan, shown) = (&self.plan, self.plan.shown());
        let weighed = (0..self.stage.columns.len()).map(|spot| {
            let to = unit_at(spot);
            plan.check(&shown, &carry.who, to).map(|()| toll(&plan.problem, &shown, &carry.who, to))
        });
        carry.tolls = weighed.collect();
        for spot in 0..self.stage.columns.len() {
            self.write_toll(spot);
        }
    }

    fn write_toll(&self, spot: usize) {
        let Some(carry) = &self.carry else { return };
        let column = &self.stage.columns[spot];
        match carry.tolls.get(spot) {
            Some(Ok(toll)) => {
                let (text, kind) = toll.hint(carry.over == Some(spot), &self.words);
                column.toll(&text, kind);
            }
            Some(Err(Wall::Full { .. })) => column.toll(self.words.of(Word::FullHere), "none"),
            _ => column.toll("", ""),
        }
    }

    /// Holds what is carried over a column, or over none.
    pub fn hover(&mut self, spot: Option<usize>) {
        let Some(carry) = &mut self.carry else { return };
        let before = std::mem::replace(&mut carry.over, spot);
        if before == spot {
            return;
        }
        let by_keys = carry.by_keys;
        for (spot, over) in before.map(|spot| (spot, false)).into_iter().chain(spot.map(|spot| (spot, true))) {
            mark(&self.stage.columns[spot].section, "over", over);
            self.write_toll(spot);
        }
        if let Some(spot) = spot.filter(|_| by_keys) {
            into_view(&self.stage.columns[spot].section);
            let text = self.over_words(spot);
            self.panel.say(&text);
        }
    }

    fn over_words(&self, spot: usize) -> String {
        let place = self.place(spot);
        let Some(unit) = unit_at(spot) else {
            let cost = self.toll_words(spot);
            return self.words.say(Word::OverPool, &[("place", &place), ("cost", &cost)]);
        };
        let used = Plan::count(&self.plan.shown(), Some(unit)).to_string();
        let max = self.plan.problem.units[unit].places().to_string();
        let full =
            self.carry.as_ref().is_some_and(|carry| matches!(carry.tolls.get(spot), Some(Err(Wall::Full { .. }))));
        let word = if full { Word::Full } else { Word::Over };
        let cost = self.toll_words(spot);
        let mut text = self.words.say(word, &[("place", &place), ("used", &used), ("max", &max), ("cost", &cost)]);
        if let Some(toll) = self.toll_at(spot).filter(|toll| toll.refused > 0) {
            text.push_str("; ");
            text.push_str(&toll.odd(&self.words));
        }
        text
    }

    fn toll_at(&self, spot: usize) -> Option<&Toll> {
        self.carry.as_ref().and_then(|carry| carry.tolls.get(spot)?.as_ref().ok())
    }

    fn toll_words(&self, spot: usize) -> String {
        self.words.change(self.toll_at(spot).map_or(0, |toll| toll.total))
    }

    /// Puts down what is carried. Returns whether there is something to send.
    pub fn drop_here(&mut self) -> bool {
        let Some(spot) = self.carry.as_ref().and_then(|carry| carry.over) else {
            self.let_go();
            return false;
        };
        let cost = self.toll_words(spot);
        let Some(carry) = self.empty_hand() else { return false };
        let (who, place) = (self.names(&carry.who), self.place(spot));
        let moved = match self.plan.go(&carry.who, unit_at(spot)) {
            Ok(movers) => {
                for person in &carry.who {
                    self.stage.tick(*person, false);
                }
                self.stage.show_ticks();
                self.draw();
                for person in movers {
                    mark(self.stage.card(person), "landed", true);
                }
                self.panel.say(&self.words.say(Word::Dropped, &[("who", &who), ("place", &place), ("cost", &cost)]));
                true
            }
            Err(Wall::Same) => {
                self.panel.say(&self.words.say(Word::Stays, &[("who", &who), ("place", &place)]));
                false
            }
            Err(Wall::Full { unit, placed, wanted }) => {
                let max = self.plan.problem.units[unit].places().to_string();
                let (used, count) = (placed.to_string(), wanted.to_string());
                let values = [("place", place.as_str()), ("used", &used), ("max", &max), ("count", &count)];
                self.panel.complain(&self.words.say(Word::Full, &values), &[]);
                false
            }
        };
        if carry.by_keys {
            self.stage.focus(carry.held);
        }
        moved
    }

    /// Lets go without moving anybody.
    pub fn let_go(&mut self) {
        if let Some(carry) = self.empty_hand() {
            let who = self.names(&carry.who);
            self.panel.say(&self.words.say(Word::Cancelled, &[("who", &who)]));
            if carry.by_keys {
                self.stage.focus(carry.held);
            }
        }
    }

    fn empty_hand(&mut self) -> Option<Carry> {
        let carry = self.carry.take()?;
        for person in &carry.who {
            mark(self.stage.card(*person), "lifted", false);
        }
        for column in &self.stage.columns {
            column.toll("", "");
            mark(&column.section, "over", false);
        }
        mark(&self.stage.root, "carrying", false);
        mark(&self.stage.root, "dragging", false);
        Some(carry)
    }

    /// Takes the last move of this page back. Returns whether there is something to send.
    pub fn undo(&mut self) -> bool {
        match self.plan.undo() {
            Ok(legs) => {
                let who: Vec<_> = legs.iter().map(|leg| leg.who).collect();
                self.draw();
                let mut places: Vec<_> = legs.iter().map(|leg| self.place(spot_of(leg.to))).collect();
                places.dedup();
                let values = [("who", self.names(&who)), ("place", places.join(", "))];
                self.panel.say(&self.words.say(Word::Undone, &[("who", &values[0].1), ("place", &values[1].1)]));
                true
            }
            Err(Stuck::Nothing) => {
                self.panel.say(self.words.of(Word::NothingToUndo));
                false
            }
            Err(Stuck::Changed(who)) => {
                let who = self.names(&who);
                self.panel.complain(&self.words.say(Word::UndoChanged, &[("who", &who)]), &[]);
                self.show_state();
                false
            }
        }
    }

    /// One name, or how many people.
    pub fn names(&self, who: &[usize]) -> String {
        match who {
            [one] => self.stage.name(*one),
            _ => self.words.say(Word::Several, &[("count", &who.len().to_string())]),
        }
    }

    /// The code of a unit, or the words for no place.
    pub fn place(&self, spot: usize) -> String {
        match unit_at(spot) {
            Some(unit) => self.plan.problem.units[unit].code.clone(),
            None => self.words.of(Word::Nowhere).to_owned(),
        }
    }
}
