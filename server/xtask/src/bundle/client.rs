//! Compiles crate `client` to a WebAssembly module.

use std::path::PathBuf;

use super::Mode;
use super::target::TRIPLE;
use crate::cargo;
use crate::error::Result;
use crate::workspace::Workspace;

pub fn build(workspace: &Workspace, mode: Mode) -> Result<PathBuf> {
    let (profile, folder) = match mode {
        Mode::Small => ("release", "release"),
        Mode::Fast => ("dev", "debug"),
    };
    let mut command =
        cargo::cargo(workspace, &["rustc", "-p", "client", "--lib", "--target", TRIPLE, "--profile", profile]);
    // They would replace the flags below.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    if mode == Mode::Small {
        command.args(SMALL);
    }
    cargo::run(command)?;
    Ok(workspace.target.join(TRIPLE).join(folder).join("client.wasm"))
}

/// Small code, optimised as one piece. Not `profile.release.lto`: that setting also reaches proc-macros and build
/// scripts, and cargo would compile those of the server's release build a second time.
const SMALL: [&str; 8] = [
    "--config",
    "profile.release.opt-level='z'",
    "--config",
    "profile.release.codegen-units=1",
    "--config",
    "target.wasm32-unknown-unknown.rustflags=['-Cembed-bitcode=yes']",
    "--",
    "-Clto=fat",
];
