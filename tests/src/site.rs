//! The real server on a port of its own, for tests that need a network.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use lokus::config::Config;
use service::Lokus;
use time::OffsetDateTime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::{Database, Engine, PASSWORD, TestClock};

/// An installation with the demo, reachable under `url`. It stops answering when it goes.
pub struct Site {
    pub lokus: Lokus,
    pub clock: Arc<TestClock>,
    /// Without a slash at its end.
    pub url: String,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
    _database: Database,
}

impl Site {
    /// The demo, laid at this instant.
    pub async fn demo(now: OffsetDateTime) -> Self {
        let database = Database::fresh(Engine::Sqlite).await;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let listener = lokus::serve::listen(address, "").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let config = Config { database_url: database.url.clone(), base_url: url.clone(), ..Config::default() };
        let clock = Arc::new(TestClock::default());
        clock.set(now);
        let lokus = lokus::serve::open_with(&config, clock.clone()).await.expect("opens");
        service::demo::lay(&lokus, PASSWORD).await.expect("lays the demo");
        let (stop, stopped) = oneshot::channel();
        let app = lokus::serve::app(lokus.clone(), &config, true);
        let served = tokio::spawn(async move {
            let stopped = async {
                // Also when the sender is gone, because a test failed.
                let _ = stopped.await;
            };
            lokus::serve::run(listener, app, &config, stopped).await.expect("serves");
        });
        Self { lokus, clock, url, stop, served, _database: database }
    }

    /// Lets open requests finish.
    pub async fn close(self) {
        let _ = self.stop.send(());
        self.served.await.expect("the server ends without a panic");
    }
}
