//! Workbooks with several sheets, and limits of tables.

use super::*;

const HEADER: &[&str] = &["Nama", "NIP", "Kelas"];

#[test]
fn the_best_sheet_is_chosen_and_the_others_are_named() {
    let bytes = book(|book| {
        put(book.add_worksheet().set_name("Rekap")?, 1, &[&["Instansi", "Jumlah"], &["BKD", "2"]])?;
        put(
            book.add_worksheet().set_name("Lama")?.set_hidden(true),
            1,
            &[HEADER, &["Ani", NIP[1], "Pelaksana"], &["Ina", NIP[2], "Staf"]],
        )?;
        put(
            book.add_worksheet().set_name("Tanpa NIP")?,
            1,
            &[&["Nama", "Jabatan", "Pangkat", "OPD"], &["Budi", "Staf", "II/a", "BKD"]],
        )?;
        put(book.add_worksheet().set_name("Peserta")?, 1, &[HEADER, &["Budi", NIP[0], "Pelaksana"]])
    });
    let choice = choose(&open(&bytes), &columns(), &Limits::default()).unwrap();
    assert_eq!(choice.found.sheet, "Peserta");
    let others: Vec<_> = choice.others.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden, sheet.records)).collect();
    assert_eq!(others, [("Rekap", false, None), ("Lama", true, Some(2)), ("Tanpa NIP", false, Some(1))]);
}

#[test]
fn of_equal_sheets_the_first_is_taken() {
    let bytes = book(|book| {
        put(book.add_worksheet(), 1, &[HEADER, &["Budi", NIP[0], "Pelaksana"]])?;
        put(book.add_worksheet(), 1, &[HEADER, &["Ani", NIP[1], "Pelaksana"]])
    });
    assert_eq!(names(&found(&bytes)), [(2, "Budi")]);
}

fn csv_of(rows: usize) -> Vec<u8> {
    let rows: String = (0..rows).map(|row| format!("Orang {row};198609262015051001;Pelaksana\n")).collect();
    format!("KOP SURAT\n\nNama;NIP;Kelas\n{rows}").into_bytes()
}

#[test]
fn five_thousand_rows_pass_and_one_more_does_not() {
    let limits = Limits::default();
    let choice = choose(&open(&csv_of(5_000)), &columns(), &limits).unwrap();
    assert_eq!(choice.found.rows.len(), 5_000);
    let too_many = Err(ChooseError::TooManyRows { sheet: "list".into(), limit: 5_000 });
    assert_eq!(choose(&open(&csv_of(5_001)), &columns(), &limits), too_many);
    assert_eq!(choose(&open(&csv_of(9_000)), &columns(), &limits), too_many);
}

#[test]
fn a_long_sheet_that_is_not_taken_does_no_harm() {
    let bytes = book(|book| {
        let long = book.add_worksheet();
        for row in 0..6_000 {
            long.write_string(row, 0, "x")?;
        }
        put(book.add_worksheet(), 1, &[HEADER, &["Budi", NIP[0], "Pelaksana"]])
    });
    assert_eq!(open(&bytes).sheets[0].excess, Some(Excess::Rows));
    assert_eq!(names(&found(&bytes)), [(2, "Budi")]);
}

#[test]
fn columns_beyond_the_limit_are_told() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        put(sheet, 1, &[HEADER, &["Budi", NIP[0], "Pelaksana"]])?;
        sheet.write_string(1, 200, "far away")?;
        Ok(())
    });
    let error = ChooseError::TooManyColumns { sheet: "Sheet1".into(), limit: 200 };
    assert_eq!(choose(&open(&bytes), &columns(), &Limits::default()), Err(error));
}
