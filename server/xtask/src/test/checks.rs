//! Formatting and lints.

use crate::cargo::{cargo, run};
use crate::error::Result;
use crate::services::Missing;
use crate::workspace::Workspace;

pub const RUSTFMT: Missing = Missing { program: "cargo fmt", install: "rustup component add rustfmt" };
pub const CLIPPY: Missing = Missing { program: "cargo clippy", install: "rustup component add clippy" };

/// rustup's smallest profile comes without them.
pub fn need(workspace: &Workspace, tool: Missing) -> Result<(), Missing> {
    let subcommand = tool.program.trim_start_matches("cargo ");
    let answer = cargo(workspace, &[subcommand, "--version"]).output();
    if answer.is_ok_and(|output| output.status.success()) { Ok(()) } else { Err(tool) }
}

pub fn formatting(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace, &["fmt", "--all", "--check"]))
}

/// All crates but the client, with the features that the server gives them.
pub fn lints_server(workspace: &Workspace) -> Result<()> {
    let arguments = ["clippy", "--workspace", "--exclude", "client", "--all-targets", "--", "-D", "warnings"];
    run(cargo(workspace, &arguments))
}

/// The client with `app` and `domain` as the browser gets them.
pub fn lints_client(workspace: &Workspace) -> Result<()> {
    let arguments = ["clippy", "-p", "client", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    run(cargo(workspace, &arguments))
}
