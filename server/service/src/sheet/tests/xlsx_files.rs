//! What Excel puts into cells.

use domain::nip::{Nip, NipError};
use rust_xlsxwriter::{ExcelDateTime, Format};
use time::macros::date;

use super::*;

fn cell(workbook: &Workbook, row: u32, column: u16) -> (&str, Kind) {
    let cell = workbook.sheets[0].cell(row, column).unwrap();
    (cell.text.as_str(), cell.kind)
}

#[test]
fn numbers_dates_and_formulas_as_they_are_seen() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let moment = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        let clock = Format::new().set_num_format("hh:mm");
        sheet
            .write_number(0, 0, 27)?
            .write_number(0, 1, 12.5)?
            .write_number(0, 2, 0.1 + 0.2)?
            .write_boolean(0, 3, true)?;
        sheet.write_with_format(1, 0, &ExcelDateTime::from_ymd(2024, 2, 26)?, &day)?;
        sheet.write_with_format(1, 1, &ExcelDateTime::from_ymd(2024, 2, 26)?.and_hms(7, 30, 0)?, &moment)?;
        sheet.write_with_format(1, 2, &ExcelDateTime::from_hms(7, 30, 0)?, &clock)?;
        sheet.write_formula(2, 0, rust_xlsxwriter::Formula::new("=\"a\"&\"b\"").set_result("ab"))?;
        sheet.write_formula(2, 1, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!"))?;
        sheet.write_string(2, 2, "  spaced\r\nout\u{a0}")?;
        Ok(())
    });
    let workbook = open(&bytes);
    let numbers = [("27", Kind::Number), ("12.5", Kind::Number), ("0.3", Kind::Number), ("TRUE", Kind::Text)];
    assert_eq!([0, 1, 2, 3].map(|column| cell(&workbook, 1, column)), numbers);
    let dates = [("2024-02-26", Kind::Date), ("2024-02-26 07:30", Kind::Date), ("07:30", Kind::Date)];
    assert_eq!([0, 1, 2].map(|column| cell(&workbook, 2, column)), dates);
    assert_eq!([0, 2].map(|column| cell(&workbook, 3, column).0), ["ab", "spaced\nout"]);
    assert_eq!(cell(&workbook, 3, 1), ("#DIV/0!", Kind::Error));
}

#[test]
fn a_nip_typed_as_a_number_is_refused_with_advice() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        put(sheet, 1, &[&["Nama", "NIP", "Kelas"], &["Budi", "", "Pelaksana"]])?;
        sheet.write_number(1, 1, 198_609_262_015_051_001_f64)?;
        Ok(())
    });
    let found = found(&bytes);
    assert_eq!(found.rows[0].kind("nip"), Some(Kind::LongNumber));
    assert_eq!(Nip::parse(found.rows[0].text("nip"), date!(2026 - 11 - 20)), Err(NipError::Mangled));
}

#[test]
fn rows_and_cells_have_the_numbers_that_excel_shows() {
    let bytes = book(|book| put(book.add_worksheet(), 3, &[&["", "a"], &[""], &["", "", "b"]]));
    let sheet = &open(&bytes).sheets[0];
    let rows: Vec<_> = sheet.rows.iter().map(|row| (row.number, row.cells[0].column)).collect();
    assert_eq!(rows, [(3, 1), (5, 2)]);
    assert_eq!([0, 25, 26, 199, 16_383].map(letter), ["A", "Z", "AA", "GR", "XFD"]);
}

#[test]
fn content_decides_and_not_the_name() {
    let bytes = book(|book| put(book.add_worksheet(), 1, &[&["a"]]));
    assert_eq!(read("list.csv", &bytes, &Limits::default()).unwrap().sheets[0].rows.len(), 1);
    assert_eq!(read("list.xlsx", b"PK;b\n1;2\n", &Limits::default()).unwrap().sheets[0].rows[0].text(0), "PK");
}

#[test]
fn merged_blocks_are_known() {
    let region =
        |first_row, last_row, first_column, last_column| Region { first_row, last_row, first_column, last_column };
    let merges = Merges::new([region(5, 6, 0, 2), region(2, 3, 1, 1)], 10);
    assert_eq!(merges.region(6, 2), Some(region(5, 6, 0, 2)));
    assert_eq!(merges.region(3, 1), Some(region(2, 3, 1, 1)));
    for (row, column) in [(4, 1), (7, 0), (5, 3), (1, 1), (5, 11)] {
        assert_eq!(merges.region(row, column), None);
    }
}
