//! Every state, every change of it, and every refusal, through the pages.

use domain::programme::{State, TRANSITIONS, Who};
use tests::{Engine, Story, TestApp, engines};
use time::macros::datetime;

/// The way into each state, as (side, next state).
fn way(state: State) -> Vec<(Who, State)> {
    use State::{Accepted, Cancelled, Closed, Completed, Declined, Draft, Placed, Returned, Running, Submitted};
    let submitted = vec![(Who::Sender, Submitted)];
    let and = |mut way: Vec<(Who, State)>, who, to| {
        way.push((who, to));
        way
    };
    match state {
        Draft => vec![],
        Submitted => submitted,
        Returned => and(submitted, Who::Host, Returned),
        Declined => and(submitted, Who::Host, Declined),
        Cancelled => and(submitted, Who::Sender, Cancelled),
        Accepted => and(submitted, Who::Host, Accepted),
        Placed => and(way(Accepted), Who::Host, Placed),
        Running => and(way(Placed), Who::Host, Running),
        Completed => and(way(Running), Who::Host, Completed),
        Closed => and(way(Completed), Who::Sender, Closed),
    }
}

async fn press(story: &mut Story, who: Who, to: State, reason: &str) -> u16 {
    match who {
        Who::Host => story.host_to(to.code(), reason).await.status,
        Who::Sender | Who::Either => story.sender_to(to.code(), reason).await.status,
    }
}

/// A programme in a state, on its last day, so that no day stands in the way.
async fn story_in(app: &TestApp, state: State) -> Story {
    let mut story = Story::begin(app).await;
    assert_eq!(story.enlist(1).await.status, 303);
    for (who, to) in way(state) {
        if to == State::Placed {
            assert_eq!(story.offer(2).await.status, 303);
            let placed = story.place_all(0).await;
            assert_eq!(placed.status, 303, "{}", placed.text());
        }
        assert_eq!(press(&mut story, who, to, "Sebab contoh").await, 303, "on the way to {state:?}: {to:?}");
    }
    story
}

async fn state_of(story: &mut Story) -> String {
    let page = story.sender.get(&story.path.clone()).await;
    page.text()
}

#[tokio::test]
async fn the_table_and_nothing_else() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        app.clock.set(datetime!(2026-12-11 02:00 UTC));
        for from in State::ALL {
            for to in State::ALL {
                for who in [Who::Sender, Who::Host] {
                    let line = TRANSITIONS.iter().find(|line| line.from == *from && line.to == *to);
                    let wanted = line.is_some_and(|line| line.who == who || line.who == Who::Either);
                    if !wanted && engine == Engine::Postgres {
                        continue;
                    }
                    let mut story = story_in(&app, *from).await;
                    let before = state_of(&mut story).await;
                    let with_place = *to == State::Placed && wanted;
                    if with_place {
                        story.offer(1).await;
                        story.place_all(0).await;
                    }
                    let status = press(&mut story, who, *to, "Sebab contoh").await;
                    // A study visit needs no placement; this internship does, so it cannot skip to running.
                    let visit_only = (*from, *to) == (State::Accepted, State::Running);
                    if wanted && !visit_only {
                        assert_eq!(status, 303, "{from:?} to {to:?} by {who:?}");
                    } else {
                        assert!([403, 404, 409].contains(&status), "{from:?} to {to:?} by {who:?}: {status}");
                        assert_eq!(
                            state_of(&mut story).await,
                            before,
                            "{from:?} to {to:?} by {who:?} changed something"
                        );
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn a_reason_is_demanded_and_kept() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = story_in(&app, State::Submitted).await;
        let page = story.host_to("returned", "  ").await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("Tuliskan alasannya"));
        let long = "a".repeat(2_001);
        let page = story.host_to("returned", &long).await;
        assert_eq!(page.status, 422);
        assert!(page.html().contains(&long), "what was typed stays");
        assert_eq!(story.host_to("returned", "Lampirkan surat permohonan").await.status, 303);
        let page = story.sender.get(&story.path.clone()).await;
        assert!(page.text().contains("Lampirkan surat permohonan"));
    }
}

#[tokio::test]
async fn a_reason_is_kept_though_somebody_else_was_faster() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = story_in(&app, State::Submitted).await;
        assert_eq!(story.host_to("accepted", "").await.status, 303);
        let page = story.host_to("declined", "Semua OPD sedang penuh").await;
        assert_eq!(page.status, 409);
        assert!(page.html().contains("Semua OPD sedang penuh"), "{engine:?}: {}", page.text());
        assert!(page.count("[role=alert] textarea[readonly]") == 1, "{engine:?}: it can be copied");
    }
}

#[tokio::test]
async fn the_host_sees_nothing_of_a_draft() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        for page in ["", "/participants", "/offers", "/placement", "/audit", "/edit"] {
            assert_eq!(story.host.get(&format!("{}{page}", story.path)).await.status, 404, "{page}");
        }
        assert!(!story.host.get("/programmes").await.text().contains("Magang uji coba"));
        story.enlist(1).await;
        story.sender_to("submitted", "").await;
        assert_eq!(story.host.get(&story.path.clone()).await.status, 200);
        assert!(story.host.get("/").await.text().contains("Permohonan menunggu jawaban"));
    }
}

#[tokio::test]
async fn a_request_without_participants_is_not_submitted() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut story = Story::begin(&app).await;
    let page = story.sender_to("submitted", "").await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("tambahkan paling sedikit satu peserta"), "{}", page.text());
}

#[tokio::test]
async fn nothing_starts_before_its_day() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut story = story_in(&app, State::Placed).await;
    assert_eq!(story.host_to("running", "").await.status, 409);
    app.clock.set(datetime!(2026-12-06 17:00 UTC));
    let mut story = Story { host: app.sign_in(tests::HOST).await, ..story };
    assert_eq!(story.host_to("running", "").await.status, 303, "midnight in the host's zone");
    assert_eq!(story.host_to("completed", "").await.status, 409);
}

#[tokio::test]
async fn a_submitted_request_is_no_longer_changed() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut story = story_in(&app, State::Submitted).await;
    let edit = format!("{}/edit", story.path);
    assert_eq!(story.sender.get(&edit).await.status, 409);
    let new = format!("{}/participants/new", story.path);
    assert_eq!(story.sender.get(&new).await.status, 409);
    assert_eq!(story.sender.post(&new, &[("name", "Terlambat")]).await.status, 409);
}

#[tokio::test]
async fn two_who_edit_at_once_lose_nothing() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        let edit = format!("{}/edit", story.path);
        let page = story.sender.get(&edit).await;
        let fields = ["sender", "host", "version", "first_day", "last_day", "expected"];
        let values: Vec<_> = fields.iter().map(|field| (*field, page.value(field).expect("a value"))).collect();
        let with = |title: &'static str| {
            let mut form: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            form.extend([("kind", "internship"), ("title", title)]);
            form.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>()
        };
        let first = with("Judul yang pertama");
        let pairs: Vec<_> = first.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(story.sender.post(&edit, &pairs).await.status, 303);
        let second = with("Judul yang kedua");
        let pairs: Vec<_> = second.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = story.sender.post(&edit, &pairs).await;
        assert_eq!(page.status, 409);
        assert!(page.text().contains("Judul yang pertama"), "what is stored is shown");
        assert_eq!(page.value("title").as_deref(), Some("Judul yang kedua"), "what was typed is kept");
        let version = page.value("version").expect("a version");
        let mut pairs = pairs;
        pairs.iter_mut().filter(|(name, _)| *name == "version").for_each(|pair| pair.1 = &version);
        assert_eq!(story.sender.post(&edit, &pairs).await.status, 303, "a second press saves knowingly");
    }
}

#[tokio::test]
async fn a_form_sent_twice_files_one_programme() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut sender = app.sign_in(tests::SENDER).await;
        let page = sender.get("/programmes/new").await;
        let (from, to) = (page.option("sender", "Kalimantan Tengah"), page.option("host", "Jawa Barat"));
        let key = page.value("key").expect("a key");
        let form = [
            ("key", key.as_str()),
            ("kind", "study-visit"),
            ("sender", &from),
            ("host", &to),
            ("title", "Dikirim dua kali"),
            ("first_day", "07-12-2026"),
            ("last_day", "8/12/2026"),
            ("expected", "4"),
        ];
        let first = sender.post("/programmes/new", &form).await.location;
        let second = sender.post("/programmes/new", &form).await.location;
        assert!(first.is_some());
        assert_eq!(first, second);
    }
}
