//! One way to two engines: connections, migrations and transactions.

use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection, Postgres, Sqlite, Transaction};

use crate::error::is_lost;
use crate::{Error, Result, Statement, private};

/// How to connect.
#[derive(Clone, Debug)]
pub struct Options {
    /// `sqlite:path/to/file.db` or `postgres://…`.
    pub url: String,
    /// Connections at most; SQLite has one more for writing.
    pub connections: u32,
    /// How long a request waits for a connection or for a lock.
    pub patience: Duration,
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
    statements: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Pools {
    /// SQLite has one writer at a time: writes go through one connection, readers stand beside it.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Postgres(PgPool),
}

impl Store {
    /// Connects; a missing SQLite file is created.
    pub async fn connect(options: &Options) -> Result<Self> {
        let scheme = options.url.split(':').next().unwrap_or_default();
        let pools = match scheme {
            "sqlite" => sqlite(options).await?,
            "postgres" | "postgresql" => postgres(options).await?,
            _ => return Err(Error::UnknownScheme),
        };
        Ok(Self { pools, statements: Arc::default() })
    }

    /// Brings the schema up to date. Several programs may do so at once: on PostgreSQL sqlx locks the database; on SQLite it
    /// does not, so the whole of it is one transaction that writes.
    pub async fn migrate(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::migrate!("../../migrations/sqlite").run(&mut *tx).await?;
                tx.commit().await?;
            }
            Pools::Postgres(pool) => sqlx::migrate!("../../migrations/postgres").run(pool).await?,
        }
        Ok(())
    }

    /// For what only reads. Every statement sees what is committed when it begins, as in a transaction of PostgreSQL;
    /// so none is begun, which would cost as much as two more statements.
    pub async fn read(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { readers, .. } => Inner::SqliteReader(readers.acquire().await?),
            Pools::Postgres(pool) => Inner::PostgresReader(pool.acquire().await?),
        };
        Ok(Tx { inner, statements: Arc::clone(&self.statements) })
    }

    /// A transaction that may write.
    pub async fn write(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { writer, .. } => Inner::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Inner::Postgres(pool.begin().await?),
        };
        Ok(Tx { inner, statements: Arc::clone(&self.statements) })
    }

    /// How many statements ran since the start; tests hold list pages to a fixed number.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Closes every connection, after those in use are given back.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

async fn sqlite(options: &Options) -> Result<Pools> {
    let connect = SqliteConnectOptions::from_str(&options.url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(options.patience)
        .statement_cache_capacity(500)
        .row_buffer_size(1_000)
        .pragma("cache_size", "-16000");
    // No ANALYZE: the figures of a young database would still choose the plans when it has grown a thousandfold; without
    // figures SQLite takes the indexes. And no ping before each use: a file does not hang up.
    let pool = || SqlitePoolOptions::new().acquire_timeout(options.patience).test_before_acquire(false);
    if !options.url.contains(":memory:") {
        private::file(connect.get_filename())?;
    }
    let writer = pool().max_connections(1).before_acquire(|writer, _| Box::pin(is_usable(writer)));
    let writer = writer.connect_with(connect.clone()).await?;
    let reader = connect.pragma("query_only", "ON");
    let readers = pool().max_connections(options.connections).connect_with(reader).await?;
    Ok(Pools::Sqlite { readers, writer })
}

/// A transaction that a full disk has ended is unknown to sqlx, which goes on believing in it. The next one would be
/// begun inside it and fail, so such a connection gives way to a new one.
async fn is_usable(writer: &mut SqliteConnection) -> sqlx::Result<bool> {
    Ok(!writer.is_in_transaction())
}

async fn postgres(options: &Options) -> Result<Pools> {
    let connect = PgConnectOptions::from_str(&options.url)?.statement_cache_capacity(500);
    let patience = format!("{}ms", options.patience.as_millis());
    let pool = PgPoolOptions::new()
        .max_connections(options.connections)
        .acquire_timeout(options.patience)
        .after_connect(move |connection, _| Box::pin(limit_waiting(connection, patience.clone())));
    Ok(Pools::Postgres(pool.connect_with(connect).await?))
}

/// Nobody waits longer for a row that somebody else holds than for a connection. Said once connected: poolers in between
/// refuse settings at the start that they do not know.
async fn limit_waiting(connection: &mut PgConnection, patience: String) -> sqlx::Result<()> {
    sqlx::query("SELECT set_config('lock_timeout', $1, false)").bind(patience).execute(connection).await.map(drop)
}

fn unconfirmed(error: sqlx::Error) -> Error {
    if is_lost(&error) { Error::Unconfirmed(error) } else { error.into() }
}

/// A transaction, or a connection that only reads. Dropped without [`Tx::commit`], it is rolled back.
pub struct Tx {
    inner: Inner,
    statements: Arc<AtomicU64>,
}

enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    SqliteReader(PoolConnection<Sqlite>),
    Postgres(Transaction<'static, Postgres>),
    PostgresReader(PoolConnection<Postgres>),
}

impl Tx {
    /// A statement with `$1`, `$2` … for its values, in the SQL that both engines speak.
    pub fn sql(&mut self, sql: &'static str) -> Statement<'_> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        match &mut self.inner {
            Inner::Sqlite(tx) => Statement::sqlite(tx, sql),
            Inner::SqliteReader(connection) => Statement::sqlite(connection, sql),
            Inner::Postgres(tx) => Statement::postgres(tx, sql),
            Inner::PostgresReader(connection) => Statement::postgres(connection, sql),
        }
    }

    pub async fn commit(self) -> Result<()> {
        match self.inner {
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Postgres(tx) => tx.commit().await.map_err(unconfirmed)?,
            Inner::SqliteReader(_) | Inner::PostgresReader(_) => {}
        }
        Ok(())
    }
}
