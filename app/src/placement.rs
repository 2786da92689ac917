//! Who goes where: the board, the page of one person, the history, the list to take away, and the islands of the board.

#[cfg(feature = "ssr")]
mod bar;
#[cfg(feature = "ssr")]
mod board;
#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod change;
#[cfg(feature = "ssr")]
mod desk;
#[cfg(feature = "ssr")]
mod export;
#[cfg(feature = "ssr")]
mod filters;
#[cfg(feature = "ssr")]
pub(crate) mod history;
pub mod islands;
#[cfg(feature = "ssr")]
mod live;
#[cfg(feature = "ssr")]
mod person;
#[cfg(feature = "ssr")]
pub(crate) mod question;
#[cfg(feature = "ssr")]
pub(crate) mod refusal;
#[cfg(feature = "ssr")]
mod remarks;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
mod setup;

#[cfg(feature = "ssr")]
pub(crate) use bar::reason_field;
#[cfg(feature = "ssr")]
pub use routes::{path, routes};
