//! Whole ways: bytes to records, and back.

mod csv_files;
mod hostile;
mod memory;
mod office;
mod round_trip;
mod several;
mod xlsx_files;

use rust_xlsxwriter::{Workbook as Writer, Worksheet, XlsxError};

use super::*;

/// What an import of participants asks for.
fn columns() -> Columns {
    let column = |key, names, required| Column { key, names, required };
    Columns::new(vec![
        column("name", &["Nama", "Nama Lengkap", "Nama Pegawai", "Full name"], true),
        column("nip", &["NIP", "NIP/NI PPPK", "Employee number"], true),
        column("class", &["Kelas", "Kelas Jabatan", "Jenis Jabatan", "Position class"], true),
        column("position", &["Jabatan", "Nama Jabatan", "Position"], false),
        column("rank", &["Pangkat", "Pangkat/Gol", "Pangkat/Golongan", "Pangkat Gol. Ruang", "Rank"], false),
        column("agency", &["Instansi", "Perangkat Daerah", "Unit Kerja", "OPD", "Home agency"], false),
        column("phone", &["No. HP", "Nomor HP", "Telepon", "Phone"], false),
    ])
}

/// An .xlsx made by hand.
fn book(make: impl Fn(&mut Writer) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Writer::new();
    make(&mut book).unwrap();
    book.save_to_buffer().unwrap()
}

/// Texts from row `first` (1 is the topmost) and column A on; empty ones leave the cell blank.
fn put(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) -> Result<(), XlsxError> {
    for (row, texts) in (first - 1..).zip(rows) {
        for (column, text) in (0..).zip(*texts).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row, column, *text)?;
        }
    }
    Ok(())
}

fn open(bytes: &[u8]) -> Workbook {
    read("list", bytes, &Limits::default()).unwrap()
}

fn found(bytes: &[u8]) -> Found {
    choose(&open(bytes), &columns(), &Limits::default()).unwrap().found
}

/// Row numbers and names of the records.
fn names(found: &Found) -> Vec<(u32, &str)> {
    found.rows.iter().map(|record| (record.row, record.text("name"))).collect()
}

fn reasons(found: &Found) -> Vec<(u32, Reason)> {
    found.left_out.iter().map(|row| (row.row, row.reason)).collect()
}

fn headings(list: &[Heading]) -> Vec<&str> {
    list.iter().map(|heading| heading.text.as_str()).collect()
}

const NIP: [&str; 4] = ["198609262015051001", "199003172023212004", "197501011999032002", "198812122011011003"];
