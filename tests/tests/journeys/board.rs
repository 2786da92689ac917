//! The board in hands: cards that are dragged and carried by keyboard, refused, taken back and merged.

use domain::assignment::parts;
use domain::id::ProgrammeId;
use service::placement::Query;
use tests::{Browser, Chrome, Scripts, Site};
use time::macros::datetime;

use crate::host::{self, JATIM};

const SPACE: &str = " ";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";
const UNDO: &str = "\u{e009}z\u{e000}";

/// The board of a programme where nobody is placed yet, at a browser.
struct Desk {
    site: Site,
    web: Chrome,
    path: String,
}

impl Desk {
    async fn open() -> Option<Self> {
        let site = Site::demo(datetime!(2026-11-23 02:00 UTC)).await;
        let web = Chrome::open(&site, Scripts::On).await?;
        web.sign_in(JATIM).await;
        let list = site.sign_in(JATIM).await.get("/programmes?text=angkatan").await;
        let path = list.attribute("tbody a", "href").expect("a programme") + "/placement";
        web.go(&path).await;
        web.scroll_to(".split").await;
        Some(Self { site, web, path })
    }

    async fn drag(&self, number: &str, unit: &str) {
        self.web.drag(&card(number), &column(unit)).await;
    }

    /// Picks a card up by keyboard and presses these keys.
    async fn carry(&self, number: &str, keys: &[&str]) {
        self.web.focus(&format!("[aria-label='Pindahkan Peserta Contoh {number}']")).await;
        for key in keys {
            self.web.keys(key).await;
        }
    }

    async fn is_in(&self, number: &str, unit: &str) {
        self.web.sees_at(&format!("{}{}", column(unit), card(number))).await;
    }

    async fn saved(&self) {
        self.web.sees("Semua tersimpan").await;
    }

    /// Somebody else at the same board, without a browser, moves a person there.
    async fn other(&self, number: &str, unit: &str) -> Browser {
        let mut other = self.site.sign_in(JATIM).await;
        let page = other.get(&self.path).await;
        let name = format!("Peserta Contoh {number}");
        let person = page.box_of(&name);
        let form = [("person", person.as_str()), ("do", "move"), ("unit", &page.option("unit", unit))];
        let moved = other.post(&self.path, &form).await;
        assert_eq!(moved.status, 303, "{}", moved.text());
        other
    }

    /// Looks at the page as every page is looked at, and ends.
    async fn close(self) {
        self.web.unfold("Bantuan").await;
        self.web.close().await;
        self.site.close().await;
    }
}

fn card(number: &str) -> String {
    format!("//b[normalize-space()='Peserta Contoh {number}']")
}

/// A unit, or the people without one.
fn column(unit: &str) -> String {
    format!("//section[contains(@class, 'column')][.//h2[starts-with(normalize-space(), '{unit}')]]")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cards_are_dragged_one_by_one_and_several_at_once() {
    let Some(desk) = Desk::open().await else { return };
    desk.drag("31", "BKD").await;
    desk.web.sees("Peserta Contoh 31 dipindahkan ke BKD, biaya").await;
    desk.is_in("31", "BKD").await;
    desk.saved().await;
    desk.web.sees("1 dari 24 peserta sudah mendapat tempat").await;
    for number in ["32", "33", "34"] {
        desk.web.tick(&format!("Peserta Contoh {number}")).await;
    }
    desk.web.scroll_to(".split").await;
    desk.drag("33", "BKD").await;
    desk.web.sees("Tidak muat di BKD: 1 dari 3 tempat sudah terisi.").await;
    desk.is_in("33", "Belum ditempatkan").await;
    desk.drag("33", "BIRO-ORG").await;
    desk.web.sees("3 peserta dipindahkan ke BIRO-ORG").await;
    desk.web.sees("3 dari 3, penuh").await;
    desk.web.counts("input:checked", 0).await;
    desk.saved().await;
    desk.web.go(&desk.path).await;
    desk.is_in("31", "BKD").await;
    desk.is_in("34", "BIRO-ORG").await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cards_are_carried_by_keyboard_and_every_step_is_told() {
    let Some(desk) = Desk::open().await else { return };
    desk.carry("35", &[SPACE]).await;
    desk.web.sees("Peserta Contoh 35 diangkat dari Belum ditempatkan.").await;
    for (key, words) in [
        (RIGHT, "BAPPEDA, 0 dari 2 tempat, biaya −"),
        (END, "PUBM, 0 dari 2 tempat, biaya −"),
        (HOME, "Belum ditempatkan, biaya 0"),
    ] {
        desk.web.keys(key).await;
        desk.web.sees(words).await;
    }
    desk.web.keys(ESCAPE).await;
    desk.web.sees("Batal. Peserta Contoh 35 tetap di tempat semula.").await;
    desk.carry("35", &[SPACE, END, ENTER]).await;
    desk.web.sees("Peserta Contoh 35 dipindahkan ke PUBM, biaya −").await;
    desk.is_in("35", "PUBM").await;
    assert_eq!(desk.web.focused().await, "Pindahkan Peserta Contoh 35", "the focus goes along");
    desk.saved().await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn moves_are_taken_back_step_by_step_unless_somebody_else_changed_them() {
    let Some(desk) = Desk::open().await else { return };
    desk.drag("31", "BKD").await;
    desk.saved().await;
    desk.drag("32", "BKD").await;
    desk.saved().await;
    desk.web.tap(".desk-undo").await;
    desk.web.sees("Diurungkan: Peserta Contoh 32 kembali ke Belum ditempatkan.").await;
    desk.is_in("32", "Belum ditempatkan").await;
    desk.saved().await;
    desk.other("31", "DKP").await;
    desk.web.run("window.dispatchEvent(new Event('focus'))").await;
    desk.web.sees("1 peserta baru saja diubah orang lain: Peserta Contoh 31: DKP").await;
    desk.is_in("31", "DKP").await;
    desk.web.keys(UNDO).await;
    desk.web.sees("Tidak dapat diurungkan: orang lain sudah mengubah Peserta Contoh 31.").await;
    desk.is_in("31", "DKP").await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_second_coordinator_is_told_and_keeps_the_rest() {
    let Some(desk) = Desk::open().await else { return };
    desk.web.tick("Peserta Contoh 40").await;
    desk.web.scroll_to(".split").await;
    desk.other("31", "DKP").await;
    desk.drag("31", "BKD").await;
    desk.web.sees("Tidak dipindahkan, karena orang lain lebih dulu mengubahnya.").await;
    desk.web.sees("Peserta Contoh 31: kini di DKP, diubah oleh Koordinator Jawa Timur pada").await;
    desk.is_in("31", "DKP").await;
    desk.web.counts("input:checked", 1).await;
    desk.web.scroll_to(".split").await;
    desk.drag("32", "BKD").await;
    desk.web.sees("Peserta Contoh 32 dipindahkan ke BKD").await;
    desk.saved().await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_move_without_a_network_waits_and_is_sent_when_it_is_back() {
    let Some(desk) = Desk::open().await else { return };
    desk.web.connect(false).await;
    desk.drag("31", "BKD").await;
    desk.web.sees("1 perpindahan belum tersimpan").await;
    desk.is_in("31", "BKD").await;
    desk.web.counts(".unsaved", 1).await;
    desk.web.connect(true).await;
    desk.saved().await;
    desk.web.go(&desk.path).await;
    desk.is_in("31", "BKD").await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_publishing_a_reason_is_asked_for_and_kept() {
    let Some(desk) = Desk::open().await else { return };
    let mut other = desk.other("31", "BKD").await;
    let programme = desk.path.replace("/placement", "");
    assert_eq!(tests::publishing::publish(&mut other, &programme).await.status, 303);
    desk.web.go(&desk.path).await;
    desk.carry("31", &[SPACE, HOME, ENTER]).await;
    desk.web.sees("Penempatan sudah terbit; tuliskan alasan untuk Peserta Contoh 31.").await;
    desk.web.keys("sakit").await;
    desk.web.tap(".ask-no").await;
    desk.web.sees("Perpindahan dibatalkan. Alasan yang Anda tulis masih ada.").await;
    desk.is_in("31", "BKD").await;
    desk.carry("31", &[SPACE, HOME, ENTER]).await;
    desk.web.sees("Mengapa dipindahkan?").await;
    assert_eq!(desk.web.value("#ask-reason").await, "sakit");
    desk.web.type_into("#ask-reason", " ").await;
    desk.web.tap(".ask-ok").await;
    desk.web.sees("Tuliskan alasannya.").await;
    desk.web.counts("dialog[open] #ask-reason:focus[aria-invalid=true]", 1).await;
    desk.web.type_into("#ask-reason", "sakit").await;
    desk.web.tap(".ask-ok").await;
    desk.saved().await;
    desk.is_in("31", "Belum ditempatkan").await;
    let history = other.get(&format!("{}/history", desk.path)).await;
    assert!(history.text().contains("sakit"), "{}", history.text());
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_browser_counts_the_cost_as_the_server_does() {
    let Some(desk) = Desk::open().await else { return };
    for (number, unit) in [("31", "BKD"), ("32", "BKD"), ("33", "BIRO-ORG")] {
        desk.drag(number, unit).await;
        desk.saved().await;
    }
    let id: ProgrammeId = desk.path.split('/').nth(2).and_then(|id| id.parse().ok()).expect("an id");
    let mut tx = desk.site.lokus.store.read().await.expect("reads");
    let person = store::person::by_email(&mut tx, JATIM).await.expect("reads").expect("there");
    drop(tx);
    let actor = service::account::actor(&desk.site.lokus, person.id, person.session_epoch)
        .await
        .expect("reads")
        .expect("is active");
    let board = service::placement::board(&desk.site.lokus, &actor, id, &Query::default(), &service::Pace::Light)
        .await
        .expect("a board");
    let mut places = vec![None; board.problem.participants.len()];
    for (unit, card) in board.units.iter().enumerate().flat_map(|(at, unit)| unit.people.iter().map(move |c| (at, c))) {
        places[card.at] = Some(unit);
    }
    let total = parts(&board.problem, &places).total().to_string();
    let (thousands, rest) = total.split_at(total.len() - 3);
    desk.web.sees(&format!("Biaya {thousands}.{rest}")).await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_class_that_is_not_accepted_is_said_before_the_drop() {
    let Some(desk) = Desk::open().await else { return };
    let mut other = desk.site.sign_in(JATIM).await;
    let offer = other.get(&desk.path).await.option("unit", "BAPPEDA");
    let edit = format!("{}/{offer}/edit", desk.path.replace("/placement", "/offers"));
    let form = [("version", "1"), ("maximum", "2"), ("minimum", "1"), ("class", "pelaksana")];
    assert_eq!(other.post(&edit, &form).await.status, 303);
    desk.web.go(&desk.path).await;
    desk.carry("31", &[SPACE]).await;
    desk.web.sees("kelompok lain (\u{2212}").await;
    desk.web.keys(RIGHT).await;
    desk.web.sees("; kelompok jabatan tidak diterima di sini").await;
    desk.web.sees("di luar kelompok jabatannya (\u{2212}").await;
    desk.web.counts(".column.over .toll.cheaper", 0).await;
    desk.web.keys(RIGHT).await;
    desk.web.counts(".column.over .toll.cheaper", 1).await;
    desk.web.keys(ESCAPE).await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_move_by_the_button_the_focus_stays_on_what_was_done() {
    let Some(desk) = Desk::open().await else { return };
    desk.web.tick("Peserta Contoh 31").await;
    host::chooses_unit(&desk.web, "BKD").await;
    desk.web.press("Pindahkan").await;
    desk.web.sees("1 peserta dipindahkan ke BKD.").await;
    desk.web.counts(".notice p:focus", 1).await;
    desk.close().await;
}
