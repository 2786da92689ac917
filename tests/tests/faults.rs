//! The database refuses, is out of reach, or has no room: nothing is lost, and nothing needs a restart.

use service::lokus::new_id;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};
use store::person::RoleRow;
use tests::{Browser, Cable, Database, Disk, Engine, HOST, PASSWORD, Page, TestApp, engines};
use uuid::Uuid;

/// The demo in a database of the test's own.
async fn demo_at(engine: Engine, url: &str) -> TestApp {
    let app = TestApp::with(engine, |config| config.database_url = url.to_owned()).await;
    service::demo::lay(&app.lokus, PASSWORD).await.expect("lays the demo");
    app
}

/// The host's coordinator at the form of a new unit.
struct Desk {
    browser: Browser,
    path: String,
}

impl Desk {
    async fn sit(app: &TestApp) -> Self {
        let mut tx = app.lokus.store.read().await.expect("reads");
        let person = store::person::by_email(&mut tx, HOST).await.expect("reads").expect("is there").id;
        let roles = store::person::roles(&mut tx, person).await.expect("reads");
        let government = roles.iter().find_map(|role: &RoleRow| role.government_id).expect("a government");
        Self { browser: app.sign_in(HOST).await, path: format!("/governments/{government}/units/new") }
    }

    async fn add(&mut self, code: &str) -> Page {
        let name = format!("Unit \"{code}\" <Baru>");
        self.browser.post(&self.path, &[("code", code), ("name", &name), ("active", "1")]).await
    }

    /// Sends the form of an error page once more.
    async fn resend(&mut self, page: &Page) -> Page {
        let path = page.attribute("main form", "action").expect("a form");
        let values: Vec<_> = ["code", "name", "active"].map(|name| (name, page.value(name).expect(name))).into();
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.browser.post(&path, &values).await
    }
}

/// The words of a page that could not be saved, and everything typed in it.
fn assert_kept(page: &Page, code: &str) {
    assert_eq!(page.status, 503, "{}", page.text());
    assert!(page.text().contains("Tidak ada yang tersimpan"), "{}", page.text());
    assert_eq!(page.value("code").as_deref(), Some(code));
    assert_eq!(page.value("name"), Some(format!("Unit \"{code}\" <Baru>")));
}

async fn ready(app: &TestApp) -> u16 {
    app.stranger().get("/readyz").await.status
}

/// Whether the unit is there, once.
async fn units(app: &TestApp, code: &str) -> usize {
    let mut tx = app.lokus.store.read().await.expect("reads");
    let mut found = 0;
    for government in store::government::active(&mut tx).await.expect("reads") {
        let units = store::government::units(&mut tx, government.id).await.expect("reads");
        found += units.iter().filter(|unit| unit.code == code).count();
    }
    found
}

#[tokio::test]
async fn a_write_that_finds_no_room_does_not_stop_the_next_one() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut desk = Desk::sit(&app).await;
    let mut tx = app.lokus.store.write().await.expect("writes");
    tx.sql("PRAGMA max_page_count = 1").fetch_one::<(i64,)>().await.expect("a limit");
    let full = async {
        for number in 0.. {
            store::setting::put(&mut tx, &format!("setting {number}"), &"x".repeat(10_000)).await?;
        }
        Ok(())
    };
    let full: store::Result<()> = full.await;
    assert!(matches!(full, Err(store::Error::Unavailable(_))), "{full:?}");
    drop(tx);
    assert_eq!(desk.add("LAPANG").await.status, 303);
    assert_eq!(ready(&app).await, 200);
}

#[tokio::test]
async fn a_full_disk_loses_nothing_and_needs_no_restart_on_sqlite() {
    let Some(disk) = Disk::mount(64, &std::env::temp_dir()) else { return };
    let file = disk.path.join("lokus.db").display().to_string();
    let app = demo_at(Engine::Sqlite, &format!("sqlite:{file}")).await;
    let mut desk = Desk::sit(&app).await;
    // Without a log of its own size, the next write needs room.
    let mut beside = SqliteConnection::connect(&file).await.expect("connects");
    beside.execute("PRAGMA wal_checkpoint(TRUNCATE)").await.expect("empties the log");
    beside.close().await.expect("closes");

    disk.fill();
    let page = desk.add("PENUH").await;
    assert_kept(&page, "PENUH");
    assert_eq!(ready(&app).await, 503);
    app.clock.forward(time::Duration::minutes(5));
    assert_eq!(desk.browser.get("/programmes").await.status, 200, "reading goes on");
    let form = [("email", HOST), ("password", PASSWORD)];
    let door = app.stranger().post("/sign-in", &form).await;
    assert_eq!(door.status, 503, "{}", door.text());
    assert!(!door.html().contains(PASSWORD));

    disk.free();
    assert_eq!(desk.resend(&page).await.status, 303);
    assert_eq!(ready(&app).await, 200);
    assert_eq!(units(&app, "PENUH").await, 1);
    app.lokus.store.close().await;
}

/// A database on a small disk, in the same server as all others.
struct SmallServer {
    url: String,
    name: String,
    disk: Disk,
}

impl SmallServer {
    async fn make() -> Option<Self> {
        let server = std::env::var("LOKUS_TEST_POSTGRES").expect("set");
        let mut admin = PgConnection::connect(&server).await.expect("connects");
        let folder: (String,) = sqlx::query_as("SHOW data_directory").fetch_one(&mut admin).await.expect("a folder");
        let disk = Disk::mount(64, folder.0.as_ref())?;
        let name = format!("lokus_{}", new_id::<Uuid>().simple());
        let (base, _) = server.rsplit_once('/').expect("a database in the address");
        let small = Self { url: format!("{base}/{name}"), name, disk };
        let (name, path) = (&small.name, small.disk.path.display());
        for sql in
            [format!("CREATE TABLESPACE {name} LOCATION '{path}'"), format!("CREATE DATABASE {name} TABLESPACE {name}")]
        {
            admin.execute(AssertSqlSafe(sql)).await.expect("creates");
        }
        Some(small)
    }
}

impl Drop for SmallServer {
    /// Also when the test failed: without its disk, the server could make no database for the other tests.
    fn drop(&mut self) {
        let name = self.name.clone();
        let away = async move {
            let server = std::env::var("LOKUS_TEST_POSTGRES").expect("set");
            let mut admin = PgConnection::connect(&server).await.expect("connects");
            for sql in [format!("DROP DATABASE {name} WITH (FORCE)"), format!("DROP TABLESPACE {name}")] {
                admin.execute(AssertSqlSafe(sql)).await.expect("drops");
            }
        };
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        std::thread::spawn(move || runtime().block_on(away)).join().expect("is gone");
    }
}

#[tokio::test]
async fn a_full_disk_loses_nothing_and_needs_no_restart_on_postgres() {
    if !engines().contains(&Engine::Postgres) {
        println!("skipped: LOKUS_TEST_POSTGRES is not set");
        return;
    }
    let Some(small) = SmallServer::make().await else { return };
    let (disk, app) = (&small.disk, demo_at(Engine::Postgres, &small.url).await);
    let mut desk = Desk::sit(&app).await;

    disk.fill();
    let mut refused = None;
    for number in 0..500 {
        let code = format!("PENUH{number}");
        let page = desk.add(&code).await;
        if page.status != 303 {
            refused = Some((page, code));
            break;
        }
    }
    let (page, code) = refused.expect("no room at some time");
    assert_kept(&page, &code);
    assert_eq!(desk.browser.get("/programmes").await.status, 200, "reading goes on");

    disk.free();
    assert_eq!(desk.resend(&page).await.status, 303);
    assert_eq!(ready(&app).await, 200);
    assert_eq!(units(&app, &code).await, 1);
    app.lokus.store.close().await;
}

/// The demo behind a cable; nothing, said in a line, without PostgreSQL.
async fn behind_a_cable() -> Option<(Cable, TestApp, Database)> {
    if !engines().contains(&Engine::Postgres) {
        println!("skipped: LOKUS_TEST_POSTGRES is not set");
        return None;
    }
    let database = Database::fresh(Engine::Postgres).await;
    let cable = Cable::to(&database.url).await;
    let app = demo_at(Engine::Postgres, &cable.url).await;
    Some((cable, app, database))
}

#[tokio::test]
async fn a_lost_line_to_the_database_loses_nothing_and_needs_no_restart() {
    let Some((cable, app, _database)) = behind_a_cable().await else { return };
    let mut desk = Desk::sit(&app).await;
    cable.cut();
    let page = desk.browser.get("/programmes").await;
    assert_eq!(page.status, 503, "{}", page.html());
    assert!(page.text().contains("sedang tidak dapat dipakai"), "{}", page.html());
    let form = desk.add("PUTUS").await;
    assert_kept(&form, "PUTUS");
    assert_eq!(ready(&app).await, 503);
    cable.mend();
    assert_eq!(desk.browser.get("/programmes").await.status, 200);
    assert_eq!(desk.resend(&form).await.status, 303);
    assert_eq!(units(&app, "PUTUS").await, 1);
    assert_eq!(ready(&app).await, 200);
}

#[tokio::test]
async fn a_form_sent_while_the_line_is_lost_keeps_what_was_typed() {
    let Some((cable, app, _database)) = behind_a_cable().await else { return };
    let mut desk = Desk::sit(&app).await;
    let name = "Unit \"KABEL\" <Baru>";
    let begun = desk.browser.begin(&desk.path, &[("code", "KABEL"), ("name", name), ("active", "1")]).await;
    cable.cut();
    let page = begun.finish().await;
    assert_kept(&page, "KABEL");
    cable.mend();
    assert_eq!(desk.resend(&page).await.status, 303);
    assert_eq!(units(&app, "KABEL").await, 1);
}

#[tokio::test]
async fn a_line_lost_while_it_is_saved_says_that_it_is_not_certain() {
    let Some((cable, app, _database)) = behind_a_cable().await else { return };
    let mut desk = Desk::sit(&app).await;
    cable.cut_at_commit();
    let page = desk.add("TANYA").await;
    assert_eq!(page.status, 500, "{}", page.text());
    assert!(page.text().contains("belum pasti"), "{}", page.text());
    cable.mend();
    assert_eq!(units(&app, "TANYA").await, 1, "the server had heard it");
}
