//! The route on which the board sends moves as they are made: form in, JSON out.

use serde_json::Value;
use store::offer::OfferRow;
use tests::{Browser, Engine, Page, TestApp, engines};

const HOST: &str = "koordinator@jatim.example";

/// The second programme of the demo, accepted and with nobody placed, at the hands of its host.
struct Board {
    _app: TestApp,
    host: Browser,
    path: String,
    offers: Vec<OfferRow>,
    /// By name, as they stand in the answers.
    people: Vec<String>,
}

impl Board {
    async fn open(engine: Engine) -> Self {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let list = host.get("/programmes?state=accepted").await;
        let path = list.attribute("th a[href^='/programmes/']", "href").expect("a programme that is accepted");
        let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let mut tx = app.lokus.store.read().await.expect("begins");
        let offers = store::offer::list(&mut tx, id).await.expect("lists");
        let people = store::placement::list(&mut tx, id).await.expect("lists");
        drop(tx);
        let people = people.iter().map(|person| person.participant_id.to_string()).collect();
        Self { _app: app, host, path: format!("{path}/placement"), offers, people }
    }

    /// A move of one person as the form says it, into a unit of the board or out.
    fn to(&self, who: usize, version: i64, unit: Option<usize>) -> String {
        let offer = unit.map(|unit| self.offers[unit].id.to_string()).unwrap_or_default();
        format!("{}:{version}:{offer}", self.people[who])
    }

    async fn send(&mut self, moves: &[String], reason: &str) -> (Page, Value) {
        let mut form: Vec<_> = moves.iter().map(|value| ("move", value.as_str())).collect();
        form.push(("reason", reason));
        let page = self.host.post(&format!("{}/moves", self.path), &form).await;
        let told = serde_json::from_slice(&page.bytes).unwrap_or_else(|_| panic!("JSON: {}", page.text()));
        (page, told)
    }

    async fn latest(&mut self) -> Value {
        let page = self.host.get(&format!("{}/moves", self.path)).await;
        assert_eq!((page.status, page.headers["cache-control"].to_str().ok()), (200, Some("no-store")));
        serde_json::from_slice(&page.bytes).expect("JSON")
    }

    async fn history(&mut self) -> Page {
        self.host.get(&format!("{}/history", self.path)).await
    }
}

fn place(told: &Value, who: usize) -> String {
    told["places"][who].to_string()
}

#[tokio::test]
async fn everybody_goes_to_a_place_of_their_own() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let moves = [board.to(0, 0, Some(1)), board.to(1, 0, Some(2))];
        let (page, told) = board.send(&moves, "").await;
        assert_eq!(page.status, 200, "{told}");
        assert_eq!([0, 1, 2].map(|who| place(&told, who)), ["[1,1,false]", "[1,2,false]", "[0,null,false]"]);
        assert!(told["head"].as_str().is_some_and(|head| head.contains("2 dari 24")), "{}", told["head"]);
        assert!(told["choices"][1].as_str().is_some_and(|choice| choice.contains("2 tempat kosong")));
        assert_eq!(board.latest().await, told);
        assert_eq!(board.history().await.count("tbody tr"), 2);
        let audit = board.path.replace("/placement", "/audit");
        assert!(board.host.get(&audit).await.text().contains("Peserta Contoh 31"));
    }
}

#[tokio::test]
async fn people_change_places_in_full_units() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let there: Vec<_> = (0..4).map(|who| board.to(who, 0, Some([0, 0, 3, 3][who]))).collect();
        assert_eq!(board.send(&there, "").await.0.status, 200);
        let swap = [board.to(0, 1, Some(3)), board.to(2, 1, Some(0))];
        let (page, told) = board.send(&swap, "").await;
        assert_eq!(page.status, 200, "{told}");
        assert_eq!([0, 2].map(|who| place(&told, who)), ["[2,3,false]", "[2,0,false]"]);
    }
}

#[tokio::test]
async fn a_full_unit_is_refused_in_words_and_nobody_moves() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let code = board.offers[0].code.clone();
        let moves: Vec<_> = (0..3).map(|who| board.to(who, 0, Some(0))).chain([board.to(3, 0, Some(1))]).collect();
        let (page, told) = board.send(&moves, "").await;
        assert_eq!((page.status, &told["owed"]), (409, &Value::Bool(false)));
        assert!(told["points"][0].as_str().is_some_and(|point| point.starts_with(&code)), "{told}");
        assert!((0..4).all(|who| place(&told, who) == "[0,null,false]"), "{told}");
        assert_eq!(board.history().await.count("tbody tr"), 0);
    }
}

#[tokio::test]
async fn a_stale_move_is_told_where_everybody_is_now() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let first = [board.to(0, 0, Some(1))];
        assert_eq!(board.send(&first, "").await.0.status, 200);
        let stale = [board.to(0, 0, Some(2)), board.to(1, 0, Some(2))];
        let (page, told) = board.send(&stale, "").await;
        assert_eq!(page.status, 409);
        let code = &board.offers[1].code;
        let words = format!("kini di {code}, diubah oleh Koordinator Jawa Timur pada");
        assert!(told["points"][0].as_str().is_some_and(|point| point.contains(&words)), "{told}");
        assert_eq!(told["points"].as_array().map(Vec::len), Some(1), "only the one who was changed");
        assert_eq!([0, 1].map(|who| place(&told, who)), ["[1,1,false]", "[0,null,false]"]);
    }
}

#[tokio::test]
async fn fixed_people_stay_and_are_named() {
    let mut board = Board::open(Engine::Sqlite).await;
    let first = [board.to(0, 0, Some(1))];
    board.send(&first, "").await;
    let boxed = format!("{}:1", board.people[0]);
    let path = board.path.clone();
    assert_eq!(board.host.post(&path, &[("person", &boxed), ("do", "fix")]).await.status, 303);
    let away = [board.to(0, 2, None)];
    let (page, told) = board.send(&away, "").await;
    assert_eq!((page.status, told["points"][0].as_str()), (409, Some("Peserta Contoh 31")));
    assert_eq!(place(&told, 0), "[2,1,true]");
}

#[tokio::test]
async fn after_publishing_a_reason_is_owed() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let first = [board.to(0, 0, Some(1))];
        board.send(&first, "").await;
        let programme = board.path.replace("/placement", "");
        let published = tests::publishing::publish(&mut board.host, &programme).await;
        assert_eq!(published.status, 303);
        let away = [board.to(0, 1, None)];
        let (page, told) = board.send(&away, " ").await;
        assert_eq!((page.status, &told["owed"]), (422, &Value::Bool(true)), "{told}");
        assert!(told["points"][0].as_str().is_some_and(|point| point.contains("Peserta Contoh 31")));
        let (page, told) = board.send(&away, "sakit").await;
        assert_eq!((page.status, place(&told, 0).as_str()), (200, "[2,null,false]"));
        assert!(board.history().await.text().contains("sakit"));
    }
}

#[tokio::test]
async fn nonsense_moves_nobody() {
    let mut board = Board::open(Engine::Sqlite).await;
    let elsewhere = format!("{}:0:{}", board.people[0], board.people[1]);
    let twice = [board.to(0, 0, Some(1)), board.to(0, 0, Some(2))];
    for moves in [&[][..], &["x".to_owned()], &[elsewhere], &twice] {
        let (page, told) = board.send(moves, "").await;
        assert_eq!((page.status, &told["owed"]), (422, &Value::Bool(false)), "{moves:?}");
    }
    let stranger = [format!("{}:0:{}", board.offers[0].id, board.offers[0].id)];
    assert_eq!(board.send(&stranger, "").await.0.status, 409, "nobody of this list");
    let endless = vec![board.to(0, 0, Some(1)); 7_000];
    let form: Vec<_> = endless.iter().map(|value| ("move", value.as_str())).collect();
    let path = format!("{}/moves", board.path);
    assert_eq!(board.host.post(&path, &form).await.status, 413);
    let latest = board.latest().await;
    assert!((0..24).all(|who| place(&latest, who) == "[0,null,false]"), "{latest}");
}

#[tokio::test]
async fn the_layout_changes_with_what_a_unit_offers_and_not_with_moves() {
    let mut board = Board::open(Engine::Sqlite).await;
    let before = board.latest().await;
    let first = [board.to(0, 0, Some(1))];
    let (_, moved) = board.send(&first, "").await;
    assert_eq!(before["layout"], moved["layout"]);
    let edit = format!("{}/{}/edit", board.path.replace("/placement", "/offers"), board.offers[0].id);
    assert_eq!(board.host.post(&edit, &[("version", "1"), ("maximum", "5"), ("minimum", "0")]).await.status, 303);
    assert_ne!(before["layout"], board.latest().await["layout"]);
    let board_page = board.host.get(&board.path.clone()).await;
    let setup = board_page.attribute(".desk", "data-setup").expect("a setup");
    let setup: Value = serde_json::from_str(&setup).expect("JSON");
    assert_eq!(setup["now"]["layout"], board.latest().await["layout"], "the page and the answers agree");
}
