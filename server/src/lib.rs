//! The binary `lokus`: configuration, the HTTP server around the pages, and the worker.

pub mod cli;
pub mod config;
pub mod connections;
mod error;
pub mod http;
pub mod serve;
pub mod session;
mod worker;

pub use error::Error;
