//! What must be there before minutes are spent on building.

use std::env;
use std::net::{Ipv4Addr, TcpListener};

use crate::error::{Error, Result};
use crate::files;

/// SQLite is C; without a compiler the build would stop late and in riddles.
pub fn c_compiler() -> Result<()> {
    if env::var_os("CC").is_some() || ["cc", "gcc", "clang"].iter().any(|c| files::program(c).is_some()) {
        return Ok(());
    }
    Err(Error::new(
        "there is no C compiler (cc, gcc or clang) on PATH, and SQLite needs one. Install it and start again:\n  \
         Debian, Ubuntu: apt-get install gcc libc6-dev\n  Fedora: dnf install gcc\n  macOS: xcode-select --install",
    ))
}

pub fn port_is_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(Error::new(format!(
            "cannot listen on 127.0.0.1:{port} ({error}). Stop the program that uses this port, or choose another one with --port"
        ))),
    }
}
