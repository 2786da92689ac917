//! Where a page can be read again. The answer to a form may stand at an address that knows POST only.

use std::collections::BTreeSet;

use axum::extract::{MatchedPath, Request};
use http::Method;

use super::Route;

/// The paths of the routes that answer GET.
#[derive(Clone, Default)]
pub struct Readable(BTreeSet<&'static str>);

impl Readable {
    pub fn of(routes: &[Route]) -> Self {
        Self(routes.iter().filter(|route| route.method == "GET").map(|route| route.path).collect())
    }

    /// The address of the request, with its query; or the nearest one above it that answers GET.
    pub fn back(&self, request: &Request) -> String {
        let here = || request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
        let path = request.uri().path();
        let Some(route) = request.extensions().get::<MatchedPath>() else {
            return if request.method() == Method::GET { here() } else { "/".to_owned() };
        };
        let nearest = self.nearest(route.as_str(), path);
        if nearest == path { here() } else { nearest }
    }

    fn nearest(&self, route: &str, path: &str) -> String {
        let (mut route, mut path) = (route, path);
        while !self.0.contains(route) {
            match (route.rsplit_once('/'), path.rsplit_once('/')) {
                (Some((above, _)), Some((up, _))) if !above.is_empty() => (route, path) = (above, up),
                _ => return "/".to_owned(),
            }
        }
        path.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Readable;

    #[test]
    fn the_nearest_page_above() {
        let readable = Readable(["/", "/programmes/{id}", "/programmes/{id}/people/{person}"].into());
        let nearest = |route, path| readable.nearest(route, path);
        assert_eq!(nearest("/programmes/{id}", "/programmes/7"), "/programmes/7");
        assert_eq!(nearest("/programmes/{id}/transition", "/programmes/7/transition"), "/programmes/7");
        let deep = "/programmes/{id}/people/{person}/place/take";
        assert_eq!(nearest(deep, "/programmes/7/people/8/place/take"), "/programmes/7/people/8");
        assert_eq!(nearest("/language", "/language"), "/");
    }
}
