//! What whole-app tests share: an installation on each engine, a clock that can be set, and a browser without scripts.

mod app;
mod browser;
mod clock;
mod engine;
mod page;
mod seats;

pub use app::{PASSWORD, TestApp};
pub use browser::Browser;
pub use clock::TestClock;
pub use engine::{Database, Engine, engines};
pub use page::Page;
pub use seats::Seats;
