//! What a use case answers when it does not do what was asked.

use domain::form::{Form, Problems};
use domain::message::Message;

/// Why a use case did nothing. Nothing of it is stored.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the actor must not know of it.
    #[error("not found")]
    NotFound,
    /// The actor may see it but not do this.
    #[error("forbidden")]
    Forbidden,
    /// The actor's session has ended since the request began.
    #[error("signed out")]
    SignedOut,
    /// The form has problems, each with its field.
    #[error("invalid input")]
    Invalid(Problems),
    /// Somebody else changed it in between; this is how it stands now.
    #[error("changed in between")]
    Stale(Box<Form>),
    /// A rule stands in the way, in words.
    #[error("refused: {}", .0.key)]
    Refused(Message),
    /// Too many tries; in so many seconds it may be tried again.
    #[error("too many tries")]
    TooMany { seconds: i64 },
    /// The database cannot be reached or has no room; the same may work later.
    #[error("{0}")]
    Unavailable(String),
    /// Whether the change was kept is not known.
    #[error("{0}")]
    Unconfirmed(String),
    #[error("{0}")]
    Store(store::Error),
    /// Something unexpected.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// A rule stands in the way.
    pub fn refused(key: &'static str) -> Self {
        Self::Refused(Message::new(key))
    }

    /// One field is wrong.
    pub fn field(field: &str, key: &'static str) -> Self {
        Self::Invalid(Problems::one(field, Message::new(key)))
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Unavailable(_) => Self::Unavailable(error.to_string()),
            store::Error::Unconfirmed(_) => Self::Unconfirmed(error.to_string()),
            _ => Self::Store(error),
        }
    }
}

impl From<Problems> for Error {
    fn from(problems: Problems) -> Self {
        Self::Invalid(problems)
    }
}
