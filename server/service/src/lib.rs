//! Use cases: what people do, who may do it, and what is recorded.

pub mod access;
pub mod account;
pub mod assignment;
pub mod audit;
pub mod clock;
pub mod demo;
mod error;
pub mod generate;
pub mod government;
pub mod home;
pub mod lokus;
pub mod offer;
pub mod paged;
pub mod participant;
pub mod person;
pub mod placement;
pub mod programme;
mod race;
pub mod sheet;
pub mod turns;

pub use access::Actor;
pub use error::Error;
pub use lokus::{Lokus, Rules};
pub use turns::{Line, Pace, Turn, Turns};

/// What every use case returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;
