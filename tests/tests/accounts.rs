//! Signing in and out, limits, sessions, passwords and one-time links.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use lokus::session::Sessions;
use tests::{Browser, Engine, PASSWORD, TestApp, engines};
use time::Duration;
use tokio::task::JoinHandle;
use tower::ServiceExt;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tracing_subscriber::util::SubscriberInitExt;

const HOST: &str = "koordinator@jatim.example";

async fn try_password(app: &TestApp, email: &str, password: &str) -> u16 {
    app.stranger().post("/sign-in", &[("email", email), ("password", password)]).await.status
}

#[tokio::test]
async fn signing_in_and_out() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut browser = app.sign_in(HOST).await;
        let home = browser.get("/").await;
        assert_eq!(home.status, 200);
        assert!(home.text().contains("Yang perlu Anda kerjakan"));
        let left = browser.post("/sign-out", &[]).await;
        assert_eq!(left.location.as_deref(), Some("/sign-in?left=true"));
        assert_eq!(browser.get("/").await.location.as_deref(), Some("/sign-in"));
    }
}

#[tokio::test]
async fn the_way_back_after_signing_in() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut browser = app.stranger();
    let asked = browser.get("/programmes?state=accepted").await;
    assert_eq!(asked.location.as_deref(), Some("/sign-in?next=%2Fprogrammes%3Fstate%3Daccepted"));
    let form = [("email", HOST), ("password", PASSWORD), ("next", "/programmes?state=accepted")];
    assert_eq!(browser.post("/sign-in", &form).await.location.as_deref(), Some("/programmes?state=accepted"));
    let evil = [("email", HOST), ("password", PASSWORD), ("next", "//evil.example")];
    assert_eq!(app.stranger().post("/sign-in", &evil).await.location.as_deref(), Some("/"));
}

#[tokio::test]
async fn nothing_tells_whether_an_account_exists() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let answer = |email: &'static str| {
        let mut browser = app.stranger();
        async move { browser.post("/sign-in", &[("email", email), ("password", "tidak cocok sama sekali")]).await }
    };
    let (known, unknown) = (answer(HOST).await, answer("tidak.ada@jatim.example").await);
    assert_eq!((known.status, unknown.status), (422, 422));
    assert_eq!(known.text(), unknown.text());
}

#[tokio::test]
async fn what_was_typed_stays_but_the_password() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let page = app.stranger().post("/sign-in", &[("email", HOST), ("password", "salah sekali ini")]).await;
    assert_eq!(page.value("email").as_deref(), Some(HOST));
    assert!(!page.html().contains("salah sekali ini"));
}

#[tokio::test]
async fn guessing_is_slowed_down_and_the_owner_still_comes_in() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut owner = app.sign_in(HOST).await;
        owner.post("/sign-out", &[]).await;
        for _ in 0..10 {
            assert_eq!(try_password(&app, HOST, "tebakan yang salah").await, 422);
        }
        assert_eq!(try_password(&app, HOST, PASSWORD).await, 429, "a guesser who hits the right one is still held off");
        assert_eq!(try_password(&app, "koordinator@sumbar.example", PASSWORD).await, 303, "others are not touched");
        app.clock.forward(Duration::minutes(16));
        assert_eq!(try_password(&app, HOST, PASSWORD).await, 303);
    }
}

#[tokio::test]
async fn a_burst_of_guesses_does_not_pass_the_limit() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let tries = (0..24).map(|_| {
            let mut browser = app.stranger();
            tokio::spawn(async move {
                browser.post("/sign-in", &[("email", HOST), ("password", "tebakan yang salah")]).await.status
            })
        });
        let mut checked = 0;
        for task in tries.collect::<Vec<_>>() {
            checked += usize::from(task.await.expect("runs") == 422);
        }
        assert_eq!(checked, 10, "{engine:?}");
    }
}

/// Signs in from a new browser of the router, in the background.
fn at_the_door(router: &Router, email: &str, password: &'static str) -> JoinHandle<u16> {
    let (mut browser, email) = (Browser::new(router.clone()), email.to_owned());
    tokio::spawn(async move { browser.post("/sign-in", &[("email", &email), ("password", password)]).await.status })
}

async fn answers(tasks: Vec<JoinHandle<u16>>) -> Vec<u16> {
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.expect("runs"));
    }
    answers
}

#[tokio::test]
async fn a_known_browser_comes_in_whatever_others_guess_at_the_same_address() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut owner = app.sign_in(HOST).await;
        owner.post("/sign-out", &[]).await;
        for _ in 0..10 {
            assert_eq!(try_password(&app, HOST, "tebakan yang salah").await, 422);
        }
        assert_eq!(try_password(&app, HOST, "tebakan yang salah").await, 429);
        let form = [("email", HOST), ("password", PASSWORD)];
        assert_eq!(owner.post("/sign-in", &form).await.status, 303, "{engine:?}");
        assert_eq!(try_password(&app, HOST, "tebakan yang salah").await, 429, "which gives no more guesses to others");

        owner.post("/sign-out", &[]).await;
        let wrong = [("email", HOST), ("password", "tebakan yang salah")];
        for _ in 0..10 {
            assert_eq!(owner.post("/sign-in", &wrong).await.status, 422);
        }
        assert_eq!(owner.post("/sign-in", &form).await.status, 429, "a known browser has guesses of its own only");
    }
}

#[tokio::test]
async fn a_crowd_with_the_right_passwords_comes_in_at_once() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut tx = app.lokus.store.read().await.expect("reads");
        let people = store::person::with_roles(&mut tx, "%.example").await.expect("reads");
        drop(tx);
        let crowd: Vec<_> =
            people.iter().take(70).map(|(email, _)| at_the_door(&app.router, email, PASSWORD)).collect();
        assert_eq!(crowd.len(), 70);
        assert_eq!(answers(crowd).await, [303; 70], "{engine:?}");
        let tabs = (0..24).map(|_| at_the_door(&app.router, HOST, PASSWORD)).collect();
        assert_eq!(answers(tabs).await, [303; 24], "{engine:?}: one account many times");
    }
}

#[tokio::test]
async fn limits_hold_for_all_servers_together_and_right_passwords_wait_for_each_other() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let servers = [app.router.clone(), app.another_server().await];
        let tabs = (0..24).map(|number| at_the_door(&servers[number % 2], HOST, PASSWORD)).collect();
        assert_eq!(answers(tabs).await, [303; 24], "{engine:?}");
        let guesses = (0..24).map(|number| at_the_door(&servers[number % 2], HOST, "tebakan yang salah")).collect();
        let answers = answers(guesses).await;
        let checked = answers.iter().filter(|status| **status == 422).count();
        assert_eq!(checked, 10, "{engine:?}: {answers:?}");
    }
}

#[tokio::test]
async fn what_a_guesser_does_to_others_at_the_same_address_is_bounded() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut known = app.sign_in(HOST).await;
    known.post("/sign-out", &[]).await;
    let guess = |number| at_the_door(&app.router, &format!("tebak{number}@jatim.example"), "tebakan yang salah");
    assert_eq!(answers((0..60).map(guess).collect()).await, [422; 60]);
    assert_eq!(try_password(&app, "pembaca@jatim.example", PASSWORD).await, 303, "sixty do no harm");

    let guesses = answers((60..320).map(guess).collect()).await;
    assert_eq!(guesses.iter().filter(|status| **status == 422).count(), 240, "three hundred are checked");
    assert_eq!(try_password(&app, "pembaca@sumbar.example", PASSWORD).await, 429, "then new browsers wait");
    let form = [("email", HOST), ("password", PASSWORD)];
    assert_eq!(known.post("/sign-in", &form).await.status, 303, "and known ones do not");
    app.clock.forward(Duration::minutes(15));
    assert_eq!(try_password(&app, "pembaca@sumbar.example", PASSWORD).await, 303, "for a quarter of an hour");
}

#[tokio::test]
async fn who_was_locked_out_comes_in_with_a_fresh_link() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut keeper = app.sign_in(HOST).await;
        let list = keeper.get("/people?text=pembaca").await;
        let person = list.attribute("tbody a", "href").expect("a person");
        for _ in 0..11 {
            try_password(&app, "pembaca@jatim.example", "tebakan yang salah").await;
        }
        assert_eq!(try_password(&app, "pembaca@jatim.example", PASSWORD).await, 429);
        let handed = keeper.post(&format!("{person}/link"), &[]).await;
        let link = handed.value("link").expect("a link");
        let link = &link[link.find("/link/").expect("a link")..];
        let new = "angin sore di atas sawah";
        let mut reader = app.stranger();
        let set = reader.post(link, &[("password", new), ("password_again", new)]).await;
        assert_eq!(set.location.as_deref(), Some("/sign-in"));
        let form = [("email", "pembaca@jatim.example"), ("password", new)];
        assert_eq!(reader.post("/sign-in", &form).await.status, 303, "{engine:?}");
    }
}

#[tokio::test]
async fn guesses_at_the_current_password_are_limited() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut browser = app.sign_in(HOST).await;
        let new = "angin sore di atas sawah";
        let wrong = [("current", "tebakan yang salah"), ("password", new), ("password_again", new)];
        let right = [("current", PASSWORD), ("password", new), ("password_again", new)];
        for _ in 0..10 {
            assert_eq!(browser.post("/account/password", &wrong).await.status, 422);
        }
        assert_eq!(browser.post("/account/password", &right).await.status, 429, "{engine:?}");
        assert_eq!(browser.get("/account").await.status, 200);
        app.clock.forward(Duration::minutes(16));
        assert_eq!(browser.post("/account/password", &right).await.status, 303, "{engine:?}");
    }
}

#[tokio::test]
async fn a_crowd_of_guesses_at_the_current_password_stands_in_one_line() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let browser = app.sign_in(HOST).await;
        let guesses = (0..200).map(|_| {
            let mut browser = browser.clone();
            let form = [("current", "tebakan yang salah"), ("password", PASSWORD), ("password_again", PASSWORD)];
            tokio::spawn(async move { browser.post("/account/password", &form).await.status })
        });
        let guesses = guesses.collect::<Vec<_>>();
        assert_eq!(try_password(&app, "koordinator@sumbar.example", PASSWORD).await, 303, "{engine:?}: others come in");
        let answers = answers(guesses).await;
        let checked = answers.iter().filter(|status| **status == 422).count();
        assert!((1..=10).contains(&checked), "{engine:?}: {checked} were checked");
        assert_eq!(answers.iter().filter(|status| **status == 429).count(), 200 - checked, "{engine:?}");
    }
}

#[tokio::test]
async fn a_clock_that_was_ahead_leaves_nothing_that_lasts() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let today = app.lokus.now();
        app.clock.forward(Duration::days(3));
        let (mut busy, mut idle, mut away) =
            (app.sign_in(HOST).await, app.sign_in(HOST).await, app.sign_in(HOST).await);
        let person = busy.get("/people?text=pembaca").await.attribute("tbody a", "href").expect("a person");
        let handed = busy.post(&format!("{person}/link"), &[]).await;
        let link = handed.value("link").expect("a link");
        let link = &link[link.find("/link/").expect("a link")..];
        for _ in 0..10 {
            assert_eq!(try_password(&app, HOST, "tebakan yang salah").await, 422);
        }

        app.clock.set(today);
        service::account::sweep(&app.lokus).await.expect("sweeps");
        assert_eq!(try_password(&app, HOST, PASSWORD).await, 429);
        assert_eq!(idle.get("/account").await.status, 200, "{engine:?}: who is signed in stays so");
        assert_eq!(app.stranger().get(link).await.status, 200);
        for _ in 0..11 {
            app.clock.forward(Duration::minutes(60));
            assert_eq!(busy.get("/account").await.status, 200, "{engine:?}");
        }
        assert_eq!(try_password(&app, HOST, PASSWORD).await, 303, "{engine:?}: the failures are over");
        assert_eq!(idle.get("/account").await.status, 303, "{engine:?}: nothing for hours");
        app.clock.forward(Duration::minutes(121));
        assert_eq!(busy.get("/account").await.status, 303, "{engine:?}: twelve hours are over");
        assert_eq!(away.get("/account").await.status, 303, "{engine:?}: never here since");
        app.clock.set(today + Duration::hours(73));
        assert_eq!(app.stranger().get(link).await.status, 404, "{engine:?}: the link is over");
    }
}

#[tokio::test]
async fn failures_of_a_clock_that_was_ahead_count_from_the_first_look_at_them() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let today = app.lokus.now();
        app.clock.forward(Duration::days(3));
        for _ in 0..10 {
            assert_eq!(try_password(&app, HOST, "tebakan yang salah").await, 422);
        }
        app.clock.set(today);
        assert_eq!(try_password(&app, HOST, PASSWORD).await, 429);
        app.clock.forward(Duration::minutes(16));
        assert_eq!(try_password(&app, HOST, PASSWORD).await, 303, "{engine:?}: without a sweep in between");
    }
}

/// A guess from a visitor behind a proxy, with the lines of X-Forwarded-For as they arrive.
async fn guess_behind_proxy(app: &TestApp, email: &str, lines: &[&str]) -> u16 {
    let mut request = Request::post("/sign-in").header("content-type", "application/x-www-form-urlencoded");
    for line in lines {
        request = request.header("x-forwarded-for", *line);
    }
    let body = serde_urlencoded::to_string([("email", email), ("password", "tebakan yang salah")]).expect("encodes");
    let request = request.body(Body::from(body)).expect("a request");
    app.router.clone().oneshot(request).await.expect("an answer").status().as_u16()
}

#[tokio::test]
async fn invented_addresses_do_not_walk_round_the_limits() {
    for engine in engines() {
        let app = TestApp::with(engine, |config| config.behind_proxy = true).await;
        for number in 0..10 {
            let invented = format!("198.51.100.{number}");
            let lines = [invented.as_str(), "198.51.100.77, 203.0.113.9"];
            assert_eq!(guess_behind_proxy(&app, HOST, &lines).await, 422, "{engine:?}");
        }
        assert_eq!(guess_behind_proxy(&app, HOST, &["198.51.100.99", "203.0.113.9"]).await, 429, "{engine:?}");
        assert_eq!(guess_behind_proxy(&app, HOST, &["203.0.113.10"]).await, 422, "others are not touched");
    }
}

#[tokio::test]
async fn sessions_end_when_idle_and_after_a_day_of_work() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut browser = app.sign_in(HOST).await;
    for _ in 0..11 {
        app.clock.forward(Duration::minutes(60));
        assert_eq!(browser.get("/").await.status, 200);
    }
    app.clock.forward(Duration::minutes(61));
    assert_eq!(browser.get("/").await.status, 303, "twelve hours are over");

    let mut browser = app.sign_in(HOST).await;
    app.clock.forward(Duration::minutes(121));
    assert_eq!(browser.get("/").await.status, 303, "two hours without a request");
}

#[tokio::test]
async fn a_short_idle_limit_keeps_those_who_are_at_work() {
    for engine in engines() {
        let app = TestApp::with(engine, |config| config.session_idle_minutes = 1).await;
        service::demo::lay(&app.lokus, PASSWORD).await.expect("lays the demo");
        let mut browser = app.sign_in(HOST).await;
        for _ in 0..5 {
            app.clock.forward(Duration::seconds(59));
            assert_eq!(browser.get("/account").await.status, 200, "{engine:?}");
        }
        app.clock.forward(Duration::seconds(60));
        assert_eq!(browser.get("/account").await.status, 303, "{engine:?}: a minute without a request");
    }
}

#[tokio::test]
async fn signing_in_changes_the_id_of_the_session_and_the_old_one_is_dead() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut victim = app.sign_in("koordinator@sumbar.example").await;
        let mut planted = victim.clone();
        assert_eq!(victim.post("/sign-in", &[("email", HOST), ("password", PASSWORD)]).await.status, 303);
        assert!(victim.get("/account").await.text().contains(HOST));
        assert_eq!(planted.get("/account").await.status, 303, "{engine:?}: noted before the sign-in");

        let mut noted = victim.clone();
        victim.post("/sign-out", &[]).await;
        assert_eq!(noted.clone().get("/account").await.status, 303, "{engine:?}: noted before the sign-out");
        assert_eq!(victim.post("/sign-in", &[("email", HOST), ("password", PASSWORD)]).await.status, 303);
        assert_eq!(noted.get("/account").await.status, 303, "{engine:?}: noted a session ago");
    }
}

#[tokio::test]
async fn changing_the_password_changes_the_id_of_the_session() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut browser = app.sign_in(HOST).await;
        let mut noted = browser.clone();
        let new = "angin sore di atas sawah";
        let form = [("current", PASSWORD), ("password", new), ("password_again", new)];
        assert_eq!(browser.post("/account/password", &form).await.status, 303);
        assert_eq!(browser.get("/account").await.status, 200);
        assert_eq!(noted.get("/account").await.status, 303, "{engine:?}");
    }
}

#[tokio::test]
async fn a_request_under_way_does_not_bring_back_a_session_that_ended() {
    for engine in engines() {
        let app = TestApp::empty(engine).await;
        let sessions = Sessions(app.lokus.clone());
        let mut record = Record { id: Id::default(), data: Default::default(), expiry_date: app.lokus.now() };
        let planted = record.id;
        sessions.create(&mut record).await.expect("creates");
        assert_ne!(record.id, planted, "{engine:?}: the id is new");
        assert!(sessions.load(&record.id).await.expect("loads").is_some());
        sessions.delete(&record.id).await.expect("deletes");
        sessions.save(&record).await.expect("nothing to save");
        assert!(sessions.load(&record.id).await.expect("loads").is_none(), "{engine:?}");
    }
}

#[tokio::test]
async fn signing_in_and_out_warns_of_nothing() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let log = tempfile::NamedTempFile::new().expect("a file");
    let writer = log.reopen().expect("opens");
    let subscriber = tracing_subscriber::fmt().with_writer(std::sync::Mutex::new(writer)).finish();
    let guard = subscriber.set_default();
    let mut browser = app.sign_in(HOST).await;
    browser.post("/sign-out", &[]).await;
    browser.post("/sign-out", &[]).await;
    tracing::warn!("the log is read");
    drop(guard);
    let lines = std::fs::read_to_string(log.path()).expect("reads");
    assert!(lines.contains("the log is read") && lines.matches("WARN").count() == 1, "{lines}");
}

#[tokio::test]
async fn signing_out_everywhere() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let (mut here, mut there) = (app.sign_in(HOST).await, app.sign_in(HOST).await);
    here.post("/account/sign-out-everywhere", &[]).await;
    assert_eq!(here.get("/").await.status, 303);
    assert_eq!(there.get("/").await.status, 303);
}

#[tokio::test]
async fn changing_the_password_keeps_this_browser_and_ends_the_others() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let (mut here, mut there) = (app.sign_in(HOST).await, app.sign_in(HOST).await);
    let new = "angin sore di atas sawah";
    let wrong = here
        .post("/account/password", &[("current", "bukan ini ya"), ("password", new), ("password_again", new)])
        .await;
    assert_eq!(wrong.status, 422);
    let short =
        here.post("/account/password", &[("current", PASSWORD), ("password", "a"), ("password_again", "a")]).await;
    assert!(short.text().contains("Paling sedikit 12 karakter"));
    let done =
        here.post("/account/password", &[("current", PASSWORD), ("password", new), ("password_again", new)]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    assert!(here.follow(done).await.html().contains("Kata sandi diganti"));
    assert_eq!(there.get("/").await.status, 303);
    assert_eq!(try_password(&app, HOST, PASSWORD).await, 422);
    assert_eq!(try_password(&app, HOST, new).await, 303);
}

#[tokio::test]
async fn the_language_is_remembered() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut browser = app.stranger();
    browser.post("/language", &[("lang", "en"), ("back", "/sign-in")]).await;
    assert_eq!(browser.get("/sign-in").await.attribute("html", "lang").as_deref(), Some("en"));
    let mut browser = app.sign_in(HOST).await;
    browser.post("/language", &[("lang", "en"), ("back", "/")]).await;
    assert!(browser.get("/").await.text().contains("What waits for you"));
    let mut elsewhere = app.sign_in(HOST).await;
    assert!(elsewhere.get("/").await.text().contains("What waits for you"));
}

#[tokio::test]
async fn a_form_sent_after_the_session_can_be_sent_again() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut browser = app.stranger();
    let form = [("kind", "internship"), ("title", "Isian panjang")];
    let page = browser.post("/programmes/new", &form).await;
    assert_eq!(page.status, 401);
    assert!(page.text().contains("muat ulang halamannya"));
    browser.post("/sign-in", &[("email", HOST), ("password", PASSWORD)]).await;
    let again = browser.post("/programmes/new", &form).await;
    assert_eq!(again.value("title").as_deref(), Some("Isian panjang"));
}
