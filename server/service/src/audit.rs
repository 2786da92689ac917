//! The audit trail as people read it: who did what and when, and which values changed.

mod changes;
pub(crate) mod personal;
mod view;

pub use changes::{Change, Value};
pub use view::{Entry, GovernmentTrail, ProgrammeTrail, Query, of_government, of_programme};
