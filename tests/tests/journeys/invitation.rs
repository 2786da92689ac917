//! Somebody new comes in.

use tests::{Chrome, Scripts, Site};
use time::macros::datetime;

use crate::host::JATIM;

const EMAIL: &str = "pembimbing.baru@jatim.example";
const PASSWORD: &str = "angin sore di atas sawah";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_supervisor_is_invited_and_comes_in() {
    let site = Site::with_people(datetime!(2024-01-08 02:00 UTC)).await;
    let Some(web) = Chrome::open(&site, Scripts::Off).await else { return };

    web.sign_in(JATIM).await;
    web.follow("Pengguna").await;
    web.follow("Undang orang").await;
    web.fill("Nama", "Pembimbing Baru").await;
    web.fill("Surel", EMAIL).await;
    web.tick("Pembimbing").await;
    web.press("Undang orang").await;
    assert_eq!(web.value("input[name=email]").await, EMAIL, "the unit is missing, what was typed stays");
    web.choose("OPD", "Badan Kepegawaian Daerah").await;
    web.press("Undang orang").await;
    web.sees("Tautan untuk Pembimbing Baru").await;
    let link = web.value("input[name=link]").await;
    web.sign_out().await;

    web.go(link.strip_prefix(&site.url).expect("an address of the site")).await;
    web.sees("Selamat datang, Pembimbing Baru.").await;
    web.fill("Kata sandi baru", "pendek").await;
    web.fill("Kata sandi baru, sekali lagi", "pendek").await;
    web.press("Simpan kata sandi").await;
    web.sees("Paling sedikit 12 karakter.").await;
    web.fill("Kata sandi baru", PASSWORD).await;
    web.fill("Kata sandi baru, sekali lagi", PASSWORD).await;
    web.press("Simpan kata sandi").await;
    web.fill("Surel", EMAIL).await;
    web.fill("Kata sandi", PASSWORD).await;
    web.press("Masuk").await;
    web.sees("Semua sudah beres").await;
    web.go("/account").await;
    web.sees("Pembimbing · Badan Kepegawaian Daerah · Jawa Timur").await;

    web.close().await;
    site.close().await;
}
