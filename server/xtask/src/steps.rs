//! Numbered steps with their time, for someone who waits.

use std::time::Instant;

use crate::error::Result;

pub struct Steps {
    total: usize,
    done: usize,
    started: Instant,
}

impl Steps {
    pub fn new(total: usize) -> Self {
        Self { total, done: 0, started: Instant::now() }
    }

    pub fn step<T>(&mut self, title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.done += 1;
        eprintln!("[{}/{}] {title}", self.done, self.total);
        let started = Instant::now();
        let result = work()?;
        let (step, all) = (started.elapsed(), self.started.elapsed());
        eprintln!("      {:.1} s (together {:.1} s)", step.as_secs_f32(), all.as_secs_f32());
        Ok(result)
    }
}
