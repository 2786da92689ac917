//! What an address says: the ids in its path and the values of its query.
//!
//! Handlers take these in place of axum's, so that the rules for ids and texts hold for all of them.

use axum::extract::{FromRequestParts, RawPathParams};
use domain::text;
use http::StatusCode;
use http::request::Parts;
use serde::de::DeserializeOwned;

use super::{App, Failure};

/// The ids in a path. One that is malformed is not found, as an unknown one.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = Failure;

    #[expect(clippy::disallowed_types, reason = "this is the one place that asks axum")]
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let nowhere = || Failure::status(StatusCode::NOT_FOUND);
        let raw = RawPathParams::from_request_parts(parts, app).await.map_err(|_| nowhere())?;
        if raw.iter().any(|(_, value)| text::line(value) != value) {
            return Err(nowhere());
        }
        let read = axum::extract::Path::<T>::from_request_parts(parts, app).await;
        read.map(|axum::extract::Path(ids)| Self(ids)).map_err(|_| nowhere())
    }
}

/// The values of a query, each in one line and without what nobody sees.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<App> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Self::Rejection> {
        read(parts.uri.query().unwrap_or_default()).map(Self).ok_or_else(|| Failure::status(StatusCode::BAD_REQUEST))
    }
}

fn read<T: DeserializeOwned>(query: &str) -> Option<T> {
    let values: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
    let seen: Vec<_> = values.iter().map(|(name, value)| (name, text::line(value))).collect();
    serde_urlencoded::from_str(&serde_urlencoded::to_string(seen).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_query_holds_what_people_see() {
        let values: Option<Vec<(String, String)>> = read("text=a%00%E2%80%AE%0D%0Ab&page=2&text=%FF&empty");
        let pairs = [("text", "a b"), ("page", "2"), ("text", "\u{FFFD}"), ("empty", "")];
        assert_eq!(values, Some(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()));
    }
}
