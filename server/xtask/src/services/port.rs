//! A free port.

use std::net::{Ipv4Addr, TcpListener};

use crate::error::{Context, Result};

/// Free at this moment; what is started next should take it.
pub fn free() -> Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .context("there is no free port on 127.0.0.1")
}
