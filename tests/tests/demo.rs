//! The demo: Case A and B with their true dates, a programme that is still to come, and nothing twice.

use domain::programme::State;
use store::programme::{Filter, ListedProgramme};
use tests::{PASSWORD, TestApp, engines};
use time::Duration;
use time::macros::date;

/// The programmes that a coordinator sees, the latest first.
async fn programmes(app: &TestApp, email: &str) -> Vec<ListedProgramme> {
    let mut tx = app.lokus.store.read().await.expect("reads");
    let person = store::person::by_email(&mut tx, email).await.expect("reads").expect("an account");
    let filter = Filter { viewer: person.id, text: String::new(), state: None, kind: None, side: None };
    store::programme::list(&mut tx, &filter, 100, 0).await.expect("reads")
}

#[tokio::test]
async fn the_real_programmes_with_their_dates() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let jatim = programmes(&app, "koordinator@jatim.example").await;
        let days = |row: &ListedProgramme| (row.first_day, row.last_day, row.participants, row.state);
        let case_a = (date!(2024 - 02 - 26), date!(2024 - 03 - 01), 27, State::Completed);
        // The clock of the tests stands on Monday, 23 November 2026.
        let next = (date!(2026 - 12 - 14), date!(2026 - 12 - 18), 24, State::Accepted);
        assert_eq!(jatim.iter().map(days).collect::<Vec<_>>(), [next, case_a]);
        let jabar = programmes(&app, "koordinator@jabar.example").await;
        let case_b = (date!(2025 - 02 - 11), date!(2025 - 02 - 12), 9, State::Completed);
        assert_eq!(jabar.iter().map(days).collect::<Vec<_>>(), [case_b]);

        let mut tx = app.lokus.store.read().await.expect("reads");
        let offers = store::offer::list(&mut tx, jatim[1].id).await.expect("reads");
        assert_eq!(offers.len(), 12);
        assert_eq!(offers.iter().map(|offer| offer.placed).sum::<i64>(), 27);
        assert!(offers.iter().all(|offer| (1..=offer.maximum).contains(&offer.placed)));
        let waiting = store::offer::list(&mut tx, jatim[0].id).await.expect("reads");
        assert!(waiting.iter().all(|offer| offer.placed == 0));
    }
}

#[tokio::test]
async fn loading_it_twice_changes_nothing() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in("koordinator@jatim.example").await;
        let before = host.get("/programmes").await.lines();
        app.clock.forward(Duration::days(9));
        let laid = service::demo::lay(&app.lokus, PASSWORD).await.expect("lays the demo again");
        assert_eq!(laid.accounts.len(), 15);
        let mut host = app.sign_in("koordinator@jatim.example").await;
        assert_eq!(host.get("/programmes").await.lines(), before);
        let path = host.get("/programmes").await.attribute("tbody a", "href").expect("a programme");
        assert_eq!(host.get(&path).await.status, 200);
    }
}
