//! Lists: tables on wide screens, labelled cards on phones; filters in the address; pages; and words for every kind of nothing.

mod filter;
mod pager;
mod states;
mod table;

pub use filter::{filter_search, filter_select, filters};
pub use pager::pager;
pub use states::{empty, failed, loading, no_match};
pub use table::{Column, Row, Sorted, actions, code, col, head, num, row, table};
