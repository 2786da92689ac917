//! Importing a list: it is uploaded, looked at, and taken over as a whole or not at all.
//!
//! An upload waits as bytes and is read anew each time, so that a preview always tells how things stand now.

mod apply;
mod known;
mod names;
mod plan;
mod preview;
mod read;
mod upload;

pub use apply::{Confirmed, confirm};
pub use names::{NO_WISH, Name, name_units};
pub use plan::{CellChange, CellProblem, Changed, Counts, Fate, Line, Plan};
pub use preview::{Opened, Preview, preview};
pub use upload::{Importing, Kept, discard, importing, upload};
