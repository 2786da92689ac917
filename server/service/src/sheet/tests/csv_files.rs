//! Text with columns, from many programs.

use super::*;

fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    let workbook = open(bytes);
    let texts = |row: &Row| {
        (0..=row.cells.last().map_or(0, |cell| cell.column)).map(|column| row.text(column).to_owned()).collect()
    };
    workbook.sheets[0].rows.iter().map(|row| (row.number, texts(row))).collect()
}

fn row(number: u32, texts: &[&str]) -> (u32, Vec<String>) {
    (number, texts.iter().map(|text| (*text).to_owned()).collect())
}

#[test]
fn delimiters_are_found() {
    for delimiter in [',', ';', '\t'] {
        let text = format!("a{delimiter}b{delimiter}c\n1{delimiter}\"x,;\ty\"{delimiter}3\n");
        assert_eq!(rows(text.as_bytes()), [row(1, &["a", "b", "c"]), row(2, &["1", "x,;\ty", "3"])]);
    }
}

#[test]
fn names_with_commas_do_not_confuse() {
    let text =
        "Daftar Peserta, 2024\n\nNama;NIP;Kelas\nBudi, S.E., M.Si.;1;a\nAni, S.H., M.H.;2;b\nRina, S.T., M.T.;3;c\n";
    assert_eq!(rows(text.as_bytes())[2], row(4, &["Budi, S.E., M.Si.", "1", "a"]));
    let text = "Nama,NIP,Topik\nBudi,1,a;b;c\nAni,2,a;b;c\nRina,3,a;b;c\n";
    assert_eq!(rows(text.as_bytes())[1], row(2, &["Budi", "1", "a;b;c"]));
}

#[test]
fn the_line_that_names_the_delimiter_is_honoured() {
    assert_eq!(rows(b"sep=;\na,b;c\n"), [row(1, &["a,b", "c"])]);
    assert_eq!(rows(b"\xEF\xBB\xBFSEP=,\r\na,b;c\r\n"), [row(1, &["a", "b;c"])]);
    assert_eq!(rows(b"sep=|\na|b,c\n"), [row(1, &["a", "b,c"])]);
    assert_eq!(rows(b"sep=x;b\n1;2\n").len(), 2);
}

#[test]
fn encodings_are_found() {
    assert_eq!(rows("\u{feff}é;2\n".as_bytes()), [row(1, &["é", "2"])]);
    assert_eq!(rows("é;“2”\n".as_bytes()), [row(1, &["é", "“2”"])]);
    assert_eq!(rows(b"\xE9;\x932\x94\n"), [row(1, &["é", "“2”"])]);
    let utf16: Vec<u8> = "\u{feff}é\t2\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(rows(&utf16), [row(1, &["é", "2"])]);
}

#[test]
fn rows_have_the_numbers_that_excel_shows() {
    let text = "a;b\r\n\r\n\"x\r\ny\";2\r\n;;\r\n3;4";
    assert_eq!(rows(text.as_bytes()), [row(1, &["a", "b"]), row(3, &["x\ny", "2"]), row(5, &["3", "4"])]);
    assert_eq!(rows(b"\n\na;b\rc;d\r"), [row(3, &["a", "b"]), row(4, &["c", "d"])]);
}

#[test]
fn escaped_formulas_come_back() {
    assert_eq!(rows(b"'=1+1;'-;''=x;'tis\n"), [row(1, &["=1+1", "-", "'=x", "'tis"])]);
}

#[test]
fn the_sheet_is_called_like_the_file() {
    let name = |file: &str| read(file, b"a;b", &Limits::default()).unwrap().sheets[0].name.clone();
    assert_eq!([name("C:\\list\\Peserta 2024.csv"), name("x"), name("a.b.csv")], ["Peserta 2024", "x", "a.b"]);
}
