//! Starts what the command line asks for.

use std::process::ExitCode;

use clap::Parser;

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
