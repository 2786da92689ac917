//! Every page of the demo on a phone, as everybody who may see it.

use std::collections::HashSet;

use app::routes::routes;
use domain::id::ProgrammeId;
use service::Lokus;
use tests::{Chrome, Scripts, Site};
use time::macros::datetime;

const EVERYBODY: [&str; 8] = [
    "administrator@lokus.example",
    "koordinator@sumbar.example",
    "pembaca@sumbar.example",
    "koordinator@jatim.example",
    "pembaca@jatim.example",
    "pembimbing.bpsdm@jatim.example",
    "peserta01@sumbar.example",
    "koordinator@kalteng.example",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_as_everybody_on_a_phone() {
    let site = Site::demo(datetime!(2026-11-23 02:00 UTC)).await;
    let Some(mut web) = Chrome::open(&site, Scripts::On).await else { return };
    web.hurry_with_phone().await;
    let mut host = site.sign_in("koordinator@jatim.example").await;
    let next = host.get("/programmes?text=angkatan").await.attribute("tbody a", "href").expect("a programme");
    tests::proposal::done(&site.lokus, &mut host, &next).await;
    let mut pages = paths(&site.lokus, "cettar").await;
    pages.extend(paths(&site.lokus, "angkatan").await);
    let mut known = HashSet::new();
    for email in EVERYBODY {
        let mut scout = site.sign_in(email).await;
        web.sign_in(email).await;
        for path in &pages {
            let found = scout.get(path).await;
            assert!([200, 303, 403, 404, 409].contains(&found.status), "{path} as {email}: {}", found.text());
            // Many look the same for several people.
            if known.insert((found.status, found.main())) {
                web.go(path).await;
            }
        }
        web.sign_out().await;
    }
    for path in &pages {
        let found = site.stranger().get(path).await;
        if found.status != 303 && known.insert((found.status, found.main())) {
            web.go(path).await;
        }
    }
    web.close().await;
    site.close().await;
}

/// Every page, with a programme of this title and things that belong to it in place of parameters. Files are no pages.
async fn paths(lokus: &Lokus, title: &str) -> Vec<String> {
    let mut tx = lokus.store.read().await.expect("reads");
    let host = store::government::by_code(&mut tx, "35").await.expect("reads").expect("Jawa Timur");
    let programme = programme(&mut tx, title).await;
    let people = store::placement::list(&mut tx, programme).await.expect("reads");
    let offers = store::offer::list(&mut tx, programme).await.expect("reads");
    let units = store::government::units(&mut tx, host.id).await.expect("reads");
    let supervisors = store::person::supervisors(&mut tx, host.id).await.expect("reads");
    let proposals = store::assignment::list(&mut tx, programme, 1, 0).await.expect("reads");
    let parts = [
        ("{participant}", people[0].participant_id.to_string()),
        ("{offer}", offers[0].id.to_string()),
        ("{unit}", units[0].id.to_string()),
        ("{upload}", programme.to_string()),
        ("{proposal}", proposals.first().map_or(programme.0, |row| row.id.0).to_string()),
        ("{token}", "tidak-ada".to_owned()),
    ];
    let id = |path: &str| match path.split('/').nth(1) {
        Some("programmes") => programme.to_string(),
        Some("governments") => host.id.to_string(),
        _ => supervisors[0].person_id.to_string(),
    };
    let pages = routes().into_iter().filter(|route| route.method == "GET").map(|route| route.path);
    let files = ["/export", "/template", "/moves"];
    let pages = pages.filter(|path| !files.iter().any(|file| path.ends_with(file)));
    let filled =
        |path: &str| parts.iter().fold(path.replace("{id}", &id(path)), |path, (name, id)| path.replace(name, id));
    pages.map(filled).collect()
}

async fn programme(tx: &mut store::Tx, title: &str) -> ProgrammeId {
    let sender = store::person::by_email(tx, "koordinator@sumbar.example").await.expect("reads").expect("there");
    let filter =
        store::programme::Filter { viewer: sender.id, text: title.to_owned(), state: None, kind: None, side: None };
    store::programme::list(tx, &filter, 1, 0).await.expect("reads")[0].id
}
