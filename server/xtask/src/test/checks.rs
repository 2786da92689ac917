//! Formatting and lints.

use crate::cargo::{cargo, run};
use crate::error::Result;
use crate::workspace::Workspace;

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
