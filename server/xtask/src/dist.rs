//! `cargo xtask dist`: the binary to put on a server.

use std::fs;

use crate::bundle::{self, Mode};
use crate::error::{Context, Result};
use crate::steps::Steps;
use crate::workspace::Workspace;
use crate::{cargo, preflight};

pub fn dist(workspace: &Workspace) -> Result<()> {
    preflight::c_compiler()?;
    let mut steps = Steps::new(2);
    steps.step("Build the client (WebAssembly) and styles", || bundle::build(workspace, Mode::Small))?;
    steps.step("Build the server, optimised across crates", || {
        cargo::run(cargo::cargo(workspace, &["build", "--profile", "dist", "-p", "lokus"]))
    })?;
    let binary = workspace.binary("dist");
    let size = fs::metadata(&binary).context("the binary is missing")?.len();
    println!("{} ({:.1} MB)", binary.display(), size as f64 / 1e6);
    Ok(())
}
