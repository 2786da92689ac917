//! Errors of the table: header, cells, quotation marks, characters.

use super::*;

const ONE: &str = "A,,1,,,,\n";

#[test]
fn headers() {
    let header = |header: &str| faults(read_files(&format!("{header}\np1,,jpt\n"), &format!("{UNITS}{ONE}"), None));
    let wrong = "id,name,position_class,home_agency,topics,wish1,wish2,wish3,wish4,wish5,id,Team,";
    let found = header(wrong);
    let wanted = [
        "P 1 id assign-column-twice",
        "P 1 Team assign-column-unknown",
        "P 1 13 assign-column-unknown",
        "P 1 fixed assign-column-missing",
        "P 1 team assign-column-missing",
        "P 2 home_agency assign-cells-few",
    ];
    assert_eq!(found, wanted);
    assert_eq!(header(""), ["P 1 file assign-no-header"]);
    assert_eq!(header(" ,,"), ["P 1 file assign-no-header"]);
    assert_eq!(header(&PEOPLE.trim().replace(',', ";")), ["P 1 file assign-separator"]);
    assert_eq!(header("id,\"name"), ["P 1 file assign-quote-open"]);
    assert_eq!(
        header(&PEOPLE.trim().replace("topics", "topics\0"))[..2],
        ["P 1 5 assign-nul", "P 1 topics assign-column-missing"]
    );
}

#[test]
fn nothing_below_the_header() {
    assert_eq!(faults(read_files("", "\r\n \n", None)), ["P 1 file assign-empty", "U 1 file assign-empty"]);
    assert_eq!(faults(read_rows("", "\n,,\n")), ["P 1 id assign-no-participants", "U 1 code assign-no-units"]);
}

#[test]
fn rows_of_another_width() {
    let found = faults(read_rows("p1,,jpt\n\np2,,jpt,,,,,,,,,,,\np3,,jpt,,,,,,,,,\n", ONE));
    let wanted = ["P 2 home_agency assign-cells-few", "P 3 id assign-blank-row", "P 4 13 assign-cells-many"];
    assert_eq!(found, wanted);
}

#[test]
fn rows_are_lines_of_the_file() {
    let people = "\"p1\r\n\",\"a\nb\n\nc\",jpt,,,,,,,,,\np2,,jpt,,,,,,,,,\nx,,staf,,,,,,,,,";
    assert_eq!(faults(read_rows(people, ONE)), ["P 8 position_class assign-class"]);
    let people = "p1,,jpt,,,,,,,,,\n\"p2\",\"Ani\" S.H.,jpt,,,,,,,,,\np3,,jpt,,,,\"A,,,,,\np4,,jpt,,,,,,,,,\n";
    assert_eq!(faults(read_rows(people, ONE)), ["P 3 name assign-quote-after", "P 4 wish2 assign-quote-open"]);
}

#[test]
fn characters() {
    let people = |cell: &[u8]| {
        let mut file = format!("{PEOPLE}p1,").into_bytes();
        file.extend_from_slice(cell);
        file.extend_from_slice(b",jpt,,,,,,,,,\n");
        let units = format!("{UNITS}{ONE}").into_bytes();
        faults(read(Files { participants: Ok(file), units: Ok(units), weights: None }))
    };
    assert_eq!(people(b"Andr\xE9"), ["P 2 name assign-utf8"]);
    assert_eq!(people(b"a\0b"), ["P 2 name assign-nul"]);
    assert_eq!(people("é".repeat(10_000).as_bytes()), [""; 0]);
    assert_eq!(people("é".repeat(10_001).as_bytes()), ["P 2 name too-long"]);
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(PEOPLE.bytes().flat_map(|byte| [byte, 0])).collect();
    let units = format!("{UNITS}{ONE}").into_bytes();
    let found = faults(read(Files { participants: Ok(utf16), units: Ok(units), weights: None }));
    assert_eq!(found[0], "P 1 1 assign-utf8");
}

#[test]
fn what_is_repeated_keeps_to_one_line() {
    let long = "x".repeat(200);
    let found = read_rows(&format!("p1,,\"a\n\u{1b}[31m\",,,,,,,,,\np2,,{long},,,,,,,,,\n"), ONE).expect_err("wrong");
    let typed: Vec<String> = found.iter().map(|fault| format!("{:?}", fault.message.args[0].1)).collect();
    assert_eq!(typed, [r#"Text("a\\n\\u{1b}[31m")"#.to_owned(), format!("Text(\"{}…\")", "x".repeat(60))]);
}
