//! One statement on its way to the engine that the transaction belongs to.

use sqlx::postgres::{PgArguments, PgConnection, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments, Encode, FromRow, Postgres, Sqlite, Type};

use crate::Result;

/// A value that both engines store.
pub trait Column:
    for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> + Send
{
}

impl<T> Column for T where
    T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> + Send
{
}

/// A row that can be read from both engines: `#[derive(sqlx::FromRow)]` makes one.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// A statement and its values so far.
#[must_use = "a statement does nothing until it is executed or fetched"]
pub struct Statement<'t> {
    sql: &'static str,
    engine: Engine<'t>,
    error: Option<sqlx::Error>,
}

enum Engine<'t> {
    Sqlite(&'t mut SqliteConnection, SqliteArguments),
    Postgres(&'t mut PgConnection, PgArguments),
}

/// Runs the same call of a query on either engine.
macro_rules! run {
    ($self:ident, $make:path, $call:ident) => {{
        if let Some(error) = $self.error {
            return Err(error.into());
        }
        match $self.engine {
            Engine::Sqlite(connection, values) => $make($self.sql, values).$call(connection).await?,
            Engine::Postgres(connection, values) => $make($self.sql, values).$call(connection).await?,
        }
    }};
}

impl<'t> Statement<'t> {
    pub(crate) fn sqlite(connection: &'t mut SqliteConnection, sql: &'static str) -> Self {
        Self { sql, engine: Engine::Sqlite(connection, SqliteArguments::default()), error: None }
    }

    pub(crate) fn postgres(connection: &'t mut PgConnection, sql: &'static str) -> Self {
        Self { sql, engine: Engine::Postgres(connection, PgArguments::default()), error: None }
    }

    /// The value for the next `$n`.
    pub fn bind(mut self, value: impl Column) -> Self {
        let added = match &mut self.engine {
            Engine::Sqlite(_, values) => values.add(value),
            Engine::Postgres(_, values) => values.add(value),
        };
        if let Err(error) = added {
            self.error.get_or_insert(sqlx::Error::Encode(error));
        }
        self
    }

    /// Runs it; returns how many rows it touched.
    pub async fn execute(self) -> Result<u64> {
        if let Some(error) = self.error {
            return Err(error.into());
        }
        Ok(match self.engine {
            Engine::Sqlite(connection, values) => {
                sqlx::query_with(self.sql, values).execute(connection).await?.rows_affected()
            }
            Engine::Postgres(connection, values) => {
                sqlx::query_with(self.sql, values).execute(connection).await?.rows_affected()
            }
        })
    }

    pub async fn fetch_all<R: Row>(self) -> Result<Vec<R>> {
        Ok(run!(self, sqlx::query_as_with, fetch_all))
    }

    pub async fn fetch_optional<R: Row>(self) -> Result<Option<R>> {
        Ok(run!(self, sqlx::query_as_with, fetch_optional))
    }

    pub async fn fetch_one<R: Row>(self) -> Result<R> {
        Ok(run!(self, sqlx::query_as_with, fetch_one))
    }

    /// The first column of the only row, such as a count.
    pub async fn scalar<T>(self) -> Result<T>
    where
        (T,): Row,
    {
        Ok(self.fetch_one::<(T,)>().await?.0)
    }
}
