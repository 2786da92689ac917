//! For whatever watches the server.

use axum::extract::State;
use http::StatusCode;
use service::Lokus;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// The database answers too.
pub async fn ready(State(lokus): State<Lokus>) -> (StatusCode, &'static str) {
    let answered = async {
        let mut tx = lokus.store.read().await?;
        store::setting::get(&mut tx, "ready").await
    };
    match answered.await {
        Ok(_) => (StatusCode::OK, "ready"),
        Err(error) => {
            tracing::error!(%error, "database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "database does not answer")
        }
    }
}
