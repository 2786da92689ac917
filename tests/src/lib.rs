//! What whole-app tests share: an installation on each engine, a clock that can be set, and a browser without scripts.

mod app;
mod browser;
mod cable;
mod chrome;
mod clock;
mod disk;
mod engine;
mod held;
mod page;
pub mod proposal;
pub mod publishing;
mod seats;
mod site;
mod story;

pub use app::{PASSWORD, TestApp};
pub use browser::Browser;
pub use cable::Cable;
pub use chrome::{Chrome, Scripts};
pub use clock::TestClock;
pub use disk::Disk;
pub use engine::{Database, Engine, engines};
pub use held::Begun;
pub use page::Page;
pub use seats::Seats;
pub use site::Site;
pub use story::{HOST, SENDER, Story};
