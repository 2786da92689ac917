//! The engines on this machine, and a fresh database on one of them for each test.

use std::path::PathBuf;

use service::lokus::new_id;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

/// A database engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// SQLite always; PostgreSQL where LOKUS_TEST_POSTGRES names a server.
pub fn engines() -> Vec<Engine> {
    match postgres() {
        Some(_) => vec![Engine::Sqlite, Engine::Postgres],
        None => vec![Engine::Sqlite],
    }
}

/// The address of the server, ending in a database to connect to first.
fn postgres() -> Option<String> {
    std::env::var("LOKUS_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

/// A database of its own for one test. The file is deleted when it goes; the server is thrown away as a whole.
pub struct Database {
    pub url: String,
    file: Option<PathBuf>,
}

impl Database {
    pub async fn fresh(engine: Engine) -> Self {
        let name = format!("lokus_{}", new_id::<Uuid>().simple());
        match engine {
            Engine::Sqlite => {
                let file = std::env::temp_dir().join(format!("{name}.db"));
                Self { url: format!("sqlite:{}", file.display()), file: Some(file) }
            }
            Engine::Postgres => {
                let server = postgres().expect("LOKUS_TEST_POSTGRES");
                let mut connection = PgConnection::connect(&server).await.expect("connects");
                let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
                sqlx::query(create).execute(&mut connection).await.expect("creates a database");
                let (base, _) = server.rsplit_once('/').expect("a database in the address");
                // What travels on this machine need not be encrypted, and a test may look at it.
                Self { url: format!("{base}/{name}?sslmode=disable"), file: None }
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            for ending in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
            }
        }
    }
}
