//! A form that is sent four times at once, by a nervous finger or a bad line, is carried out once.

use tests::{Browser, Page, Story, TestApp, engines};

/// Sends the same form four times at once.
async fn four(browser: &Browser, path: &str, form: &[(&str, &str)]) -> Vec<Page> {
    let form: Vec<(String, String)> =
        form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let sent = (0..4).map(|_| {
        let (mut browser, path, form) = (browser.clone(), path.to_owned(), form.clone());
        tokio::spawn(async move {
            let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            browser.post(&path, &form).await
        })
    });
    let mut pages = Vec::new();
    for task in sent.collect::<Vec<_>>() {
        pages.push(task.await.expect("an answer"));
    }
    pages
}

fn all_done(pages: &[Page]) {
    let answers: Vec<_> = pages.iter().map(|page| (page.status, page.location.clone())).collect();
    assert!(answers.iter().all(|answer| answer.0 == 303 && *answer == answers[0]), "{answers:?}");
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.lokus.store.read().await.expect("reads").sql(sql).scalar().await.expect("a number")
}

/// How often each form is tried: what goes wrong needs two that meet at the same moment.
const ROUNDS: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_request() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut sender = app.sign_in(tests::SENDER).await;
        let before = count(&app, "SELECT COUNT(*) FROM programmes").await;
        for _ in 0..ROUNDS {
            let page = sender.get("/programmes/new").await;
            let (from, to) = (page.option("sender", "Kalimantan Tengah"), page.option("host", "Jawa Barat"));
            let key = page.value("key").expect("a key");
            let form = [
                ("key", key.as_str()),
                ("kind", "study-visit"),
                ("sender", &from),
                ("host", &to),
                ("title", "Dikirim empat kali"),
                ("first_day", "2026-12-07"),
                ("last_day", "2026-12-08"),
                ("expected", "4"),
            ];
            all_done(&four(&sender, "/programmes/new", &form).await);
        }
        let rounds = i64::try_from(ROUNDS).expect("few");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM programmes").await, before + rounds, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_government_and_a_unit() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut administrator = app.sign_in("administrator@lokus.example").await;
        let mut host = app.sign_in("koordinator@jatim.example").await;
        let units = host.get("/governments").await.location.expect("one government") + "/units/new";
        for round in 0..ROUNDS {
            let code = format!("UJI-{round}");
            let key = administrator.get("/governments/new").await.value("key").expect("a key");
            let form =
                [("key", key.as_str()), ("code", &code), ("name", "Kota Uji"), ("kind", "city"), ("zone", "WIB")];
            all_done(&four(&administrator, "/governments/new", &form).await);
            let key = host.get(&units).await.value("key").expect("a key");
            let form = [("key", key.as_str()), ("code", &code), ("name", "Dinas Uji"), ("active", "1")];
            all_done(&four(&host, &units, &form).await);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_participant_and_a_place() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut story = Story::begin(&app).await;
        let people = format!("{}/participants/new", story.path);
        for round in 0..ROUNDS {
            let key = story.sender.get(&people).await.value("key").expect("a key");
            let nip = format!("199001012015011{:03}", round + 1);
            let form = [("key", key.as_str()), ("name", "Peserta Uji"), ("nip", &nip), ("class", "pelaksana")];
            all_done(&four(&story.sender, &people, &form).await);
        }
        story.sender_to("submitted", "").await;
        story.host_to("accepted", "").await;
        let offers = format!("{}/offers/new", story.path);
        let page = story.host.get(&offers).await;
        let units: Vec<_> = page.options("unit").into_iter().map(|(id, _)| id).filter(|id| !id.is_empty()).collect();
        for unit in units {
            let key = story.host.get(&offers).await.value("key").expect("a key");
            let form = [("key", key.as_str()), ("unit", &unit), ("maximum", "3")];
            all_done(&four(&story.host, &offers, &form).await);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_invitation() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in("koordinator@jatim.example").await;
        for round in 0..ROUNDS {
            let page = host.get("/people/invite").await;
            let key = page.value("key").expect("a key");
            let government = page.value("government").expect("one government");
            let email = format!("baru{round}@jatim.example");
            let form = [
                ("key", key.as_str()),
                ("name", "Orang Baru"),
                ("email", &email),
                ("role", "reader"),
                ("government", &government),
            ];
            let mut answers: Vec<_> =
                four(&host, "/people/invite", &form).await.iter().map(|page| page.status).collect();
            answers.sort_unstable();
            assert_eq!(answers, [200, 303, 303, 303], "the link is shown once");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_proposal() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in("koordinator@jatim.example").await;
        let list = host.get("/programmes?text=angkatan").await;
        let path = list.attribute("tbody a", "href").expect("a programme") + "/assignment";
        let page = host.get(&path).await;
        let value = |field: &str| page.value(field).expect("a value");
        let form = domain::assignment::Weights::default().form().with("key", value("key")).with("seen", value("seen"));
        all_done(&four(&host, &path, &form.iter().collect::<Vec<_>>()).await);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM proposals").await, 1);
        // Another form while it is open leads to it, however often it is sent.
        let again = form.with("key", host.get(&path).await.value("key").expect("a key"));
        let pages = four(&host, &path, &again.iter().collect::<Vec<_>>()).await;
        all_done(&pages);
        assert_eq!(host.get(pages[0].location.as_deref().expect("a proposal")).await.status, 200, "{engine:?}");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM proposals").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_uploaded_list() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let story = Story::begin(&app).await;
        let path = format!("{}/participants/import", story.path);
        for _ in 0..ROUNDS {
            let sent = (0..4).map(|_| {
                let (mut sender, path) = (story.sender.clone(), path.clone());
                tokio::spawn(async move {
                    let list = b"Nama;NIP;Kelompok jabatan\nPeserta Contoh;198609262015051001;pelaksana\n";
                    sender.upload(&path, "daftar.csv", list).await.status
                })
            });
            for task in sent.collect::<Vec<_>>() {
                assert_eq!(task.await.expect("an answer"), 303);
            }
            assert_eq!(count(&app, "SELECT COUNT(*) FROM uploads").await, 1, "{engine:?}: the last one waits");
        }
    }
}
