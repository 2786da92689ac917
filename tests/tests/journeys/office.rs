//! The people and units of Case A, and the Excel lists that an office makes of them.

use std::collections::HashMap;
use std::path::PathBuf;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use service::lokus::new_id;
use uuid::Uuid;

/// A line of the demo's tables, by the names of its columns.
pub type Row = HashMap<String, String>;

fn read(table: &str) -> Vec<Row> {
    csv::Reader::from_reader(table.as_bytes()).deserialize().collect::<Result<_, _>>().expect("a table")
}

/// The 27 of Sumatera Barat.
pub fn people() -> Vec<Row> {
    read(include_str!("../../../server/service/data/demo/case_a.csv"))
}

/// The 12 units of Jawa Timur.
pub fn units() -> Vec<Row> {
    let mut units = read(include_str!("../../../server/service/data/demo/units.csv"));
    units.retain(|unit| unit["government"] == "35");
    units
}

const HEADERS: [&str; 15] = [
    "No.",
    "Nama",
    "NIP",
    "Pangkat/Gol.",
    "Kelompok Jabatan",
    "Jabatan",
    "Unit Kerja",
    "Surel",
    "No. HP",
    "Topik",
    "Pilihan 1",
    "Pilihan 2",
    "Pilihan 3",
    "Pilihan 4",
    "Pilihan 5",
];

const COLUMNS: [&str; 14] = [
    "name",
    "nip",
    "rank",
    "class",
    "position",
    "home_agency",
    "email",
    "phone",
    "topics",
    "wish1",
    "wish2",
    "wish3",
    "wish4",
    "wish5",
];

/// A file on this machine for as long as it is needed.
pub struct File(pub PathBuf);

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A list under a letterhead and over a signature. Its headers stand in row 6, the first person in row 7.
/// The NIP at `mangled`, if any, is the number that Excel makes of it.
pub fn list(people: &[Row], mangled: Option<usize>) -> File {
    let mut book = Workbook::new();
    fill(book.add_worksheet(), people, mangled).expect("fits a sheet");
    let path = std::env::temp_dir().join(format!("daftar-peserta-{}.xlsx", new_id::<Uuid>().simple()));
    book.save(&path).expect("saves");
    File(path)
}

fn fill(sheet: &mut Worksheet, people: &[Row], mangled: Option<usize>) -> Result<(), XlsxError> {
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 14, "PEMERINTAH PROVINSI SUMATERA BARAT", &plain)?;
    sheet.merge_range(1, 0, 1, 14, "BADAN KEPEGAWAIAN DAERAH", &plain)?;
    sheet.merge_range(3, 0, 3, 14, "DAFTAR PESERTA MAGANG DI PEMERINTAH PROVINSI JAWA TIMUR", &plain)?;
    for (column, header) in (0..).zip(HEADERS) {
        sheet.write_string(5, column, header)?;
    }
    for ((row, number), person) in (6..).zip(1_u32..).zip(people) {
        sheet.write_number(row, 0, number)?;
        for (column, name) in (1..).zip(COLUMNS) {
            sheet.write_string(row, column, person[name].replace('|', ", "))?;
        }
        if mangled == Some(row as usize - 6) {
            sheet.write_number(row, 2, person["nip"].parse::<f64>().expect("digits"))?;
        }
    }
    let below = 6 + people.len() as u32;
    for (row, words) in
        (below + 1..).zip(["Padang, 8 Januari 2024", "Kepala Badan Kepegawaian Daerah,", "Pejabat Contoh"])
    {
        sheet.write_string(row, 9, words)?;
    }
    Ok(())
}
