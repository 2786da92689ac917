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
    /// The database cannot be reached or has no room. Nothing was changed, and it may work again later.
    #[error("database: {0}")]
    Unavailable(sqlx::Error),
    /// The connection was lost while the database was told to keep a change; whether it did is not known.
    #[error("database, at a commit: {0}")]
    Unconfirmed(sqlx::Error),
    /// The address of the database is of no known kind.
    #[error("database_url must begin with sqlite: or postgres:")]
    UnknownScheme,
    /// A file or folder of the database cannot be used.
    #[error("{path} cannot be used: {source}")]
    File { path: String, source: std::io::Error },
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
            _ if passes(&error) => Self::Unavailable(error),
            _ => Self::Database(error),
        }
    }
}

/// Whether the same might work later: no connection, no room, or somebody in the way.
fn passes(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_passing_code(&code)),
        _ => is_lost(error),
    }
}

/// Whether there is no connection, or no longer one.
pub(crate) fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(error) => error.code().is_some_and(|code| code.starts_with("57P")),
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) => true,
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => true,
        _ => false,
    }
}

/// PostgreSQL's codes have five characters, of which two or three name the class; SQLite's are numbers whose last eight
/// bits do.
fn is_passing_code(code: &str) -> bool {
    /// Connection, deadlock and the like, resources, a lock that others keep, operator, system, read-only.
    const POSTGRES: [&str; 7] = ["08", "40", "53", "55P03", "57P", "58", "25006"];
    /// Busy, locked, memory, read-only, input and output, full, cannot open.
    const SQLITE: [u32; 7] = [5, 6, 7, 8, 10, 13, 14];
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => SQLITE.contains(&(number & 0xff)),
        _ => POSTGRES.iter().any(|class| code.starts_with(class)),
    }
}

#[cfg(test)]
mod tests {
    use super::is_passing_code;

    #[test]
    fn codes_of_both_engines() {
        for passing in ["13", "778", "5", "53100", "55P03", "57P01", "40P01", "08006"] {
            assert!(is_passing_code(passing), "{passing}");
        }
        for lasting in ["1", "19", "2067", "42P01", "23505", "22021"] {
            assert!(!is_passing_code(lasting), "{lasting}");
        }
    }
}
