//! A whole installation in this process, without a network.

use std::sync::Arc;

use axum::Router;
use lokus::config::Config;
use service::Lokus;

use crate::{Browser, Database, Engine, TestClock};

/// Everybody's password.
pub const PASSWORD: &str = "kopi pagi di tepi danau";

/// The pages and what is behind them.
pub struct TestApp {
    pub lokus: Lokus,
    pub clock: Arc<TestClock>,
    pub router: Router,
    config: Config,
    database: Database,
}

impl TestApp {
    /// An installation with the provinces and nothing else.
    pub async fn empty(engine: Engine) -> Self {
        Self::with(engine, |_| {}).await
    }

    /// An installation with the demo.
    pub async fn demo(engine: Engine) -> Self {
        let app = Self::empty(engine).await;
        service::demo::lay(&app.lokus, PASSWORD).await.expect("lays the demo");
        app
    }

    /// An installation with a configuration of its own.
    pub async fn with(engine: Engine, change: impl FnOnce(&mut Config)) -> Self {
        let database = Database::fresh(engine).await;
        let mut config = Config { database_url: database.url.clone(), ..Config::default() };
        change(&mut config);
        let clock = Arc::new(TestClock::default());
        let lokus = lokus::serve::open_with(&config, clock.clone()).await.expect("opens");
        let router = lokus::http::router(lokus::serve::app(lokus.clone(), &config, false), &config);
        Self { lokus, clock, router, config, database }
    }

    /// A second server on the same database.
    pub async fn another_server(&self) -> Router {
        let lokus = lokus::serve::open_with(&self.config, self.clock.clone()).await.expect("opens");
        lokus::http::router(lokus::serve::app(lokus, &self.config, false), &self.config)
    }

    /// Where its database is.
    pub fn database_url(&self) -> &str {
        &self.database.url
    }

    /// Somebody who has not signed in.
    pub fn stranger(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// Somebody signed in with [`PASSWORD`].
    pub async fn sign_in(&self, email: &str) -> Browser {
        let mut browser = self.stranger();
        let page = browser.post("/sign-in", &[("email", email), ("password", PASSWORD), ("next", "/")]).await;
        assert_eq!(page.status, 303, "{email} signs in: {}", page.text());
        browser
    }
}
