//! Proposals of a programme: asked for, worked out, compared, taken, stopped; on both engines.

use service::assignment::proposal::work;
use tests::proposal::ask;
use tests::{Browser, TestApp, engines};

const SENDER: &str = "koordinator@sumbar.example";
const HOST: &str = "koordinator@jatim.example";

/// The address of the demo's programme that is still to be placed.
async fn open_programme(browser: &mut Browser) -> String {
    let page = browser.get("/programmes?text=angkatan").await;
    page.attribute("tbody a", "href").expect("a programme")
}

#[tokio::test]
async fn a_proposal_is_asked_for_worked_out_and_taken() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let programme = open_programme(&mut host).await;
        let asked = ask(&mut host, &programme, &[]).await;
        assert_eq!(asked.status, 303, "{}", asked.text());
        let proposal = asked.location.expect("a place");

        let waiting = host.get(&proposal).await;
        assert_eq!(waiting.headers.get("refresh").map(|value| value.as_bytes()), Some(&b"1"[..]));
        assert!(waiting.text().contains("Menunggu"), "{}", waiting.text());
        assert!(work(&app.lokus).await.expect("works"));
        assert!(!work(&app.lokus).await.expect("looks"), "nothing is left to do");

        let done = host.get(&proposal).await;
        assert!(!done.headers.contains_key("refresh"));
        let text = done.text();
        assert!(text.contains("Terbukti terbaik") && text.contains("Yang akan berpindah: 24"), "{text}");
        let seen = done.values("seen");
        assert_eq!(seen.len(), 24);

        // Two of them first, then everybody else.
        let two = [("person", seen[0].as_str()), ("person", seen[1].as_str()), ("do", "chosen")];
        let taken = host.post(&proposal, &two).await;
        assert_eq!(taken.status, 303, "{}", taken.text());
        let rest = host.get(&proposal).await;
        assert!(rest.text().contains("Yang akan berpindah: 22") && rest.text().contains("Yang tetap: 2"));
        let seen = rest.values("seen");
        let mut all: Vec<(&str, &str)> = seen.iter().map(|person| ("seen", person.as_str())).collect();
        all.push(("do", "all"));
        assert_eq!(host.post(&proposal, &all).await.status, 303);
        let taken = host.get(&proposal).await;
        assert!(taken.text().contains("Tidak ada yang perlu berpindah"), "{}", taken.text());
        assert!(host.get(&format!("{programme}/placement")).await.text().contains("24 dari 24"));

        let trail = host.get(&format!("{programme}/audit?area=assignment")).await.text();
        assert!(trail.contains("Meminta usulan") && trail.contains("Menerapkan usulan"), "{trail}");
        let again = ask(&mut host, &programme, &[]).await.location.expect("a place");
        assert_ne!(again, proposal);
        assert!(work(&app.lokus).await.expect("works"));
        assert!(host.get(&again).await.text().contains("Yang akan berpindah: 0"), "the best placement stays the best");
    }
}

#[tokio::test]
async fn somebody_who_was_moved_in_between_stays_there() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let (mut host, mut other) = (app.sign_in(HOST).await, app.sign_in(HOST).await);
        let programme = open_programme(&mut host).await;
        let proposal = ask(&mut host, &programme, &[]).await.location.expect("a place");
        work(&app.lokus).await.expect("works");
        let seen = host.get(&proposal).await.values("seen");

        let board = other.get(&format!("{programme}/placement")).await;
        let (unit, _) = board.options("unit").into_iter().rev().find(|(id, _)| !id.is_empty()).expect("a unit");
        let form = [("person", seen[0].as_str()), ("unit", unit.as_str()), ("do", "move")];
        assert_eq!(other.post(&format!("{programme}/placement"), &form).await.status, 303);

        let mut all: Vec<(&str, &str)> = seen.iter().map(|person| ("seen", person.as_str())).collect();
        all.push(("do", "all"));
        let refused = host.post(&proposal, &all).await;
        assert_eq!(refused.status, 409, "{}", refused.text());
        assert!(refused.text().contains("Koordinator Jawa Timur"), "who moved them: {}", refused.text());
        assert!(host.get(&format!("{programme}/placement")).await.text().contains("1 dari 24"), "nothing else moved");

        // Fixed where they are, they stay whatever is proposed.
        let version = other.get(&format!("{programme}/placement")).await.values("person");
        let person = version.iter().find(|value| value[..36] == seen[0][..36]).expect("on the board").clone();
        let fix = [("person", person.as_str()), ("do", "fix")];
        assert_eq!(other.post(&format!("{programme}/placement"), &fix).await.status, 303);
        let now = host.get(&proposal).await;
        assert!(now.text().contains("Yang akan berpindah: 23"), "{}", now.text());
        assert!(now.text().contains("Ada yang berubah sejak usulan ini dibuat"));
    }
}

#[tokio::test]
async fn weights_are_kept_reset_and_checked() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let programme = open_programme(&mut host).await;
        let path = format!("{programme}/assignment");
        let wrong = ask(&mut host, &programme, &[("wish", "banyak"), ("load", "7")]).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.value("wish").as_deref(), Some("banyak"), "what was typed stays");
        assert_eq!(wrong.value("load").as_deref(), Some("7"));
        let kept = ask(&mut host, &programme, &[("wish", "0"), ("spread_by", "none"), ("do", "keep")]).await;
        assert_eq!(kept.status, 303);
        let page = host.get(&path).await;
        assert_eq!((page.value("wish").as_deref(), page.value("spread_by").as_deref()), (Some("0"), Some("none")));
        assert!(page.text().contains("Belum ada usulan"));
        assert_eq!(ask(&mut host, &programme, &[("do", "reset")]).await.status, 303);
        assert_eq!(host.get(&path).await.value("wish").as_deref(), Some("1"));
    }
}

#[tokio::test]
async fn a_proposal_can_be_stopped_and_is_asked_for_once() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let programme = open_programme(&mut host).await;
        let first = ask(&mut host, &programme, &[]).await.location.expect("a place");
        assert_eq!(ask(&mut host, &programme, &[]).await.location.expect("a place"), first, "one at a time");
        assert_eq!(host.post(&first, &[("do", "stop")]).await.status, 303);
        assert!(host.get(&first).await.text().contains("Usulan ini dihentikan"));
        assert!(!work(&app.lokus).await.expect("looks"));
        assert_eq!(host.post(&first, &[("do", "all")]).await.status, 409, "there is nothing to take");
    }
}

#[tokio::test]
async fn a_server_that_died_leaves_its_proposal_to_another() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let programme = open_programme(&mut host).await;
        let proposal = ask(&mut host, &programme, &[]).await.location.expect("a place");
        let mut tx = app.lokus.store.write().await.expect("begins");
        let now = app.lokus.now();
        let claimed = store::assignment::claim(&mut tx, now, now + time::Duration::minutes(1)).await.expect("claims");
        assert!(claimed.is_some());
        tx.commit().await.expect("commits");
        assert!(!work(&app.lokus).await.expect("looks"), "somebody else works on it");
        app.clock.forward(time::Duration::minutes(2));
        assert!(work(&app.lokus).await.expect("works"));
        assert!(host.get(&proposal).await.text().contains("Terbukti terbaik"));
    }
}

#[tokio::test]
async fn the_sender_never_sees_a_proposal() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let (mut host, mut sender) = (app.sign_in(HOST).await, app.sign_in(SENDER).await);
        let programme = open_programme(&mut host).await;
        let proposal = ask(&mut host, &programme, &[]).await.location.expect("a place");
        work(&app.lokus).await.expect("works");
        for path in [format!("{programme}/assignment"), proposal.clone()] {
            assert_eq!(sender.get(&path).await.status, 403, "{path}");
        }
        assert_eq!(sender.post(&proposal, &[("do", "all")]).await.status, 403);
        assert!(!sender.get(&format!("{programme}/audit")).await.text().contains("Meminta usulan"));
        let elsewhere = app.sign_in("koordinator@jabar.example").await.get(&proposal).await;
        assert_eq!(elsewhere.status, 404);
        // Under the address of another programme of the same host it is not found either.
        let other = host.get("/programmes?text=CETTAR").await.attribute("tbody a", "href").expect("a programme");
        let id = proposal.rsplit('/').next().expect("an id").to_owned();
        assert_eq!(host.get(&format!("{other}/assignment/{id}")).await.status, 404);
    }
}

#[tokio::test]
async fn the_second_who_changes_the_weights_sees_what_the_first_did() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let programme = open_programme(&mut host).await;
        let path = format!("{programme}/assignment");
        let seen = host.get(&path).await.value("seen").expect("a value");
        assert_eq!(ask(&mut host, &programme, &[("wish", "5"), ("do", "keep")]).await.status, 303);
        let late = ask(&mut host, &programme, &[("seen", &seen), ("load", "99"), ("do", "keep")]).await;
        assert_eq!(late.status, 409, "{}", late.text());
        assert_eq!(late.value("load").as_deref(), Some("99"), "what was typed stays");
        assert!(late.text().contains("Pilihan 5 1"), "both versions are shown: {}", late.text());
        let now = late.value("seen").expect("a value");
        assert_eq!(ask(&mut host, &programme, &[("seen", &now), ("load", "99"), ("do", "keep")]).await.status, 303);
        assert_eq!(host.get(&path).await.value("load").as_deref(), Some("99"));
    }
}

/// Lets the supervisor of every unit guide so many people.
async fn limit_supervisors(app: &TestApp, host: &mut Browser, programme: &str, quota: &str) {
    let id = programme.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let mut tx = app.lokus.store.read().await.expect("begins");
    let offers = store::offer::list(&mut tx, id).await.expect("lists");
    let guides = store::offer::supervisors(&mut tx, id).await.expect("lists");
    drop(tx);
    for offer in offers {
        let guide = guides.iter().find(|row| row.offer_id == offer.id).expect("a supervisor").person_id.to_string();
        let (maximum, field) = (offer.maximum.to_string(), format!("quota-{guide}"));
        let form = [("version", "1"), ("maximum", &maximum), ("minimum", "1"), ("supervisor", &guide), (&field, quota)];
        let saved = host.post(&format!("{programme}/offers/{}/edit", offer.id), &form).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
    }
}

#[tokio::test]
async fn what_supervisors_can_guide_is_what_counts_everywhere() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(HOST).await;
        let programme = open_programme(&mut host).await;
        limit_supervisors(&app, &mut host, &programme, "1").await;
        let offers = host.get(&format!("{programme}/offers")).await.text();
        assert!(offers.contains("12 tempat untuk 24 peserta") && offers.contains("Masih kurang 12 tempat"), "{offers}");
        assert!(offers.contains("Hanya 1 dari 3 tempat dapat dipakai, sesuai batas para pembimbing"), "{offers}");
        assert!(!offers.contains("naikkan jumlah maksimum"), "a higher maximum would not help: {offers}");

        let path = format!("{programme}/placement");
        let board = host.get(&path).await;
        let text = board.text();
        assert!(text.contains("BKD 0 dari 1") && text.contains("Hanya 1 dari 3 tempat dapat dipakai"), "{text}");
        let (people, bkd) = (board.values("person"), board.option("unit", "BKD · 1 tempat kosong"));
        let two = [("person", people[0].as_str()), ("person", &people[1]), ("unit", &bkd), ("do", "move")];
        let refused = host.post(&path, &two).await;
        assert_eq!(refused.status, 409, "by hand as well: {}", refused.text());
        let words = "BKD tinggal 1 tempat: 0 dari 1, Anda memilih 2 orang. Hanya 1 dari 3 tempat dapat dipakai";
        assert!(refused.text().contains(words), "{}", refused.text());

        let proposal = tests::proposal::done(&app.lokus, &mut host, &programme).await;
        let text = host.get(&proposal).await.text();
        let advice = "pembimbing di BKD hanya dapat membimbing 1 orang (maksimum 3)";
        assert!(text.contains(advice) && !text.contains("satu tempat lagi di"), "{text}");
        assert!(text.contains("Pembimbing di BKD hanya dapat membimbing 1 orang"), "in the reasons: {text}");

        assert_eq!(host.post(&path, &two[1..]).await.status, 303);
        let offer = bkd.parse().expect("an id");
        let mut tx = app.lokus.store.write().await.expect("begins");
        assert!(!store::offer::take(&mut tx, offer, 1).await.expect("asks"), "the wall stands in the database");
        drop(tx);
        let edit = format!("{programme}/offers/{bkd}/edit");
        let guide = host.get(&edit).await.attribute("input[name=supervisor]", "value").expect("a supervisor");
        let field = format!("quota-{guide}");
        let form = |minimum: &'static str| {
            [("version", "2"), ("maximum", "3"), ("minimum", minimum), ("supervisor", guide.as_str()), (&field, "0")]
        };
        let high = host.post(&edit, &form("1")).await;
        assert!(high.status == 422 && high.count("#f-minimum[aria-invalid]") == 1, "{}", high.text());
        let low = host.post(&edit, &form("0")).await;
        assert!(low.status == 422 && low.text().contains("Sudah ada 1 peserta di sini, tetapi"), "{}", low.text());
    }
}
