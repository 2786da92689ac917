//! The real server on a port of its own, for tests that need a network.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use lokus::config::Config;
use service::Lokus;
use time::OffsetDateTime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::{Browser, Database, Engine, PASSWORD, TestClock};

/// An installation reachable under `url`. It stops answering when it goes.
pub struct Site {
    pub lokus: Lokus,
    pub clock: Arc<TestClock>,
    /// Without a slash at its end.
    pub url: String,
    router: Router,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
    _database: Database,
}

impl Site {
    /// The demo, laid at this instant.
    pub async fn demo(now: OffsetDateTime) -> Self {
        let site = Self::empty(now).await;
        service::demo::lay(&site.lokus, PASSWORD).await.expect("lays the demo");
        site
    }

    /// The units and the people of the demo at this instant, and no programme yet.
    pub async fn with_people(now: OffsetDateTime) -> Self {
        let site = Self::empty(now).await;
        service::demo::lay_people(&site.lokus, PASSWORD).await.expect("lays the people");
        site
    }

    async fn empty(now: OffsetDateTime) -> Self {
        Self::with(now, |_| {}).await
    }

    /// Nothing but the provinces, with a configuration of its own.
    pub async fn with(now: OffsetDateTime, change: impl FnOnce(&mut Config)) -> Self {
        let database = Database::fresh(Engine::Sqlite).await;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let listener = lokus::serve::listen(address, "").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let mut config = Config { database_url: database.url.clone(), base_url: url.clone(), ..Config::default() };
        change(&mut config);
        let clock = Arc::new(TestClock::default());
        clock.set(now);
        let lokus = lokus::serve::open_with(&config, clock.clone()).await.expect("opens");
        let (stop, stopped) = oneshot::channel();
        let app = lokus::serve::app(lokus.clone(), &config, true);
        let router = lokus::http::router(app.clone(), &config);
        let served = tokio::spawn(async move {
            let stopped = async {
                // Also when the sender is gone, because a test failed.
                let _ = stopped.await;
            };
            lokus::serve::run(listener, app, &config, stopped).await.expect("serves");
        });
        Self { lokus, clock, url, router, stop, served, _database: database }
    }

    /// Somebody who has not signed in, without a network and without a real browser.
    pub fn stranger(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// Somebody signed in, without a network and without a real browser.
    pub async fn sign_in(&self, email: &str) -> Browser {
        let mut browser = self.stranger();
        let page = browser.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        assert_eq!(page.status, 303, "{email} signs in: {}", page.text());
        browser
    }

    /// Lets open requests finish.
    pub async fn close(self) {
        let _ = self.stop.send(());
        self.served.await.expect("the server ends without a panic");
    }
}
