//! `cargo xtask dev`: the demo, always of what is on disk.

use std::collections::hash_map::RandomState;
use std::env;
use std::hash::BuildHasher;

use crate::bundle::{self, Mode};
use crate::error::Result;
use crate::run::Demo;
use crate::services::Service;
use crate::workspace::Workspace;
use crate::{cargo, interrupt, preflight, watch};

const PASSWORD: &str = "LOKUS_DEMO_PASSWORD";

pub fn dev(workspace: &Workspace, demo: &Demo) -> Result<()> {
    preflight::c_compiler()?;
    preflight::port_is_free(demo.port)?;
    interrupt::listen()?;
    // One for the whole sitting: nobody wants to sign in again after every change.
    let password = env::var(PASSWORD).unwrap_or_else(|_| format!("{:016x}", RandomState::new().hash_one(PASSWORD)));

    let mut running: Option<Service> = None;
    while !interrupt::requested() {
        let state = watch::state(workspace);
        match build(workspace) {
            Ok(()) => {
                // The old one must have left the port before the new one asks for it.
                drop(running.take());
                let mut command = demo.command(workspace, "debug");
                command.env(PASSWORD, &password);
                running = Some(Service::start("lokus", "TERM", command)?);
            }
            Err(_) if interrupt::requested() => break,
            Err(error) if running.is_some() => eprintln!("dev: {error}. The one before keeps running"),
            Err(error) => eprintln!("dev: {error}"),
        }
        eprintln!("dev: waiting for changes; Ctrl-C stops");
        watch::wait_for_change(workspace, state);
    }
    Ok(())
}

fn build(workspace: &Workspace) -> Result<()> {
    bundle::build(workspace, Mode::Fast)?;
    cargo::run(cargo::cargo(workspace, &["build", "-p", "lokus"]))
}
