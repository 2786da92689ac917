//! Signing in and out, one's own account, one-time links, the language.

mod link;
mod own;
mod sign_in;

use http::request::Parts;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui;
use crate::web::{Guard, Route, View, get, post};

pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in", Guard::Public, sign_in::show),
        post("/sign-in", Guard::Public, sign_in::enter),
        post("/sign-out", Guard::Public, sign_in::leave),
        get("/link/{token}", Guard::Public, link::show),
        post("/link/{token}", Guard::Public, link::set),
        post("/language", Guard::Public, own::language),
        get("/account", Guard::SignedIn, own::show),
        post("/account/password", Guard::SignedIn, own::change_password),
        post("/account/sign-out-everywhere", Guard::SignedIn, own::leave_everywhere),
    ]
}

/// The sign-in page, with the way back to what was asked for.
pub fn sign_in_path(parts: &Parts) -> String {
    let wanted = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    if wanted == "/" {
        return "/sign-in".to_owned();
    }
    let query = serde_urlencoded::to_string([("next", wanted)]).unwrap_or_default();
    format!("/sign-in?{query}")
}

/// The answer to a form that arrived after the session ended. Loading this page again sends the form once more, so what
/// was typed is not lost.
pub fn session_over() -> View {
    let body = view! {
        <div class="slim">
            {ui::page_head(t!("session-over-title"), Some(t!("session-over-lead")), ())}
            <ol>
                <li><a href="/sign-in" target="_blank" rel="noopener">{t!("session-over-sign-in")}</a></li>
                <li>{t!("session-over-again")}</li>
            </ol>
        </div>
    };
    View::new("", t!("session-over-title"), body)
}

/// A path of this site, or home: an address of another site is no way back.
fn local(path: &str) -> &str {
    let inside =
        path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.contains(char::is_control);
    if inside { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn the_way_back_stays_on_this_site() {
        assert_eq!(local("/programmes?page=2"), "/programmes?page=2");
        for bad in
            ["/\t/evil.example", "https://evil.example", "//evil.example", "/\\evil.example", "", "javascript:alert(1)"]
        {
            assert_eq!(local(bad), "/", "{bad}");
        }
    }
}
