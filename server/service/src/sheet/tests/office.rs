//! Lists as offices really send them.

use rust_xlsxwriter::Format;

use super::*;

/// Letterhead, titles, a header over two rows with merged cells, column numbers, a merged agency, a signature block.
fn governor_list() -> Vec<u8> {
    book(|book| {
        let sheet = book.add_worksheet();
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 6, "PEMERINTAH PROVINSI SUMATERA BARAT", &plain)?;
        sheet.merge_range(1, 0, 1, 6, "BADAN KEPEGAWAIAN DAERAH", &plain)?;
        sheet.merge_range(3, 0, 3, 6, "DAFTAR PESERTA MAGANG DI PEMERINTAH PROVINSI JAWA TIMUR", &plain)?;
        for (column, text) in [(0, "No."), (1, "Nama"), (2, "NIP"), (5, "Pangkat/\nGol"), (6, "Unit Kerja")] {
            sheet.merge_range(5, column, 6, column, text, &plain)?;
        }
        sheet.merge_range(5, 3, 5, 4, "Jabatan", &plain)?;
        put(sheet, 7, &[&["", "", "", "Kelas", "Nama"], &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]])?;
        put(
            sheet,
            9,
            &[&["1", "Dr. Budi Santoso, M.Si.", NIP[0], "Administrator", "Kepala Bidang", "Pembina (IV/a)"]],
        )?;
        put(sheet, 10, &[&["2", "Sukarni", NIP[1], "Pelaksana", "Pengelola Data", "IX"]])?;
        put(sheet, 12, &[&["3", "Rina Wati, S.E.", NIP[2], "Pengawas", "Kepala Seksi", "III/d", "Dinas Sosial"]])?;
        sheet.merge_range(8, 6, 9, 6, "Badan Kepegawaian Daerah", &plain)?;
        put(
            sheet,
            14,
            &[&["", "Mengetahui,", "", "", "", "Padang, 5 Februari 2024"], &["", "", "", "", "", "KEPALA BKD,"]],
        )?;
        put(
            sheet,
            19,
            &[&["", "", "", "", "", "Ahmad Dahlan, S.H."], &["", "", "", "", "", "NIP. 19670101 199003 1 004"]],
        )?;
        Ok(())
    })
}

#[test]
fn a_list_with_everything_around_it() {
    let found = found(&governor_list());
    assert_eq!(found.header_rows, [6, 7]);
    let columns: Vec<_> = found.columns.iter().map(|column| (column.key, column.heading.text.as_str())).collect();
    let expected = [
        ("name", "Nama"),
        ("nip", "NIP"),
        ("class", "Jabatan / Kelas"),
        ("position", "Jabatan / Nama"),
        ("rank", "Pangkat/\nGol"),
        ("agency", "Unit Kerja"),
    ];
    assert_eq!(columns, expected);
    assert_eq!(names(&found), [(9, "Dr. Budi Santoso, M.Si."), (10, "Sukarni"), (12, "Rina Wati, S.E.")]);
    assert_eq!(found.rows[1].text("position"), "Pengelola Data");
    assert_eq!((found.unknown, found.missing, found.duplicates), (vec![], vec![], vec![]));
}

#[test]
fn what_was_left_out_is_listed() {
    let found = found(&governor_list());
    let above = [1, 2, 4].map(|row| (row, Reason::AboveTable));
    let below = [(14, Reason::Signature), (15, Reason::BelowTable), (19, Reason::BelowTable), (20, Reason::BelowTable)];
    assert_eq!(reasons(&found), [&above[..], &[(8, Reason::BelowHeader)], &below[..]].concat());
    assert_eq!(found.left_out[4].text, "Mengetahui, | Padang, 5 Februari 2024");
}

#[test]
fn a_cell_merged_over_rows_counts_for_all_of_them() {
    let agencies: Vec<_> = found(&governor_list()).rows.iter().map(|record| record.text("agency").to_owned()).collect();
    assert_eq!(agencies, ["Badan Kepegawaian Daerah", "Badan Kepegawaian Daerah", "Dinas Sosial"]);
}

#[test]
fn the_same_list_saved_as_text_lost_its_merges() {
    let text = "\
PEMERINTAH PROVINSI SUMATERA BARAT;;;;;;
DAFTAR PESERTA MAGANG;;;;;;
;;;;;;
No.;Nama;NIP;Jabatan;;Pangkat/Gol;Unit Kerja
;;;Kelas;Nama;;
(1);(2);(3);(4);(5);(6);(7)
1;Dr. Budi Santoso, M.Si.;198609262015051001;Administrator;Kepala Bidang;IV/a;BKD
2;Sukarni;199003172023212004;Pelaksana;Pengelola Data;IX;
;;;;;;
;;;;;Padang, 5 Februari 2024;
;;;;;Kepala BKD,;
";
    let found = found(text.as_bytes());
    assert_eq!(found.header_rows, [4, 5]);
    assert_eq!(names(&found), [(7, "Dr. Budi Santoso, M.Si."), (8, "Sukarni")]);
    assert_eq!(found.rows[0].text("position"), "Kepala Bidang");
    assert_eq!(found.rows[0].text("class"), "Administrator");
    assert_eq!(reasons(&found)[2..], [(6, Reason::BelowHeader), (10, Reason::Signature), (11, Reason::BelowTable)]);
}

#[test]
fn headers_in_any_order_and_language_and_unknown_ones_named() {
    let text = "Position class,Shoe size,EMPLOYEE NUMBER,Full Name,Full name,Rank\nfungsional,42,198609262015051001,Budi,Bud,III/a\n";
    let found = found(text.as_bytes());
    assert_eq!(names(&found), [(2, "Budi")]);
    assert_eq!(headings(&found.unknown), ["Shoe size"]);
    assert_eq!(headings(&found.duplicates), ["Full name"]);
    assert_eq!(found.letter("nip").as_deref(), Some("C"));
}

#[test]
fn of_two_columns_with_one_meaning_the_fuller_one_counts() {
    let found = found(b"Nama,NIP,Nama Lengkap\n,198609262015051001,Budi\n,199003172023212004,Siti\n");
    assert_eq!(names(&found), [(2, "Budi"), (3, "Siti")]);
    assert_eq!(headings(&found.duplicates), ["Nama"]);
}

#[test]
fn missing_columns_are_named() {
    let found = found("Nama;Pangkat\nBudi;III/a\n".as_bytes());
    assert_eq!(found.missing, ["nip", "class"]);
}

#[test]
fn unfinished_rows_are_records_so_that_they_can_be_corrected() {
    let text = "\
No;Nama;NIP;Kelas;Jabatan
1;Budi;198609262015051001;Pelaksana;Staf
2;Ani;;;
3;;;Pelaksana;
;Kepala Seksi Dua;;Pengawas;Kepala Seksi
4;Rina;199003172023212004;Pelaksana;Kepala Bagian
";
    let found = found(text.as_bytes());
    assert_eq!(names(&found), [(2, "Budi"), (3, "Ani"), (4, ""), (5, "Kepala Seksi Dua"), (6, "Rina")]);
    assert_eq!(found.left_out, []);
}

#[test]
fn without_a_counter_a_lone_name_is_a_record() {
    let found = found("Nama;NIP;Kelas\nBudi;;\nAni;198609262015051001;Pelaksana\nRina;;\n".as_bytes());
    assert_eq!(names(&found), [(2, "Budi"), (3, "Ani"), (4, "Rina")]);
}

#[test]
fn rows_that_divide_sum_up_or_repeat() {
    let text = "\
No;Nama;NIP;Kelas;Jabatan
A;PEJABAT ADMINISTRATOR;;;
1;Budi;198609262015051001;Administrator;Kepala Bidang
No;Nama;NIP;Kelas;Jabatan
B;PELAKSANA;;;
2;Ani;199003172023212004;Pelaksana;Staf
;;;;dan lain-lain
3;;;;
4;;;;
;Jumlah;2;;
Keterangan: urut abjad;;;;
;Catatan kedua;;;
";
    let found = found(text.as_bytes());
    assert_eq!(names(&found), [(3, "Budi"), (6, "Ani")]);
    let expected = [
        (2, Reason::Section),
        (4, Reason::RepeatedHeader),
        (5, Reason::Section),
        (7, Reason::Stray),
        (8, Reason::OnlyNumber),
        (9, Reason::OnlyNumber),
        (10, Reason::Total),
        (11, Reason::Signature),
        (12, Reason::BelowTable),
    ];
    assert_eq!(reasons(&found), expected);
}

#[test]
fn a_second_block_below_a_signature_is_not_lost() {
    let text = "\
No;Nama;NIP;Kelas
1;Budi;198609262015051001;Administrator

;;Padang, 5 Februari 2024;
;;Kepala BKD;
No;Nama;NIP;Kelas
1;Ani;199003172023212004;Pelaksana
";
    let found = found(text.as_bytes());
    assert_eq!(names(&found), [(2, "Budi"), (7, "Ani")]);
}

#[test]
fn a_numbered_row_goes_on_after_a_note() {
    let text =
        "No;Nama;NIP;Kelas\n1;Budi;198609262015051001;Pelaksana\n;Catatan;;\n2;Ani;;Pelaksana\n1;isi lengkap;;\n";
    let found = found(text.as_bytes());
    assert_eq!(names(&found), [(2, "Budi"), (4, "Ani"), (5, "isi lengkap")]);
}

#[test]
fn a_signature_without_known_words_ends_the_table_too() {
    let text = "No;Nama;NIP;Kelas\n1;Budi;198609262015051001;Pelaksana\n\n;;;Penanggung jawab\n;;;Ahmad\n;;;196701011990031004\n";
    let found = found(text.as_bytes());
    assert_eq!(reasons(&found), [4, 5, 6].map(|row| (row, Reason::BelowTable)));
}

#[test]
fn a_header_merged_over_columns_takes_what_stands_in_them() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        sheet.merge_range(0, 0, 0, 1, "Nama Lengkap", &Format::new())?;
        put(
            sheet,
            1,
            &[&["", "", "NIP", "Kelas"], &["Dr.", "Budi", NIP[0], "Pelaksana"], &["", "Ani", NIP[1], "Pelaksana", "?"]],
        )
    });
    let found = found(&bytes);
    assert_eq!(names(&found), [(2, "Dr. Budi"), (3, "Ani")]);
    assert_eq!(found.unknown, [Heading { column: 4, text: String::new() }]);
}

#[test]
fn a_sheet_without_a_table_has_none() {
    for text in ["Nama : Budi\nNIP : 198609262015051001\n", "a;b;c\n1;2;3\n", "Nama\n"] {
        let workbook = open(text.as_bytes());
        assert_eq!(find_table(&workbook.sheets[0], &columns()), None, "{text}");
        assert_eq!(choose(&workbook, &columns(), &Limits::default()), Err(ChooseError::NoTable));
    }
}
