//! What can go wrong in the database.

/// An error of the database, sorted by what the caller can do about it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A value that must be unique exists already.
    #[error("a value that must be unique exists already")]
    Duplicate,
    /// A check of the schema refuses the change, such as the capacity of an offer.
    #[error("a check of the schema refuses the change")]
    Check,
    /// The address of the database is of no known kind.
    #[error("database_url must begin with sqlite: or postgres:")]
    UnknownScheme,
    #[error("database: {0}")]
    Database(sqlx::Error),
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored document cannot be read.
    #[error("stored document: {0}")]
    Document(#[from] serde_json::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind;
        match error.as_database_error().map(|error| error.kind()) {
            Some(ErrorKind::UniqueViolation) => Self::Duplicate,
            Some(ErrorKind::CheckViolation) => Self::Check,
            _ => Self::Database(error),
        }
    }
}
