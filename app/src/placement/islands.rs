//! What needs hands on the board. The islands enhance parts of a page that is complete without them, and read what they
//! need from it, so that nothing is sent twice. They have no properties: what reads those would be an eighth of the client (12.8 kB).

pub mod desk;
mod filter;
mod lower;
mod options;
mod picker;

pub use desk::LiveBoard;
pub use filter::InstantFilter;
pub use picker::UnitPicker;
