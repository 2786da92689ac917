//! Work that nobody waits for: proposals, and clearing away what has run out.

use std::time::Duration;

use service::Lokus;
use tokio::task::JoinHandle;

const SWEEP_EVERY: Duration = Duration::from_secs(600);
/// Another server may have taken a request; its proposal is found within this time.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Proposals worked out at once, so that a large programme does not keep all others waiting.
const SOLVERS: usize = 2;

/// Runs until the tasks are aborted.
pub fn start(lokus: Lokus) -> Vec<JoinHandle<()>> {
    let solvers = (0..SOLVERS).map(|_| tokio::spawn(propose(lokus.clone())));
    solvers.chain([tokio::spawn(sweep(lokus.clone()))]).collect()
}

async fn sweep(lokus: Lokus) {
    loop {
        if let Err(error) = service::account::sweep(&lokus).await {
            tracing::warn!(%error, "sweep failed; it is tried again later");
        }
        tokio::time::sleep(SWEEP_EVERY).await;
    }
}

/// Works out one proposal after the other.
async fn propose(lokus: Lokus) {
    loop {
        match service::assignment::proposal::work(&lokus).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "a proposal could not be worked on; it is tried again later"),
        }
        tokio::select! {
            () = lokus.wake.notified() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}
