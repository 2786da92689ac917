//! Headers, cookies, cross-site requests, limits and error pages.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use tests::{Engine, TestApp};
use tower::ServiceExt;

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut browser = app.sign_in("koordinator@jatim.example").await;
    for path in ["/", "/programmes", "/healthz", "/readyz", "/assets/x/lokus.css", "/tidak-ada"] {
        let page = browser.get(path).await;
        let header = |name: &str| page.headers.get(name).map(|value| value.to_str().expect("text").to_owned());
        let csp = header("content-security-policy").expect("a policy");
        assert!(csp.contains("frame-ancestors 'none'") && csp.contains("default-src 'none'"), "{path}: {csp}");
        assert!(!csp.contains("unsafe-inline") && !csp.contains("'unsafe-eval'"), "{path}: {csp}");
        assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{path}");
        assert_eq!(header("referrer-policy").as_deref(), Some("same-origin"), "{path}");
        assert_eq!(header("strict-transport-security"), None, "{path}");
        assert!(!page.html().contains(" style=\"") && !page.html().contains(" onclick"), "{path} has inline styles");
    }
}

#[tokio::test]
async fn over_https_cookies_are_secure_and_browsers_are_told_to_stay() {
    let app = TestApp::with(Engine::Sqlite, |config| config.base_url = "https://lokus.example".to_owned()).await;
    service::demo::lay(&app.lokus, tests::PASSWORD).await.expect("lays the demo");
    let page =
        app.stranger().post("/sign-in", &[("email", "koordinator@jatim.example"), ("password", tests::PASSWORD)]).await;
    assert!(page.headers.contains_key("strict-transport-security"));
    let cookies: Vec<_> = page.headers.get_all("set-cookie").iter().map(|c| c.to_str().expect("text")).collect();
    assert!(cookies.len() >= 2);
    for cookie in cookies {
        assert!(
            cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn other_sites_cannot_send_forms() {
    let app = TestApp::empty(Engine::Sqlite).await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")] {
        let request = Request::post("/sign-out").header("host", "lokus.test").header(name, value);
        let answer =
            app.router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("answers");
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{name}: {value}");
    }
}

#[tokio::test]
async fn a_form_has_a_limit() {
    let app = TestApp::empty(Engine::Sqlite).await;
    let long = "a".repeat(600 * 1024);
    assert_eq!(app.stranger().post("/sign-in", &[("email", &long)]).await.status, 413);
}

#[tokio::test]
async fn unknown_addresses_get_a_page_in_words() {
    let app = TestApp::demo(Engine::Sqlite).await;
    let mut browser = app.sign_in("koordinator@jatim.example").await;
    for path in ["/tidak-ada", "/programmes/00000000-0000-7000-8000-000000000000", "/programmes/bukan-nomor"] {
        let page = browser.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(page.html().contains("<main"), "{path} has a page around it");
    }
    assert_eq!(browser.post("/programmes", &[]).await.status, 405);
}

#[tokio::test]
async fn health_says_whether_the_database_answers() {
    let app = TestApp::empty(Engine::Sqlite).await;
    assert_eq!(app.stranger().get("/healthz").await.status, 200);
    assert_eq!(app.stranger().get("/readyz").await.status, 200);
    app.lokus.store.close().await;
    assert_eq!(app.stranger().get("/healthz").await.status, 200);
    assert_eq!(app.stranger().get("/readyz").await.status, 503);
}
