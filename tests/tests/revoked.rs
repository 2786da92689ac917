//! A request that begins before somebody loses their account or their role, and ends after it.

use domain::id::{GovernmentId, PersonId};
use domain::person::RoleKind;
use store::person::RoleRow;
use tests::{Begun, Engine, HOST, Story, TestApp, engines};

/// The host's coordinator begins to add a unit; their account and their role.
struct Slow {
    app: TestApp,
    person: PersonId,
    role: RoleRow,
    begun: Begun,
}

impl Slow {
    async fn begin(app: TestApp) -> Self {
        let mut tx = app.lokus.store.read().await.expect("reads");
        let person = store::person::by_email(&mut tx, HOST).await.expect("reads").expect("is there").id;
        let roles = store::person::roles(&mut tx, person).await.expect("reads");
        drop(tx);
        let role = roles.into_iter().find(|role| role.kind == RoleKind::Coordinator).expect("coordinates");
        let mut host = app.sign_in(HOST).await;
        let path = format!("/governments/{}/units/new", role.government_id.expect("a government"));
        let key = host.get(&path).await.value("key").expect("a key");
        let begun = host.begin(&path, &[("key", &key), ("code", "BARU"), ("name", "Unit Baru")]).await;
        Self { app, person, role, begun }
    }

    fn government(&self) -> GovernmentId {
        self.role.government_id.expect("a government")
    }

    /// The status of the answer once the form is in, and whether the unit was added.
    async fn finish(self) -> (u16, bool) {
        let government = self.government();
        let status = self.begun.finish().await.status;
        let mut tx = self.app.lokus.store.read().await.expect("reads");
        let units = store::government::units(&mut tx, government).await.expect("reads");
        (status, units.iter().any(|unit| unit.code == "BARU"))
    }
}

#[tokio::test]
async fn a_slow_form_is_saved() {
    for engine in engines() {
        let slow = Slow::begin(TestApp::demo(engine).await).await;
        assert_eq!(slow.finish().await, (303, true), "{engine:?}");
    }
}

#[tokio::test]
async fn an_account_deactivated_meanwhile_changes_nothing() {
    for engine in engines() {
        let slow = Slow::begin(TestApp::demo(engine).await).await;
        let mut tx = slow.app.lokus.store.write().await.expect("writes");
        let row = store::person::get(&mut tx, slow.person).await.expect("reads").expect("is there");
        assert!(store::person::set_active(&mut tx, slow.person, false, row.version).await.expect("writes"));
        tx.commit().await.expect("commits");
        assert_eq!(slow.finish().await, (401, false), "{engine:?}");
    }
}

#[tokio::test]
async fn a_role_taken_away_meanwhile_changes_nothing() {
    for engine in engines() {
        let slow = Slow::begin(TestApp::demo(engine).await).await;
        let mut tx = slow.app.lokus.store.write().await.expect("writes");
        store::person::remove_role(&mut tx, slow.role.id).await.expect("writes");
        tx.commit().await.expect("commits");
        assert_eq!(slow.finish().await, (404, false), "{engine:?}");
    }
}

#[tokio::test]
async fn sessions_ended_meanwhile_change_nothing() {
    for engine in engines() {
        let slow = Slow::begin(TestApp::demo(engine).await).await;
        let mut tx = slow.app.lokus.store.write().await.expect("writes");
        store::person::end_sessions(&mut tx, slow.person).await.expect("writes");
        tx.commit().await.expect("commits");
        assert_eq!(slow.finish().await, (401, false), "{engine:?}");
    }
}

/// How many connections to the database of the transaction wait for a lock.
async fn waiting(tx: &mut store::Tx) -> i64 {
    let waiting =
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    tx.sql(waiting).scalar().await.expect("counts")
}

#[tokio::test]
async fn a_role_taken_away_while_somebody_else_holds_the_programme_changes_nothing() {
    if !engines().contains(&Engine::Postgres) {
        println!("skipped: LOKUS_TEST_POSTGRES is not set");
        return;
    }
    let app = TestApp::demo(Engine::Postgres).await;
    let mut story = Story::begin(&app).await;
    assert_eq!(story.enlist(0).await.status, 303);
    assert_eq!(story.sender_to("submitted", "").await.status, 303);
    let id = story.path.trim_start_matches("/programmes/").parse().expect("an id");

    let mut tx = app.lokus.store.write().await.expect("writes");
    store::programme::lock(&mut tx, id).await.expect("locks");
    let path = format!("{}/transition", story.path);
    let mut host = story.host.clone();
    let answer = tokio::spawn(async move { host.post(&path, &[("to", "accepted")]).await });
    while waiting(&mut tx).await == 0 {
        tokio::task::yield_now().await;
    }
    let person = store::person::by_email(&mut tx, HOST).await.expect("reads").expect("is there").id;
    for role in store::person::roles(&mut tx, person).await.expect("reads") {
        store::person::remove_role(&mut tx, role.id).await.expect("writes");
    }
    tx.commit().await.expect("commits");

    assert_eq!(answer.await.expect("no panic").status, 404);
    let row = store::programme::get(&mut app.lokus.store.read().await.expect("reads"), id).await.expect("reads");
    assert_eq!(row.expect("is there").state, domain::programme::State::Submitted);
}
