//! What needs hands on the board. Both islands wrap parts of a page that is complete without them, and read what they
//! need from it, so that nothing is sent twice.

mod filter;
mod lower;
mod options;
mod picker;

pub use filter::InstantFilter;
pub use picker::UnitPicker;
