//! A program that runs beside xtask and never outlives it.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::signal;
use crate::error::{Context, Error, Result};
use crate::interrupt;

pub struct Service {
    name: &'static str,
    child: Child,
    /// The signal that this program takes as "stop now".
    stop: &'static str,
}

impl Service {
    /// In a process group of its own: Ctrl-C at the terminal reaches xtask alone, which then stops things in order.
    pub fn start(name: &'static str, stop: &'static str, mut command: Command) -> Result<Self> {
        let child = command.process_group(0).spawn().context(format_args!("cannot start {name}"))?;
        Ok(Self { name, child, stop })
    }

    /// Waits until it is ready; if it ends or takes longer than half a minute, the error quotes its log.
    pub fn wait_until(&mut self, log: &Path, ready: impl Fn() -> bool) -> Result<()> {
        let started = Instant::now();
        while !ready() {
            let ended = self.has_ended();
            if ended || started.elapsed() > Duration::from_secs(30) || interrupt::requested() {
                let log = std::fs::read_to_string(log).unwrap_or_default();
                return Err(Error::new(format!("{} did not become ready:\n{log}", self.name)));
            }
            sleep(Duration::from_millis(30));
        }
        Ok(())
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if !self.has_ended() {
            signal::send(self.stop, self.child.id());
            signal::end(&mut self.child, Duration::from_secs(10));
        }
    }
}
