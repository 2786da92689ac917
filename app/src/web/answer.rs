//! Answers, and what becomes of a use case that did not do what was asked.

use axum::response::{IntoResponse, Response};
use domain::message::Message;
use http::{HeaderValue, StatusCode, header};
use service::Error;
use service::lokus::new_id;
use tower_sessions::{session, session_store};
use uuid::Uuid;

/// What every handler returns.
pub type Answer = Result<Response, Failure>;

/// Why there is no page. A layer turns it into an error page in the visitor's language.
#[derive(Clone, Debug)]
pub struct Failure {
    pub status: StatusCode,
    /// What to say beyond the usual words of the status.
    pub message: Option<Message>,
    /// An id that the visitor can quote and the log can find.
    pub id: Option<Uuid>,
    /// Seconds after which it may be tried again.
    pub retry_after: Option<i64>,
}

impl Failure {
    pub const fn status(status: StatusCode) -> Self {
        Self { status, message: None, id: None, retry_after: None }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let bare = Self::status;
        match error {
            Error::NotFound => bare(StatusCode::NOT_FOUND),
            Error::SignedOut => bare(StatusCode::UNAUTHORIZED),
            Error::Forbidden => bare(StatusCode::FORBIDDEN),
            Error::Refused(message) => Self { message: Some(message), ..bare(StatusCode::CONFLICT) },
            Error::Stale(_) => Self { message: Some(Message::new("error-stale")), ..bare(StatusCode::CONFLICT) },
            Error::Invalid(problems) => {
                let message = problems.0.into_iter().next().map(|problem| problem.message);
                Self { message, ..bare(StatusCode::UNPROCESSABLE_ENTITY) }
            }
            Error::TooMany { seconds } => Self {
                message: Some(Message::new("error-too-many-tries").with("minutes", (seconds + 59) / 60)),
                retry_after: Some(seconds),
                ..bare(StatusCode::TOO_MANY_REQUESTS)
            },
            Error::Unavailable(error) => Self { status: StatusCode::SERVICE_UNAVAILABLE, ..internal(&error) },
            Error::Unconfirmed(error) => Self { message: Some(Message::new("error-unconfirmed")), ..internal(&error) },
            Error::Store(error) => internal(&error),
            Error::Internal(error) => internal(&error),
        }
    }
}

impl From<session::Error> for Failure {
    fn from(error: session::Error) -> Self {
        let text = format!("session: {error}");
        match error {
            session::Error::Store(session_store::Error::Backend(_)) => Error::Unavailable(text).into(),
            _ => Error::Internal(text).into(),
        }
    }
}

fn internal(error: &dyn std::fmt::Display) -> Failure {
    let id: Uuid = new_id();
    tracing::error!(%id, %error, "internal error");
    Failure { id: Some(id), ..Failure::status(StatusCode::INTERNAL_SERVER_ERROR) }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
