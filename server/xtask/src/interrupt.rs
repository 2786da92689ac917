//! Ctrl-C and SIGTERM: xtask outlives them for as long as it takes to stop what it started.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::sleep;
use std::time::Duration;

use signal_hook::consts::{SIGINT, SIGTERM};

use crate::error::{Context, Error, Result};
use crate::services::signal;

static STOP: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// From now on the signals only ask to stop; `wait` and `requested` tell.
pub fn listen() -> Result<()> {
    let flag = STOP.get_or_init(Arc::default);
    for number in [SIGINT, SIGTERM] {
        signal_hook::flag::register(number, Arc::clone(flag)).context("cannot listen to signals")?;
    }
    Ok(())
}

pub fn requested() -> bool {
    STOP.get().is_some_and(|flag| flag.load(Ordering::Relaxed))
}

/// Starts a program. While this module listens it gets a process group of its own, so that xtask decides when it ends,
/// and its children with it.
pub fn spawn(command: &mut Command) -> io::Result<Child> {
    if STOP.get().is_some() {
        command.process_group(0);
    }
    command.spawn()
}

/// Waits for what `spawn` started; once a stop is requested, ends it.
pub fn wait(mut child: Child) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait().context("cannot wait for a program")? {
            return if requested() { Err(stopped()) } else { Ok(status) };
        }
        if requested() {
            signal::send_to_group("TERM", child.id());
            signal::end(&mut child, Duration::from_secs(5));
            return Err(stopped());
        }
        sleep(Duration::from_millis(30));
    }
}

fn stopped() -> Error {
    Error::new("stopped on request")
}
