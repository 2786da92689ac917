//! Every list page runs the same number of queries for one row as for three, and keeps its filter in the address.

use tests::{Browser, Engine, Story, TestApp, engines};

/// Statements that one visit takes, once the session has been noted.
async fn statements(app: &TestApp, browser: &mut Browser, path: &str) -> u64 {
    assert_eq!(browser.get(path).await.status, 200, "{path}");
    let before = app.lokus.store.statements();
    assert_eq!(browser.get(path).await.status, 200, "{path}");
    app.lokus.store.statements() - before
}

/// An accepted programme with `size` participants in as many units.
async fn programme(app: &TestApp, size: usize) -> Story {
    let mut story = Story::begin(app).await;
    for number in 0..size {
        assert_eq!(story.enlist(number).await.status, 303);
    }
    assert_eq!(story.sender_to("submitted", "").await.status, 303);
    assert_eq!(story.host_to("accepted", "").await.status, 303);
    for _ in 0..size {
        assert_eq!(story.offer(size).await.status, 303);
    }
    assert_eq!(story.place_all(0).await.status, 303);
    story
}

#[tokio::test]
async fn pages_of_a_programme() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let (mut one, mut three) = (programme(&app, 1).await, programme(&app, 3).await);
        for page in ["", "/participants", "/offers", "/placement", "/placement/history", "/assignment", "/audit"] {
            let (small, large) = (format!("{}{page}", one.path), format!("{}{page}", three.path));
            let few = statements(&app, &mut one.host, &small).await;
            let more = statements(&app, &mut three.host, &large).await;
            assert_eq!(few, more, "{engine:?}: {page}");
            assert!(few < 20, "{page} takes {few} statements");
        }
    }
}

#[tokio::test]
async fn other_lists() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(tests::HOST).await;
        let mut administrator = app.sign_in("administrator@lokus.example").await;
        let mut home = app.sign_in(tests::SENDER).await;
        let one = (statements(&app, &mut home, "/").await, statements(&app, &mut home, "/programmes").await);
        for _ in 0..2 {
            Story::begin(&app).await;
        }
        let three = (statements(&app, &mut home, "/").await, statements(&app, &mut home, "/programmes").await);
        assert_eq!(one, three, "{engine:?}: home and programmes");
        let pairs = [
            ("/people?text=pembimbing.bkd", "/people?text=pembimbing"),
            ("/governments?text=jawa+timur", "/governments?text=jawa"),
        ];
        for (few, more) in pairs {
            let browser = if few.starts_with("/people") { &mut host } else { &mut administrator };
            let rows = (browser.get(few).await.count("tbody tr"), browser.get(more).await.count("tbody tr"));
            assert!(rows.0 < rows.1, "{few} {rows:?}");
            assert_eq!(
                statements(&app, browser, few).await,
                statements(&app, browser, more).await,
                "{engine:?}: {few}"
            );
        }
    }
}

#[tokio::test]
async fn filters_stand_in_the_address_and_pages_keep_them() {
    let app = TestApp::with(Engine::Sqlite, |config| config.page_rows = 5).await;
    service::demo::lay(&app.lokus, tests::PASSWORD).await.expect("lays the demo");
    let mut administrator = app.sign_in("administrator@lokus.example").await;
    let page = administrator.get("/governments?text=a&kind=province").await;
    assert_eq!(page.count("tbody tr"), 5);
    let next = page.attribute("a[rel=next]", "href").expect("a next page");
    assert!(next.contains("text=a") && next.contains("kind=province") && next.contains("page=2"), "{next}");
    let page = administrator.get(&next).await;
    assert_eq!(page.value("text").as_deref(), Some("a"));
    assert_eq!(page.value("kind").as_deref(), Some("province"));
    let none = administrator.get("/governments?text=tidak+ada+yang+begini").await;
    assert!(none.text().contains("Tidak ada yang cocok"));
}

#[tokio::test]
async fn the_audit_trail_is_filtered_in_its_address() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in("koordinator@jatim.example").await;
        let programmes = host.get("/programmes?text=CETTAR").await;
        let programme = programmes.attribute("tbody a", "href").expect("a programme");
        let entries = async |host: &mut Browser, query: &str| {
            let page = host.get(&format!("{programme}/audit?{query}")).await;
            assert_eq!(page.status, 200, "{query}");
            page.count("ol.trail > li")
        };
        let all = entries(&mut host, "").await;
        let mut parts = 0;
        for area in ["programme", "participant", "offer", "placement"] {
            let found = entries(&mut host, &format!("area={area}")).await;
            assert!(found > 0 && found < all, "{area}: {found} of {all}");
            parts += found;
        }
        assert!(parts >= all, "the first pages of the parts hold at least what the first page of all holds");
        assert_eq!(entries(&mut host, "who=tidak-ada").await, 0);
        assert_eq!(entries(&mut host, "page=x").await, all, "no number is the first page");
        let page = host.get(&format!("{programme}/audit?area=offer")).await;
        assert_eq!(page.option("area", "Tempat OPD"), "offer");
    }
}

#[tokio::test]
async fn an_administrator_is_told_who_has_no_coordinator() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut administrator = app.sign_in("administrator@lokus.example").await;
        assert!(!administrator.get("/").await.text().contains("tanpa koordinator"));
        let people = administrator.get("/people?text=koordinator%40jatim").await;
        let person = people.attribute("tbody a", "href").expect("the coordinator");
        let version = administrator.get(&person).await.value("version").unwrap_or_default();
        let page = administrator.post(&format!("{person}/deactivate"), &[("version", &version)]).await;
        assert_eq!(page.status, 303, "{}", page.text());
        let home = administrator.get("/").await;
        assert!(home.text().contains("Jawa Timur belum punya koordinator"), "{}", home.text());
        let invite = home.attribute(".todo a.btn", "href").expect("a link");
        assert_eq!(administrator.get(&invite).await.status, 200);
    }
}

#[tokio::test]
async fn proposals_are_listed_with_the_same_statements_for_one_and_for_three() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in("koordinator@jatim.example").await;
        let path = host.get("/programmes?text=angkatan").await.attribute("tbody a", "href").expect("a programme");
        let programme = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let list = format!("{path}/assignment");
        let mut counted = Vec::new();
        for proposals in 1..=3 {
            tests::proposal::empty(&app.lokus, programme).await;
            counted.push(statements(&app, &mut host, &list).await);
            assert_eq!(host.get(&list).await.count("tbody tr"), proposals);
        }
        assert!(counted.iter().all(|count| *count == counted[0]), "{counted:?}");
    }
}

/// As the bytes of the names without capitals say, whatever collation the database was made with.
const ORDERED: [&str; 7] = ["abdul", "dr. Eka", "I Made", "i-Wayan", "Peserta 53", "Zaki", "Émilie"];

#[tokio::test]
async fn names_stand_in_one_order_whatever_their_capitals() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        let path = format!("{}/participants/new", story.path);
        for (number, at) in [4, 1, 6, 0, 3, 5, 2].into_iter().enumerate() {
            let key = story.sender.get(&path).await.value("key").expect("a key");
            let nip = format!("199001012015011{:03}", number + 1);
            let form = [
                ("key", key.as_str()),
                ("name", ORDERED[at]),
                ("nip", &nip),
                ("class", "pelaksana"),
                ("home_agency", ORDERED[at]),
            ];
            assert_eq!(story.sender.post(&path, &form).await.status, 303);
        }
        let list = story.sender.get(&format!("{}/participants", story.path)).await;
        let agencies: Vec<_> =
            list.options("agency").into_iter().map(|(value, _)| value).filter(|v| !v.is_empty()).collect();
        assert_eq!(agencies, ORDERED, "{engine:?}");
        let html = list.main();
        let at = ORDERED.map(|name| html.find(&format!(">{name}</a>")).expect("in the list"));
        assert!(at.is_sorted(), "{engine:?}: {}", list.text());

        let id = story.path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let mut tx = app.lokus.store.read().await.expect("begins");
        let placed = store::placement::list(&mut tx, id).await.expect("lists");
        assert_eq!(placed.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ORDERED, "{engine:?}: the board");
    }
}
