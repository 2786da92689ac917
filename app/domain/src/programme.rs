//! A programme: what is agreed between a sender and a host.

mod details;
mod state;

pub use details::{CONTACT_FIELDS, Contact, Kind, ProgrammeDetails};
pub use state::{Need, State, Step, TRANSITIONS, Transition, Who, from, step_of};
