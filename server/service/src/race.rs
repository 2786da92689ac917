//! Two requests at once. On PostgreSQL both can find a code or an e-mail free before either takes it.

use crate::{Error, Result};

/// Tries again once where somebody else was faster by a moment; the second try sees what they did.
pub(crate) async fn again<T>(attempt: impl AsyncFn() -> Result<T>) -> Result<T> {
    match attempt().await {
        Err(Error::Store(store::Error::Duplicate)) => attempt().await,
        answer => answer,
    }
}
