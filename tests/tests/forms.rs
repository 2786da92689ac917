//! Forms that come back: a state that changes while one is open, and nothing that was typed is lost.

use tests::{Browser, Engine, Page, Story, TestApp, engines};
use time::macros::datetime;

/// A programme of the story, accepted, so that its host offers places.
async fn accepted(app: &TestApp) -> Story {
    let mut story = Story::begin(app).await;
    assert_eq!(story.enlist(1).await.status, 303);
    assert_eq!(story.sender_to("submitted", "").await.status, 303);
    assert_eq!(story.host_to("accepted", "").await.status, 303);
    story
}

/// A page that says why, with a form that can be read and not be sent.
fn is_locked(page: &Page, why: &str) {
    let text = page.text();
    assert_eq!(page.status, 409, "{text}");
    assert!(text.contains(why) && text.contains("Isian Anda masih ada"), "{text}");
    assert_eq!(page.count(".form .submit button"), 0, "it cannot be sent");
    let open = "main .form input:not([type=hidden]):not([readonly]):not([disabled]), main .form select:not([disabled])";
    assert_eq!(page.count(open), 0, "nothing can be changed: {}", page.main());
}

#[tokio::test]
async fn a_request_that_was_submitted_meanwhile_keeps_what_was_typed() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        story.enlist(1).await;
        let edit = format!("{}/edit", story.path);
        let page = story.sender.get(&edit).await;
        let known = ["version", "sender", "host"].map(|field| (field, page.value(field).expect("a value")));
        assert_eq!(story.sender_to("submitted", "").await.status, 303);
        let mut form: Vec<(&str, &str)> = known.iter().map(|(name, value)| (*name, value.as_str())).collect();
        form.extend([("kind", "study-visit"), ("title", "Judul yang belum tersimpan"), ("purpose", "Tujuan panjang")]);
        let page = story.sender.post(&edit, &form).await;
        is_locked(&page, "Permohonan ini sudah diajukan");
        assert_eq!(page.value("title").as_deref(), Some("Judul yang belum tersimpan"));
        assert_eq!(page.value("host").as_deref(), Some(known[2].1.as_str()));
        assert_eq!(page.attribute("input[name=kind][checked]", "value").as_deref(), Some("study-visit"));
        assert!(page.text().contains("Tujuan panjang"));
        let stored = story.sender.get(&story.path.clone()).await;
        assert!(!stored.html().contains("Judul yang belum tersimpan"), "nothing is stored");
    }
}

#[tokio::test]
async fn an_offer_to_a_programme_that_ended_meanwhile_keeps_what_was_typed() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = accepted(&app).await;
        story.offer(2).await;
        let new = format!("{}/offers/new", story.path);
        let (fresh, list) = (story.host.get(&new).await, story.host.get(&format!("{}/offers", story.path)).await);
        let edit = list.attribute("td a[href$='/edit']", "href").expect("an offer");
        let unit = fresh.options("unit")[1].0.clone();
        let open = story.host.get(&edit).await;
        let version = open.value("version").expect("a version");
        assert_eq!(story.host_to("cancelled", "Batal dahulu").await.status, 303);
        let typed = [("unit", unit.as_str()), ("maximum", "7"), ("class", "pengawas"), ("topics", "SAKIP, CorpU")];
        let page = story.host.post(&new, &typed).await;
        is_locked(&page, "hanya dapat diubah setelah permohonan diterima");
        assert_eq!(page.value("unit"), Some(unit.clone()));
        assert_eq!(page.value("maximum").as_deref(), Some("7"));
        assert_eq!(page.attribute("input[name=class][checked]", "value").as_deref(), Some("pengawas"));
        let typed = [("version", version.as_str()), ("maximum", "8"), ("topics", "SAKIP, CorpU")];
        let page = story.host.post(&edit, &typed).await;
        is_locked(&page, "hanya dapat diubah setelah permohonan diterima");
        assert_eq!(
            (page.value("maximum").as_deref(), page.value("topics").as_deref()),
            (Some("8"), Some("SAKIP, CorpU"))
        );
        assert_eq!(story.host.get(&edit).await.status, 409, "and no such form is begun");
    }
}

#[tokio::test]
async fn the_last_unit_that_somebody_else_took_stays_chosen_in_the_form() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = accepted(&app).await;
        let new = format!("{}/offers/new", story.path);
        let units = story.host.get(&new).await.options("unit");
        let last = units.last().expect("a unit").0.clone();
        for _ in 1..units.len() {
            assert_eq!(story.offer(1).await.status, 303);
        }
        let page = story.host.post(&new, &[("unit", &last), ("maximum", "5"), ("topics", "SPBE")]).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("OPD ini sudah menyediakan tempat"), "{}", page.text());
        assert_eq!((page.value("unit"), page.value("maximum").as_deref()), (Some(last), Some("5")));
    }
}

/// The form of a request from Kalimantan Tengah, with these changes.
async fn file(app: &TestApp, host: &str, changes: &[(&str, &str)]) -> (Browser, Page) {
    let mut sender = app.sign_in(tests::SENDER).await;
    let page = sender.get("/programmes/new").await;
    let (key, from, to) =
        (page.value("key").expect("a key"), page.option("sender", "Kalimantan Tengah"), page.option("host", host));
    let mut form = vec![
        ("key", key.as_str()),
        ("kind", "internship"),
        ("sender", from.as_str()),
        ("host", to.as_str()),
        ("title", "Magang uji formulir"),
        ("first_day", "2026-12-07"),
        ("last_day", "2026-12-11"),
        ("expected", "4"),
    ];
    form.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    form.extend_from_slice(changes);
    let page = sender.post("/programmes/new", &form).await;
    (sender, page)
}

#[tokio::test]
async fn a_telephone_number_can_be_dialled_wherever_one_is_typed() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let words = "Nomor telepon ditulis lengkap dengan kode wilayah";
        for field in ["sender_contact_phone", "host_contact_phone"] {
            let (_, page) = file(&app, "Jawa Barat", &[(field, "abc")]).await;
            assert_eq!((page.status, page.value(field).as_deref()), (422, Some("abc")));
            assert!(page.text().contains(words), "{}", page.text());
        }
        let (_, page) = file(&app, "Jawa Barat", &[("sender_contact_phone", "(0536) 322-1234")]).await;
        assert_eq!(page.status, 303, "{}", page.text());
        let mut host = app.sign_in("koordinator@jatim.example").await;
        let units = host.get("/governments").await.location.expect("one government");
        let new = format!("{units}/units/new");
        let page = host.post(&new, &[("code", "UJI"), ("name", "Dinas Uji"), ("contact_phone", "31401")]).await;
        assert!(page.status == 422 && page.text().contains(words), "{}", page.text());
        let mut story = Story::begin(&app).await;
        let new = format!("{}/participants/new", story.path);
        let page = story.sender.post(&new, &[("name", "Peserta"), ("phone", "0812+3456789")]).await;
        assert!(page.status == 422 && page.text().contains(words), "{}", page.text());
    }
}

#[tokio::test]
async fn a_host_that_cannot_answer_is_told_of_in_the_form_and_before_submitting() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let (sender, page) = file(&app, "Papua Selatan (belum ada koordinator)", &[]).await;
        let path = page.location.expect("a draft");
        let mut story = Story { sender, host: app.stranger(), path };
        story.enlist(1).await;
        let page = story.sender.get(&story.path.clone()).await;
        for words in [
            "Papua Selatan belum punya koordinator di Lokus",
            "Papua Selatan belum mendaftarkan OPD",
            "Ada 1 orang di daftar peserta, sedangkan permohonan menyebut 4 orang.",
        ] {
            assert!(page.text().contains(words), "{words}: {}", page.text());
        }
        let seen = page.value("seen").expect("what was shown");
        let transition = format!("{}/transition", story.path);
        let submit = |seen: String| [("from", "draft".to_owned()), ("to", "submitted".to_owned()), ("seen", seen)];
        for number in 2..=5 {
            story.enlist(number).await;
        }
        let press = async |browser: &mut Browser, seen: String| {
            let form = submit(seen);
            let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(&transition, &form).await
        };
        let page = press(&mut story.sender, seen).await;
        assert_eq!(page.status, 409, "a warning that nobody could read yet");
        assert!(page.text().contains("Ada 5 orang di daftar peserta, sedangkan permohonan menyebut 4 orang."));
        let page = press(&mut story.sender, page.value("seen").expect("what is shown now")).await;
        assert_eq!(page.status, 303, "a warning is no wall: {}", page.text());
        let page = story.sender.get(&story.path.clone()).await;
        assert!(page.text().contains("Permohonan ini belum dapat dijawab"), "{}", page.text());
        let mut administrator = app.sign_in("administrator@lokus.example").await;
        assert!(administrator.get("/").await.text().contains("Papua Selatan belum punya koordinator"));
    }
}

#[tokio::test]
async fn nothing_is_said_of_a_request_without_oddities() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut story = Story::begin(&app).await;
    for number in 1..=3 {
        story.enlist(number).await;
    }
    let page = story.sender.get(&story.path.clone()).await;
    assert!(!page.text().contains("Baca sebelum mengajukan"), "{}", page.text());
    assert_eq!(page.value("seen").as_deref(), Some(""));
}

#[tokio::test]
async fn a_request_to_a_host_that_left_is_not_submitted() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        story.enlist(1).await;
        let mut administrator = app.sign_in("administrator@lokus.example").await;
        let list = administrator.get("/governments?text=jawa%20barat").await;
        let edit = list.attribute("tbody a", "href").expect("Jawa Barat") + "/edit";
        let page = administrator.get(&edit).await;
        let known = ["version", "code", "name", "capital"].map(|field| (field, page.value(field).expect("a value")));
        let mut form: Vec<(&str, &str)> = known.iter().map(|(name, value)| (*name, value.as_str())).collect();
        form.extend([("kind", "province"), ("zone", "WIB")]);
        assert_eq!(administrator.post(&edit, &form).await.status, 303);
        let page = story.sender_to("submitted", "").await;
        assert_eq!(page.status, 409);
        assert!(page.text().contains("tuan rumah ini tidak lagi ikut serta"), "{}", page.text());
    }
}

#[tokio::test]
async fn an_invitation_says_for_whom_a_unit_is_required() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut host = app.sign_in("koordinator@jatim.example").await;
    let page = host.get("/people/invite").await;
    assert!(page.text().contains("OPD (wajib untuk pembimbing)"), "{}", page.text());
    let mut administrator = app.sign_in("administrator@lokus.example").await;
    let page = administrator.get("/people/invite").await;
    assert!(page.text().contains("Pemerintah (wajib, kecuali untuk administrator)"), "{}", page.text());
}

#[tokio::test]
async fn a_programme_lies_in_the_past_only_if_the_sender_says_so() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let days = [("first_day", "2025-12-08"), ("last_day", "2025-12-12"), ("kind", "study-visit")];
        let (_, page) = file(&app, "Jawa Barat", &days).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("Hari terakhir sudah lewat."), "{}", page.text());
        let said = [&days[..], &[("afterwards", "1"), ("expected", "1")]].concat();
        let (mut sender, page) = file(&app, "Jawa Barat", &said).await;
        let path = page.location.unwrap_or_else(|| panic!("filed"));
        let page = sender.get(&path).await;
        assert!(page.text().contains("Dicatat sesudahnya"), "{}", page.text());
        let mut story = Story { sender, host: app.sign_in(tests::HOST).await, path };
        story.enlist(1).await;
        assert_eq!(story.sender_to("submitted", "").await.status, 303);
        for state in ["accepted", "running", "completed"] {
            let page = story.host_to(state, "").await;
            assert_eq!(page.status, 303, "{state}: {}", page.text());
        }
        let page = story.sender.get(&format!("{}/audit", story.path)).await;
        assert!(page.text().contains("Dicatat sesudahnya Ya"), "{}", page.text());
        let page = story.sender.get(&format!("{}/clone", story.path)).await;
        assert_eq!(page.count("input[name=afterwards][checked]"), 0, "the next one lies ahead");
    }
}

#[tokio::test]
async fn a_draft_whose_days_went_by_is_not_submitted_unseen() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut story = Story::begin(&app).await;
    story.enlist(1).await;
    app.clock.set(datetime!(2026-12-11 17:00 UTC));
    let mut story = Story { sender: app.sign_in(tests::SENDER).await, ..story };
    let page = story.sender_to("submitted", "").await;
    assert_eq!(page.status, 409, "the day after the last one, in the host's zone");
    assert!(page.text().contains("hari terakhirnya sudah lewat"), "{}", page.text());
}

#[tokio::test]
async fn the_language_can_be_switched_on_the_answer_to_a_form() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        story.enlist(1).await;
        let withdraw = format!("{}/participants", story.path);
        let person = story.sender.get(&withdraw).await.attribute("tbody a", "href").expect("somebody");
        for (path, back) in [
            (format!("{}/transition", story.path), story.path.clone()),
            (format!("{person}/withdraw"), person.clone()),
            ("/account/password".to_owned(), "/account".to_owned()),
            ("/programmes/new".to_owned(), "/programmes/new".to_owned()),
        ] {
            let page = story.sender.post(&path, &[("to", "cancelled")]).await;
            assert_eq!(page.status, 422, "{path}: {}", page.text());
            let way = page.attribute("form.languages input[name=back]", "value").expect("a way back");
            assert_eq!(way, back);
            let switched = story.sender.post("/language", &[("lang", "en"), ("back", &way)]).await;
            let page = story.sender.follow(switched).await;
            assert_eq!(page.status, 200, "{path}: {}", page.text());
            assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
        }
        let list = story.sender.get("/programmes?text=uji&page=1").await;
        let way = list.attribute("form.languages input[name=back]", "value");
        assert_eq!(way.as_deref(), Some("/programmes?text=uji&page=1"), "with its filters");
    }
}
