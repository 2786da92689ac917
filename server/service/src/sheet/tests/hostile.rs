//! Files that are broken, in disguise, or made to do harm.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn refused(bytes: &[u8]) -> SheetError {
    read("list.xlsx", bytes, &Limits::default()).unwrap_err()
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A sound workbook with some parts put in the place of its own, or beside them.
pub(super) fn patched(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let sound = book(|book| put(book.add_worksheet(), 1, &[&["Nama", "NIP"], &["Budi", NIP[0]]]));
    let mut zip = zip::ZipArchive::new(Cursor::new(sound)).unwrap();
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    for place in 0..zip.len() {
        let mut entry = zip.by_index(place).unwrap();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
        all.push((entry.name().unwrap().into_owned(), content));
    }
    for (name, content) in parts {
        all.retain(|(known, _)| known != name);
        all.push(((*name).to_owned(), content.to_vec()));
    }
    let all: Vec<(&str, &[u8])> = all.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    zip_of(&all)
}

#[test]
fn other_formats_are_named() {
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let encrypted: Vec<u8> =
        ole.into_iter().chain("..EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cases: [(&[u8], SheetError); 8] = [
        (&ole, SheetError::OldExcel),
        (&encrypted, SheetError::Encrypted),
        (&zip_of(&[("xl/workbook.bin", b"")]), SheetError::OldExcel),
        (&zip_of(&[("mimetype", b""), ("content.xml", b"")]), SheetError::OpenDocument),
        (&zip_of(&[("word/document.xml", b"")]), SheetError::NotASheet),
        (b"\n<HTML><table>", SheetError::WebPage),
        (b"%PDF-1.7", SheetError::NotASheet),
        (b"\x89PNG\0\0", SheetError::NotASheet),
    ];
    for (bytes, error) in cases {
        assert_eq!(refused(bytes), error);
    }
    for empty in [&b""[..], b"\xEF\xBB\xBF \n;;\n", &book(|book| put(book.add_worksheet(), 1, &[]))] {
        assert_eq!(refused(empty), SheetError::Empty);
    }
}

#[test]
fn macros_are_refused() {
    assert_eq!(refused(&patched(&[("xl/vbaProject.bin", b"x")])), SheetError::Macros);
    assert_eq!(refused(&patched(&[("xl\\macrosheets\\sheet1.xml", b"x")])), SheetError::Macros);
}

#[test]
fn bombs_are_refused_before_they_are_parsed() {
    let large = vec![b' '; 41 << 20];
    assert_eq!(refused(&patched(&[("xl/media/image1.png", &large)])), SheetError::Bomb);
    let half = vec![b' '; 31 << 20];
    assert_eq!(refused(&patched(&[("xl/a.xml", &half), ("xl/b.xml", &half)])), SheetError::Bomb);
    let names: Vec<String> = (0..2_001).map(|name| name.to_string()).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(&patched(&many)), SheetError::Bomb);
    assert_eq!(refused(&vec![b'a'; (10 << 20) + 1]), SheetError::TooBig { megabytes: 10 });
}

#[test]
fn promises_that_cannot_be_kept_reserve_no_memory() {
    let strings = br#"<sst xmlns="x" uniqueCount = "999999999999"><si><t>a</t></si></sst>"#;
    assert_eq!(refused(&patched(&[("xl/SharedStrings.xml", strings)])), SheetError::Bomb);
    let mut zip = patched(&[]);
    let end = zip.split_off(zip.len() - 22);
    zip.extend(b"PK\x06\x06");
    zip.extend([0; 20]);
    zip.extend([u64::MAX.to_le_bytes(), u64::MAX.to_le_bytes()].concat());
    zip.extend(b"PK\x06\x07");
    zip.extend(end);
    assert_eq!(refused(&zip), SheetError::Bomb);
}

#[test]
fn styles_that_multiply_are_refused() {
    let font = "n".repeat(100_000);
    let styles = format!(
        r#"<styleSheet><fonts><font><name val="{font}"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>"#,
        "<xf fontId=\"0\"/>".repeat(1_000)
    );
    assert_eq!(refused(&patched(&[("xl/styles.xml", styles.as_bytes())])), SheetError::Bomb);
}

#[test]
fn a_sheet_named_again_and_again_is_refused() {
    let sheets: String = (0..50).map(|place| format!(r#"<sheet name="s{place}" sheetId="1" r:id="rId1"/>"#)).collect();
    let workbook = format!(r#"<workbook xmlns:r="r"><sheets>{sheets}</sheets></workbook>"#);
    let large = format!("<worksheet><sheetData>{}</sheetData></worksheet>", "<row></row>".repeat(2 << 20));
    let parts: [(&str, &[u8]); 2] =
        [("xl/workbook.xml", workbook.as_bytes()), ("xl/worksheets/sheet1.xml", large.as_bytes())];
    assert_eq!(refused(&patched(&parts)), SheetError::Bomb);
    let small = read("list.xlsx", &patched(&parts[..1]), &Limits::default()).unwrap();
    assert_eq!(small.sheets.len(), 50);
}

#[test]
fn a_string_used_ten_thousand_times_is_counted_each_time() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(9_999));
    let cells = "<row>".to_owned() + &r#"<c t="s"><v>0</v></c>"#.repeat(150) + "</row>";
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", cells.repeat(100));
    let bytes =
        patched(&[("xl/sharedStrings.xml", strings.as_bytes()), ("xl/worksheets/sheet1.xml", sheet.as_bytes())]);
    assert_eq!(refused(&bytes), SheetError::TooMuchText);
}

#[test]
fn a_far_away_cell_takes_no_memory() {
    let sheet =
        br#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row>
        <row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    let workbook = read("x", &patched(&[("xl/worksheets/sheet1.xml", sheet)]), &Limits::default()).unwrap();
    let sheet = &workbook.sheets[0];
    assert_eq!((sheet.rows.len(), sheet.rows[1].number, sheet.excess), (2, 1_048_576, Some(Excess::Columns)));
}

#[test]
fn a_long_cell_is_named() {
    let long = "a".repeat(10_001);
    let error = SheetError::CellTooLong { sheet: "Sheet1".into(), cell: "B3".into(), limit: 10_000 };
    assert_eq!(refused(&book(|book| put(book.add_worksheet(), 3, &[&["x", &long]]))), error);
    let error = SheetError::CellTooLong { sheet: "list".into(), cell: "B1".into(), limit: 10_000 };
    assert_eq!(refused(format!("x;{long}\n").as_bytes()), error);
    assert!(read("x", format!("x;{}\n", "é".repeat(10_000)).as_bytes(), &Limits::default()).is_ok());
}

#[test]
fn other_encodings_cannot_smuggle_a_part_past_the_checks() {
    let utf16: Vec<u8> = r#"<sst uniqueCount="999999999999"/>"#.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(matches!(refused(&patched(&[("xl/sharedStrings.xml", &utf16)])), SheetError::Damaged(_)));
    let declared = br#"<?xml version="1.0" encoding="UTF-16"?><sst/>"#;
    assert!(matches!(refused(&patched(&[("xl/sharedStrings.xml", declared)])), SheetError::Damaged(_)));
}

#[test]
fn a_cut_file_is_damaged() {
    let sound = patched(&[]);
    assert!(matches!(refused(&sound[..sound.len() / 2]), SheetError::Damaged(_)));
}

/// Reading and looking for a table must come to an end with any result.
fn digest(bytes: &[u8]) {
    if let Ok(workbook) = read("fuzz", bytes, &Limits::default()) {
        let _ = choose(&workbook, &columns(), &Limits::default());
    }
}

proptest! {
    #[test]
    fn random_bytes_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        digest(&bytes);
        digest(&[b"PK\x03\x04", &bytes[..]].concat());
    }

    #[test]
    fn random_text_does_no_harm(text in "(Nama|NIP|Kelas|No|[;,\t\n\"]|[0-9]{1,18}|\\(1\\)|Jumlah|Padang, 5 Mei 2024|\\PC{0,3}){0,60}") {
        digest(text.as_bytes());
    }

    #[test]
    fn changed_workbooks_do_no_harm(cut in 0..6_000usize, at in proptest::collection::vec((0..6_000usize, any::<u8>()), 0..6)) {
        let mut bytes = patched(&[]);
        for (place, byte) in at {
            let length = bytes.len();
            bytes[place % length] = byte;
        }
        digest(&bytes);
        digest(&bytes[..cut.min(bytes.len())]);
    }

    #[test]
    fn changed_parts_do_no_harm(
        part in prop::sample::select(vec!["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"]),
        tags in proptest::collection::vec(prop::sample::select(vec![
            "<sheetData>", "</sheetData>", "<row r=\"1\">", "<row r=\"4294967296\">", "</row>", "<c r=\"A1\">", "<c r=\"ZZZZZZZZ99999999999\" t=\"s\">",
            "<c t=\"d\">", "<c s=\"9\" t=\"n\">", "</c>", "<v>", "</v>", "1e308", "-1", "é", "&#0;", "<mergeCells>", "<mergeCell ref=\"B9:A1\"/>",
            "<mergeCell ref=\"A1:XFD1048576\"/>", "</mergeCells>", "<worksheet>", "</worksheet>", "<dimension ref=\"B2:A1\"/>", "<is>", "<t>", "</t>", "</is>",
            "<sst count=\"1\">", "<si>", "</si>", "</sst>", "<cellXfs>", "<xf numFmtId=\"14\"/>", "</cellXfs>", "<!--", "-->", "<![CDATA[", "]]>",
            "<sheet name=\"a\" r:id=\"rId1\"/>", "<workbook>", "<sheets>", "</sheets>", "</workbook>",
        ]), 0..40),
    ) {
        digest(&patched(&[(part, tags.concat().as_bytes())]));
    }
}
