//! A clock that tests set.

use std::sync::Mutex;

use service::clock::Clock;
use time::OffsetDateTime;
use time::macros::datetime;

/// Stands still until it is told otherwise.
pub struct TestClock(Mutex<OffsetDateTime>);

impl Default for TestClock {
    fn default() -> Self {
        Self(Mutex::new(datetime!(2026-11-23 02:00 UTC)))
    }
}

impl TestClock {
    pub fn set(&self, at: OffsetDateTime) {
        *self.0.lock().expect("no test panics while it holds the clock") = at;
    }

    pub fn forward(&self, by: time::Duration) {
        *self.0.lock().expect("no test panics while it holds the clock") += by;
    }
}

impl Clock for TestClock {
    fn now(&self) -> OffsetDateTime {
        *self.0.lock().expect("no test panics while it holds the clock")
    }
}
