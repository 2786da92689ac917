//! Names, units, reasons and notes that are meant to break a page are shown as the text that they are.

use domain::id::ProgrammeId;
use tests::{Browser, Chrome, Scripts, Site};
use time::macros::datetime;

use crate::host::JATIM;

/// Markup, quotes of both kinds, a template, characters that turn the direction of writing, and a sign of several parts.
const HOSTILE: &str = "<img src=x onerror=\"top.pwned=1\"><script>top.pwned=1</script></b></option>'{{pwned}}&lt;\u{202E}gpj.exe\u{2066}👩‍👩‍👧";

/// As long as a name may be, without a place to break it.
fn long() -> String {
    "W".repeat(160)
}

/// Writes past every form what forms would refuse.
async fn poison(site: &Site) {
    let mut tx = site.lokus.store.write().await.expect("writes");
    for (sql, value, key) in [
        ("UPDATE participants SET name = $1 WHERE name = $2", HOSTILE.to_owned(), "Peserta Contoh 31"),
        (
            "UPDATE participants SET home_agency = $1 WHERE nip = (SELECT nip FROM participants WHERE name = $2)",
            HOSTILE.to_owned(),
            "Peserta Contoh 32",
        ),
        ("UPDATE participants SET name = $1 WHERE name = $2", long(), "Peserta Contoh 33"),
        ("UPDATE units SET code = $1 WHERE code = $2", HOSTILE.to_owned(), "BKD"),
        ("UPDATE units SET name = $1 WHERE code = $2", HOSTILE.to_owned(), "BAPPEDA"),
        ("UPDATE units SET code = $1 WHERE code = $2", "W".repeat(40), "DKP"),
        ("UPDATE people SET name = $1 WHERE email = $2", HOSTILE.to_owned(), JATIM),
        ("UPDATE people SET name = $1 WHERE email = $2", HOSTILE.to_owned(), "pembimbing.bkd@jatim.example"),
    ] {
        let touched = tx.sql(sql).bind(value).bind(key.to_owned()).execute().await.expect("writes");
        assert!(touched > 0, "{sql}: {key}");
    }
    tx.commit().await.expect("commits");
}

/// The reason and the note of what was done so far.
async fn poison_moves(site: &Site, programme: &str) {
    let id: ProgrammeId = programme.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let mut tx = site.lokus.store.write().await.expect("writes");
    for sql in [
        "UPDATE placement_moves SET reason = $1 WHERE programme_id = $2",
        "UPDATE placements SET note = $1 WHERE programme_id = $2 AND offer_id IS NOT NULL",
    ] {
        assert!(tx.sql(sql).bind(HOSTILE.to_owned()).bind(id).execute().await.expect("writes") > 0, "{sql}");
    }
    tx.commit().await.expect("commits");
}

/// Nothing ran, no element came of the text, and the text is there as it was written.
async fn is_text(web: &Chrome) {
    web.sees(HOSTILE).await;
    assert!(web.holds("return top.pwned === undefined").await, "nothing runs");
    let born =
        "return document.querySelectorAll('body img, [onerror], main script:not([src]):not([nonce])').length === 0";
    assert!(web.holds(born).await, "no element comes of it");
}

async fn opened(scripts: Scripts) -> Option<(Site, Chrome, Browser, String)> {
    let site = Site::demo(datetime!(2026-11-23 02:00 UTC)).await;
    let web = Chrome::open(&site, scripts).await?;
    let mut other = site.sign_in(JATIM).await;
    let list = other.get("/programmes?text=angkatan").await;
    let path = list.attribute("tbody a", "href").expect("a programme");
    poison(&site).await;
    web.sign_in(JATIM).await;
    web.go(&format!("{path}/placement")).await;
    is_text(&web).await;
    Some((site, web, other, path))
}

/// Every page that shows what was moved, by whom and why.
async fn looks_around(site: &Site, web: &Chrome, path: &str) {
    poison_moves(site, path).await;
    web.go(&format!("{path}/placement")).await;
    is_text(web).await;
    web.follow(HOSTILE).await;
    is_text(web).await;
    for page in ["/placement/history", "/participants", "/offers", "/audit"] {
        web.go(&format!("{path}{page}")).await;
        is_text(web).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_words_in_hands_are_only_words() {
    let Some((site, web, _, path)) = opened(Scripts::On).await else { return };
    web.tick(HOSTILE).await;
    web.type_into("[role=combobox]", "onerror=").await;
    web.counts("[role=option]", 2).await;
    is_text(&web).await;
    web.keys("\u{e015}").await;
    web.keys("\u{e007}").await;
    assert!(web.chosen("select[name=unit]").await.starts_with("<img src=x"), "chosen from the list");
    web.scroll_to(".split").await;
    let card = "//b[contains(., 'onerror')]";
    let unit = "//section[contains(@class, 'column')][.//h2[contains(., 'onerror')]]";
    web.drag(card, unit).await;
    web.sees(&format!("{HOSTILE} dipindahkan ke {HOSTILE}")).await;
    web.sees("Semua tersimpan").await;
    is_text(&web).await;
    looks_around(&site, &web, &path).await;
    web.close().await;
    site.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_words_without_scripts_are_only_words() {
    let Some((site, web, _, path)) = opened(Scripts::Off).await else { return };
    web.tick(HOSTILE).await;
    web.choose("Pindahkan ke", HOSTILE).await;
    web.press("Pindahkan").await;
    web.sees(&format!("1 peserta dipindahkan ke {HOSTILE}.")).await;
    is_text(&web).await;
    looks_around(&site, &web, &path).await;
    web.close().await;
    site.close().await;
}
