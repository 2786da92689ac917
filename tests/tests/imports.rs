//! Lists from offices: what is known of them, and what is asked before they are taken over.

use domain::government::UnitDetails;
use domain::participant::WISH_FIELDS;
use tests::{Browser, Page, Story, TestApp, engines};

const OTHER_HOST: &str = "koordinator@jatim.example";

async fn upload(story: &mut Story, name: &str, content: &[u8]) -> Page {
    let path = format!("{}/participants/import", story.path);
    story.sender.upload(&path, name, content).await
}

async fn published(browser: &mut Browser) -> String {
    browser.get("/programmes?text=cettar").await.attribute("tbody a", "href").expect("a programme")
}

#[tokio::test]
async fn a_placement_is_no_list_of_participants() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let mut host = app.sign_in(OTHER_HOST).await;
        let programme = published(&mut host).await;
        let mut story = Story::begin(&app).await;
        for lang in ["id", "en"] {
            host.post("/language", &[("lang", lang), ("back", "/")]).await;
            for by in ["unit", "list"] {
                let file = host.get(&format!("{programme}/placement/export?by={by}")).await;
                let page = upload(&mut story, "penempatan.xlsx", &file.bytes).await;
                assert_eq!(page.status, 422, "{engine:?} {lang} {by}: {:?}", page.location);
                assert!(page.text().contains("unduh daftar Excel di tab Peserta"), "{}", page.text());
            }
            let file = host.get(&format!("{programme}/participants/export")).await;
            assert_eq!(upload(&mut story, "peserta.xlsx", &file.bytes).await.status, 303, "{engine:?}: a list is one");
        }
    }
}

/// A unit of the host of [`Story`].
async fn add_unit(app: &TestApp, code: &str, name: &str) -> String {
    let mut tx = app.lokus.store.write().await.expect("writes");
    let host = store::government::by_code(&mut tx, "32").await.expect("reads").expect("Jawa Barat");
    let id = service::lokus::new_id::<domain::id::UnitId>();
    let details = UnitDetails {
        code: code.to_owned(),
        name: name.to_owned(),
        address: String::new(),
        contact_name: String::new(),
        contact_phone: String::new(),
        contact_email: String::new(),
        active: true,
    };
    store::government::add_unit(&mut tx, id, host.id, &details).await.expect("adds");
    tx.commit().await.expect("commits");
    id.to_string()
}

const LIST: &str = "Nama;NIP;Kelompok jabatan;Pilihan 1;Pilihan 2\n\
    Ani Contoh;198609262015051001;Pelaksana;Biro Uji Organisasi;Dinas Sihir\n\
    Budi Contoh;199003172023212004;Pelaksana;Dinas Sihir;BIRO UJI  ORGANISASI\n";

#[tokio::test]
async fn a_name_that_no_unit_has_is_chosen_once_for_all_rows() {
    for engine in engines() {
        let app = TestApp::demo(engine).await;
        let unit = add_unit(&app, "BIRO-UJI", "Biro Uji Organisasi Setda").await;
        let mut story = Story::begin(&app).await;
        let preview = upload(&mut story, "daftar.csv", LIST.as_bytes()).await.location.expect("a preview");
        let page = story.sender.get(&preview).await;
        assert!(page.text().contains("2 nama OPD di daftar ini tidak dikenal"), "{}", page.text());
        let chosen =
            |page: &Page, field: &str| page.attribute(&format!("select[name={field}] option[selected]"), "value");
        assert_eq!(chosen(&page, "unit-1").as_deref(), Some(unit.as_str()), "the only one that is near");
        assert_eq!(chosen(&page, "unit-2"), None, "nothing is near");
        assert_eq!(page.count("input[name=seen]"), 0, "a suggestion is not enough");

        let names = page.attribute("form[action$=names]", "action").expect("a form");
        let sheet = page.value("sheet").expect("a sheet");
        let with = |one: &'static str, unit: &str| {
            let (first, second) = (page.value("name-1").expect("a name"), page.value("name-2").expect("a name"));
            [
                ("sheet", sheet.clone()),
                ("name-1", first),
                ("unit-1", unit.to_owned()),
                ("name-2", second),
                ("unit-2", one.to_owned()),
            ]
        };
        for wrong in ["bukan-nomor", "00000000-0000-7000-8000-000000000000"] {
            let form = with("none", wrong);
            let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
            assert_eq!(story.sender.post(&names, &form).await.status, 303, "{engine:?}: {wrong}");
            let page = story.sender.get(&preview).await;
            assert_eq!(chosen(&page, "unit-2").as_deref(), Some("none"), "{engine:?}: what is known is kept");
            assert_eq!(page.count("input[name=seen]"), 0, "{engine:?}: {wrong} is no unit, so it is asked once more");
        }
        let page = story.sender.get(&preview).await;
        assert!(page.text().contains("1 nama OPD di daftar ini tidak dikenal"), "{engine:?}: {}", page.text());
        assert_eq!(page.count("main .go"), 1, "{engine:?}: one thing to do first");
        let form = with("none", &unit);
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        let kept = story.sender.post(&names, &form).await;
        assert_eq!(kept.status, 303, "{engine:?}: {}", kept.text());
        let page = story.sender.get(&preview).await;
        assert!(page.text().contains("Maksud nama yang sudah dipilih"), "{engine:?}: {}", page.text());

        // A corrected file asks nothing that was said before.
        let again = LIST.replace("Budi", "Badu");
        let preview = upload(&mut story, "daftar-2.csv", again.as_bytes()).await.location.expect("a preview");
        let page = story.sender.get(&preview).await;
        assert_eq!(chosen(&page, "unit-2").as_deref(), Some("none"), "{engine:?}");
        let seen = page.value("seen").expect("the list can be taken over");
        let form = [("sheet", page.value("sheet").expect("a sheet")), ("seen", seen)];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(story.sender.post(&preview, &form).await.status, 303, "{engine:?}");
        let list = story.sender.get(&format!("{}/participants", story.path)).await;
        let html = list.html();
        assert_eq!(html.matches("1. BIRO-UJI").count(), 2, "{engine:?}: {}", list.text());
        assert_eq!(html.matches("2. ").count(), 0, "{engine:?}: the other is no wish, in {WISH_FIELDS:?}");
    }
}

#[tokio::test]
async fn long_cells_are_cut_and_the_whole_is_in_reach() {
    let app = TestApp::demo(engines()[0]).await;
    let mut story = Story::begin(&app).await;
    let (endless, heading) = ("x".repeat(5_000), "K".repeat(400));
    let list = format!("Nama;NIP;Kelompok jabatan;Pilihan 1;{heading}\nBudi{endless};123;Pelaksana;{endless};a\n");
    let preview = upload(&mut story, "daftar.csv", list.as_bytes()).await.location.expect("a preview");
    let page = story.sender.get(&preview).await;
    for (parts, longest) in
        [("main :is(td, th, li) > :not(details, div)", 200), ("main summary", 130), ("main li", 200)]
    {
        let texts = page.texts(parts);
        assert!(texts.iter().all(|text| text.chars().count() <= longest), "{parts}: {texts:?}");
    }
    let whole = page.texts("details.long > p");
    assert!(whole.iter().any(|text| text.contains(&endless)), "the whole is there when it is asked for");
}
