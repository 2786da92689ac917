//! The board for hands: cards that can be dragged, carried by keyboard, and sent back, on the board that the server drew.
//!
//! The island draws nothing of its own. It listens on the board as a whole, moves the cards that are there, and sends
//! every move at once; [`plan`] knows what is confirmed and what is on its way.

pub mod answer;
mod carry;
pub mod column;
mod draw;
pub mod facts;
mod hand;
mod keys;
pub mod label;
mod panel;
pub mod plan;
mod post;
mod read;
pub mod selection;
mod stage;
pub mod toll;
mod wake;
pub mod words;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use carry::Carry;
use draw::Drawn;
use hand::{Ghost, Press};
use panel::Panel;
use plan::Plan;
use stage::Stage;
use words::{Word, Words};

/// Wakes the board on the page. Without JavaScript its form does the same.
#[island]
pub fn LiveBoard() -> impl IntoView {
    if cfg!(target_arch = "wasm32") {
        wake::wake();
    }
}

/// How things stand with the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Free,
    /// A move is on its way.
    Busy,
    /// A reason is asked for.
    Asking,
    /// The last move did not arrive; the sentence says why.
    Down(Word),
}

/// What the listeners share.
type Shared = Rc<RefCell<Desk>>;

/// What the island knows while it lives.
struct Desk {
    plan: Plan,
    words: Words,
    stage: Stage,
    panel: Panel,
    href: String,
    /// By index of the unit.
    offers: Vec<String>,
    layout: String,
    /// The list of people or of places is another by now; nothing can be moved before the page is loaded again.
    outdated: bool,
    line: Line,
    /// How often the page has asked what others did since somebody was at it.
    quiet: u32,
    /// The cost of what is shown.
    total: i64,
    drawn: Vec<Drawn>,
    carry: Option<Carry>,
    press: Option<Press>,
    ghost: Option<Ghost>,
    /// The end of a drag is no click.
    swallow_click: bool,
    /// The card that was pressed last.
    anchor: Option<usize>,
    /// The card that the Tab key finds.
    roving: Option<usize>,
}
