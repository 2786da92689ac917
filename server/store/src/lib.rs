//! The database: SQL, rows and transactions, the same on SQLite and PostgreSQL.

mod engine;
mod error;
mod statement;

pub mod account;
pub mod assignment;
pub mod audit;
pub mod government;
pub mod offer;
pub mod participant;
pub mod person;
pub mod placement;
pub mod private;
pub mod programme;
pub mod setting;

pub use engine::{Options, Store, Tx};
pub use error::Error;
pub use statement::{Column, Row, Statement};

/// What every function of this crate returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;
