//! Starts what the command line asks for.

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

/// Gives memory back after a crowd has signed in, which the allocator of glibc keeps for each thread that ever hashed.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match lokus::cli::run(lokus::cli::Cli::parse()).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lokus: {error}");
            ExitCode::FAILURE
        }
    }
}
