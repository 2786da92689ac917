//! Errors of the weights.

use super::*;

fn weights(text: &str) -> Vec<String> {
    faults(read_files(&format!("{PEOPLE}p1,,jpt,,,,,,,,,\n"), &format!("{UNITS}A,,1,,,,\n"), Some(text)))
}

#[test]
fn keys_and_values() {
    let text = "\
unplaced = -1\nshortage = 1000000001\nwish = 1.0\ntopic = \"12\"\nspread = 99999999999999999999\nload = true\n\
spread_by = \"agency\"\nfairness = 1\nWish = 1\n[more]\nwish = 1\n";
    let wanted = [
        "W 1 unplaced number",
        "W 2 shortage number",
        "W 3 wish number",
        "W 4 topic number",
        "W 5 spread number",
        "W 6 load number",
        "W 7 spread_by assign-spread-by",
        "W 8 fairness assign-key-unknown",
        "W 9 Wish assign-key-unknown",
        "W 10 more assign-key-unknown",
    ];
    assert_eq!(weights(text), wanted);
    assert_eq!(weights("unplaced = 0\nshortage = 1_000_000_000\nwish = 0x10\n"), [""; 0]);
    assert_eq!(weights("spread_by = 1"), ["W 1 spread_by assign-spread-by"]);
}

#[test]
fn lines_that_are_no_toml() {
    assert_eq!(weights("wish = 1\n\ntopic = \nload = -1\n"), ["W 3 topic assign-toml", "W 4 load number"]);
    assert_eq!(weights("wish 1\n"), ["W 1 file assign-toml"]);
    assert_eq!(weights("wish = 1\nwish = 2\n"), ["W 2 wish assign-toml"]);
    let bytes = |text: &[u8]| Ok(text.to_vec());
    let (participants, units) = (format!("{PEOPLE}p1,,jpt,,,,,,,,,\n"), format!("{UNITS}A,,1,,,,\n"));
    let files = Files {
        participants: bytes(participants.as_bytes()),
        units: bytes(units.as_bytes()),
        weights: Some(bytes(b"wish = 1\nload = \"\xFF\"\n")),
    };
    assert_eq!(faults(read(files)), ["W 2 load assign-utf8"]);
}

#[test]
fn totals_beyond_all_reason() {
    let units: String = (0..1001).map(|unit| format!("u{unit},,1000000,1000000,,,\n")).collect();
    let people = format!("{PEOPLE}p1,,jpt,,,,,,,,,\n");
    let found = faults(read_files(&people, &format!("{UNITS}{units}"), Some("shortage = 1000000000\n")));
    assert_eq!(found, ["W 1 file assign-too-large"]);
}
