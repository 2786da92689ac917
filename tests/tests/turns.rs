//! Heavy works wait for each other, so that nobody waits long and nothing fills the memory.

use std::pin::{Pin, pin};

use domain::id::PersonId;
use service::lokus::new_id;
use tests::{Browser, Page, Story, TestApp, engines};
use tokio::select;

const HOST: &str = "koordinator@jatim.example";
const LIST: &str = "Nama;NIP;Kelompok jabatan\nPeserta Contoh;198609262015051001;pelaksana\n";

/// Does something else while `work` waits; it must not be done before.
async fn meanwhile<T>(mut work: Pin<&mut impl Future<Output = Page>>, other: impl Future<Output = T>) -> T {
    select! {
        biased;
        page = &mut work => panic!("it did not wait: {}", page.status),
        other = other => other,
    }
}

async fn person(app: &TestApp, email: &str) -> PersonId {
    let mut tx = app.lokus.store.read().await.expect("reads");
    store::person::by_email(&mut tx, email).await.expect("reads").expect("there").id
}

async fn open_programme(browser: &mut Browser) -> String {
    let page = browser.get("/programmes?text=angkatan").await;
    page.attribute("tbody a", "href").expect("a programme")
}

/// Puts so many people on the list that a board of them takes a while.
async fn crowd(app: &TestApp, programme: &str) {
    let id = programme.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let mut tx = app.lokus.store.write().await.expect("begins");
    let somebody = store::placement::list(&mut tx, id).await.expect("lists")[0].participant_id;
    let pattern = store::participant::get(&mut tx, somebody).await.expect("reads").expect("there");
    let pattern = pattern.details(Vec::new()).expect("well-formed");
    for number in 1..=service::placement::MANY + 1 {
        let nip = domain::nip::Nip::restore(&format!("199001{:02}2015011{number:03}", number % 28 + 1));
        let details = domain::participant::ParticipantDetails { nip: nip.expect("a NIP"), ..pattern.clone() };
        store::participant::add(&mut tx, new_id(), id, &details, app.lokus.now()).await.expect("adds");
    }
    tx.commit().await.expect("commits");
}

/// Pages that take no turn.
async fn light_pages(browser: &mut Browser, programme: &str) {
    for page in ["", "/participants", "/offers"] {
        assert_eq!(browser.get(&format!("{programme}{page}")).await.status, 200, "{page}");
    }
}

#[tokio::test]
async fn heavy_works_of_one_person_wait_and_others_go_on() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let mut other = app.sign_in("pembaca@jatim.example").await;
        let programme = open_programme(&mut host).await;
        crowd(&app, &programme).await;
        let card = host.get(&format!("{programme}/placement")).await.attribute(".person a", "href").expect("a card");
        let card = card.strip_prefix(&programme).expect("of this programme").to_owned();
        let heavy = [
            card.as_str(),
            "/placement",
            "/placement/moves",
            "/placement/export",
            "/placement/export?by=list",
            "/participants/export",
            "/participants/export?format=csv",
            "/participants/template",
        ];
        for page in heavy {
            let path = format!("{programme}{page}");
            let turn = app.lokus.turns.take(person(&app, HOST).await).await.expect("a turn");
            {
                let mut waiting = pin!(host.get(&path));
                meanwhile(waiting.as_mut(), light_pages(&mut other, &programme)).await;
                drop(turn);
                assert_eq!(waiting.await.status, 200, "{engine:?}: {path}");
            }
            assert_eq!(other.get(&path).await.status, 200, "{engine:?}: {path}");
        }
    }
}

#[tokio::test]
async fn files_wait_until_there_is_room_to_hold_and_to_read_them() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        let import = format!("{}/participants/import", story.path);
        let mut other = app.sign_in(tests::SENDER).await;
        let sender = person(&app, tests::SENDER).await;
        for turns in [&app.lokus.inbox, &app.lokus.turns] {
            let turn = turns.take(sender).await.expect("a turn");
            let preview = {
                let mut waiting = pin!(story.sender.upload(&import, "daftar.csv", LIST.as_bytes()));
                meanwhile(waiting.as_mut(), light_pages(&mut other, &story.path)).await;
                drop(turn);
                waiting.await.location.expect("a preview")
            };
            let turn = app.lokus.turns.take(sender).await.expect("a turn");
            let mut waiting = pin!(story.sender.get(&preview));
            meanwhile(waiting.as_mut(), light_pages(&mut other, &story.path)).await;
            drop(turn);
            assert_eq!(waiting.await.status, 200, "{engine:?}");
        }
    }
}

/// Drafts, each with a list of so many bytes that waits; what was said of the last one.
async fn lists(app: &TestApp, count: usize, bytes: usize) -> String {
    let mut said = String::new();
    for number in 1..=count {
        let mut story = Story::begin(app).await;
        let list = format!("{LIST}{}\n", ";".repeat(bytes - LIST.len() - 1));
        let import = format!("{}/participants/import", story.path);
        let page = story.sender.upload(&import, &format!("daftar-{number}.csv"), list.as_bytes()).await;
        said = story.sender.follow(page).await.html();
    }
    said
}

async fn waiting(app: &TestApp) -> Vec<String> {
    let sender = person(app, tests::SENDER).await;
    let mut tx = app.lokus.store.read().await.expect("reads");
    let lists = store::participant::waiting_uploads(&mut tx, sender).await.expect("reads");
    lists.into_iter().map(|list| list.file_name).collect()
}

#[tokio::test]
async fn the_oldest_lists_that_wait_make_room_and_their_owner_is_told() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let said = lists(&app, 5, 200).await;
        assert!(!said.contains("dibuang"), "{engine:?}: there is room for five");
        let said = lists(&app, 1, 200).await;
        assert!(said.contains("dibuang: daftar-1.csv (Magang uji coba)"), "{engine:?}");
        assert_eq!(waiting(&app).await.len(), 5, "{engine:?}");
    }
}

#[tokio::test]
async fn lists_that_wait_are_not_larger_than_two_of_the_largest() {
    for engine in engines() {
        let app = TestApp::with(engine, |config| config.upload_limit_bytes = 4096).await;
        service::demo::lay(&app.lokus, tests::PASSWORD).await.expect("lays the demo");
        let said = lists(&app, 3, 3000).await;
        assert!(said.contains("dibuang: daftar-1.csv"), "{engine:?}");
        assert_eq!(waiting(&app).await, ["daftar-3.csv", "daftar-2.csv"], "{engine:?}");
    }
}
