//! What one side must not learn from the other, and whom nobody can take over.

use tests::{Browser, TestApp, engines};

const SENDER: &str = "koordinator@sumbar.example";
const HOST: &str = "koordinator@jatim.example";

/// The programme that is still to be placed.
async fn open_programme(browser: &mut Browser) -> String {
    let page = browser.get("/programmes?text=angkatan").await;
    page.attribute("tbody a", "href").expect("a programme")
}

/// Places the first person with a note, as the host.
async fn place_one(host: &mut Browser, programme: &str) {
    let path = format!("{programme}/placement");
    let board = host.get(&path).await;
    let person = board.values("person").remove(0);
    let unit = board.option("unit", "BPSDM");
    let page = host.post(&path, &[("person", &person), ("unit", &unit), ("reason", "Uji"), ("do", "move")]).await;
    assert_eq!(page.status, 303, "{}", page.text());
    let person = host.get(&path).await.values("person").into_iter().find(|box_| box_[..36] == person[..36]);
    let form = [("person", person.as_deref().expect("still there")), ("note", "Rahasia tuan rumah"), ("do", "note")];
    let page = host.post(&path, &form).await;
    assert_eq!(page.status, 303, "{}", page.text());
}

#[tokio::test]
async fn the_sender_learns_of_placements_when_they_are_published() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let (mut sender, mut host) = (app.sign_in(SENDER).await, app.sign_in(HOST).await);
        let programme = open_programme(&mut host).await;
        place_one(&mut host, &programme).await;
        let audit = format!("{programme}/audit");
        assert!(host.get(&audit).await.text().contains("Rahasia tuan rumah"));
        let seen = sender.get(&audit).await.text();
        assert!(!seen.contains("Menempatkan") && !seen.contains("Rahasia"), "{seen}");
        assert_eq!(sender.get(&format!("{programme}/placement")).await.status, 403);
        let offers = sender.get(&format!("{programme}/offers")).await;
        let host_offers = host.get(&format!("{programme}/offers")).await;
        assert_ne!(offers.text(), host_offers.text(), "how many places are taken is not shown");

        assert_eq!(tests::publishing::publish(&mut host, &programme).await.status, 303);
        app.clock.forward(time::Duration::minutes(1));
        place_one(&mut host, &programme).await;
        let seen = sender.get(&audit).await.text();
        assert!(seen.contains("Menempatkan"), "moves after publishing are shown");
        assert!(!seen.contains("Rahasia"), "notes never are");
    }
}

async fn invite(browser: &mut Browser, email: &str, role: &str, government: &str) -> (u16, String) {
    let page = browser.get("/people/invite").await;
    let key = page.value("key").expect("a key");
    let only = page.value("government").filter(|id| !id.is_empty());
    let id = only.unwrap_or_else(|| page.option("government", government));
    let form = [("key", key.as_str()), ("name", "Nama"), ("email", email), ("role", role), ("government", &id)];
    let page = browser.post("/people/invite", &form).await;
    (page.status, page.text())
}

#[tokio::test]
async fn nobody_adds_roles_to_accounts_that_others_keep() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut other = app.sign_in("koordinator@kalteng.example").await;
        let (status, text) = invite(&mut other, "pembaca@jatim.example", "reader", "Kalimantan Tengah").await;
        assert_eq!(status, 422);
        assert!(!text.contains("Pembaca Jawa Timur"), "the name is not told");

        let (status, _) = invite(&mut other, "kelak@jatim.example", "reader", "Kalimantan Tengah").await;
        assert_eq!(status, 200, "a link is handed out");
        let mut owner = app.sign_in(HOST).await;
        let (status, _) = invite(&mut owner, "kelak@jatim.example", "coordinator", "Jawa Timur").await;
        assert_eq!(status, 422, "whoever registered the address first is not let in");
        let mut administrator = app.sign_in("administrator@lokus.example").await;
        let (status, text) = invite(&mut administrator, "kelak@jatim.example", "coordinator", "Jawa Timur").await;
        assert!(status == 200 || status == 303, "{status} {text}");
    }
}
