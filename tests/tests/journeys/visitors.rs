//! Those whom a placement concerns.

use tests::Chrome;

use crate::sender::{SUMBAR, TITLE};

pub async fn participant_finds_the_place(web: &Chrome) {
    web.sign_in("peserta01@sumbar.example").await;
    web.sees("Penempatan sudah diterbitkan").await;
    web.follow("Lihat: Penempatan sudah diterbitkan").await;
    web.sees(TITLE).await;
    web.sees("Tempat Anda: Badan Pengembangan Sumber Daya Manusia").await;
    web.sees("Pembimbing BPSDM").await;
    web.sees_no("Peserta Contoh 02").await;
    web.sign_out().await;
}

pub async fn supervisor_finds_the_interns(web: &Chrome) {
    web.sign_in("pembimbing.bpsdm@jatim.example").await;
    web.follow("Lihat: Penempatan sudah diterbitkan").await;
    web.sees("3 peserta di OPD Anda").await;
    for number in ["01", "13", "25"] {
        web.sees(&format!("Peserta Contoh {number}")).await;
    }
    web.sees_no("Peserta Contoh 02").await;
    web.sign_out().await;
}

pub async fn sender_reads_the_result_in_english(web: &Chrome, path: &str) {
    web.sign_in(SUMBAR).await;
    web.sees("Penempatan sudah diterbitkan").await;
    web.click(".languages button[value=en]").await;
    web.sees("What waits for you").await;
    web.go(path).await;
    web.sees("Monday, 26 February").await;
    web.follow("Placement").await;
    web.sees("27 of 27 participants have a place").await;
    assert_eq!(web.count("form.board").await, 0, "the sender reads");
    web.sign_out().await;
    web.click(".languages button[value=id]").await;
}
