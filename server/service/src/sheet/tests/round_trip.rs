//! Whatever is exported can be imported again.

use proptest::prelude::*;

use super::*;

fn table(rows: Vec<Vec<String>>) -> Table {
    let heads = ["Nama", "NIP", "Kelas"].map(|text| Head::new(text, 20).as_text());
    Table { title: "Peserta".into(), heads: heads.into(), rows }
}

/// The tidy texts of a table, without the header and without blank rows.
fn texts(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    let rows = open(bytes).sheets.swap_remove(0).rows;
    rows.iter().skip(1).map(|row| (row.number, (0..3).map(|column| row.text(column).to_owned()).collect())).collect()
}

fn expected(rows: &[Vec<String>]) -> Vec<(u32, Vec<String>)> {
    let tidied = (2..).zip(rows).map(|(number, row)| (number, row.iter().map(|text| tidy(text)).collect::<Vec<_>>()));
    tidied.filter(|(_, row)| row.iter().any(|text| !text.is_empty())).collect()
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[=+@'\t\r\n -]{0,3}[a-z;,\"\t\n]{0,6}",
        "_x[0-9A-F]{4}_|&amp;|<a>|\"\"|sep=;|[0-9]{18}|[,;]{1,4}|\u{a0}|[0-9]{1,3}[.,][0-9]{1,3}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_survives(rows in proptest::collection::vec(proptest::collection::vec(any_text(), 3), 0..6)) {
        let table = table(rows);
        prop_assert_eq!(texts(&write_xlsx(std::slice::from_ref(&table)).unwrap()), expected(&table.rows));
        for delimiter in [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab] {
            prop_assert_eq!(texts(&write_csv(&table, delimiter).unwrap()), expected(&table.rows));
        }
    }

    #[test]
    fn nothing_that_is_written_is_a_formula(text in any_text()) {
        let csv = String::from_utf8(write_csv(&table(vec![vec![text]]), Delimiter::Comma).unwrap()).unwrap();
        let second = csv.split_once('\n').unwrap().1;
        let field = second.strip_prefix('"').unwrap();
        prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']));
    }
}

#[test]
fn several_tables_become_several_sheets_with_names_excel_takes() {
    let named = |title: &str| Table { title: title.into(), ..table(vec![]) };
    let long = "Badan Perencanaan Pembangunan Daerah";
    let bytes =
        write_xlsx(&[named("a/b: [c]?"), named(long), named(&long.to_uppercase()), named("''"), named("")]).unwrap();
    let names: Vec<_> = open(&bytes).sheets.into_iter().map(|sheet| sheet.name).collect();
    assert_eq!(
        names,
        ["a b   c", "Badan Perencanaan Pembangunan D", "BADAN PERENCANAAN PEMBAN (2)", "Data", "Data (2)"]
    );
}

#[test]
fn the_template_is_read_and_its_example_left_out() {
    let column = |text: &str, example: &str, allowed: &[&str]| TemplateColumn {
        head: Head::new(text, 20).as_text(),
        example: example.into(),
        help: "…".into(),
        allowed: allowed.iter().map(|value| (*value).to_owned()).collect(),
    };
    let template = Template {
        title: "Peserta".into(),
        columns: vec![
            column("Nama", "Budi", &[]),
            column("NIP", "19900101 201501 1 999", &[]),
            column("Kelas", "Pelaksana", &["Administrator", "Pelaksana"]),
        ],
        help_title: "Petunjuk".into(),
        help_heads: ["Kolom", "Penjelasan", "Isian"].map(str::to_owned),
    };
    let workbook = open(&write_template(&template).unwrap());
    let columns = columns().with_example("nip", "199001012015011999");
    let choice = choose(&workbook, &columns, &Limits::default()).unwrap();
    assert_eq!((choice.found.rows.len(), reasons(&choice.found)), (0, vec![(2, Reason::Example)]));
    assert_eq!(choice.others[0].name, "Petunjuk");
    assert_eq!(workbook.sheets[1].cell(4, 2).unwrap().text, "Administrator\nPelaksana");
}

#[test]
fn text_columns_are_text_also_where_they_are_still_blank() {
    let bytes = write_xlsx(&[table(vec![])]).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    assert!(part("xl/styles.xml").contains("numFmtId=\"49\""));
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<cols>") && sheet.contains("<pane ") && sheet.contains("<autoFilter"), "{sheet}");
}
