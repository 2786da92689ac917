//! Programs that tests need beside them: each is started for one run and gone after it.

mod account;
mod axe;
mod browser;
mod child;
pub mod port;
mod postgres;
pub mod signal;

pub use axe::Axe;
pub use browser::{Browser, Programs as BrowserPrograms};
pub use child::Service;
pub use postgres::Cluster;

/// A program that is not on this machine.
#[derive(Clone, Debug)]
pub struct Missing {
    pub program: &'static str,
    pub install: &'static str,
}

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} not found: {}", self.program, self.install)
    }
}
