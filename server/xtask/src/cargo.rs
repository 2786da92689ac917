//! Calls to cargo from within a program that cargo started.

use std::env;
use std::ffi::OsString;
use std::process::Command;

use crate::error::{Context, Error, Result};
use crate::interrupt;
use crate::workspace::Workspace;

/// The cargo that started xtask, else the one on PATH.
pub fn program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// A cargo command without the variables that `cargo run` gives its program: build scripts that watch them
/// would otherwise run again whenever cargo is called by hand in between.
pub fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.current_dir(&workspace.root).args(arguments);
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs cargo to its end with its output shown.
pub fn run(mut command: Command) -> Result<()> {
    let child = interrupt::spawn(&mut command).context("cannot run cargo")?;
    if interrupt::wait(child)?.success() { Ok(()) } else { Err(Error::new("cargo failed; its messages are above")) }
}
