//! Signals by process id, through the program `kill`: the standard library only knows SIGKILL.

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Best effort: a process that is already gone is what was wanted.
pub fn send(name: &str, process: u32) {
    kill(name, &process.to_string());
}

/// Also to the children of a process that leads its own group.
pub fn send_to_group(name: &str, leader: u32) {
    kill(name, &format!("-{leader}"));
}

fn kill(name: &str, whom: &str) {
    let _gone = Command::new("kill").args(["-s", name, "--", whom]).stderr(Stdio::null()).status();
}

/// Waits for a child that was asked to go, and ends it when it does not.
pub fn end(child: &mut Child, patience: Duration) {
    let asked = Instant::now();
    while asked.elapsed() < patience {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        sleep(Duration::from_millis(20));
    }
    let _gone = child.kill();
    let _gone = child.wait();
}
