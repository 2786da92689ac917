//! The client bundle and the styles: inside the binary, compressed beforehand, cached for ever under hashed addresses.

use std::borrow::Cow;
use std::sync::OnceLock;

use app::web::Assets;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/bundle"]
#[allow_missing = true]
struct Bundle;

/// Where pages find the bundle. The folder's name changes whenever one of its files does.
pub fn addresses() -> Assets {
    let folder = format!("assets/{}", version());
    Assets { css: format!("/{folder}/lokus.css"), folder }
}

fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let mut names: Vec<_> = Bundle::iter().filter(|name| !name.ends_with(".br")).collect();
        names.sort();
        let mut all = String::new();
        for file in names.iter().filter_map(|name| Bundle::get(name)) {
            all.push_str(&service::account::token::hex(&file.metadata.sha256_hash()));
        }
        service::account::token::hex(&service::account::token::hashed(&all)[..6])
    })
}

#[expect(clippy::disallowed_types, reason = "files of the program itself; no id and no text that is kept")]
pub async fn serve(
    axum::extract::Path((folder, file)): axum::extract::Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(plain) = Bundle::get(&file).filter(|_| !file.ends_with(".br")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let small = accepts.contains("br").then(|| Bundle::get(&format!("{file}.br"))).flatten();
    let mut response = match &small {
        Some(small) => body(small.data.clone()),
        None => body(plain.data.clone()),
    };
    let kind = mime_guess::from_path(&file).first_or_octet_stream();
    let set = response.headers_mut();
    if small.is_some() {
        set.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    set.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(kind) = HeaderValue::from_str(kind.as_ref()) {
        set.insert(header::CONTENT_TYPE, kind);
    }
    let caching = if folder == version() { "public, max-age=31536000, immutable" } else { "no-cache" };
    set.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    response
}

fn body(data: Cow<'static, [u8]>) -> Response {
    match data {
        Cow::Borrowed(bytes) => bytes.into_response(),
        Cow::Owned(bytes) => bytes.into_response(),
    }
}
