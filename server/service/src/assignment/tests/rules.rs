//! Errors of the problem as a whole.

use super::*;

#[test]
fn keys_stand_once() {
    let found =
        faults(read_rows("p1,,jpt,,,,,,,,,\nP1,,jpt,,,,,,,,,\n p1 ,,jpt,,,,,,,,,\n", "A,,1,,,,\nA,,2,,,,\na,,2,,,,\n"));
    assert_eq!(found, ["P 4 id assign-twice", "U 3 code assign-twice"]);
}

#[test]
fn wishes_stand_once() {
    let found = faults(read_rows("p1,,jpt,,,A,B,A,B,A,,\n", "A,,1,,,,\nB,,1,,,,\n"));
    assert_eq!(found, ["P 2 wish3 wish-twice", "P 2 wish4 wish-twice", "P 2 wish5 wish-twice"]);
}

#[test]
fn minimum_within_the_places() {
    let found =
        faults(read_rows("p1,,jpt,,,,,,,,,\n", "A,,2,3,,,\nB,,5,3,,,1|1\nC,,5,3,,,1|2\nD,,0,0,,,\nE,,9,1,,,0\n"));
    assert_eq!(found, ["U 2 min assign-minimum", "U 3 min assign-minimum", "U 6 min assign-minimum"]);
}

#[test]
fn fixed_within_the_places() {
    let people = "p1,,jpt,,,,,,,,A,\np2,,jpt,,,,,,,,A,\np3,,jpt,,,,,,,,A,\np4,,jpt,,,,,,,,B,\np5,,jpt,,,,,,,,C,\n";
    let found = faults(read_rows(people, "A,,2,,,,\nB,,1,,,,0\nC,,1,,pelaksana,,\n"));
    assert_eq!(found, ["P 4 fixed assign-crowded", "P 5 fixed assign-crowded"]);
}

#[test]
fn teams_that_cannot_be_kept() {
    let units = "A,,9,,pelaksana,,\nB,,9,,,,\n";
    let people = |a: &str, b: &str| faults(read_rows(&format!("{a}\n{b}\n"), units));
    let (jpt_at_a, open_jpt) = ("p1,,jpt,,,,,,,,A,together:x", "p2,,jpt,,,,,,,,,together:x");
    assert_eq!(people(jpt_at_a, "p2,,jpt,,,,,,,,B,together:x"), ["P 3 fixed assign-team-elsewhere"]);
    assert_eq!(people(jpt_at_a, open_jpt), ["P 3 team assign-team-refused"]);
    assert_eq!(people(open_jpt, jpt_at_a), ["P 2 team assign-team-refused"]);
    assert_eq!(people(jpt_at_a, "p2,,jpt,,,,,,,,A,together:x"), [""; 0]);
    assert_eq!(people(jpt_at_a, "p2,,pelaksana,,,,,,,,,together:x"), [""; 0]);
    assert_eq!(people("p1,,jpt,,,,,,,,B,apart:x", "p2,,jpt,,,,,,,,B,apart:x"), ["P 3 fixed assign-team-same-unit"]);
    assert_eq!(people("p1,,jpt,,,,,,,,B,apart:x", "p2,,jpt,,,,,,,,B,together:x"), [""; 0]);
}

#[test]
fn teams_that_find_no_room() {
    let people =
        "p1,,jpt,,,,,,,,,together:x\np2,,jpt,,,,,,,,A,together:x\np3,,jpt,,,,,,,,A,\np4,,jpt,,,,,,,,,together:y\n";
    assert_eq!(faults(read_rows(people, "A,,2,,,,\n")), ["P 4 fixed assign-teams-large"]);
    assert_eq!(
        faults(read_rows(&people.replace("p3,,jpt,,,,,,,,A,", "p3,,jpt,,,,,,,,,together:x"), "A,,2,,,,\n")),
        ["P 4 team assign-teams-large"]
    );
    assert_eq!(faults(read_rows(people, "A,,3,,,,\n")), [""; 0]);
}

#[test]
fn errors_do_not_breed_others() {
    // The maximum, the class and the unit are not known, so nothing can be said of what depends on them.
    let people = "p1,,jpt,,,,,,,,A,together:x\np2,,staf,,,,,,,,,together:x\np3,,jpt,,,,,,,,Z,together:x\n";
    let found = faults(read_rows(people, "A,,many,5,pelaksana,,\n"));
    assert_eq!(found, ["P 3 position_class assign-class", "P 4 fixed assign-unit-unknown", "U 2 max assign-number"]);
}
