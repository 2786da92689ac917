//! Listening, and stopping without cutting anybody off.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::web::App;
use service::Lokus;
use service::clock::{Clock, SystemClock};
use store::{Options, Store};
use tokio::net::TcpListener;

use crate::config::{Config, mask};
use crate::{Error, connections, http, worker};

/// Connects to the database and brings its schema up to date.
pub async fn open(config: &Config) -> Result<Lokus, Error> {
    open_with(config, Arc::new(SystemClock)).await
}

/// The same with another clock, for tests.
pub async fn open_with(config: &Config, clock: Arc<dyn Clock>) -> Result<Lokus, Error> {
    if config.database_url.is_empty() {
        store::private::folder(&config.data_dir).map_err(|source| Error::Folder { source })?;
    }
    let options =
        Options { url: config.database(), connections: config.database_connections, patience: Duration::from_secs(10) };
    let store = Store::connect(&options).await.map_err(|source| unusable(config, source))?;
    store.migrate().await.map_err(|source| unusable(config, source))?;
    let lokus = Lokus::new(store, clock, config.rules());
    service::government::lay_foundation(&lokus).await?;
    Ok(lokus)
}

/// Which database it is, and where to look first.
fn unusable(config: &Config, source: store::Error) -> Error {
    let address = config.database();
    let hint = if address.starts_with("sqlite:") {
        "The folder of the file must exist, have room and let the user who runs Lokus write; it is set by `data_dir` or \
         `database_url`"
    } else {
        "Check `database_url`, and whether the server runs and lets this user in"
    };
    Error::Database { address: mask(&address), source, hint }
}

/// The pages of an installation.
pub fn app(lokus: Lokus, config: &Config, demo: bool) -> App {
    App { lokus, assets: http::addresses(), demo, secure: config.is_secure() }
}

/// Takes the address, so that what follows can say that it listens.
pub async fn listen(address: SocketAddr, hint: &'static str) -> Result<TcpListener, Error> {
    TcpListener::bind(address).await.map_err(|source| match source.kind() {
        std::io::ErrorKind::AddrInUse => Error::Occupied { address, hint },
        _ => Error::Listen { address, source },
    })
}

/// Answers requests until `stop`; those under way are finished, within the patience of the configuration.
pub async fn run(
    listener: TcpListener,
    app: App,
    config: &Config,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let lokus = app.lokus.clone();
    let workers = worker::start(lokus.clone());
    connections::serve(listener, http::router(app, config), config.terms(), stop).await;
    workers.iter().for_each(tokio::task::JoinHandle::abort);
    lokus.store.close().await;
    Ok(())
}

/// Waits for SIGTERM or Ctrl-C.
pub async fn signal() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                terminate.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
    tracing::info!("stopping; open requests are finished");
}
