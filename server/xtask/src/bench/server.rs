//! The server that is measured.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::http::{Connection, Request};
use crate::error::{Context, Error, Result};
use crate::interrupt;
use crate::services::{Service, port};

/// Of every account of the demo.
pub const PASSWORD: &str = "sandi-untuk-pengukuran";

/// A running server. It ends with this value.
pub struct Server {
    pub port: u16,
    /// From its start to its first answer.
    pub start_up: Duration,
    service: Service,
}

/// What a process occupies, in bytes.
#[derive(Clone, Copy)]
pub struct Memory {
    pub now: u64,
    pub peak: u64,
}

impl Server {
    /// Serves the demo in a folder; one that is empty is filled first.
    pub fn start(binary: &Path, folder: &Path) -> Result<Self> {
        let port = port::free()?;
        let log = folder.join("server.log");
        let output = File::create(&log).context("cannot create the server's log")?;
        let mut command = Command::new(binary);
        command.args(["demo", "--json", "--port", &port.to_string(), "--data-dir"]).arg(folder);
        command.current_dir(folder).env("LOKUS_DEMO_PASSWORD", PASSWORD);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(output);
        let started = Instant::now();
        let mut service = Service::start("lokus", "TERM", command)?;
        while !answers(port) {
            if service.has_ended() || started.elapsed() > Duration::from_secs(60) || interrupt::requested() {
                let log = fs::read_to_string(&log).unwrap_or_default();
                return Err(Error::new(format!("the server did not become ready:\n{log}")));
            }
            sleep(Duration::from_millis(1));
        }
        Ok(Self { port, start_up: started.elapsed(), service })
    }

    /// `None` where the system does not tell.
    pub fn memory(&self) -> Option<Memory> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.service.id())).ok()?;
        let bytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            Some(line.split_whitespace().next()?.parse::<u64>().ok()? * 1024)
        };
        Some(Memory { now: bytes("VmRSS:")?, peak: bytes("VmHWM:")? })
    }

    /// What it computed since its start, on all threads.
    pub fn computed(&self) -> Option<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.service.id())).ok()?;
        computed(&stat)
    }
}

fn answers(port: u16) -> bool {
    let status = Connection::open(port).and_then(|mut connection| connection.send(&Request::get("/healthz", &[])));
    status.is_ok_and(|status| status == 200)
}

/// User and system time, the 12th and 13th value after the name; Linux counts both in hundredths of a second.
fn computed(stat: &str) -> Option<Duration> {
    let (_, values) = stat.rsplit_once(')')?;
    let ticks: Option<Vec<u64>> = values.split_whitespace().skip(11).take(2).map(|value| value.parse().ok()).collect();
    Some(Duration::from_millis(ticks?.iter().sum::<u64>() * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_found_behind_any_name() {
        let stat = "41 (a (b) c) S 1 41 41 0 -1 4194304 900 0 0 0 123 45 0 0 20 0 5 0 100 0 0";
        assert_eq!(computed(stat), Some(Duration::from_millis(1680)));
    }
}
