//! Forms that come back: a state that changes while one is open, and nothing that was typed is lost.

use tests::{Page, Story, TestApp, engines};

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
        assert_eq!((page.value("maximum").as_deref(), page.value("topics").as_deref()), (Some("8"), Some("SAKIP, CorpU")));
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
