//! For whatever watches the server.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::State;
use http::StatusCode;
use service::Lokus;
use tokio::sync::Mutex;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// Whether the database can be written to. All who ask while it is being tried share one answer.
#[derive(Clone)]
pub struct Readiness {
    lokus: Lokus,
    /// When the last try began, and whether it worked.
    last: Arc<Mutex<Option<(Instant, bool)>>>,
}

impl Readiness {
    pub fn new(lokus: Lokus) -> Self {
        Self { lokus, last: Arc::default() }
    }

    async fn look(&self) -> bool {
        let asked = Instant::now();
        let mut last = self.last.lock().await;
        match *last {
            Some((began, works)) if began >= asked => works,
            _ => {
                let began = Instant::now();
                let works = self.works().await;
                *last = Some((began, works));
                works
            }
        }
    }

    async fn works(&self) -> bool {
        let written = async {
            let mut tx = self.lokus.store.write().await?;
            store::setting::touch(&mut tx, "ready").await?;
            tx.commit().await
        };
        written.await.inspect_err(|error| tracing::error!(%error, "the database takes nothing")).is_ok()
    }
}

/// The database takes what is written.
pub async fn ready(State(readiness): State<Readiness>) -> (StatusCode, &'static str) {
    if readiness.look().await {
        (StatusCode::OK, "ready")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database takes nothing")
    }
}
