//! The audit trail as people read it: every recorded action and field has a word in both languages.

use std::collections::BTreeSet;

use scraper::{Html, Selector};
use tests::{Browser, Page, TestApp, engines};

const JATIM: &str = "koordinator@jatim.example";
const SUMBAR: &str = "koordinator@sumbar.example";

/// The texts of the elements that match.
fn texts(page: &Page, css: &str) -> Vec<String> {
    let html = Html::parse_document(&page.html());
    let found = Selector::parse(css).expect("a selector");
    html.select(&found).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

/// The form of a page as a browser would send it, with these changes.
async fn resend(browser: &mut Browser, path: &str, changes: &[(&str, &str)]) {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.text());
    let html = Html::parse_document(&page.html());
    let fields =
        Selector::parse("main form.form input, main form.form select, main form.form textarea").expect("a selector");
    let chosen = Selector::parse("option[selected]").expect("a selector");
    let mut form: Vec<(String, String)> = Vec::new();
    for field in html.select(&fields) {
        let element = field.value();
        let name = element.attr("name").unwrap_or_default().to_owned();
        let ticked = element.attr("checked").is_some();
        let value = match (element.name(), element.attr("type")) {
            ("textarea", _) => Some(field.text().collect::<String>()),
            ("select", _) => {
                field.select(&chosen).next().and_then(|option| option.value().attr("value")).map(str::to_owned)
            }
            (_, Some("checkbox" | "radio")) => ticked.then(|| element.attr("value").unwrap_or_default().to_owned()),
            _ => Some(element.attr("value").unwrap_or_default().to_owned()),
        };
        form.extend(value.map(|value| (name, value)));
    }
    form.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    form.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = browser.post(path, &form).await;
    assert!([200, 303].contains(&page.status), "{path}: {} {}", page.status, page.text());
}

/// Does everything once that the demo did not do.
async fn act(app: &TestApp) {
    let (mut host, mut sender) = (app.sign_in(JATIM).await, app.sign_in(SUMBAR).await);
    let list = host.get("/programmes?text=angkatan").await;
    let next = list.attribute("tbody a", "href").expect("a programme");
    let units = host.get("/governments").await.location.expect("one government");

    // Proposals: asked for with other weights, and taken.
    let asked = tests::proposal::ask(&mut host, &next, &[("wish", "7"), ("spread_by", "none"), ("load", "3")]).await;
    let proposal = asked.location.unwrap_or_else(|| panic!("asked for"));
    while host.get(&proposal).await.headers.contains_key("refresh") {
        service::assignment::proposal::work(&app.lokus).await.expect("works");
    }
    let seen = host.get(&proposal).await.values("seen");
    let mut take: Vec<_> = seen.iter().map(|person| ("seen", person.as_str())).collect();
    take.push(("do", "all"));
    assert_eq!(host.post(&proposal, &take).await.status, 303);

    // The board and the page of one person.
    let board = format!("{next}/placement");
    let page = host.get(&board).await;
    let person = page.values("person").first().expect("somebody").clone();
    for (deed, more) in
        [("fix", ("", "")), ("unfix", ("", "")), ("note", ("note", "Perlu kursi roda")), ("remove", ("", ""))]
    {
        let page = host.get(&board).await;
        let id = person.split(['~', ':', '.']).next().unwrap_or_default();
        let person = page.values("person").into_iter().find(|known| known.starts_with(id)).expect("still there");
        let page = host.post(&board, &[("person", person.as_str()), ("do", deed), more]).await;
        assert_eq!(page.status, 303, "{deed}: {}", page.text());
    }

    // Offers, units, a government, people.
    let offers = host.get(&format!("{next}/offers")).await;
    resend(&mut host, &offers.attribute("td a[href$='/edit']", "href").expect("an offer"), &[("topics", "SPBE")]).await;
    let page = host.get(&units).await;
    let unit = page.attribute("td a[href$='/edit']", "href").expect("a unit");
    resend(&mut host, &unit, &[("contact_phone", "031-5678900"), ("address", "Jalan Contoh 1")]).await;
    resend(&mut host, &format!("{units}/units/new"), &[("code", "UJI"), ("name", "Dinas Uji")]).await;
    let reader = [("name", "Orang Baru"), ("email", "baru@jatim.example"), ("role", "reader")];
    resend(&mut host, "/people/invite", &reader).await;
    let page = host.get("/people?text=baru").await;
    let person = page.attribute("tbody a", "href").expect("the one invited");
    for way in ["link", "deactivate", "activate"] {
        let page = host.post(&format!("{person}/{way}"), &[]).await;
        assert!([200, 303].contains(&page.status), "{way}: {} {}", page.status, page.text());
    }
    let role = host.get(&person).await.attribute("form[action$='/remove']", "action").expect("a role");
    assert_eq!(host.post(&role, &[]).await.status, 303);
    let mut administrator = app.sign_in("administrator@lokus.example").await;
    resend(&mut administrator, &format!("{units}/edit"), &[("capital", "Surabaya Baru")]).await;

    // A request of the sender from its beginning to its end, with a list from a file.
    let kalteng = [("title", "Magang uji"), ("first_day", "2026-12-07"), ("last_day", "2026-12-11"), ("expected", "2")];
    let page = sender.get("/programmes/new").await;
    let (key, from) = (page.value("key").expect("a key"), page.option("sender", "Sumatera Barat"));
    let to = page.option("host", "Jawa Timur");
    let mut form = vec![("key", key.as_str()), ("kind", "internship"), ("sender", &from), ("host", &to)];
    form.extend(kalteng);
    let path = sender.post("/programmes/new", &form).await.location.expect("filed");
    resend(
        &mut sender,
        &format!("{path}/edit"),
        &[("purpose", "Belajar"), ("afterwards", "1"), ("legal_number", "1/2026")],
    )
    .await;
    let content = "Nama;NIP;Kelompok jabatan;Pilihan 1\nPeserta Satu;199001012015011001;pelaksana;BKD\n\
                   Peserta Dua;199001012015011002;pengawas;\n";
    let preview = sender.upload(&format!("{path}/participants/import"), "daftar.csv", content.as_bytes()).await;
    let preview = preview.location.expect("a preview");
    let action =
        sender.get(&preview).await.attribute("main form[action*='confirm'], main form", "action").expect("a form");
    let seen = sender.get(&preview).await.value("seen").expect("a plan");
    let page = sender.post(&action, &[("seen", &seen)]).await;
    assert_eq!(page.status, 303, "{}", page.text());
    let list = sender.get(&format!("{path}/participants")).await;
    let somebody = list.attribute("tbody a", "href").expect("somebody");
    resend(&mut sender, &format!("{somebody}/edit"), &[("team", "bersama:A"), ("phone", "0812-3456-7890")]).await;
    let version = sender.get(&somebody).await.value("version").expect("a version");
    let page = sender.post(&format!("{somebody}/withdraw"), &[("version", &version), ("reason", "Sakit")]).await;
    assert_eq!(page.status, 303, "{}", page.text());
    let transition = format!("{path}/transition");
    for (who, to, reason) in [(&mut sender, "submitted", ""), (&mut host, "returned", "Lengkapi")] {
        assert_eq!(who.post(&transition, &[("to", to), ("reason", reason)]).await.status, 303, "{to}");
    }
    assert_eq!(sender.post(&transition, &[("to", "cancelled"), ("reason", "Tunda")]).await.status, 303);
}

/// Words begin with a capital letter; what nobody named shows its code, in small letters.
fn is_code(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_lowercase()) || words.contains(" · ") && words == words.to_lowercase()
}

async fn read_all(browser: &mut Browser, base: &str) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for lang in ["id", "en"] {
        browser.post("/language", &[("lang", lang), ("back", "/")]).await;
        for number in 1.. {
            let page = browser.get(&format!("{base}/audit?page={number}")).await;
            assert_eq!(page.status, 200, "{}", page.text());
            let fields = texts(&page, ".trail dt");
            let actions = texts(&page, ".trail li > b");
            codes.extend(
                fields.into_iter().chain(actions).filter(|words| is_code(words)).map(|code| format!("{lang}: {code}")),
            );
            if page.count(&format!("a[href*='page={}']", number + 1)) == 0 {
                break;
            }
        }
    }
    codes
}

#[tokio::test]
async fn every_recorded_action_and_field_has_a_word() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        act(&app).await;
        let mut codes = BTreeSet::new();
        for email in [JATIM, SUMBAR] {
            let mut browser = app.sign_in(email).await;
            let list = browser.get("/programmes").await;
            let mut places: Vec<String> = {
                let html = Html::parse_document(&list.html());
                let links = Selector::parse("tbody a").expect("a selector");
                html.select(&links).filter_map(|link| link.value().attr("href").map(str::to_owned)).collect()
            };
            assert!(places.len() >= 3, "{places:?}");
            places.extend(browser.get("/governments").await.location);
            for place in places {
                codes.extend(read_all(&mut browser, &place).await);
            }
        }
        assert!(codes.is_empty(), "without words: {codes:?}");
    }
}

#[tokio::test]
async fn an_erasure_empties_what_is_personal_and_keeps_the_row() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(tests::HOST).await;
        let path = host.get("/governments").await.location.expect("the only government");
        let new = format!("{path}/units/new");
        let key = host.get(&new).await.value("key").expect("a key");
        let form = [
            ("key", key.as_str()),
            ("code", "PRIBADI"),
            ("name", "Unit Pribadi"),
            ("contact_name", "Ibu Contoh"),
            ("contact_phone", "0812-3456-7890"),
            ("contact_email", "ibu.contoh@jabar.example"),
            ("active", "1"),
        ];
        assert_eq!(host.post(&new, &form).await.status, 303);
        let trail = format!("{path}/audit");
        let personal = ["Ibu Contoh", "0812-3456-7890", "ibu.contoh@jabar.example"];
        let text = host.get(&trail).await.text();
        assert!(personal.iter().all(|value| text.contains(value)), "{engine:?}: {text}");

        let mut tx = app.lokus.store.write().await.expect("begins");
        let government = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let unit =
            store::government::unit_by_code(&mut tx, government, "PRIBADI").await.expect("reads").expect("there");
        assert_eq!(store::audit::erase_personal(&mut tx, unit.id.0).await.expect("erases"), 3);
        tx.commit().await.expect("commits");
        let text = host.get(&trail).await.text();
        assert!(text.contains("PRIBADI") && !personal.iter().any(|value| text.contains(value)), "{engine:?}: {text}");
    }
}
