//! The compiler's standard library for WebAssembly.

use std::path::PathBuf;
use std::process::Command;

use crate::error::{Context, Error, Result};
use crate::files;

pub const TRIPLE: &str = "wasm32-unknown-unknown";

pub fn ensure() -> Result<()> {
    if installed()? {
        return Ok(());
    }
    if files::program("rustup").is_none() {
        return Err(missing("rustup, which could add it, is not on PATH"));
    }
    eprintln!("      adding the target {TRIPLE}");
    let status = Command::new("rustup").args(["target", "add", TRIPLE]).status().context("cannot run rustup")?;
    if status.success() && installed()? {
        return Ok(());
    }
    Err(missing("rustup could not add it; its message is above"))
}

/// Asks the compiler in use, not rustup: it may come from somewhere else.
fn installed() -> Result<bool> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output().context("cannot run rustc")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    Ok(sysroot.join("lib/rustlib").join(TRIPLE).join("lib").is_dir())
}

fn missing(why: &str) -> Error {
    Error::new(format!(
        "the Rust target {TRIPLE} is not installed: {why}.\n\
         With a network run `rustup target add {TRIPLE}`; with a distribution's Rust install its package \
         (Debian: libstd-rust-dev-wasm32, Fedora: rust-std-static-{TRIPLE}). Then start again"
    ))
}
