//! Heavy works take turns, so that they neither fill the memory nor keep everybody else waiting.
//!
//! Whoever asks for much stands in lines with themselves: of each line only so many go on to the common one, so others wait
//! for one work of theirs at most. Who waits leaves the line when the request is given up.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::id::PersonId;
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};

use crate::{Error, Result};

/// Seconds after which somebody may try again whose line was full.
const FULL: i64 = 10;

/// Those who wait behind each other: a person, an address, or the two together.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    /// How many of the line have a turn or wait for one.
    pub at_once: usize,
    /// How many the line holds in all; further ones are sent away.
    pub room: usize,
}

impl Line {
    /// Each person has one turn at a time, and not more connections that wait than a browser with some pages open.
    pub fn of(person: PersonId) -> Self {
        Self { name: person.to_string(), at_once: 1, room: 32 }
    }
}

/// A kind of work of which only so much is done at once.
pub struct Turns {
    seats: Arc<Semaphore>,
    pub at_once: usize,
    lines: Mutex<HashMap<String, Open>>,
}

/// A line in which somebody stands.
struct Open {
    ahead: Arc<Semaphore>,
    present: usize,
}

impl Turns {
    /// At most so many works at once, of all people together.
    pub fn new(at_once: usize) -> Self {
        Self { seats: Arc::new(Semaphore::new(at_once)), at_once, lines: Mutex::default() }
    }

    /// Waits for a turn of a person.
    pub async fn take(self: &Arc<Self>, person: PersonId) -> Result<Turn> {
        self.line_up(&[Line::of(person)]).await?.turn().await
    }

    /// Waits at the head of every line, one after the other; without lines, nobody is waited for.
    ///
    /// # Errors
    /// [`Error::TooMany`] if a line is full.
    pub async fn line_up(self: &Arc<Self>, lines: &[Line]) -> Result<Arc<Place>> {
        let mut place = Place { turns: Arc::clone(self), stands: Vec::new() };
        for line in lines {
            let (ahead, stand) = self.enter(line)?;
            let permit = ahead.acquire_owned().await.map_err(closed)?;
            place.stands.push((stand, permit));
        }
        Ok(Arc::new(place))
    }

    fn enter(self: &Arc<Self>, line: &Line) -> Result<(Arc<Semaphore>, Stand)> {
        let mut lines = self.lines();
        let new = || Open { ahead: Arc::new(Semaphore::new(line.at_once)), present: 0 };
        let open = lines.entry(line.name.clone()).or_insert_with(new);
        if open.present >= line.room {
            return Err(Error::TooMany { seconds: FULL });
        }
        open.present += 1;
        Ok((Arc::clone(&open.ahead), Stand { turns: Arc::clone(self), name: line.name.clone() }))
    }

    fn lines(&self) -> MutexGuard<'_, HashMap<String, Open>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody in a line; it closes behind the last one.
struct Stand {
    turns: Arc<Turns>,
    name: String,
}

impl Drop for Stand {
    fn drop(&mut self) {
        let mut lines = self.turns.lines();
        if let Some(open) = lines.get_mut(&self.name) {
            open.present -= 1;
            if open.present == 0 {
                lines.remove(&self.name);
            }
        }
    }
}

/// A place at the head of all lines.
pub struct Place {
    turns: Arc<Turns>,
    stands: Vec<(Stand, OwnedSemaphorePermit)>,
}

impl Place {
    /// Waits for a turn.
    pub async fn turn(self: Arc<Self>) -> Result<Turn> {
        let seat = Arc::clone(&self.turns.seats).acquire_owned().await.map_err(closed)?;
        Ok(Turn { _seat: Arc::new(seat), place: self })
    }
}

/// The right to do one heavy work, given back when it is dropped. Cheap to clone.
#[derive(Clone)]
#[must_use = "the turn is given back at once"]
pub struct Turn {
    /// Held, and never looked at.
    _seat: Arc<OwnedSemaphorePermit>,
    place: Arc<Place>,
}

impl Turn {
    /// Does what keeps a processor busy, off the threads that answer requests. The turn is not given back before it ends,
    /// also if nobody waits for it any more.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let turn = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        });
        done.await.map_err(|error| Error::Internal(format!("heavy work: {error}")))
    }

    /// Gives the turn back and stays at the head of the lines.
    pub fn step_back(self) -> Arc<Place> {
        self.place
    }
}

/// How a work is done that is heavy only where many people are concerned.
pub enum Pace {
    /// At once and here: handing it over would take longer than it.
    Light,
    InTurn(Turn),
}

impl Pace {
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        match self {
            Self::Light => Ok(work()),
            Self::InTurn(turn) => turn.run(work).await,
        }
    }
}

fn closed(error: AcquireError) -> Error {
    Error::Internal(format!("turns: {error}"))
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;
    use crate::lokus::new_id;

    /// Whether something is there without waiting.
    fn now<T>(future: &mut std::pin::Pin<&mut impl Future<Output = T>>) -> Option<T> {
        match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => Some(value),
            Poll::Pending => None,
        }
    }

    #[test]
    fn somebody_who_asks_for_much_waits_for_themselves() {
        let turns = Arc::new(Turns::new(2));
        let (anna, budi) = (new_id(), new_id());
        let first = now(&mut pin!(turns.take(anna))).expect("there is room").expect("a turn");
        let (mut second, mut third) = (pin!(turns.take(anna)), pin!(turns.take(anna)));
        assert!(now(&mut second).is_none() && now(&mut third).is_none(), "one at a time for each");
        let other = now(&mut pin!(turns.take(budi))).expect("there is room").expect("a turn");
        drop(first);
        let second = now(&mut second).expect("it is their turn").expect("a turn");
        assert!(now(&mut third).is_none());
        let citra = new_id();
        let mut waiting = pin!(turns.take(citra));
        assert!(now(&mut waiting).is_none(), "two at a time in all");
        drop(second);
        assert!(now(&mut third).is_none(), "citra came before");
        drop(other);
        assert!(now(&mut waiting).is_some() || now(&mut third).is_some());
    }

    #[test]
    fn who_leaves_the_line_keeps_nobody_waiting() {
        let turns = Arc::new(Turns::new(1));
        let (anna, budi) = (new_id(), new_id());
        let first = now(&mut pin!(turns.take(anna))).expect("there is room").expect("a turn");
        {
            let mut gone = pin!(turns.take(budi));
            assert!(now(&mut gone).is_none());
        }
        {
            let mut next = pin!(turns.take(anna));
            assert!(now(&mut next).is_none());
            drop(first);
            assert!(now(&mut next).is_some());
        }
        assert!(turns.lines().is_empty(), "lines that nobody stands in are closed");
    }

    #[tokio::test]
    async fn a_turn_lasts_until_the_work_ends() {
        let turns = Arc::new(Turns::new(1));
        let anna = new_id();
        let (begin, began) = std::sync::mpsc::channel::<()>();
        let (end, ended) = std::sync::mpsc::channel::<()>();
        let turn = turns.take(anna).await.expect("a turn");
        let work = tokio::spawn(async move {
            let work = move || {
                begin.send(()).expect("somebody listens");
                ended.recv().expect("somebody ends it");
            };
            turn.run(work).await
        });
        tokio::task::spawn_blocking(move || began.recv()).await.expect("runs").expect("it began");
        work.abort();
        assert!(work.await.is_err(), "nobody waits for it any more");
        let mut next = pin!(turns.take(anna));
        assert!(now(&mut next).is_none());
        end.send(()).expect("it is still at work");
        drop(next.await.expect("a turn"));
    }

    #[tokio::test]
    async fn a_full_line_sends_away() {
        let turns = Arc::new(Turns::new(1));
        let line = |name: &str| Line { name: name.to_owned(), at_once: 1, room: 1 };
        let first = turns.line_up(&[line("one")]).await.expect("has room");
        assert!(matches!(turns.line_up(&[line("one")]).await, Err(Error::TooMany { .. })));
        drop(turns.line_up(&[line("two")]).await.expect("has room"));
        drop(first);
        drop(turns.line_up(&[line("one")]).await.expect("has room again"));
    }
}
