//! Error pages: what happened in plain words, an id to quote, and the way out.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use leptos::prelude::*;

use super::{App, Failure, Page, View, Visitor};
use crate::texts::{say, t};
use crate::ui;

/// Turns bare errors into pages in the visitor's language. Stands inside [`super::load_visitor`].
pub async fn error_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let visitor = request.extensions().get::<Visitor>().cloned();
    let response = next.run(request).await;
    let failure = response.extensions().get::<Failure>().cloned().or_else(|| bare(&response));
    match (failure, visitor) {
        (Some(failure), Some(visitor)) => {
            let mut rendered = drawn(Page { app, visitor }, &failure);
            for (name, value) in response.headers() {
                if name == http::header::RETRY_AFTER || name == http::header::ALLOW {
                    rendered.headers_mut().insert(name, value.clone());
                }
            }
            rendered
        }
        (Some(failure), None) => failure.into_response(),
        _ => response,
    }
}

/// The page that tells of a failure.
pub(super) fn drawn(page: Page, failure: &Failure) -> Response {
    page.render(failure.status, || view_of(&page, failure))
}

/// An error without a body of ours: an unknown address, a wrong method, a body that is too large.
fn bare(response: &Response) -> Option<Failure> {
    let status = response.status();
    let ours = response.headers().get(http::header::CONTENT_SECURITY_POLICY).is_some();
    ((status.is_client_error() || status.is_server_error()) && !ours).then(|| Failure::status(status))
}

fn view_of(page: &Page, failure: &Failure) -> View {
    if failure.status == StatusCode::UNAUTHORIZED {
        return crate::account::session_over();
    }
    let (title, text) = words(failure.status);
    let (title, text) = (t!(title), failure.message.as_ref().map_or_else(|| t!(text), say));
    let unsaved = (failure.status.is_server_error() && failure.message.is_none() && page.visitor.kept.changes)
        .then(|| view! { <p>{t!("error-page-unsaved")}</p> });
    let id = failure.id.map(|id| view! { <p class="soft">{t!("error-page-id", id = id.to_string())}</p> });
    let body = view! {
        <div class="narrow">
            <h1>{title.clone()}</h1>
            <p class="lead">{text}</p>
            {unsaved}
            {failure.status.is_server_error().then(|| resend(page))}
            {id}
            <p>{ui::link(ui::Look::Secondary, t!("error-page-home"), "/")}</p>
        </div>
    };
    View::new("", title, body)
}

/// The form once more, unseen, with a button that sends it again.
fn resend(page: &Page) -> Option<AnyView> {
    let form = page.visitor.kept.form()?;
    let values = form.iter().map(|(name, value)| ui::hidden(name, value)).collect_view();
    let body = view! {
        <p>{t!("error-page-kept")}</p>
        <form method="post" action=page.visitor.kept.path.clone()>
            {values}
            {ui::submit(ui::Look::Primary, t!("error-page-resend"))}
        </form>
    };
    Some(body.into_any())
}

fn words(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND => ("error-page-404", "error-page-404-text"),
        StatusCode::FORBIDDEN => ("error-page-403", "error-page-403-text"),
        StatusCode::CONFLICT => ("error-page-409", "error-page-409-text"),
        StatusCode::PAYLOAD_TOO_LARGE => ("error-page-413", "error-page-413-text"),
        StatusCode::TOO_MANY_REQUESTS => ("error-page-429", "error-page-429-text"),
        StatusCode::SERVICE_UNAVAILABLE => ("error-page-503", "error-page-503-text"),
        status if status.is_client_error() => ("error-page-400", "error-page-400-text"),
        _ => ("error-page-500", "error-page-500-text"),
    }
}
