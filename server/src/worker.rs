//! Work that nobody waits for: clearing away what has run out.

use std::time::Duration;

use service::Lokus;
use tokio::task::JoinHandle;

const EVERY: Duration = Duration::from_secs(600);

/// Runs until it is aborted.
pub fn start(lokus: Lokus) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            if let Err(error) = service::account::sweep(&lokus).await {
                tracing::warn!(%error, "sweep failed; it is tried again later");
            }
            tokio::time::sleep(EVERY).await;
        }
    })
}
