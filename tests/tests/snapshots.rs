//! The words of the main pages, in both languages, as the demo shows them on a fixed day.
//!
//! After a wanted change, `INSTA_UPDATE=always cargo test -p tests --test snapshots` writes them anew.

use tests::{Browser, Engine, TestApp};

async fn programme(browser: &mut Browser, title: &str) -> String {
    let page = browser.get(&format!("/programmes?text={title}")).await;
    page.attribute("tbody a", "href").expect("a programme")
}

#[tokio::test]
async fn pages() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut stranger = app.stranger();
    insta::assert_snapshot!("sign-in", stranger.post("/sign-in", &[("email", "x"), ("password", "y")]).await.lines());
    insta::assert_snapshot!("not-found", stranger.get("/tidak-ada").await.lines());

    let mut host = app.sign_in("koordinator@jatim.example").await;
    let cettar = programme(&mut host, "cettar").await;
    let next = programme(&mut host, "angkatan").await;
    let proposal = tests::proposal::done(&app.lokus, &mut host, &next).await;
    for lang in ["id", "en"] {
        host.post("/language", &[("lang", lang), ("back", "/")]).await;
        let pages = [
            ("home", "/".to_owned()),
            ("programmes", "/programmes".to_owned()),
            ("overview", cettar.clone()),
            ("participants", format!("{cettar}/participants")),
            ("offers", format!("{cettar}/offers")),
            ("placement-published", format!("{cettar}/placement")),
            ("placement-open", format!("{next}/placement")),
            ("proposals", format!("{next}/assignment")),
            ("proposal", proposal.clone()),
            ("proposals-help", "/help/assignment".to_owned()),
            ("government-units", host.get("/governments").await.location.unwrap_or_else(|| "/governments".to_owned())),
        ];
        for (name, path) in pages {
            let page = host.get(&path).await;
            assert_eq!(page.status, 200, "{path}");
            insta::assert_snapshot!(format!("{name}-{lang}"), page.lines());
        }
    }
}

#[tokio::test]
async fn what_concerns_those_who_take_part() {
    let app = TestApp::demo(Engine::Sqlite).await;
    for (name, email) in [
        ("participant", "peserta01@sumbar.example"),
        ("supervisor", "pembimbing.bpsdm@jatim.example"),
        ("sender-reader", "pembaca@sumbar.example"),
    ] {
        let mut browser = app.sign_in(email).await;
        let path = programme(&mut browser, "cettar").await;
        insta::assert_snapshot!(name, browser.get(&path).await.lines());
    }
}
