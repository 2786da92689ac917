//! Two requests at once. On PostgreSQL both can find a code or an e-mail free before either takes it.

use crate::{Error, Result};

/// Tries once more where somebody else was faster by a moment; the second try sees what they did.
///
/// Both are the same use case: it does nothing until it is awaited.
pub(crate) async fn again<T>(
    first: impl Future<Output = Result<T>>,
    second: impl Future<Output = Result<T>>,
) -> Result<T> {
    match first.await {
        Err(Error::Store(store::Error::Duplicate)) => second.await,
        answer => answer,
    }
}
