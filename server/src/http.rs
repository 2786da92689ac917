//! The HTTP server around the pages: assets, health, sessions, limits and headers.

mod address;
mod assets;
mod headers;
mod health;
mod origin;

use std::time::Duration;

use app::web::{App, SESSION_COOKIE};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use http::StatusCode;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::timeout::TimeoutLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::config::Config;
use crate::session::Sessions;

pub use assets::addresses;

/// Bytes of a form at most; the route of an upload has its own limit.
const FORM_LIMIT: usize = 512 * 1024;

/// Everything that answers requests.
pub fn router(app: App, config: &Config) -> Router {
    let lokus = app.lokus.clone();
    let sessions = SessionManagerLayer::new(Sessions(lokus.clone()))
        .with_name(SESSION_COOKIE)
        .with_secure(config.is_secure())
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(lokus.rules.session_absolute));
    let timeout = Duration::from_secs(config.request_timeout_seconds.into());
    let pages = app::routes::router(app)
        .layer(sessions)
        .layer(from_fn(origin::refuse_other_sites))
        .layer(from_fn_with_state(config.behind_proxy, address::find))
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, timeout))
        .layer(CatchPanicLayer::new())
        .layer(compression());
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready).with_state(health::Readiness::new(lokus)))
        .route("/assets/{folder}/{file}", get(assets::serve))
        .merge(pages)
        .layer(from_fn_with_state(config.is_secure(), headers::add))
}

/// Pages are compressed; what is compressed already is left alone.
fn compression() -> CompressionLayer<impl Predicate> {
    let worth = SizeAbove::new(512)
        .and(NotForContentType::new("application/vnd.openxmlformats"))
        .and(NotForContentType::IMAGES);
    CompressionLayer::new().br(true).gzip(true).quality(tower_http::CompressionLevel::Precise(4)).compress_when(worth)
}
