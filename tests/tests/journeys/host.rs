//! The coordinator of Jawa Timur.

use tests::{Chrome, Scripts};

use crate::office::Row;
use crate::sender::TITLE;

pub const JATIM: &str = "koordinator@jatim.example";

pub async fn accepts(web: &Chrome) {
    web.sees("1 Permohonan menunggu jawaban").await;
    web.follow("Tinjau: Permohonan menunggu jawaban").await;
    web.press("Terima permohonan").await;
    web.sees("Permohonan diterima.").await;
}

/// Every unit with its supervisor; the first one after a mistake.
pub async fn offers_places(web: &Chrome, units: &[Row]) {
    web.follow("OPD tujuan").await;
    web.sees("Belum ada OPD yang menyediakan tempat").await;
    for (number, unit) in units.iter().enumerate() {
        web.follow("Tambah OPD").await;
        web.choose("OPD", &unit["name"]).await;
        web.fill("Maksimum", &unit["maximum"]).await;
        if number == 0 {
            web.fill("Minimum", "9").await;
            web.press("Simpan").await;
            web.sees("Jumlah minimum melebihi jumlah maksimum.").await;
        }
        web.fill("Minimum", &unit["minimum"]).await;
        web.fill("Topik", &unit["topics"].replace('|', ", ")).await;
        let guide = format!("Pembimbing {}", unit["code"]);
        // The last one needs no choice.
        if number + 1 < units.len() {
            web.unfold(&unit["name"]).await;
        }
        web.tick(&guide).await;
        web.fill(&format!("Paling banyak untuk {guide}"), &unit["maximum"]).await;
        web.press("Simpan").await;
        web.sees("Tempat di OPD ditambahkan.").await;
    }
    web.sees("29 tempat untuk 27 peserta").await;
}

pub async fn opens_the_board(web: &Chrome) {
    web.sees("27 Peserta belum ditempatkan").await;
    web.follow("Tempatkan: Peserta belum ditempatkan").await;
    web.sees("0 dari 27 peserta sudah mendapat tempat").await;
    web.counts(".pool .person", 27).await;
}

/// With scripts the cards answer at every letter; without, a press of the button later.
pub async fn looks_for_somebody(web: &Chrome, people: &[Row]) {
    let agency = &people[1]["home_agency"];
    let same = people.iter().filter(|person| person["home_agency"] == *agency).count();
    assert!(0 < same && same < 27);
    web.type_into("input[type=search]", agency).await;
    if web.scripts() == Scripts::Off {
        web.press("Terapkan").await;
    }
    web.counts(".pool .person", same).await;
    web.sees(&format!("{same} dari 27 peserta cocok")).await;
    if web.scripts() == Scripts::Off {
        web.follow("Hapus penyaring").await;
    } else {
        web.type_into("input[type=search]", "").await;
    }
    web.counts(".pool .person", 27).await;
}

/// The maximum is a wall; who was ticked stays ticked and the unit stays chosen.
pub async fn asks_for_too_much(web: &Chrome) {
    for number in ["01", "06", "13", "25"] {
        web.tick(&format!("Peserta Contoh {number}")).await;
    }
    chooses_unit(web, "BPSDM").await;
    web.press("Pindahkan").await;
    web.sees("BPSDM tinggal 3 tempat: 0 dari 3, Anda memilih 4 orang").await;
    web.counts(".pool input:checked", 4).await;
    assert!(web.chosen("select[name=unit]").await.starts_with("BPSDM"));
    web.tick("Peserta Contoh 06").await;
    web.press("Pindahkan").await;
    web.sees("3 peserta dipindahkan ke BPSDM.").await;
    web.sees("3 dari 3, penuh").await;
}

/// Unit by unit, several people at a time.
pub async fn assigns_everybody(web: &Chrome, people: &[Row], units: &[Row]) {
    for unit in units.iter().filter(|unit| unit["code"] != "BPSDM") {
        let code = &unit["code"];
        let here: Vec<_> = people.iter().filter(|person| person["unit"] == *code).collect();
        for person in &here {
            web.tick(&person["name"]).await;
        }
        chooses_unit(web, code).await;
        web.press("Pindahkan").await;
        web.sees(&format!("{} peserta dipindahkan ke {code}.", here.len())).await;
    }
    web.sees("27 dari 27 peserta sudah mendapat tempat").await;
    web.sees("Semua peserta sudah mendapat tempat.").await;
}

/// From the list, or with the keyboard alone where the list can be searched.
pub async fn chooses_unit(web: &Chrome, code: &str) {
    if web.scripts() == Scripts::Off {
        return web.choose("Pindahkan ke", &format!("{code} ·")).await;
    }
    web.type_into("[role=combobox]", &format!("{code} ·")).await;
    web.counts("[role=option]", 1).await;
    web.keys("\u{e015}").await;
    web.counts("[role=option].active", 1).await;
    web.keys("\u{e007}").await;
    web.counts("[role=option]", 0).await;
    assert!(web.chosen("select[name=unit]").await.starts_with(&format!("{code} ·")), "{code} is chosen");
}

pub async fn publishes(web: &Chrome) {
    web.follow("Terbitkan").await;
    web.sees("27 dari 27 peserta mendapat tempat di 12 OPD").await;
    web.press("Ya, terbitkan").await;
    web.sees("Penempatan terbit.").await;
    web.follow("Jejak audit").await;
    web.sees("Koordinator Jawa Timur").await;
}

pub async fn starts(web: &Chrome) {
    web.sign_in(JATIM).await;
    web.follow("Mulai: Program sudah waktunya dimulai").await;
    web.press("Mulai program").await;
    web.sees("Program dimulai.").await;
    web.sign_out().await;
}

pub async fn completes(web: &Chrome, path: &str) {
    web.sign_in(JATIM).await;
    web.follow("Selesaikan: Program sudah waktunya diselesaikan").await;
    web.press("Selesaikan program").await;
    web.sees("Program selesai.").await;
    assert_eq!(web.path().await, path);
    web.follow("Program").await;
    web.sees(TITLE).await;
    web.sign_out().await;
}
