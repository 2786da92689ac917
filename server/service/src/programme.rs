//! Programmes: filing, changing and cloning requests, and carrying them from state to state.

mod caution;
mod edit;
mod head;
mod transition;
mod view;

pub use caution::{Caution, written};
pub use edit::{Editing, blank, clone_of, create, edit, save};
pub use head::Head;
pub use store::government::HostRow;
pub use store::programme::{ListedProgramme, ProgrammeRow, TransitionRow};
pub use transition::{Next, next, transition};
pub use view::{MyPlace, Overview, Query, list, read, view};
