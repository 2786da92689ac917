//! The coordinator of Sumatera Barat.

use tests::Chrome;

use crate::office::{self, Row};

pub const SUMBAR: &str = "koordinator@sumbar.example";

pub const TITLE: &str = "Magang ASN: CorpU, SAKIP dan budaya kerja CETTAR";

pub async fn has_nothing_to_do(web: &Chrome) {
    web.sees("Yang perlu Anda kerjakan").await;
    web.sees("Semua sudah beres").await;
    web.follow("Program").await;
    web.sees("Belum ada program").await;
}

/// Returns where the programme is found.
pub async fn files_a_request(web: &Chrome) -> String {
    web.follow("Buat program").await;
    web.choose("Instansi pengirim", "Sumatera Barat").await;
    web.choose("Tuan rumah", "Jawa Timur").await;
    web.tick("Magang").await;
    web.fill("Judul", TITLE).await;
    web.fill("Topik", "CorpU, SAKIP, indeks RB, IP ASN, inovasi, budaya kerja").await;
    web.fill("Hari pertama", "2024-03-01").await;
    web.fill("Hari terakhir", "2024-02-26").await;
    web.fill("Perkiraan jumlah peserta", "27").await;
    web.fill("Nomor kesepakatan bersama / PKS", "PKS 000/CONTOH/2024").await;
    web.press("Simpan").await;
    web.sees("Hari terakhir mendahului hari pertama.").await;
    assert_eq!(web.value("input[name=title]").await, TITLE, "what was typed stays");

    web.fill("Hari pertama", "2024-02-26").await;
    web.fill("Hari terakhir", "2024-03-01").await;
    web.press("Simpan").await;
    web.sees("Program tersimpan sebagai draf.").await;
    web.sees("Senin, 26 Februari").await;
    web.sees("5 hari kerja").await;
    web.path().await
}

/// Everything that is wrong is said by row and column, and nothing is saved.
pub async fn uploads_a_list_with_mistakes(web: &Chrome, people: &[Row]) {
    let mut people = people.to_vec();
    people[4].insert("class".to_owned(), "entah".to_owned());
    people[9].insert("wish1".to_owned(), "SAMSAT".to_owned());
    let list = office::list(&people, Some(1));

    web.follow("Peserta").await;
    web.sees("Belum ada peserta").await;
    web.follow("Impor daftar").await;
    web.press("Periksa berkas").await;
    web.sees("Pilih berkasnya lebih dulu.").await;
    web.attach("Berkas", &list.0).await;
    web.press("Periksa berkas").await;
    web.sees("3 hal di 3 baris perlu diperbaiki. Belum ada yang disimpan.").await;
    web.sees("8 Peserta Contoh 02 C · NIP/NI PPPK").await;
    web.sees("Excel memendekkan angka ini").await;
    web.sees("11 Peserta Contoh 05 E · Kelompok jabatan entah").await;
    web.sees("16 Peserta Contoh 10 K · Pilihan 1 SAMSAT").await;

    web.follow("Beranda").await;
    web.sees("3 Baris daftar peserta perlu diperbaiki").await;
    web.follow("Perbaiki: Baris daftar peserta perlu diperbaiki").await;
}

pub async fn uploads_the_corrected_list(web: &Chrome, people: &[Row]) {
    let list = office::list(people, None);
    web.attach("Berkas", &list.0).await;
    web.press("Periksa berkas").await;
    web.sees("27 baru").await;
    web.unfold("6 baris tidak diambil").await;
    web.sees("PEMERINTAH PROVINSI SUMATERA BARAT").await;
    web.sees("Kepala Badan Kepegawaian Daerah,").await;
    web.press("Impor 27 peserta").await;
    web.sees("27 peserta diimpor: 27 baru, 0 diperbarui.").await;
    web.sees("Peserta Contoh 27").await;
    web.sees_no("199303 202016 102927").await;
}

pub async fn submits(web: &Chrome) {
    web.follow("Beranda").await;
    web.sees("1 Program siap diajukan").await;
    web.follow("Ajukan: Program siap diajukan").await;
    web.press("Ajukan ke tuan rumah").await;
    web.sees("Permohonan diajukan.").await;
    web.follow("Beranda").await;
    web.sees("Semua sudah beres").await;
}

/// The language was chosen before; the account remembers it.
pub async fn closes_in_english(web: &Chrome) {
    web.sign_in(SUMBAR).await;
    web.sees("1 A programme is over and waits to be closed").await;
    web.follow("Close: A programme is over and waits to be closed").await;
    web.press("Close the programme").await;
    web.sees("The programme is closed.").await;
}
