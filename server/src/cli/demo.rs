//! `lokus demo`: invented people and programmes, on this machine only.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use service::demo::{Account, Laid};

use super::user::random_password;
use crate::config::Config;
use crate::{Error, serve};

#[derive(Args)]
pub struct Demo {
    /// Port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Folder of the demo's database.
    #[arg(long)]
    data_dir: Option<PathBuf>,
    /// Prints one line of JSON instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Printed<'a> {
    url: &'a str,
    password: &'a str,
    accounts: &'a [Account],
}

pub async fn run(demo: Demo, mut config: Config) -> Result<(), Error> {
    super::log(&Config { log_level: "warn".to_owned(), ..config.clone() });
    config.listen.set_port(demo.port);
    if !config.listen.ip().is_loopback() {
        return Err(Error::DemoInPublic(config.listen));
    }
    if let Some(folder) = demo.data_dir {
        config.data_dir = folder;
    }
    let listener = serve::listen(config.listen, "cargo xtask run --port 3001, or lokus demo --port 3001").await?;
    let url = format!("http://{}", listener.local_addr()?);
    config.base_url.clone_from(&url);
    let lokus = serve::open(&config).await?;
    let password = std::env::var("LOKUS_DEMO_PASSWORD").ok().filter(|password| !password.is_empty());
    let password = password.unwrap_or_else(random_password);
    let Laid { accounts } = service::demo::lay(&lokus, &password).await?;
    if demo.json {
        let line = serde_json::to_string(&Printed { url: &url, password: &password, accounts: &accounts });
        println!("{}", line.map_err(|error| Error::Usage(error.to_string()))?);
    } else {
        print_table(&url, &password, &accounts);
    }
    serve::run(listener, serve::app(lokus, &config, true), &config, serve::signal()).await
}

fn print_table(url: &str, password: &str, accounts: &[Account]) {
    let wide = accounts.iter().map(|account| account.email.len()).max().unwrap_or_default();
    println!("\nLokus is running: {url}\n");
    println!("Everybody's password: {password}\n");
    for account in accounts {
        let place = [account.unit.as_deref(), account.government.as_deref()].into_iter().flatten();
        let place = place.collect::<Vec<_>>().join(" · ");
        println!("  {:wide$}  {:13}  {place}", account.email, account.role);
    }
    println!("\nStop with Ctrl-C.");
}
