//! A coordinator asks for a proposal, reads it, takes a part and then the rest.

use tests::{Chrome, Scripts, Site};
use time::macros::datetime;

use crate::host::JATIM;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_proposal_with_scripts() {
    proposal(Scripts::On).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_proposal_without_scripts() {
    proposal(Scripts::Off).await;
}

async fn proposal(scripts: Scripts) {
    let site = Site::demo(datetime!(2026-11-23 02:00 UTC)).await;
    let Some(web) = Chrome::open(&site, scripts).await else { return };
    web.sign_in(JATIM).await;
    web.follow("Tempatkan: Peserta belum ditempatkan").await;
    web.follow("Usulan penempatan").await;
    web.sees("Belum ada usulan").await;
    weighs(&web).await;
    web.press("Minta usulan").await;
    // The page of a proposal under way asks again by itself.
    web.sees("Terbukti terbaik").await;
    web.sees("Yang akan berpindah: 24").await;
    web.sees("biaya total +").await;
    takes(&web).await;
    web.follow("Cara usulan dibuat").await;
    web.sees("Contoh: Sumatera Barat di Jawa Timur").await;
    web.close().await;
    site.close().await;
}

/// Wrong weights are told at their field; the usual ones come back with a press.
async fn weighs(web: &Chrome) {
    web.unfold("Bobot (seperti biasa)").await;
    web.fill("Sebaran", "").await;
    web.fill("Beban", "0").await;
    web.press("Simpan bobot").await;
    web.sees("Wajib diisi").await;
    assert_eq!(web.value("input[name=load]").await, "0", "what was typed stays");
    web.press("Kembali ke bobot biasa").await;
    web.sees("Bobot kembali seperti biasa.").await;
}

/// Two people first, then everybody else.
async fn takes(web: &Chrome) {
    web.tick("Peserta Contoh 31").await;
    web.tick("Peserta Contoh 33").await;
    web.press("Terapkan yang dipilih").await;
    web.sees("2 peserta dipindahkan sesuai usulan.").await;
    web.sees("Yang akan berpindah: 22").await;
    web.press("Terapkan semua (22)").await;
    web.sees("Tidak ada yang perlu berpindah").await;
    web.follow("Penempatan").await;
    web.sees("24 dari 24 peserta sudah mendapat tempat").await;
    web.follow("Usulan penempatan").await;
}
