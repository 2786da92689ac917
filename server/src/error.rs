//! Why the program could not do what it was started for, in a sentence for the operator.

use std::net::SocketAddr;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{0}")]
    Config(String),
    #[error("{address} is in use by another program. Stop that one, or choose another port: {hint}")]
    Occupied { address: SocketAddr, hint: &'static str },
    #[error("cannot listen on {address}: {source}")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error("the demo has a known set of accounts, so it listens on this machine only; {0} is reachable from outside")]
    DemoInPublic(SocketAddr),
    #[error(
        "the data folder: {source}. Create it for the user who runs Lokus, or set `data_dir`, or LOKUS_DATA_DIR, to another"
    )]
    Folder { source: store::Error },
    #[error("the database {address} cannot be used: {source}. {hint}")]
    Database { address: String, source: store::Error, hint: &'static str },
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Service(#[from] service::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error("{0}")]
    Usage(String),
    /// An error in the solver, found by its own check.
    #[error("no placement was made: {0}. This is an error in Lokus; please report it with the files")]
    Assignment(String),
}
