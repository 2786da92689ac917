//! The building blocks of every page: the shell around it, forms, lists, and the pieces of a programme.
//!
//! Everything here is a plain function that takes finished data and gives a view. Styles are in `style/`, without inline ones.

mod button;
mod card;
mod chip;
mod fill;
pub mod form;
pub mod list;
mod navigation;
mod page_head;
mod programme;
mod shell;
mod steps;
mod timeline;
mod todo;

pub use button::{Look, link, submit, submit_as, submit_bar};
pub use card::{beginning, card, disclosure, facts, long, note, note_list, or_dash};
pub use chip::{Tone, chip, state_chip};
pub use fill::{fill, held, places};
pub use form::{FormState, hidden};
pub use navigation::{crumbs, tabs};
pub use page_head::{page_head, section_head};
pub use programme::{ProgrammeHead, programme_head};
pub use shell::{Chrome, ChromeUser, NavItem, shell};
pub use steps::steps;
pub use timeline::{TimelineItem, timeline};
pub use todo::{TodoItem, todo};
