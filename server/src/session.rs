//! Sessions in the database, behind the cookie that tower-sessions keeps. The id is stored as a hash, and the end comes
//! from the injected clock.

use std::fmt;

use async_trait::async_trait;
use service::Lokus;
use service::account::token;
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

#[derive(Clone)]
pub struct Sessions(pub Lokus);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

fn key(id: &Id) -> Vec<u8> {
    token::hashed(&id.to_string())
}

fn backend(error: impl fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

fn encode(record: &Record) -> Result<String> {
    serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))
}

impl Sessions {
    async fn update(&self, record: &Record, data: String) -> store::Result<()> {
        let mut tx = self.0.store.write().await?;
        store::account::save_session(&mut tx, key(&record.id), data, self.until()).await?;
        tx.commit().await
    }

    fn until(&self) -> OffsetDateTime {
        self.0.now() + self.0.rules.session_absolute
    }
}

#[async_trait]
impl SessionStore for Sessions {
    /// Always under a new id: somebody may know the one that the record had before.
    async fn create(&self, record: &mut Record) -> Result<()> {
        let data = encode(record)?;
        let mut tx = self.0.store.write().await.map_err(backend)?;
        loop {
            record.id = Id::default();
            let added = store::account::add_session(&mut tx, key(&record.id), data.clone(), self.until());
            if added.await.map_err(backend)? {
                break;
            }
        }
        tx.commit().await.map_err(backend)
    }

    /// Changes a session that is there. A request that is still under way when it ends does not bring it back.
    ///
    /// What changes is a notice, or when somebody was last seen: where it cannot be written, such as on a full disk, no
    /// page is refused for it.
    async fn save(&self, record: &Record) -> Result<()> {
        if let Err(error) = self.update(record, encode(record)?).await {
            tracing::warn!(%error, "a session was not noted");
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let mut tx = self.0.store.read().await.map_err(backend)?;
        let row = store::account::session(&mut tx, key(id), self.0.now()).await.map_err(backend)?;
        let Some((data, expiry_date)) = row else { return Ok(None) };
        let data = serde_json::from_str(&data).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let mut tx = self.0.store.write().await.map_err(backend)?;
        store::account::delete_session(&mut tx, key(id)).await.map_err(backend)?;
        tx.commit().await.map_err(backend)
    }
}
