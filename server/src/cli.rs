//! The command line.

pub mod assign;
mod demo;
mod generate;
mod user;

use std::io::{stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, DEFAULT_FILE, LogFormat};
use crate::{Error, serve};

/// Internships and study visits between governments.
#[derive(Parser)]
#[command(name = "lokus", version, about)]
pub struct Cli {
    /// Configuration file; also LOKUS_CONFIG.
    #[arg(long, global = true, default_value = DEFAULT_FILE, env = "LOKUS_CONFIG")]
    config: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the server.
    Serve,
    /// Runs the server with invented data, on this machine only.
    Demo(demo::Demo),
    /// Adds a large invented set to a database, to measure with.
    Generate(generate::Generate),
    /// Creates the database or brings it up to date.
    Migrate,
    /// Prints the configuration in force, secrets masked.
    Config {
        /// Prints the defaults instead.
        #[arg(long)]
        defaults: bool,
    },
    /// Places participants in units at the least cost, from files to files; needs neither server nor database.
    #[command(after_long_help = assign::HELP)]
    Assign(assign::Assign),
    /// Keeps accounts.
    #[command(subcommand)]
    User(user::User),
    /// Prints the version.
    Version,
}

/// Does what the command line asks.
pub async fn run(cli: Cli) -> Result<ExitCode, Error> {
    let config = || Config::load(&cli.config);
    match cli.command {
        Command::Serve => serve_for_real(config()?).await?,
        Command::Demo(demo) => demo::run(demo, config()?).await?,
        Command::Generate(generate) => generate::run(generate, config()?).await?,
        Command::Migrate => {
            let config = config()?;
            serve::open(&config).await?.store.close().await;
            println!("{} is up to date", crate::config::mask(&config.database()));
        }
        Command::Config { defaults } => {
            let shown = if defaults { Config::default() } else { config()? };
            print!("{}", shown.shown());
        }
        Command::Assign(assign) => return assign::run(&assign, &mut stdout(), &mut stderr()).map(ExitCode::from),
        Command::User(user) => user::run(user, &config()?).await?,
        Command::Version => println!("lokus {}", env!("CARGO_PKG_VERSION")),
    }
    Ok(ExitCode::SUCCESS)
}

async fn serve_for_real(config: Config) -> Result<(), Error> {
    log(&config);
    let listener = serve::listen(config.listen, "set `listen` in lokus.toml, or LOKUS_LISTEN").await?;
    let lokus = serve::open(&config).await?;
    tracing::info!(address = %config.listen, base_url = config.base_url, "listening");
    serve::run(listener, serve::app(lokus, &config, false), &config, serve::signal()).await
}

/// Begins logging to standard error.
fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log_level);
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr);
    match config.log_format {
        LogFormat::Text => builder.init(),
        LogFormat::Json => builder.json().init(),
    }
}
