//! Governments and their units.

mod edit;
mod foundation;
mod unit;
mod view;

pub use edit::{Editing, blank, create, edit, save};
pub use foundation::lay_foundation;
pub use store::government::{GovernmentRow, ListedGovernment, ListedUnit, UnitRow};
pub use unit::{UnitEditing, blank_unit, create_unit, edit_unit, save_unit};
pub use view::{Listing, Overview, Query, UnitQuery, list, view};
