//! `lokus generate`: a large invented set to measure with, added to a demo.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use service::generate::Size;

use crate::config::Config;
use crate::{Error, serve};

#[derive(Args)]
pub struct Generate {
    #[arg(long, default_value_t = 10_000)]
    programmes: usize,
    /// In all programmes together.
    #[arg(long, default_value_t = 250_000)]
    participants: usize,
    /// Folder of the database, such as that of a demo.
    #[arg(long)]
    data_dir: Option<PathBuf>,
}

pub async fn run(generate: Generate, mut config: Config) -> Result<(), Error> {
    if generate.programmes == 0 {
        return Err(Error::Usage("--programmes must be at least 1".to_owned()));
    }
    if let Some(folder) = generate.data_dir {
        config.data_dir = folder;
    }
    let lokus = serve::open(&config).await?;
    let size = Size { programmes: generate.programmes, participants: generate.participants };
    service::generate::generate(&lokus, size, |done| {
        eprint!("\r{done} of {} programmes", size.programmes);
        let _ = std::io::stderr().flush();
    })
    .await?;
    eprintln!();
    lokus.store.close().await;
    Ok(())
}
