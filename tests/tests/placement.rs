//! The board and the offers, as coordinators use them without scripts.

use domain::id::{OfferId, ParticipantId, ProgrammeId};
use service::Pace;
use tests::{Browser, Engine, Page, TestApp, engines};

const HOST: &str = "koordinator@jatim.example";
const SENDER: &str = "koordinator@sumbar.example";
const READER: &str = "pembaca@jatim.example";

/// The second programme of the demo: accepted, with places, nobody placed.
struct Board {
    app: TestApp,
    host: Browser,
    id: ProgrammeId,
    path: String,
}

impl Board {
    async fn open(engine: Engine) -> Self {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let list = host.get("/programmes?state=accepted").await;
        let path = list.attribute("th a[href^='/programmes/']", "href").expect("a programme that is accepted");
        let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        Self { app, host, id, path: format!("{path}/placement") }
    }

    async fn get(&mut self) -> Page {
        self.host.get(&self.path.clone()).await
    }

    /// Presses a button of the bar for these people.
    async fn press(&mut self, people: &[String], deed: &str, more: &[(&str, &str)]) -> Page {
        let path = self.path.clone();
        press(&mut self.host, &path, people, deed, more).await
    }

    async fn offer(&self, code: &str) -> OfferId {
        let mut tx = self.app.lokus.store.read().await.expect("begins");
        let offers = store::offer::list(&mut tx, self.id).await.expect("lists");
        offers.into_iter().find(|offer| offer.code == code).expect("an offer").id
    }

    /// The people in the order of the list, as their boxes send them.
    async fn boxes(&self) -> Vec<String> {
        let mut tx = self.app.lokus.store.read().await.expect("begins");
        let people = store::placement::list(&mut tx, self.id).await.expect("lists");
        people.iter().map(|person| format!("{}:{}", person.participant_id, person.version)).collect()
    }

    async fn place_of(&self, boxed: &str) -> Option<OfferId> {
        let id: ParticipantId = boxed.split(':').next().and_then(|id| id.parse().ok()).expect("an id");
        let mut tx = self.app.lokus.store.read().await.expect("begins");
        store::placement::current(&mut tx, id).await.expect("reads").and_then(|row| row.offer_id)
    }

    async fn publish(&mut self) {
        let programme = self.path.replace("/placement", "");
        let page = tests::publishing::publish(&mut self.host, &programme).await;
        assert_eq!(page.status, 303, "{}", page.text());
    }
}

async fn press(who: &mut Browser, path: &str, people: &[String], deed: &str, more: &[(&str, &str)]) -> Page {
    let mut values: Vec<_> = people.iter().map(|person| ("person", person.as_str())).collect();
    values.push(("do", deed));
    values.extend(more);
    who.post(path, &values).await
}

#[tokio::test]
async fn several_people_move_and_the_board_counts_them() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let (people, bkd) = (board.boxes().await, board.offer("BKD").await.to_string());
        let before = board.get().await;
        assert_eq!(before.count(".pool .person"), people.len());
        let moved = board.press(&people[..2], "move", &[("unit", &bkd)]).await;
        assert_eq!(moved.location.as_deref(), Some(board.path.as_str()));
        let after = board.get().await;
        assert!(after.html().contains("2 peserta dipindahkan ke BKD."));
        assert_eq!(after.count(".notice [autofocus][tabindex='-1']"), 1, "the focus has a place to stay");
        assert_eq!(after.count(".pool .person"), people.len() - 2);
        assert_eq!(after.count(".units .person"), 2);
        assert!(after.text().contains("2 dari 3"));
        let history = board.host.get(&format!("{}/history", board.path)).await;
        assert_eq!(history.count("tbody tr"), 2);
    }
}

#[tokio::test]
async fn a_full_unit_says_so_and_keeps_every_choice() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let (people, bpsdm) = (board.boxes().await, board.offer("BPSDM").await.to_string());
        assert_eq!(board.press(&people[..3], "move", &[("unit", &bpsdm)]).await.status, 303);
        let more = [("unit", bpsdm.as_str()), ("reason", "dekat stasiun"), ("note", "datang Senin")];
        let refused = board.press(&people[3..5], "move", &more).await;
        assert_eq!(refused.status, 409);
        assert!(refused.text().contains("BPSDM penuh: 3 dari 3, Anda memilih 2 orang"), "{}", refused.text());
        assert_eq!(refused.count(".pool input[checked]"), 2);
        assert_eq!(refused.value("unit").as_deref(), Some(bpsdm.as_str()));
        assert_eq!(refused.value("reason").as_deref(), Some("dekat stasiun"));
        assert_eq!(refused.value("note").as_deref(), Some("datang Senin"));
        for person in &people[3..5] {
            assert_eq!(board.place_of(person).await, None, "all or nothing");
        }
    }
}

#[tokio::test]
async fn the_second_of_two_sees_who_moved_whom_and_one_more_press_does_it() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let (people, bkd) = (board.boxes().await, board.offer("BKD").await.to_string());
        let dkp = board.offer("DKP").await;
        assert_eq!(board.press(&people[..1], "move", &[("unit", &bkd)]).await.status, 303);
        let dkp_text = dkp.to_string();
        let stale = board.press(&people[..2], "move", &[("unit", &dkp_text), ("reason", "tukar")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text().contains("kini di BKD, diubah oleh Koordinator Jawa Timur pada"), "{}", stale.text());
        assert_eq!(board.place_of(&people[1]).await, None, "nothing of the request is done");
        assert_eq!(stale.count("input[name=person][checked]"), 2);
        let again: Vec<_> = board.boxes().await.into_iter().take(2).collect();
        assert!(again.iter().all(|value| stale.count(&format!("input[value='{value}'][checked]")) == 1));
        assert_eq!(board.press(&again, "move", &[("unit", &dkp_text), ("reason", "tukar")]).await.status, 303);
        assert_eq!(board.place_of(&people[0]).await, Some(dkp));
    }
}

#[tokio::test]
async fn fixed_people_stay_until_the_request_says_so() {
    let mut board = Board::open(Engine::Sqlite).await;
    let (bkd, dkp) = (board.offer("BKD").await.to_string(), board.offer("DKP").await);
    let nowhere = board.boxes().await;
    assert_eq!(board.press(&nowhere[..1], "fix", &[]).await.status, 422, "nothing to hold on to");
    board.press(&nowhere[..1], "move", &[("unit", &bkd)]).await;
    let placed = board.boxes().await;
    assert_eq!(board.press(&placed[..1], "fix", &[]).await.status, 303);
    let fixed = board.boxes().await;
    let refused = board.press(&fixed[..1], "remove", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("ditandai tetap"));
    assert_eq!(refused.count("input[name=unfix]"), 1);
    let moved = board.press(&fixed[..1], "move", &[("unit", &dkp.to_string()), ("unfix", "1")]).await;
    assert_eq!(moved.status, 303);
    assert_eq!(board.place_of(&fixed[0]).await, Some(dkp));
}

#[tokio::test]
async fn what_is_missing_is_said_at_the_field() {
    let mut board = Board::open(Engine::Sqlite).await;
    let page = board.press(&[], "move", &[("unit", ""), ("note", "tetap ada")]).await;
    assert_eq!(page.status, 422);
    assert!(page.text().contains("Centang paling sedikit satu peserta."));
    assert_eq!(page.count("#f-unit[aria-invalid]"), 1);
    assert_eq!(page.value("note").as_deref(), Some("tetap ada"));
}

#[tokio::test]
async fn after_publishing_the_sender_sees_it_and_overriding_needs_a_reason() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let mut sender = board.app.sign_in(SENDER).await;
        assert_eq!(sender.get(&board.path).await.status, 403, "not before it is published");
        let bkd = board.offer("BKD").await.to_string();
        board.press(&board.boxes().await[..1], "move", &[("unit", &bkd)]).await;
        board.publish().await;
        let seen = sender.get(&board.path).await;
        assert_eq!((seen.status, seen.count("form.board"), seen.count(".units .person")), (200, 0, 1));
        let history = sender.get(&format!("{}/history", board.path)).await;
        assert_eq!(history.count("tbody tr"), 0, "what was tried before stays with the host");
        let page = board.get().await;
        let label = page.attribute("#f-reason", "aria-describedby").expect("a hint says when it is owed");
        assert_eq!(label, "f-reason-hint");
        assert!(page.text().contains("Alasan (kadang wajib)"), "{}", page.text());
        let people = board.boxes().await;
        let owed = board.press(&people[..1], "remove", &[]).await;
        assert_eq!(owed.status, 422);
        assert_eq!(owed.count("#f-reason[aria-invalid]"), 1);
        let done = board.press(&people[..1], "remove", &[("reason", "sakit")]).await;
        assert_eq!(done.status, 303);
        let history = sender.get(&format!("{}/history", board.path)).await;
        assert!(history.text().contains("sakit"));
    }
}

#[tokio::test]
async fn a_person_is_arranged_with_supervisor_note_and_hold() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let people = board.boxes().await;
        let id = people[0].split(':').next().expect("an id").to_owned();
        let (bkd, path) = (board.offer("BKD").await.to_string(), format!("{}/{id}", board.path));
        let form =
            [("version", "0"), ("unit", bkd.as_str()), ("supervisor", ""), ("fixed", "1"), ("note", "kursi roda")];
        assert_eq!(board.host.post(&path, &form).await.status, 303);
        let page = board.host.get(&path).await;
        assert!(page.text().contains("Pembimbing BKD"), "the only supervisor of a unit is taken by itself");
        assert!(page.text().contains("Badan Kepegawaian Daerah"));
        assert_eq!(page.value("version").as_deref(), Some("1"));
        let stale = board.host.post(&path, &form).await;
        assert_eq!(stale.status, 409);
        assert_eq!(stale.value("version").as_deref(), Some("1"));
        let elsewhere = [("version", "1"), ("unit", bkd.as_str()), ("supervisor", id.as_str()), ("fixed", "1")];
        let refused = board.host.post(&path, &elsewhere).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.count("#f-supervisor[aria-invalid]"), 1);
        let nobody = [("version", "1"), ("unit", bkd.as_str()), ("supervisor", ""), ("fixed", "1"), ("note", "")];
        assert_eq!(board.host.post(&path, &nobody).await.status, 303);
        assert!(!board.host.get(&path).await.html().contains("kursi roda"));
    }
}

#[tokio::test]
async fn filters_hide_people_and_count_places_as_they_are() {
    let mut board = Board::open(Engine::Sqlite).await;
    let all = board.boxes().await.len();
    let shown = |page: &Page| page.count(".person:not([hidden])");
    let path = board.path.clone();
    for (filter, expected) in
        [("text=Contoh+31", 1), ("text=bpsdm+sumbar", 0), ("class=pengawas", 0), ("wish=none", 0), ("topic=SPBE", 0)]
    {
        let page = board.host.get(&format!("{path}?{filter}")).await;
        assert_eq!(page.count(".person"), all, "{filter}");
        let found = shown(&page);
        assert!(found > 0 && found < all && (expected == 0 || found == expected), "{filter}: {found}");
        assert!(page.text().contains(&format!("{found} dari {all} peserta cocok")), "{filter}");
    }
    let people = board.boxes().await;
    let bkd = board.offer("BKD").await.to_string();
    let moved =
        press(&mut board.host, &format!("{path}?class=pengawas"), &people[..1], "move", &[("unit", &bkd)]).await;
    assert_eq!(moved.location, Some(format!("{path}?class=pengawas")), "the filter stays");
}

#[tokio::test]
async fn the_board_takes_the_same_number_of_statements_for_one_and_for_many() {
    for engine in engines() {
        let app = TestApp::empty(engine).await;
        let mut counts = Vec::new();
        for people in [1, 3, 40] {
            let seats = tests::Seats::lay(&app, people, &[3, 3]).await;
            let before = app.lokus.store.statements();
            let query = service::placement::Query::default();
            let board = service::placement::board(&app.lokus, &seats.host, seats.programme, &query, &Pace::Light)
                .await
                .expect("a board");
            assert_eq!(board.cards().count(), people);
            counts.push(app.lokus.store.statements() - before);
        }
        assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?}");
        assert!(counts[0] <= 8, "{counts:?}");
    }
}

#[tokio::test]
async fn the_export_is_what_is_filtered_and_readers_get_no_full_number() {
    let mut board = Board::open(Engine::Sqlite).await;
    let (people, bkd) = (board.boxes().await, board.offer("BKD").await.to_string());
    board.press(&people[..2], "move", &[("unit", &bkd)]).await;
    let path = format!("{}/export", board.path);
    let read = |page: &Page| {
        assert_eq!(page.status, 200);
        service::sheet::read("x.xlsx", &page.bytes, &service::sheet::Limits::default()).expect("an .xlsx")
    };
    let list = read(&board.host.get(&format!("{path}?by=list")).await);
    assert_eq!((list.sheets.len(), list.sheets[0].rows.len()), (1, people.len() + 1));
    let units = read(&board.host.get(&format!("{path}?by=unit")).await);
    assert_eq!(units.sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["BKD", "Belum ditempatkan"]);
    let one = read(&board.host.get(&format!("{path}?by=list&text=Contoh+31")).await);
    assert_eq!(one.sheets[0].rows.len(), 2);
    let number = one.sheets[0].rows[1].text(3).to_owned();
    assert_eq!(number.len(), 18);
    let masked = read(&board.app.sign_in(READER).await.get(&format!("{path}?by=list&text=Contoh+31")).await);
    assert!(masked.sheets[0].rows[1].text(3).contains("****"), "{number}");
}

#[tokio::test]
async fn offers_are_kept_with_their_rules() {
    for engine in engines() {
        let mut board = Board::open(engine).await;
        let offers = board.path.replace("/placement", "/offers");
        let list = board.host.get(&offers).await;
        assert!(list.text().contains("BKD"));
        let bkd = board.offer("BKD").await.to_string();
        board.press(&board.boxes().await[..2], "move", &[("unit", &bkd)]).await;
        let edit = format!("{offers}/{bkd}/edit");
        let low =
            board.host.post(&edit, &[("version", "1"), ("maximum", "1"), ("minimum", "0"), ("topics", "baru")]).await;
        assert_eq!(low.status, 422);
        assert!(low.text().contains("Sudah ada 2 peserta di sini"), "{}", low.text());
        assert_eq!(low.value("topics").as_deref(), Some("baru"));
        let person = board.host.get(&edit).await.attribute("input[name=supervisor]", "value").expect("a supervisor");
        let off = board.host.post(&edit, &[("version", "1"), ("maximum", "5"), ("minimum", "0")]).await;
        assert!(off.status == 422 && off.text().contains("masih membimbing 2 peserta"), "{}", off.text());
        let good = [("version", "1"), ("maximum", "5"), ("minimum", "1"), ("supervisor", person.as_str())];
        assert_eq!(board.host.post(&edit, &good).await.status, 303);
        let stale = board.host.post(&edit, &[("version", "1"), ("maximum", "4"), ("supervisor", &person)]).await;
        assert_eq!(stale.status, 409);
        assert_eq!(stale.value("maximum").as_deref(), Some("4"));
        let mut sender = board.app.sign_in(SENDER).await;
        assert_eq!(sender.get(&offers).await.status, 200);
        assert_eq!(sender.get(&edit).await.status, 403);
        assert_eq!(sender.post(&edit, &good).await.status, 403);
    }
}
