//! Working out proposals, away from any request.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use domain::assignment::{Duals, Limits, Problem, Progress, ProposalState, Stopped, reasons, solve, waiting_list};
use domain::id::ProposalId;
use store::assignment::End;
use time::Duration;

use super::input::{Input, Outcome, read, written};
use crate::{Lokus, Result};

/// A server that says nothing for so long has died, and another one begins anew.
const LEASE: Duration = Duration::seconds(60);
/// Between two notes of how far it is.
const NOTE_EVERY: std::time::Duration = std::time::Duration::from_millis(500);

/// People times units times choices for teams, at most: a programme with many teams does not keep a server for hours. It is
/// counted and not timed, so that the same input gives the same result.
const MOST_WORK: u64 = 2_000_000_000;

/// The limit for a problem of this size.
fn limits(problem: &Problem) -> Limits {
    let size = u64::try_from(problem.participants.len() * problem.units.len()).unwrap_or(u64::MAX);
    Limits { nodes: (MOST_WORK / size.max(1)).clamp(100, Limits::default().nodes) }
}

/// Ends the solver when nobody waits for it any more, as when the server stops.
struct Waits(Arc<Shared>);

impl Drop for Waits {
    fn drop(&mut self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }
}

/// What the solver and the one who waits for it tell each other.
#[derive(Default)]
struct Shared {
    placed: AtomicI64,
    nodes: AtomicI64,
    stopped: AtomicBool,
}

impl Shared {
    fn watch(&self, progress: Progress) -> ControlFlow<()> {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        self.placed.store(count(progress.placed), Ordering::Relaxed);
        self.nodes.store(i64::try_from(progress.nodes).unwrap_or(i64::MAX), Ordering::Relaxed);
        if self.stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// Works out the proposal that waits longest. Returns whether there was one.
pub async fn work(lokus: &Lokus) -> Result<bool> {
    let mut tx = lokus.store.write().await?;
    let claimed = store::assignment::claim(&mut tx, lokus.now(), lokus.now() + LEASE).await?;
    let Some(id) = claimed else { return Ok(false) };
    let documents = store::assignment::documents(&mut tx, id).await?;
    tx.commit().await?;
    let Some((input, _)) = documents else { return Ok(false) };
    let shared = Arc::new(Shared::default());
    let solver = Arc::clone(&shared);
    let _waits = Waits(Arc::clone(&shared));
    let mut solving = tokio::task::spawn_blocking(move || outcome(&input, &solver));
    let ended = loop {
        tokio::select! {
            ended = &mut solving => break ended,
            () = tokio::time::sleep(NOTE_EVERY) => note(lokus, id, &shared).await?,
        }
    };
    let end = match ended {
        Ok(Ok(end)) => end,
        Ok(Err(error)) => failed(id, &error),
        Err(error) => failed(id, &error),
    };
    let mut tx = lokus.store.write().await?;
    store::assignment::finish(&mut tx, id, end, lokus.now()).await?;
    tx.commit().await?;
    Ok(true)
}

async fn note(lokus: &Lokus, id: ProposalId, shared: &Shared) -> Result<()> {
    let (placed, nodes) = (shared.placed.load(Ordering::Relaxed), shared.nodes.load(Ordering::Relaxed));
    let mut tx = lokus.store.write().await?;
    if !store::assignment::note(&mut tx, id, placed, nodes, lokus.now() + LEASE).await? {
        shared.stopped.store(true, Ordering::Relaxed);
    }
    Ok(tx.commit().await?)
}

fn outcome(input: &str, shared: &Shared) -> Result<End> {
    let problem = read::<Input>(input)?.problem;
    let mut solution = match solve(&problem, limits(&problem), &mut |progress| shared.watch(progress)) {
        Ok(solution) => solution,
        Err(Stopped::Asked) => return Ok(end(ProposalState::Stopped, shared)),
        Err(stopped) => return Err(crate::Error::Internal(format!("{stopped:?}"))),
    };
    let (total, nodes) = (solution.parts.total(), i64::try_from(solution.nodes).unwrap_or(i64::MAX));
    let (reasons, waiting) = (reasons(&problem, &solution), waiting_list(&problem, &solution));
    // The proof was checked; its prices are many, and solving again gives them again.
    solution.duals = Duals::default();
    let outcome = Outcome { solution, reasons, waiting };
    let result = Some(written(&outcome)?);
    Ok(End { state: ProposalState::Done, result, total: Some(total), nodes })
}

fn end(state: ProposalState, shared: &Shared) -> End {
    End { state, result: None, total: None, nodes: shared.nodes.load(Ordering::Relaxed) }
}

fn failed(id: ProposalId, error: &dyn std::fmt::Display) -> End {
    tracing::error!(%id, %error, "a proposal failed");
    End { state: ProposalState::Failed, result: None, total: None, nodes: 0 }
}
