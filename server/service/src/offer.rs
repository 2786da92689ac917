//! Places that the units of the host offer to a programme.

mod edit;
mod list;

pub use edit::{Editing, blank, create, edit, save};
pub use list::{Offers, list};
pub use store::offer::{OfferRow, OfferSupervisorRow};
