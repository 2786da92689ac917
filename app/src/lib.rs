//! Pages, forms, islands and texts. With `ssr` the server renders pages; with `hydrate` the browser starts the islands.

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod assignment;
#[cfg(feature = "ssr")]
pub mod audit;
#[cfg(feature = "ssr")]
mod conflict;
#[cfg(feature = "ssr")]
pub mod government;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
mod navigation;
#[cfg(feature = "ssr")]
pub mod offer;
#[cfg(feature = "ssr")]
pub mod participant;
#[cfg(feature = "ssr")]
pub mod person;
pub mod placement;
#[cfg(feature = "ssr")]
pub mod programme;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod web;
