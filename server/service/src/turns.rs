//! Heavy works take turns, so that they neither fill the memory nor keep everybody else waiting.
//!
//! Each person has one turn at a time and waits in a line of their own; the first of every line waits in the common one.
//! So whoever asks for much at once waits for themselves, and others wait for one work of theirs at most. Who waits holds
//! neither a connection nor memory, and leaves the line when the request is given up.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::PersonId;
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};

use crate::{Error, Result};

/// Lines of people who wait for a turn.
pub struct Turns {
    common: Arc<Semaphore>,
    /// Of those who have a turn or wait for one.
    own: Mutex<HashMap<PersonId, Arc<Semaphore>>>,
}

/// The right to do one heavy work, given back when it is dropped. Cheap to clone.
#[derive(Clone)]
#[must_use = "the turn is given back at once"]
pub struct Turn {
    _permits: Arc<(OwnedSemaphorePermit, OwnedSemaphorePermit)>,
}

impl Turns {
    /// At most so many works at once, of all people together.
    pub fn new(at_once: usize) -> Self {
        Self { common: Arc::new(Semaphore::new(at_once)), own: Mutex::default() }
    }

    /// Waits for a turn of a person.
    pub async fn take(&self, person: PersonId) -> Result<Turn> {
        let own = self.line_of(person).acquire_owned().await.map_err(closed)?;
        let common = Arc::clone(&self.common).acquire_owned().await.map_err(closed)?;
        Ok(Turn { _permits: Arc::new((own, common)) })
    }

    fn line_of(&self, person: PersonId) -> Arc<Semaphore> {
        let mut lines = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        lines.retain(|_, line| Arc::strong_count(line) > 1);
        Arc::clone(lines.entry(person).or_insert_with(|| Arc::new(Semaphore::new(1))))
    }
}

impl Turn {
    /// Does what keeps a processor busy, off the threads that answer requests. The turn is not given back before it ends,
    /// also if nobody waits for it any more.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let turn = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(|error| Error::Internal(format!("heavy work: {error}")))
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
        let turns = Turns::new(2);
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
        let turns = Turns::new(1);
        let (anna, budi) = (new_id(), new_id());
        let first = now(&mut pin!(turns.take(anna))).expect("there is room").expect("a turn");
        {
            let mut gone = pin!(turns.take(budi));
            assert!(now(&mut gone).is_none());
        }
        let mut next = pin!(turns.take(anna));
        assert!(now(&mut next).is_none());
        drop(first);
        assert!(now(&mut next).is_some());
        assert!(turns.own.lock().is_ok_and(|lines| lines.len() <= 2), "lines that nobody stands in are forgotten");
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
}
