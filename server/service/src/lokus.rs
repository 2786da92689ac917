//! The installation: what every use case needs to begin its work.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::form::Form;
use domain::id::ProgrammeId;
use serde::Serialize;
use serde_json::Value as Json;
pub use store::audit::Readers;
use store::audit::{Entry, Personal};
use store::{Store, Tx};
use time::{Duration, OffsetDateTime};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::access::Actor;
use crate::account::actor_now;
use crate::audit::personal;
use crate::clock::Clock;
use crate::{Error, Result, Turns};

/// Limits and times that an operator may set.
#[derive(Clone, Debug)]
pub struct Rules {
    /// A session ends when nothing happened for so long.
    pub session_idle: Duration,
    /// A session ends after so long whatever happened.
    pub session_absolute: Duration,
    /// A one-time link works for so long.
    pub link_life: Duration,
    /// Rows of a list page.
    pub page_rows: i64,
    /// Bytes of an uploaded list at most.
    pub upload_bytes: usize,
    /// Where the installation is reached, without a slash at the end.
    pub base_url: String,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            session_idle: Duration::hours(2),
            session_absolute: Duration::hours(12),
            link_life: Duration::days(3),
            page_rows: 50,
            upload_bytes: 10 << 20,
            base_url: "http://127.0.0.1:3000".to_owned(),
        }
    }
}

/// The installation. Cheap to clone.
#[derive(Clone)]
pub struct Lokus {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub rules: Arc<Rules>,
    /// The queue of passwords to be hashed.
    pub hashing: Arc<Turns>,
    /// Told when there is work for the background, so that it begins at once.
    pub wake: Arc<Notify>,
    /// For what keeps a processor busy or takes much memory.
    pub turns: Arc<Turns>,
    /// For taking a file in: its bytes are held until it is read.
    pub inbox: Arc<Turns>,
}

/// Files that are held at the same time.
const HELD_FILES: usize = 32;

/// Works that keep a processor busy, each with some memory of its own, at the same time.
fn at_once(processors: usize, most: usize) -> Arc<Turns> {
    Arc::new(Turns::new(processors.clamp(1, most)))
}

impl Lokus {
    pub fn new(store: Store, clock: Arc<dyn Clock>, rules: Rules) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        // Argon2 takes 19 MiB and some 30 ms.
        let hashing = at_once(processors, 16);
        // One processor is left for everybody else; a heavy work can take a hundred megabytes.
        let turns = at_once(processors - 1, 4);
        let (inbox, wake) = (Arc::new(Turns::new(HELD_FILES)), Arc::default());
        Self { store, clock, rules: Arc::new(rules), hashing, wake, turns, inbox }
    }

    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }

    /// Work that only reads.
    pub async fn read<'a>(&self, actor: &'a Actor) -> Result<Work<'a>> {
        Ok(Work { tx: self.store.read().await?, actor: Cow::Borrowed(actor), now: self.now() })
    }

    /// Work that may write; nothing is kept unless it is committed. The actor was read when the request began, which can be
    /// minutes ago where its body came slowly, so they are read again, with the roles that they have now.
    pub async fn write<'a>(&self, actor: &'a Actor) -> Result<Work<'a>> {
        let mut tx = self.store.write().await?;
        let actor = actor_now(&mut tx, actor.id, actor.epoch).await?.ok_or(Error::SignedOut)?;
        Ok(Work { tx, actor: Cow::Owned(actor), now: self.now() })
    }
}

/// One use case in progress: the transaction, who asks, and when.
pub struct Work<'a> {
    pub tx: Tx,
    pub actor: Cow<'a, Actor>,
    pub now: OffsetDateTime,
}

/// What happened, for the audit trail.
pub struct Event<'a> {
    pub area: &'a str,
    pub action: &'a str,
    pub object: Uuid,
    /// Said by whoever records it, for nobody reads what is not theirs by mistake.
    pub readers: Readers,
    /// Names of fields that only the host of a programme reads.
    pub host_fields: &'a [&'a str],
}

impl Work<'_> {
    /// Records what is done, with the values before and after, in this transaction.
    pub async fn audit<B: Serialize, A: Serialize>(
        &mut self,
        event: Event<'_>,
        before: Option<&B>,
        after: Option<&A>,
    ) -> Result<()> {
        let (mut before, mut after) = (document(before)?, document(after)?);
        let mut taken =
            [&mut before, &mut after].map(|document| document.as_mut().map(personal::take).unwrap_or_default());
        let id = new_id();
        let entry = Entry {
            id,
            at: self.now,
            actor: Some(self.actor.id),
            area: event.area,
            action: event.action,
            object: event.object,
            readers: event.readers,
            host_fields: event.host_fields,
            before: before.map(|document| document.to_string()),
            after: after.map(|document| document.to_string()),
        };
        store::audit::add(&mut self.tx, entry).await?;
        let fields: BTreeSet<String> = taken.iter().flat_map(BTreeMap::keys).cloned().collect();
        for field in fields {
            let [before_value, after_value] =
                taken.each_mut().map(|values| values.remove(&field).map(|value| value.to_string()));
            if before_value == after_value {
                continue;
            }
            store::audit::add_personal(&mut self.tx, Personal { audit_id: id, field, before_value, after_value })
                .await?;
        }
        Ok(())
    }

    /// What the same form created before. Otherwise this one is taken for the form that creates `object`, before anything
    /// else is looked at: a second one that arrives at the same moment waits, and gets the same answer. Field: key.
    pub async fn created_before<T: From<Uuid> + Into<Uuid>>(&mut self, form: &Form, object: T) -> Result<Option<T>> {
        match form.get("key").parse() {
            Ok(key) => self.carried_out(key, object).await,
            Err(_) => Ok(None),
        }
    }

    /// The same, for a key that is not a field of the form.
    pub async fn carried_out<T: From<Uuid> + Into<Uuid>>(&mut self, key: Uuid, object: T) -> Result<Option<T>> {
        if store::account::carry_out(&mut self.tx, self.actor.id, key, object.into(), self.now).await? {
            return Ok(None);
        }
        Ok(store::account::carried_out(&mut self.tx, self.actor.id, key).await?.map(T::from))
    }

    /// Locks a programme for the rest of the work, so that changes of it come one after the other. Somebody else may hold it
    /// for a while, so the actor is read once more.
    pub async fn lock(&mut self, id: ProgrammeId) -> Result<()> {
        store::programme::lock(&mut self.tx, id).await?;
        let actor = actor_now(&mut self.tx, self.actor.id, self.actor.epoch).await?;
        self.actor = Cow::Owned(actor.ok_or(Error::SignedOut)?);
        Ok(())
    }

    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }
}

fn document(value: Option<&impl Serialize>) -> Result<Option<Json>> {
    value.map(serde_json::to_value).transpose().map_err(|error| Error::Internal(error.to_string()))
}

/// A new id, of any kind. Later ones sort behind earlier ones.
#[expect(clippy::disallowed_methods, reason = "the time in an id only orders rows and is never read")]
pub fn new_id<T: From<Uuid>>() -> T {
    T::from(Uuid::now_v7())
}
