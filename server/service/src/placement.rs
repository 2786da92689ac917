//! Who goes where: the board, moving people, the history and the list to take away.
//!
//! Every change of seats goes through [`assign`] or [`release`]: they hold the programme's lock, so changes come one
//! after the other, and the count of an offer never passes its places, whatever runs at once.

mod assign;
mod board;
mod change;
mod columns;
mod event;
mod export;
mod history;
mod moves;
mod person;
mod problem;
mod question;
mod release;
mod remarks;
mod seats;
mod teams;

pub use assign::assign;
pub use board::{Board, Card, MANY, Query, UnitCard, Wish, board, is_large};
pub use change::{Changed, arrange, carry, change};
pub(crate) use columns::is_export;
pub use columns::{EXPORT_COLUMNS, ExportColumn};
pub use export::{Export, ExportRow, export};
pub use history::{History, history};
pub use moves::{Conflict, Full, Move, Refused, Target};
pub use person::{PersonPage, Wished, person};
pub(crate) use problem::problem;
pub(crate) use question::check_asked;
pub use question::{Question, question};
pub use release::release;
pub use remarks::Remark;
pub(crate) use seats::{Seats, full_name};
pub use store::placement::MoveRow;
pub use teams::{Member, Team};
