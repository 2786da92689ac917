//! Turns at hashing. Argon2 takes 19 MiB and some 30 ms of a core: as many hashings run at once as there are cores, the
//! others wait for their turn, and nobody fills the queue, because only so many of one line stand in it at a time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{Error, Result};

/// Seconds after which somebody may try again whose line was full.
const FULL: i64 = 10;
/// Hashings at once at most, however many cores there are: their memory counts as well.
const CORES: usize = 16;

/// Those who wait behind each other: a person, an address, or the two together.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub name: String,
    /// How many of the line stand in the queue for a core, or hash.
    pub at_once: usize,
    /// How many the line holds in all; further ones are sent away.
    pub room: usize,
}

/// The queue for the cores, and the lines in front of it.
pub struct Hashing {
    cores: Arc<Semaphore>,
    pub(super) at_once: usize,
    lines: Mutex<HashMap<String, Open>>,
}

/// A line in which somebody stands.
struct Open {
    turns: Arc<Semaphore>,
    present: usize,
}

impl Default for Hashing {
    fn default() -> Self {
        Self::with_cores(std::thread::available_parallelism().map_or(1, |cores| cores.get().min(CORES)))
    }
}

impl Hashing {
    fn with_cores(cores: usize) -> Self {
        Self { cores: Arc::new(Semaphore::new(cores)), at_once: cores, lines: Mutex::default() }
    }

    fn lines(&self) -> MutexGuard<'_, HashMap<String, Open>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits at the head of every line, one after the other.
    ///
    /// # Errors
    /// [`Error::TooMany`] if a line is full.
    pub(super) async fn line_up(self: &Arc<Self>, lines: &[Line]) -> Result<Place> {
        let mut place = Place { hashing: Arc::clone(self), stands: Vec::new() };
        for line in lines {
            let (turns, stand) = self.enter(line)?;
            let turn = turns.acquire_owned().await.map_err(closed)?;
            place.stands.push((stand, turn));
        }
        Ok(place)
    }

    fn enter(self: &Arc<Self>, line: &Line) -> Result<(Arc<Semaphore>, Stand)> {
        let mut lines = self.lines();
        let new = || Open { turns: Arc::new(Semaphore::new(line.at_once)), present: 0 };
        let open = lines.entry(line.name.clone()).or_insert_with(new);
        if open.present >= line.room {
            return Err(Error::TooMany { seconds: FULL });
        }
        open.present += 1;
        Ok((Arc::clone(&open.turns), Stand { hashing: Arc::clone(self), name: line.name.clone() }))
    }

    /// A turn of somebody whom nobody else waits for.
    pub(crate) async fn turn(self: &Arc<Self>) -> Result<Turn> {
        self.line_up(&[]).await?.turn().await
    }
}

/// Somebody in a line; it closes behind the last one.
struct Stand {
    hashing: Arc<Hashing>,
    name: String,
}

impl Drop for Stand {
    fn drop(&mut self) {
        let mut lines = self.hashing.lines();
        if let Some(open) = lines.get_mut(&self.name) {
            open.present -= 1;
            if open.present == 0 {
                lines.remove(&self.name);
            }
        }
    }
}

/// A place at the head of all lines.
pub(super) struct Place {
    hashing: Arc<Hashing>,
    stands: Vec<(Stand, OwnedSemaphorePermit)>,
}

impl Place {
    /// Waits for a core.
    pub async fn turn(self) -> Result<Turn> {
        let core = Arc::clone(&self.hashing.cores).acquire_owned().await.map_err(closed)?;
        Ok(Turn { place: self, core })
    }
}

/// A core for one hashing.
pub(crate) struct Turn {
    place: Place,
    core: OwnedSemaphorePermit,
}

impl Turn {
    /// Gives the core back without having used it.
    pub(super) fn give_back(self) -> Place {
        self.place
    }

    /// Hashes. The core is held until it is done, also when nobody waits for the answer any more.
    pub(super) async fn run<T: Send + 'static>(self, work: impl FnOnce() -> T + Send + 'static) -> Result<(T, Place)> {
        let Self { place, core } = self;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(core);
            (done, place)
        });
        done.await.map_err(|error| Error::Internal(error.to_string()))
    }
}

fn closed(error: impl std::fmt::Display) -> Error {
    Error::Internal(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, room: usize) -> Line {
        Line { name: name.to_owned(), at_once: 1, room }
    }

    /// Lines up, waits for a core, and notes the name.
    fn join(
        hashing: &Arc<Hashing>,
        line: Line,
        order: &Arc<Mutex<Vec<String>>>,
    ) -> tokio::task::JoinHandle<Result<()>> {
        let (hashing, order) = (Arc::clone(hashing), Arc::clone(order));
        tokio::spawn(async move {
            let turn = hashing.line_up(std::slice::from_ref(&line)).await?.turn().await?;
            turn.run(move || order.lock().expect("no test panics").push(line.name)).await.map(drop)
        })
    }

    #[tokio::test]
    async fn a_crowd_in_one_line_does_not_keep_others_waiting() {
        let (hashing, order) = (Arc::new(Hashing::with_cores(1)), Arc::default());
        let held = hashing.turn().await.expect("a turn");
        let crowd: Vec<_> = (0..50).map(|_| join(&hashing, line("crowd", 100), &order)).collect();
        while hashing.lines().get("crowd").is_none_or(|open| open.present < 50) {
            tokio::task::yield_now().await;
        }
        let other = join(&hashing, line("other", 100), &order);
        while hashing.lines().get("other").is_none() {
            tokio::task::yield_now().await;
        }
        drop(held);
        for task in crowd.into_iter().chain([other]) {
            task.await.expect("runs").expect("has its turn");
        }
        let order = order.lock().expect("no test panics");
        assert_eq!(order.iter().position(|name| name == "other"), Some(1), "behind one of the crowd, not behind all");
        assert!(hashing.lines().is_empty(), "the lines are closed");
    }

    #[tokio::test]
    async fn a_full_line_sends_away() {
        let hashing = Arc::new(Hashing::with_cores(1));
        let first = hashing.line_up(&[line("one", 1)]).await.expect("has room");
        assert!(matches!(hashing.line_up(&[line("one", 1)]).await, Err(Error::TooMany { .. })));
        hashing.line_up(&[line("two", 1)]).await.expect("has room");
        drop(first);
        hashing.line_up(&[line("one", 1)]).await.expect("has room again");
    }

    #[tokio::test]
    async fn who_leaves_gives_the_place_to_the_next() {
        let hashing = Arc::new(Hashing::with_cores(1));
        let held = hashing.turn().await.expect("a turn");
        let waits = join(&hashing, line("one", 1), &Arc::default());
        while hashing.lines().get("one").is_none() {
            tokio::task::yield_now().await;
        }
        waits.abort();
        assert!(waits.await.is_err_and(|error| error.is_cancelled()));
        assert!(hashing.lines().is_empty());
        drop(held);
        hashing.turn().await.expect("the core is free");
    }
}
