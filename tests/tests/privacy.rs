//! What one side must not learn from the other, and whom nobody can take over.

use tests::{Browser, Engine, Page, TestApp, engines};

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

async fn invite(browser: &mut Browser, email: &str, role: &str, government: &str) -> Page {
    let page = browser.get("/people/invite").await;
    let key = page.value("key").expect("a key");
    let only = page.value("government").filter(|id| !id.is_empty());
    let id = only.unwrap_or_else(|| page.option("government", government));
    let form = [("key", key.as_str()), ("name", "Nama"), ("email", email), ("role", role), ("government", &id)];
    browser.post("/people/invite", &form).await
}

#[tokio::test]
async fn nobody_adds_roles_to_accounts_that_others_keep() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut other = app.sign_in("koordinator@kalteng.example").await;
        let page = invite(&mut other, "pembaca@jatim.example", "reader", "Kalimantan Tengah").await;
        assert_eq!(page.status, 422);
        assert!(!page.text().contains("Pembaca Jawa Timur"), "the name is not told");

        let page = invite(&mut other, LATER, "reader", "Kalimantan Tengah").await;
        assert_eq!(page.status, 200, "a link is handed out");
        let mut owner = app.sign_in(HOST).await;
        let page = invite(&mut owner, LATER, "coordinator", "Jawa Timur").await;
        assert_eq!(page.status, 422, "whoever registered the address first is not let in");
        let mut administrator = app.sign_in(ADMINISTRATOR).await;
        let page = invite(&mut administrator, LATER, "coordinator", "Jawa Timur").await;
        assert_eq!(page.status, 200, "{}", page.text());
    }
}

const ADMINISTRATOR: &str = "administrator@lokus.example";
/// Somebody of Jawa Timur whom another government invites first.
const LATER: &str = "kelak@jatim.example";

/// Chooses a password with the link that a page hands out.
async fn choose(browser: &mut Browser, handed: &Page, password: &str) -> u16 {
    let link = handed.value("link").expect("a link");
    let path = &link[link.find("/link/").expect("a link")..];
    browser.post(path, &[("password", password), ("password_again", password)]).await.status
}

async fn enter(browser: &mut Browser, password: &str) -> u16 {
    browser.post("/sign-in", &[("email", LATER), ("password", password)]).await.status
}

/// A coordinator who invites somebody of another government and takes the link for themselves.
struct Hijack {
    app: TestApp,
    coordinator: Browser,
    /// Signed in as the other one.
    hijacker: Browser,
    administrator: Browser,
}

const STOLEN: &str = "angin sore di atas sawah";

impl Hijack {
    async fn prepare(engine: Engine) -> Self {
        let app = TestApp::demo(engine).await;
        let mut coordinator = app.sign_in("koordinator@kalteng.example").await;
        let handed = invite(&mut coordinator, LATER, "reader", "Kalimantan Tengah").await;
        let mut hijacker = app.stranger();
        assert_eq!(choose(&mut hijacker, &handed, STOLEN).await, 303);
        assert_eq!(enter(&mut hijacker, STOLEN).await, 303);
        let administrator = app.sign_in(ADMINISTRATOR).await;
        Self { app, coordinator, hijacker, administrator }
    }

    /// Takes the only role that the coordinator sees of the account.
    async fn remove_role(&mut self) {
        let person = self.coordinator.get("/people?text=kelak").await.attribute("tbody a", "href").expect("a person");
        let remove = self.coordinator.get(&person).await.attribute("li.role form", "action").expect("a button");
        assert_eq!(self.coordinator.post(&remove, &[]).await.status, 303);
    }

    /// The old password and session are dead, and the fresh link opens the account.
    async fn fails(mut self, handed: &Page) {
        assert_eq!(handed.status, 200, "{}", handed.text());
        assert!(handed.text().contains("Kata sandi lamanya sudah berakhir"), "{}", handed.text());
        assert_eq!(self.hijacker.get("/account").await.status, 303, "the session is over");
        assert_eq!(enter(&mut self.hijacker, STOLEN).await, 422, "the password is over");
        let (mut owner, new) = (self.app.stranger(), "kopi tubruk tanpa gula");
        assert_eq!(choose(&mut owner, handed, new).await, 303);
        assert_eq!(enter(&mut owner, new).await, 303);
        assert_eq!(enter(&mut self.hijacker, STOLEN).await, 422);
    }
}

#[tokio::test]
async fn a_role_from_another_government_ends_the_password_that_was_chosen_before() {
    for engine in engines() {
        let mut hijack = Hijack::prepare(engine).await;
        let person = hijack.coordinator.get("/people?text=kelak").await.attribute("tbody a", "href").expect("a person");
        let kept = hijack.coordinator.post(&format!("{person}/link"), &[]).await;
        let handed = invite(&mut hijack.administrator, LATER, "coordinator", "Jawa Timur").await;
        assert_eq!(choose(&mut hijack.app.stranger(), &kept, STOLEN).await, 404, "a link kept for later is dead");
        for keeper in [HOST, "koordinator@kalteng.example"] {
            let mut keeper = hijack.app.sign_in(keeper).await;
            let only = keeper.get("/people/invite").await.value("government").expect("one government");
            let trail = keeper.get(&format!("/governments/{only}/audit")).await;
            assert!(trail.text().contains("Mengakhiri kata sandi lama"), "{}", trail.text());
        }
        hijack.fails(&handed).await;
    }
}

#[tokio::test]
async fn an_account_whose_last_role_was_taken_starts_anew() {
    for engine in engines() {
        let mut hijack = Hijack::prepare(engine).await;
        hijack.remove_role().await;
        let mut owner = hijack.app.sign_in(HOST).await;
        let refused = invite(&mut owner, LATER, "reader", "Jawa Timur").await;
        assert_eq!(refused.status, 422, "{engine:?}: only an administrator gives it a role");
        let handed = invite(&mut hijack.administrator, LATER, "coordinator", "Jawa Timur").await;
        hijack.fails(&handed).await;
    }
}

#[tokio::test]
async fn a_role_that_is_given_back_starts_anew_and_so_does_an_administrator() {
    for engine in engines() {
        for government in ["Kalimantan Tengah", ""] {
            let mut hijack = Hijack::prepare(engine).await;
            hijack.remove_role().await;
            let role = if government.is_empty() { "administrator" } else { "coordinator" };
            let page = hijack.administrator.get("/people/invite").await;
            let id = if government.is_empty() { String::new() } else { page.option("government", government) };
            let key = page.value("key").expect("a key");
            let form = [("key", key.as_str()), ("name", "Nama"), ("email", LATER), ("role", role), ("government", &id)];
            let handed = hijack.administrator.post("/people/invite", &form).await;
            hijack.fails(&handed).await;
        }
    }
}

#[tokio::test]
async fn a_government_that_trusts_an_account_adds_roles_without_a_new_password() {
    for engine in engines() {
        let mut hijack = Hijack::prepare(engine).await;
        let added = invite(&mut hijack.coordinator, LATER, "participant", "Kalimantan Tengah").await;
        assert_eq!(added.status, 303, "{engine:?}: {}", added.text());
        assert_eq!(hijack.hijacker.get("/account").await.status, 200);
        let own = invite(&mut hijack.administrator, ADMINISTRATOR, "coordinator", "Jawa Timur").await;
        assert_eq!(own.status, 303, "{engine:?}: {}", own.text());
        assert_eq!(hijack.administrator.get("/account").await.status, 200, "who gives a role to themselves stays");
    }
}
