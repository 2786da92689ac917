//! Publishing and what comes after it: the question, who is told what, and what is odd about teams and supervisors.

use domain::form::Form;
use domain::id::{ParticipantId, ProgrammeId};
use tests::publishing::publish;
use tests::{Browser, Page, TestApp, engines};

const HOST: &str = "koordinator@jatim.example";
const SENDER: &str = "koordinator@sumbar.example";
const INTERN: &str = "peserta31@sumbar.example";
const GUIDE: &str = "pembimbing.bkd@jatim.example";
/// Of the sender of [`tests::Story`].
const DELEGATE: &str = "delegasi01@kalteng.example";

/// The second programme of the demo: accepted, with places, nobody placed; at the hands of its host.
struct Case {
    app: TestApp,
    host: Browser,
    id: ProgrammeId,
    path: String,
}

impl Case {
    async fn open(engine: tests::Engine) -> Self {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let list = host.get("/programmes?state=accepted").await;
        let path = list.attribute("th a[href^='/programmes/']", "href").expect("a programme that is accepted");
        let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        Self { app, host, id, path }
    }

    async fn board(&mut self) -> Page {
        self.host.get(&format!("{}/placement", self.path)).await
    }

    /// Presses a button of the bar for people, by the numbers in their names.
    async fn press(&mut self, people: &[usize], deed: &str, more: &[(&str, &str)]) -> Page {
        let board = self.board().await;
        let boxes: Vec<_> = people.iter().map(|number| board.box_of(&format!("Peserta Contoh {number}"))).collect();
        let mut form: Vec<_> = boxes.iter().map(|value| ("person", value.as_str())).collect();
        form.push(("do", deed));
        form.extend(more);
        self.host.post(&format!("{}/placement", self.path), &form).await
    }

    async fn place(&mut self, people: &[usize], unit: &str, reason: &str) {
        let unit = self.board().await.option("unit", &format!("{unit} ·"));
        let page = self.press(people, "move", &[("unit", &unit), ("reason", reason)]).await;
        assert_eq!(page.status, 303, "{}", page.text());
    }

    /// Moves somebody as the board in hands does; what it is told.
    async fn carry(&mut self, person: usize, unit: &str) -> String {
        let offer = self.board().await.option("unit", &format!("{unit} ·"));
        let who = self.participant(person).await;
        let mut tx = self.app.lokus.store.read().await.expect("begins");
        let row = store::placement::get(&mut tx, self.id, who).await.expect("reads").expect("there");
        drop(tx);
        let moved = format!("{who}:{}:{offer}", row.version);
        let page = self.host.post(&format!("{}/placement/moves", self.path), &[("move", &moved)]).await;
        assert_eq!(page.status, 200, "{}", page.html());
        let told: serde_json::Value = serde_json::from_slice(&page.bytes).expect("JSON");
        let points = told["points"].as_array().expect("a list");
        if points.is_empty() { String::new() } else { format!("{} {points:?}", told["title"]) }
    }

    async fn question(&mut self) -> Page {
        self.host.get(&format!("{}/placement/publish", self.path)).await
    }

    async fn is_published(&self) -> bool {
        let mut tx = self.app.lokus.store.read().await.expect("begins");
        store::programme::get(&mut tx, self.id).await.expect("reads").expect("there").published_at.is_some()
    }

    async fn participant(&self, number: usize) -> ParticipantId {
        let mut tx = self.app.lokus.store.read().await.expect("begins");
        let people = store::placement::list(&mut tx, self.id).await.expect("lists");
        let name = format!("Peserta Contoh {number}");
        people.into_iter().find(|person| person.name == name).expect("on the list").participant_id
    }

    /// Writes a team, as the sender did before the request was accepted.
    async fn set_team(&self, people: &[usize], team: &str) {
        for number in people {
            let id = self.participant(*number).await;
            let mut tx = self.app.lokus.store.write().await.expect("begins");
            let row = store::participant::get(&mut tx, id).await.expect("reads").expect("there");
            let wishes = store::participant::wishes_of(&mut tx, id).await.expect("reads");
            let details = domain::participant::ParticipantDetails {
                team: team.to_owned(),
                ..row.details(wishes).expect("well-formed")
            };
            assert!(store::participant::update(&mut tx, id, row.version, &details).await.expect("writes"));
            tx.commit().await.expect("commits");
        }
    }

    /// Closes the account of a supervisor.
    async fn deactivate(&mut self, email: &str) {
        let mut tx = self.app.lokus.store.read().await.expect("begins");
        let person = store::person::by_email(&mut tx, email).await.expect("reads").expect("there").id;
        drop(tx);
        let closed = self.host.post(&format!("/people/{person}/deactivate"), &[]).await;
        assert_eq!(closed.status, 303, "{}", closed.text());
    }
}

#[tokio::test]
async fn publishing_is_asked_once_and_says_what_it_shows() {
    for engine in engines() {
        let mut case = Case::open(engine).await;
        case.place(&[31, 32], "BKD", "").await;
        let link =
            case.board().await.attribute("a[href$='/placement/publish']", "href").expect("a link to the question");
        let overview = case.host.get(&case.path.clone()).await;
        assert_eq!(overview.attribute("#next a", "href").as_ref(), Some(&link), "the same question from the overview");

        let unasked = [("from", "accepted"), ("to", "placed")];
        let refused = case.host.post(&format!("{}/transition", case.path), &unasked).await;
        assert_eq!(refused.status, 409, "one press is not enough");
        assert!(!case.is_published().await);

        let asked = case.host.get(&link).await;
        let text = asked.text();
        assert!(text.contains("2 dari 24 peserta mendapat tempat di 1 OPD"), "{text}");
        assert!(text.contains("22 peserta belum mendapat tempat") && text.contains("Peserta Contoh 33"), "{text}");
        assert!(text.contains("24 dari 24 peserta punya akun") && text.contains("1 pembimbing"), "{text}");
        assert!(text.contains("BPSDM di bawah jumlah minimum 1"), "what is odd: {text}");

        case.place(&[33], "BKD", "").await;
        let seen = asked.value("seen").expect("what was asked about");
        let late = [("from", "accepted"), ("to", "placed"), ("seen", seen.as_str())];
        let again = case.host.post(&format!("{}/transition", case.path), &late).await;
        assert_eq!(again.status, 409);
        assert!(again.text().contains("berbeda dari yang ditanyakan"), "{}", again.text());
        assert!(again.text().contains("3 dari 24 peserta mendapat tempat"), "{}", again.text());
        assert!(!case.is_published().await);

        let seen = again.value("seen").expect("what is asked about now");
        let yes = [("from", "accepted"), ("to", "placed"), ("seen", seen.as_str())];
        assert_eq!(case.host.post(&format!("{}/transition", case.path), &yes).await.status, 303);
        assert!(case.is_published().await);
        let nothing = case.question().await;
        assert_eq!(nothing.location.as_deref(), Some(case.path.as_str()), "there is nothing to ask any more");
    }
}

#[tokio::test]
async fn a_parted_team_is_seen_on_board_card_page_and_in_the_question() {
    for engine in engines() {
        let mut case = Case::open(engine).await;
        case.set_team(&[31, 32], "together:kembar").await;
        case.set_team(&[33, 34], "apart:rumah").await;
        let board = case.board().await.text();
        assert!(board.contains("Bersama: kembar") && board.contains("Terpisah: rumah"), "on the cards: {board}");
        case.place(&[31, 32], "BKD", "").await;
        assert!(!case.board().await.text().contains("ingin bersama"), "they are together");
        case.place(&[32], "DKP", "").await;
        case.place(&[33, 34], "BPSDM", "").await;
        let parted = "Tim kembar ingin bersama, tetapi terpisah: Peserta Contoh 31 (BKD), Peserta Contoh 32 (DKP)";
        let met = "Tim rumah ingin terpisah, tetapi ada yang bersama: Peserta Contoh 33 (BPSDM)";
        let person = format!("{}/placement/{}", case.path, case.participant(31).await);
        let page = case.host.get(&person).await.text();
        assert!(page.contains("Tim Bersama: kembar Peserta Contoh 32 (DKP)") && page.contains(parted), "{page}");
        for text in [case.board().await.text(), case.question().await.text()] {
            assert!(text.contains(parted) && text.contains(met), "{text}");
        }
        case.place(&[31], "DKP", "").await;
        let told = case.carry(31, "BKD").await;
        assert!(told.contains("tidak lagi seperti permintaannya") && told.contains(parted), "at the hand: {told}");
        let told = case.carry(31, "DKP").await;
        assert!(!told.contains("kembar ingin"), "they are together again: {told}");
    }
}

#[tokio::test]
async fn who_was_moved_is_told_what_was_and_what_is() {
    for engine in engines() {
        let mut case = Case::open(engine).await;
        case.place(&[31, 32], "BKD", "").await;
        assert_eq!(publish(&mut case.host, &case.path).await.status, 303);
        let path = case.path.clone();
        let (mut intern, mut other) =
            (case.app.sign_in(INTERN).await, case.app.sign_in("peserta32@sumbar.example").await);
        let (mut sender, mut guide) = (case.app.sign_in(SENDER).await, case.app.sign_in(GUIDE).await);
        for who in [&mut intern, &mut other, &mut sender, &mut guide] {
            assert!(who.get("/").await.text().contains("Penempatan sudah diterbitkan"));
            assert_eq!(who.get(&path).await.status, 200);
            assert!(!who.get("/").await.text().contains("Penempatan sudah diterbitkan"), "it was seen");
        }

        case.place(&[31], "DKP", "Sesuai topiknya").await;
        let changed = "Peserta Contoh 31: BKD → DKP";
        for who in [&mut intern, &mut sender, &mut guide] {
            let home = who.get("/").await.text();
            assert!(home.contains("Penempatan berubah setelah terbit") && home.contains(changed), "{home}");
            assert!(who.get(&path).await.text().contains(changed));
            assert!(!who.get("/").await.text().contains("Penempatan berubah"), "it was seen");
            assert!(who.get(&path).await.text().contains(changed), "and can be read again");
        }
        assert!(intern.get(&path).await.text().contains("Sesuai topiknya"), "the reason is owed to them");
        assert!(!guide.get(&path).await.text().contains("Sesuai topiknya"), "and to nobody who only guides");
        assert!(!other.get("/").await.text().contains("Penempatan berubah"), "others were not moved");
        assert!(!other.get(&path).await.text().contains(changed));

        assert_eq!(case.press(&[31], "remove", &[("reason", "Tempat ditutup")]).await.status, 303);
        let told = intern.get(&path).await.text();
        assert!(told.contains("Anda belum mendapat tempat"), "{told}");
        assert!(told.contains("DKP → Belum ditempatkan"), "{told}");
        assert!(!case.host.get("/").await.text().contains("Penempatan berubah"), "the host knows what it does");
    }
}

#[tokio::test]
async fn reasons_between_the_sides_stay_between_them() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = tests::Story::begin(&app).await;
        story.enlist(1).await;
        let secret = "Daftar memuat orang yang pernah bermasalah";
        story.sender_to("submitted", "").await;
        assert_eq!(story.host_to("returned", secret).await.status, 303);
        story.sender_to("submitted", "").await;
        story.host_to("accepted", "").await;
        story.offer(2).await;
        story.place_all(0).await;
        assert_eq!(story.host_to("placed", "").await.status, 303);
        let id: ProgrammeId = story.path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");

        // The participant and the supervisor of the only unit get accounts.
        let mut tx = app.lokus.store.write().await.expect("begins");
        let row = store::programme::get(&mut tx, id).await.expect("reads").expect("there");
        let person = store::placement::list(&mut tx, id).await.expect("lists").remove(0);
        let listed = store::participant::get(&mut tx, person.participant_id).await.expect("reads").expect("there");
        let details = listed.details(Vec::new()).expect("well-formed");
        let details = domain::participant::ParticipantDetails { email: DELEGATE.to_owned(), ..details };
        assert!(store::participant::update(&mut tx, listed.id, listed.version, &details).await.expect("writes"));
        store::participant::match_accounts(&mut tx, (id, row.sender_id), None).await.expect("connects");
        let offers = store::offer::list(&mut tx, id).await.expect("lists");
        let unit = offers[0].code.to_lowercase();
        tx.commit().await.expect("commits");

        let (mut intern, mut guide) =
            (app.sign_in(DELEGATE).await, app.sign_in(&format!("pembimbing.{unit}@jabar.example")).await);
        for who in [&mut intern, &mut guide] {
            let page = who.get(&story.path).await;
            assert!(page.text().contains("Dikembalikan untuk diperbaiki"), "{}", page.text());
            assert!(!page.html().contains(secret), "not on the page, and so not on paper");
        }
        let path = story.path.clone();
        for who in [&mut story.sender, &mut story.host] {
            assert!(who.get(&path).await.text().contains(secret));
        }
    }
}

#[tokio::test]
async fn a_supervisor_who_left_is_marked_and_to_be_replaced() {
    for engine in engines() {
        let mut case = Case::open(engine).await;
        case.place(&[31], "BKD", "").await;
        assert!(!case.host.get("/").await.text().contains("Pembimbing tidak aktif"));
        case.deactivate(GUIDE).await;
        let home = case.host.get("/").await.text();
        assert!(home.contains("1 Pembimbing tidak aktif masih tercantum di OPD"), "{home}");
        let named = "Pembimbing BKD (tidak aktif";
        let offers = case.host.get(&format!("{}/offers", case.path)).await.text();
        assert!(offers.contains(named), "{offers}");
        let person = format!("{}/placement/{}", case.path, case.participant(31).await);
        assert!(case.host.get(&person).await.text().contains(named));
        let odd = "BKD: pembimbing Pembimbing BKD tidak aktif lagi, padahal masih membimbing 1 orang";
        for text in [case.board().await.text(), case.question().await.text()] {
            assert!(text.contains(odd), "{text}");
        }
        let sheet = case.host.get(&format!("{}/placement/export?by=list", case.path)).await;
        let sheet = service::sheet::read("x.xlsx", &sheet.bytes, &service::sheet::Limits::default()).expect("an .xlsx");
        let guides: Vec<_> = sheet.sheets[0].rows.iter().map(|row| row.text(9).to_owned()).collect();
        assert!(guides.contains(&"Pembimbing BKD (tidak aktif)".to_owned()), "{guides:?}");

        // Nobody new comes to them.
        case.place(&[32], "BKD", "").await;
        let second = format!("{}/placement/{}", case.path, case.participant(32).await);
        let page = case.host.get(&second).await;
        let guide = page.option("supervisor", "Pembimbing BKD");
        let (version, unit) = (page.value("version").expect("a version"), page.value("unit").expect("a unit"));
        let form = [("version", version.as_str()), ("unit", &unit), ("supervisor", &guide)];
        let refused = case.host.post(&second, &form).await;
        assert!(
            refused.status == 422 && refused.text().contains("tidak aktif lagi. Pilih yang lain"),
            "{}",
            refused.text()
        );

        assert_eq!(publish(&mut case.host, &case.path).await.status, 303);
        let path = case.path.clone();
        let mine = case.app.sign_in(INTERN).await.get(&path).await.text();
        assert!(mine.contains("Pembimbing BKD (tidak aktif)"), "{mine}");
        let listed = format!("{path}/participants/{}", case.participant(31).await);
        assert!(case.app.sign_in(SENDER).await.get(&listed).await.text().contains("Pembimbing BKD (tidak aktif)"));
    }
}

#[tokio::test]
async fn proposals_leave_no_empty_rows_and_go_when_the_programme_closes() {
    for engine in engines() {
        let mut case = Case::open(engine).await;
        let (app, host) = (&case.app, &mut case.host);
        let (taken, left) = (
            tests::proposal::done(&app.lokus, host, &case.path).await,
            tests::proposal::done(&app.lokus, host, &case.path).await,
        );
        let audit = format!("{}/audit?area=assignment", case.path);
        let taking = async |host: &mut Browser| host.get(&audit).await.text().matches("Menerapkan usulan").count();
        let seen = host.get(&taken).await.values("seen");
        for nobody in
            [&[("do", "chosen")][..], &[("do", "chosen"), ("person", "01890000-0000-7000-8000-000000000001:0")]]
        {
            host.post(&taken, nobody).await;
            assert_eq!(taking(host).await, 0, "nobody was moved: {nobody:?}");
        }
        let one = [("do", "chosen"), ("person", seen[0].as_str())];
        assert_eq!(host.post(&taken, &one).await.status, 303);
        assert_eq!(taking(host).await, 1);

        let form = Form::default().with("to", "cancelled").with("reason", "Anggaran dialihkan");
        let ended = host.post(&format!("{}/transition", case.path), &form.iter().collect::<Vec<_>>()).await;
        assert_eq!(ended.status, 303, "{}", ended.text());
        assert_eq!((host.get(&taken).await.status, host.get(&left).await.status), (200, 404));
        let deleted = "Menghapus usulan yang tidak dipakai";
        assert!(host.get(&audit).await.text().contains(deleted), "{engine:?}");
        let theirs = case.app.sign_in(SENDER).await.get(&format!("{}/audit", case.path)).await;
        assert!(theirs.status == 200 && !theirs.text().contains("usulan"), "{engine:?}: {}", theirs.text());
    }
}
