//! The address of the visitor, for limits of failed sign-ins.

use std::net::SocketAddr;

use app::web::ClientAddress;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;

/// Behind a proxy, the last address of X-Forwarded-For is the one that the proxy saw; the others can be invented.
pub async fn find(State(behind_proxy): State<bool>, mut request: Request, next: Next) -> Response {
    let forwarded = behind_proxy.then(|| request.headers().get("x-forwarded-for")).flatten();
    let forwarded = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next());
    let address = match forwarded {
        Some(address) => address.trim().to_owned(),
        None => request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .map_or_else(String::new, |ConnectInfo(peer)| peer.ip().to_string()),
    };
    request.extensions_mut().insert(ClientAddress(address));
    next.run(request).await
}
