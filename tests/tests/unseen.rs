//! Characters that nobody sees, sent to every route in everything that it reads: no answer is an error of the server,
//! and none of them is stored.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use app::routes::routes;
use scraper::{ElementRef, Html, Selector};
use sqlx::{AssertSqlSafe, PgPool, Row, SqlSafeStr, SqlitePool};
use tests::{Browser, Engine, Page, Story, TestApp, engines};
use url::form_urlencoded;

const SENDER: &str = "koordinator@sumbar.example";
const HOST: &str = "koordinator@jatim.example";
const ADMINISTRATOR: &str = "administrator@lokus.example";

/// NUL, a bidi override, zero width, a byte order mark, an isolate, a soft hyphen, a noncharacter.
const UNSEEN: &str = "\u{0}\u{202E}\u{200B}\u{FEFF}\u{2066}\u{AD}\u{FFFE}";

/// Pages of one route that are opened.
const PAGES: usize = 2;

/// What a form of a page sends.
struct Filled {
    action: String,
    fields: Vec<(String, String)>,
    /// One of them is pressed.
    buttons: Vec<(String, String)>,
    has_file: bool,
}

/// Everything that somebody can reach by links.
#[derive(Default)]
struct Crawl {
    /// Addresses without their query, by route.
    pages: BTreeMap<&'static str, BTreeSet<String>>,
    forms: Vec<Filled>,
    /// Names of values in addresses.
    asked: BTreeSet<String>,
}

fn select<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).expect("a selector")).collect()
}

fn inside<'a>(element: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(css).expect("a selector")).collect()
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.value().attr(name).unwrap_or_default().to_owned()
}

fn bare(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// The route of an address; one without parameters comes before one with.
fn route_of(method: &str, address: &str) -> Option<&'static str> {
    let parts = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    let here = parts(bare(address));
    let fits = |path: &str| {
        let pattern = parts(path);
        pattern.len() == here.len() && pattern.iter().zip(&here).all(|(p, h)| p == h || p.starts_with('{'))
    };
    let known = routes().into_iter().filter(|route| route.method == method && fits(route.path));
    known.map(|route| route.path).min_by_key(|path| path.matches('{').count())
}

impl Crawl {
    /// Follows all links, beginning at `start`.
    async fn from(browser: &mut Browser, start: &[String]) -> Self {
        let mut crawl = Self::default();
        let mut waiting: VecDeque<String> = start.iter().cloned().collect();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        while let Some(address) = waiting.pop_front() {
            let Some(route) = route_of("GET", &address) else { continue };
            let pages = crawl.pages.entry(route).or_default();
            if pages.len() == PAGES || !seen.insert(bare(&address).to_owned()) {
                continue;
            }
            let page = browser.get(&address).await;
            if page.status != 200 {
                continue;
            }
            pages.insert(bare(&address).to_owned());
            waiting.extend(crawl.take(&page));
        }
        crawl
    }

    /// Notes the forms of a page and what its addresses ask; the addresses themselves come back.
    fn take(&mut self, page: &Page) -> Vec<String> {
        let html = Html::parse_document(&page.html());
        let links: Vec<String> =
            select(&html, "a[href^='/']").into_iter().map(|link| attribute(link, "href")).collect();
        for link in &links {
            let query = link.split_once('?').map_or("", |(_, query)| query);
            self.asked.extend(form_urlencoded::parse(query.as_bytes()).map(|(name, _)| name.into_owned()));
        }
        for form in select(&html, "form") {
            let filled = fill(form);
            if attribute(form, "method") == "post" {
                self.forms.push(filled);
            } else {
                self.asked.extend(filled.fields.into_iter().map(|(name, _)| name));
            }
        }
        links
    }
}

/// Every field with what stands in it, or something that fits, and what nobody sees behind it.
fn fill(form: ElementRef<'_>) -> Filled {
    let mut fields = Vec::new();
    for field in inside(form, "input[name], textarea[name], select[name]") {
        let (name, kind) = (attribute(field, "name"), attribute(field, "type"));
        let own = match field.value().name() {
            "textarea" => field.text().collect::<String>().trim().to_owned(),
            "select" => chosen(field),
            _ => attribute(field, "value"),
        };
        let value = match (own.is_empty(), kind.as_str()) {
            (_, "file" | "submit" | "password") => continue,
            (_, "checkbox") if field.value().attr("checked").is_none() && name != "person" => continue,
            (_, "radio") if !is_ticked(form, field) => continue,
            (true, "hidden") => continue,
            (true, "date") => "2026-12-07".to_owned(),
            (true, "number") => "1".to_owned(),
            (true, "email") => "isi@uji.example".to_owned(),
            (true, _) if name == "nip" => "199001012015011777".to_owned(),
            (true, _) if field.value().attr("inputmode") == Some("numeric") => "3".to_owned(),
            (true, _) if name.contains("phone") => "0812 0000 0000".to_owned(),
            (true, _) if field.value().name() != "select" && name != "team" => "Isi".to_owned(),
            (true, _) => continue,
            (false, _) => own,
        };
        fields.push((name, format!("{value}{UNSEEN}")));
    }
    let buttons = inside(form, "button[name]")
        .into_iter()
        .map(|button| (attribute(button, "name"), format!("{}{UNSEEN}", attribute(button, "value"))));
    Filled {
        action: attribute(form, "action"),
        fields,
        buttons: buttons.collect(),
        has_file: !inside(form, "input[type=file]").is_empty(),
    }
}

/// Whether a choice of several is the one that is made, or else the first.
fn is_ticked(form: ElementRef<'_>, radio: ElementRef<'_>) -> bool {
    let all = inside(form, &format!("input[type=radio][name='{}']", attribute(radio, "name")));
    all.iter().find(|one| one.value().attr("checked").is_some()).or(all.first()) == Some(&radio)
}

/// The chosen option of a choice, or else the first that says anything.
fn chosen(select: ElementRef<'_>) -> String {
    let options = inside(select, "option[selected]").into_iter().chain(inside(select, "option"));
    options.map(|option| attribute(option, "value")).find(|value| !value.is_empty()).unwrap_or_default()
}

/// Forms that end the session or whose answer is the same for everybody.
fn is_apart(path: &str) -> bool {
    path.starts_with("/sign-") || path.starts_with("/account/") || path == "/language"
}

/// Forms after which others can no longer be sent come last.
fn order(path: &str) -> usize {
    let ends = ["/transition", "/withdraw", "/deactivate", "/remove", "/discard"];
    ends.iter().position(|end| path.ends_with(end)).map_or(0, |place| place + 1)
}

/// What was sent, so that no route is forgotten.
#[derive(Default)]
struct Tried {
    routes: BTreeSet<(&'static str, &'static str)>,
    accepted: BTreeSet<&'static str>,
}

impl Tried {
    fn note(&mut self, method: &'static str, address: &str, page: &Page) {
        assert!(page.status < 500, "{method} {address}: {}", page.status);
        let Some(route) = route_of(method, address) else { panic!("{method} {address} is no route") };
        self.routes.insert((method, route));
        if method == "POST" && page.status == 303 {
            self.accepted.insert(route);
        }
    }

    async fn everything(&mut self, browser: &mut Browser, start: &[String]) -> Crawl {
        let mut crawl = Crawl::from(browser, start).await;
        for address in crawl.pages.values().flatten() {
            for name in &crawl.asked {
                let query = serde_urlencoded::to_string([(name, format!("a{UNSEEN}"))]).expect("text");
                let address = format!("{address}?{query}");
                let page = browser.get(&address).await;
                self.note("GET", &address, &page);
            }
        }
        crawl.forms.sort_by_key(|form| order(bare(&form.action)));
        for form in crawl.forms.iter().filter(|form| !is_apart(&form.action)) {
            self.send(browser, form).await;
        }
        crawl
    }

    async fn send(&mut self, browser: &mut Browser, form: &Filled) {
        if form.has_file {
            let name = format!("daf{UNSEEN}tar.csv");
            let list = format!("Nama;NIP;Kelompok jabatan\nPeserta{UNSEEN} Uji;198609262015051001;pelaksana\n");
            let page = browser.upload(&form.action, &name.replace('\0', ""), list.replace('\0', "").as_bytes()).await;
            self.note("POST", &form.action, &page);
            return;
        }
        let pressed = form.buttons.iter().map(Some).chain(form.buttons.is_empty().then_some(None));
        for button in pressed {
            let fields: Vec<(&str, &str)> =
                form.fields.iter().chain(button).map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let page = browser.post(&form.action, &fields).await;
            self.note("POST", &form.action, &page);
        }
    }

    /// The routes that no page leads to, at addresses put together from those of others.
    async fn others(&mut self, browser: &mut Browser, crawl: &Crawl) {
        let fields: BTreeSet<&str> =
            crawl.forms.iter().flat_map(|form| form.fields.iter().map(|(name, _)| name.as_str())).collect();
        let fields: Vec<(&str, &str)> = fields.into_iter().map(|name| (name, UNSEEN)).collect();
        for route in routes() {
            if self.routes.contains(&(route.method, route.path)) || is_apart(route.path) {
                continue;
            }
            let address = address(route.path, crawl);
            let page = match route.method {
                "GET" => {
                    browser.get(&format!("{address}?{}", serde_urlencoded::to_string(&fields).expect("text"))).await
                }
                _ => browser.post(&address, &fields).await,
            };
            assert!(page.status < 500, "{} {address}: {}", route.method, page.status);
        }
    }
}

/// An address of a route: ids from pages of other routes that begin alike, or else ids of nothing.
fn address(path: &str, crawl: &Crawl) -> String {
    let mut longest = (0, String::new());
    for (other, pages) in &crawl.pages {
        let alike = path.split('/').zip(other.split('/')).take_while(|(a, b)| a == b).count();
        if let Some(page) = pages.first().filter(|_| alike > longest.0) {
            longest = (alike, page.split('/').take(alike).collect::<Vec<_>>().join("/"));
        }
    }
    let rest = path.split('/').skip(longest.0).map(|part| match part {
        part if part.starts_with('{') => "00000000-0000-7000-8000-000000000000",
        part => part,
    });
    let rest = rest.fold(longest.1, |address, part| format!("{address}/{part}"));
    if rest.is_empty() { "/".to_owned() } else { rest }
}

/// Every text in the database, with where it stands.
async fn texts(engine: Engine, url: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    match engine {
        Engine::Sqlite => {
            let pool = SqlitePool::connect(url).await.expect("connects");
            let query = "SELECT m.name AS t, c.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                         WHERE m.type = 'table' AND m.name NOT LIKE '\\_%' ESCAPE '\\' AND lower(c.type) = 'text'";
            for row in sqlx::query(query).fetch_all(&pool).await.expect("reads") {
                let (table, column): (String, String) = (row.get("t"), row.get("c"));
                let query = format!("SELECT CAST({column} AS TEXT) FROM {table} WHERE {column} IS NOT NULL");
                let rows = sqlx::query(AssertSqlSafe(query).into_sql_str()).fetch_all(&pool).await.expect("reads");
                found.extend(rows.iter().map(|row| (format!("{table}.{column}"), row.get::<String, _>(0))));
            }
        }
        Engine::Postgres => {
            let pool = PgPool::connect(url).await.expect("connects");
            let query = "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns \
                         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%' AND data_type = 'text'";
            for row in sqlx::query(query).fetch_all(&pool).await.expect("reads") {
                let (table, column): (String, String) = (row.get("t"), row.get("c"));
                let query = format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL");
                let rows = sqlx::query(AssertSqlSafe(query).into_sql_str()).fetch_all(&pool).await.expect("reads");
                found.extend(rows.iter().map(|row| (format!("{table}.{column}"), row.get::<String, _>(0))));
            }
        }
    }
    assert!(found.len() > 500, "only {} texts", found.len());
    found
}

#[tokio::test]
async fn nothing_unseen_is_stored_and_nothing_breaks() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut draft = Story::begin(&app).await;
        assert_eq!(draft.enlist(1).await.status, 303);
        let list = b"Nama;NIP;Kelompok jabatan\nPeserta Uji;198609262015051001;pelaksana\n";
        let waits = draft.sender.upload(&format!("{}/participants/import", draft.path), "daftar.csv", list).await;
        let mut host = app.sign_in(HOST).await;
        let placing = open_programme(&mut host).await;
        let proposal = tests::proposal::done(&app.lokus, &mut host, &placing).await;
        let government = host.get("/governments").await;
        let government =
            government.location.clone().or_else(|| government.attribute("a[href^='/governments/']", "href"));
        let mut tried = Tried::default();
        let mut crawls = Vec::new();
        let visits = [
            (draft.sender, vec![draft.path, waits.location.expect("a preview")]),
            (app.sign_in(ADMINISTRATOR).await, vec!["/governments".to_owned()]),
            (host, vec![placing, proposal, government.expect("its own")]),
        ];
        for (mut browser, start) in visits {
            let start = [start, vec!["/".to_owned(), "/account".to_owned()]].concat();
            let crawl = tried.everything(&mut browser, &start).await;
            crawls.push((browser, crawl));
        }
        for (browser, crawl) in &mut crawls {
            tried.others(browser, crawl).await;
        }
        for (place, text) in texts(engine, app.database_url()).await {
            let hidden = text.chars().any(|c| UNSEEN.contains(c)) || text.contains("\\u0000");
            assert!(!hidden, "{engine:?} {place}: {text:?}");
        }
        let gets = tried.routes.iter().filter(|(method, _)| *method == "GET").count();
        assert!(gets > 30 && tried.accepted.len() > 12, "{gets} {:?}", tried.accepted);
    }
}

#[tokio::test]
async fn the_door_and_the_filters_take_anything() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let email = format!("{UNSEEN}koordinator@jatim.example");
        let form = [("email", email.as_str()), ("password", "k\0pi"), ("next", UNSEEN)];
        assert_eq!(app.stranger().post("/sign-in", &form).await.status, 422);
        let form = [("email", email.as_str()), ("password", tests::PASSWORD)];
        assert_eq!(app.stranger().post("/sign-in", &form).await.status, 303, "what nobody sees is not part of it");
        assert_eq!(app.stranger().get("/link/%00%E2%80%AE").await.status, 404);
        assert_eq!(app.stranger().get("/link/%FF").await.status, 404);

        let mut browser = app.sign_in(HOST).await;
        let plain = browser.get("/programmes?text=angkatan").await.count("tbody tr");
        let unseen = browser.get("/programmes?text=ang%00ka%E2%80%AEtan").await.count("tbody tr");
        assert!(plain > 0 && plain == unseen, "{engine:?}: {plain} {unseen}");
    }
}

/// One programme that still takes anything, as its sender.
async fn open_programme(browser: &mut Browser) -> String {
    let page = browser.get("/programmes?text=angkatan").await;
    page.attribute("tbody a", "href").expect("a programme")
}

#[tokio::test]
async fn reasons_and_names_of_files_keep_what_is_seen() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut sender = app.sign_in(SENDER).await;
        let programme = open_programme(&mut sender).await;
        let list = sender.get(&format!("{programme}/participants")).await;
        let person = list.attribute("tbody a", "href").expect("somebody");
        let version = sender.get(&person).await.value("version").expect("a version");
        let form = [("reason", "sa\0kit\u{202E}\r\nsejak\u{a0}Senin\u{200B}"), ("version", version.as_str())];
        assert_eq!(sender.post(&format!("{person}/withdraw"), &form).await.status, 303, "{engine:?}");

        let mut host = app.sign_in(HOST).await;
        let form = [("from", "accepted"), ("to", "cancelled"), ("reason", "ba\0tal\u{2066}")];
        assert_eq!(host.post(&format!("{programme}/transition"), &form).await.status, 303, "{engine:?}");

        let texts = texts(engine, app.database_url()).await;
        let has = |place: &str, text: &str| texts.iter().any(|(at, known)| at == place && known == text);
        assert!(has("participants.withdrawn_reason", "sakit\nsejak Senin"), "{engine:?}");
        assert!(has("transitions.reason", "batal"), "{engine:?}");
    }
}

#[tokio::test]
async fn an_id_has_one_spelling() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut browser = app.sign_in(HOST).await;
        let programme = open_programme(&mut browser).await;
        let id = programme.rsplit('/').next().expect("an id").to_owned();
        assert_eq!(browser.get(&programme).await.status, 200);
        let others = [
            id.to_uppercase(),
            id.replace('-', ""),
            format!("%7B{id}%7D"),
            format!("urn:uuid:{id}"),
            format!("{id}%00"),
            format!("{id}%20"),
            "%FF".to_owned(),
            "bukan-nomor".to_owned(),
        ];
        for other in others {
            for rest in ["", "/placement", "/placement/moves", "/participants", "/audit"] {
                let page = browser.get(&format!("/programmes/{other}{rest}")).await;
                assert_eq!(page.status, 404, "{engine:?}: {other}{rest}");
            }
            let page = browser.post(&format!("/programmes/{other}/transition"), &[("to", "placed")]).await;
            assert_eq!(page.status, 404, "{engine:?}: {other}");
        }
    }
}

/// Somebody who sends an id that is none learns nothing else than somebody who sends one of nothing.
#[tokio::test]
async fn a_malformed_id_in_a_form_is_an_unknown_one() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut browser = app.sign_in(SENDER).await;
        let page = browser.get("/programmes/new").await;
        let host = page.option("host", "Jawa Timur");
        let mut answers = Vec::new();
        for sender in ["bukan-nomor", "{00000000-0000-7000-8000-000000000000}", "00000000-0000-7000-8000-000000000000"]
        {
            let form = [
                ("kind", "internship"),
                ("sender", sender),
                ("host", host.as_str()),
                ("title", "Magang"),
                ("first_day", "2026-12-07"),
                ("last_day", "2026-12-11"),
                ("expected", "3"),
            ];
            answers.push(browser.post("/programmes/new", &form).await.status);
        }
        assert_eq!(answers, [404; 3], "{engine:?}");
    }
}
