//! The two engines: every statement is understood by both, and both have the same schema.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use lokus::config::Config;
use sqlx::{AssertSqlSafe, Executor, PgPool, Row, SqlSafeStr, SqlStr, SqlitePool};
use store::{Options, Store};
use tests::{Database, Engine, engines};

/// Every statement in the sources of `store`.
fn statements() -> Vec<String> {
    let mut found = Vec::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../server/store/src")), &mut found);
    found
}

fn collect(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            let source = std::fs::read_to_string(&path).expect("text");
            found.extend(source.split(".sql(").skip(1).filter_map(literal));
        }
    }
}

/// The string literal at the beginning, with line continuations joined.
fn literal(source: &str) -> Option<String> {
    let body = source.trim_start().strip_prefix('"')?;
    let mut text = String::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => return Some(text),
            '\\' => match chars.next()? {
                '\n' => while chars.next_if(|c| c.is_whitespace()).is_some() {},
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
    None
}

fn sql(text: &str) -> SqlStr {
    AssertSqlSafe(text.to_owned()).into_sql_str()
}

async fn migrated(engine: Engine) -> Database {
    let database = Database::fresh(engine).await;
    let options = Options { url: database.url.clone(), connections: 2, patience: Duration::from_secs(10) };
    let store = Store::connect(&options).await.expect("connects");
    store.migrate().await.expect("migrates");
    store.close().await;
    database
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    let statements = statements();
    assert!(statements.len() > 60, "only {} statements were found", statements.len());
    for engine in engines() {
        let database = migrated(engine).await;
        for statement in &statements {
            let prepared = match engine {
                Engine::Sqlite => {
                    let pool = SqlitePool::connect(&database.url).await.expect("connects");
                    let prepared = pool.prepare(sql(statement)).await.map(drop);
                    pool.close().await;
                    prepared
                }
                Engine::Postgres => {
                    let pool = PgPool::connect(&database.url).await.expect("connects");
                    let prepared = pool.prepare(sql(statement)).await.map(drop);
                    pool.close().await;
                    prepared
                }
            };
            assert!(prepared.is_ok(), "{engine:?}: {statement}\n{:?}", prepared.err());
        }
    }
}

/// Table and column, and whether it may be empty.
type Schema = BTreeMap<(String, String), bool>;

async fn sqlite_schema(url: &str) -> Schema {
    let pool = SqlitePool::connect(url).await.expect("connects");
    let query = "SELECT m.name AS t, c.name AS c, c.\"notnull\" AS n FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '_sqlx%'";
    let rows = sqlx::query(query).fetch_all(&pool).await.expect("reads");
    let column = |row: &sqlx::sqlite::SqliteRow| ((row.get("t"), row.get("c")), row.get::<i64, _>("n") == 0);
    rows.iter().map(column).collect()
}

async fn postgres_schema(url: &str) -> Schema {
    let pool = PgPool::connect(url).await.expect("connects");
    let query = "SELECT table_name::text AS t, column_name::text AS c, is_nullable = 'YES' AS n \
                 FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'";
    let rows = sqlx::query(query).fetch_all(&pool).await.expect("reads");
    let column = |row: &sqlx::postgres::PgRow| ((row.get("t"), row.get("c")), row.get::<bool, _>("n"));
    rows.iter().map(column).collect()
}

#[tokio::test]
async fn both_engines_have_the_same_schema() {
    if !engines().contains(&Engine::Postgres) {
        println!("skipped: LOKUS_TEST_POSTGRES is not set");
        return;
    }
    let (sqlite, postgres) = (migrated(Engine::Sqlite).await, migrated(Engine::Postgres).await);
    let (one, other) = (sqlite_schema(&sqlite.url).await, postgres_schema(&postgres.url).await);
    assert!(one.len() > 100);
    assert_eq!(one, other);
}

#[tokio::test]
async fn several_programs_may_migrate_at_once() {
    for engine in engines() {
        let database = Database::fresh(engine).await;
        let options = Options { url: database.url.clone(), connections: 2, patience: Duration::from_secs(10) };
        let start = Arc::new(Barrier::new(6));
        let programs = (0..6).map(|_| (options.clone(), Arc::clone(&start)));
        let programs: Vec<_> =
            programs.map(|(options, start)| thread::spawn(move || migrates(&options, &start))).collect();
        for program in programs {
            program.join().expect("no panic").unwrap_or_else(|error| panic!("{engine:?}: {error}"));
        }
    }
}

/// A program of its own, which waits for the others before it migrates.
fn migrates(options: &Options, start: &Barrier) -> store::Result<()> {
    tokio::runtime::Runtime::new().expect("a runtime").block_on(async {
        let store = Store::connect(options).await?;
        start.wait();
        store.migrate().await?;
        store.close().await;
        Ok(())
    })
}

#[tokio::test]
async fn several_programs_may_open_an_installation_at_once() {
    for engine in engines() {
        let database = Database::fresh(engine).await;
        let config = Config { database_url: database.url.clone(), database_connections: 2, ..Config::default() };
        let programs: Vec<_> =
            (0..6).map(|_| config.clone()).map(|config| thread::spawn(|| provinces(config))).collect();
        for program in programs {
            let provinces = program.join().expect("no panic").unwrap_or_else(|error| panic!("{engine:?}: {error}"));
            assert_eq!(provinces, 38, "{engine:?}");
        }
    }
}

/// What a program of its own finds when it has opened the installation.
fn provinces(config: Config) -> Result<usize, lokus::Error> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let lokus = lokus::serve::open(&config).await?;
        let provinces = store::government::active(&mut lokus.store.read().await?).await?.len();
        lokus.store.close().await;
        Ok(provinces)
    })
}

#[cfg(unix)]
#[tokio::test]
async fn the_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let rights = |name: &str| {
        let path = data.join(name);
        let rights = std::fs::metadata(&path).unwrap_or_else(|error| panic!("{name}: {error}")).permissions();
        format!("{name} {:o}", rights.mode() & 0o777)
    };
    let config = Config { data_dir: data.clone(), ..Config::default() };
    // The second time with a folder and a file that everybody may read.
    for _ in 0..2 {
        let lokus = lokus::serve::open(&config).await.expect("opens");
        assert_eq!(rights(""), " 700");
        assert_eq!(["lokus.db", "lokus.db-wal"].map(rights), ["lokus.db 600", "lokus.db-wal 600"]);
        lokus.store.close().await;
        for (path, mode) in [(data.clone(), 0o755), (data.join("lokus.db"), 0o644)] {
            std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("may");
        }
    }
}

#[tokio::test]
async fn nobody_waits_for_ever_for_what_somebody_else_holds() {
    for engine in engines() {
        let database = migrated(engine).await;
        let options = Options { url: database.url.clone(), connections: 2, patience: Duration::from_millis(300) };
        let store = Store::connect(&options).await.expect("connects");
        let mut holder = store.write().await.expect("begins");
        store::setting::touch(&mut holder, "held").await.expect("writes");
        let waited = async {
            let mut tx = store.write().await?;
            store::setting::touch(&mut tx, "held").await
        };
        let refused = waited.await;
        assert!(matches!(refused, Err(store::Error::Unavailable(_))), "{engine:?}: {refused:?}");
        holder.commit().await.expect("what held it is not harmed");
        store.close().await;
    }
}

/// Whether the connection of an installation is encrypted.
async fn is_encrypted(url: String) -> Result<bool, store::Error> {
    let options = Options { url, connections: 1, patience: Duration::from_secs(10) };
    let store = Store::connect(&options).await?;
    let mut tx = store.read().await?;
    tx.sql("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").scalar().await
}

#[tokio::test]
async fn the_line_to_postgres_is_encrypted_where_it_should_be() {
    let (Ok(server), Ok(authority)) =
        (std::env::var("LOKUS_TEST_POSTGRES"), std::env::var("LOKUS_TEST_POSTGRES_AUTHORITY"))
    else {
        println!("skipped: LOKUS_TEST_POSTGRES_AUTHORITY is not set");
        return;
    };
    let named = server.replace("127.0.0.1", "localhost");
    for (url, encrypted) in [
        (format!("{server}?sslmode=disable"), false),
        (format!("{server}?sslmode=require"), true),
        (format!("{server}?sslmode=verify-ca&sslrootcert={authority}"), true),
        (format!("{named}?sslmode=verify-full&sslrootcert={authority}"), true),
    ] {
        assert_eq!(is_encrypted(url.clone()).await.expect(&url), encrypted, "{url}");
    }
    // The authorities of the operating system do not know it, and its name is not that of an address.
    for url in [format!("{named}?sslmode=verify-full"), format!("{server}?sslmode=verify-full&sslrootcert={authority}")]
    {
        assert!(is_encrypted(url.clone()).await.is_err(), "{url}");
    }
}

#[tokio::test]
async fn audit_rows_can_be_neither_changed_nor_deleted() {
    for engine in engines() {
        let database = migrated(engine).await;
        let insert = "INSERT INTO audit (id, at, area, action, object_id, readers, host_fields) VALUES ";
        match engine {
            Engine::Sqlite => {
                let pool = SqlitePool::connect(&database.url).await.expect("connects");
                pool.execute(sql(&format!("{insert} (x'01', '2026-01-01T00:00:00Z', 'a', 'b', x'02', 'nobody', '')")))
                    .await
                    .expect("adds");
                assert!(pool.execute(sql("UPDATE audit SET area = 'c'")).await.is_err());
                assert!(pool.execute(sql("DELETE FROM audit")).await.is_err());
            }
            Engine::Postgres => {
                let pool = PgPool::connect(&database.url).await.expect("connects");
                let row = "(gen_random_uuid(), '2026-01-01T00:00:00Z', 'a', 'b', gen_random_uuid(), 'nobody', '')";
                pool.execute(sql(&format!("{insert} {row}"))).await.expect("adds");
                assert!(pool.execute(sql("UPDATE audit SET area = 'c'")).await.is_err());
                assert!(pool.execute(sql("DELETE FROM audit")).await.is_err());
            }
        }
    }
}
