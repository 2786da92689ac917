//! `lokus assign` from files to files: the result, every kind of refusal, and that nothing is left half done.

use std::fs;
use std::path::PathBuf;

use domain::lang::Lang;
use lokus::cli::assign::{Assign, Outcome, run};
use tempfile::TempDir;

const PEOPLE: &str = "id,name,position_class,home_agency,topics,wish1,wish2,wish3,wish4,wish5,fixed,team\n";
const UNITS: &str = "code,name,max,min,position_classes,topics,supervisor_quotas\n";

/// Three wish for the one place of A, which two of them can have; one is fixed, two stay together.
const SIX: &str = "\
p1,Ani,jpt,BKD,RB,A,B,,,,,\n\
p2,Budi,jpt,BKD,RB,A,B,,,,,\n\
p3,Citra,pelaksana,BPSDM,,A,,,,,,\n\
p4,Dewi,pelaksana,,,,,,,,B,\n\
p5,Eko,pelaksana,,,C,,,,,,together:x\n\
p6,Fitri,pelaksana,,,C,,,,,,together:x\n";
const THREE: &str = "A,,1,,jpt,RB,\nB,,2,,,,2\nC,,2,1,pelaksana,,1|1\n";

/// A folder with the files of a call.
struct Case {
    folder: TempDir,
    call: Assign,
}

impl Case {
    fn new(people: &str, units: &str) -> Self {
        let folder = TempDir::new().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let call = Assign {
            participants: path("P.csv"),
            units: path("U.csv"),
            weights: None,
            out: path("placements.csv"),
            report: Some(path("report.json")),
            lang: Lang::Id,
        };
        fs::write(&call.participants, format!("{PEOPLE}{people}")).expect("writes");
        fs::write(&call.units, format!("{UNITS}{units}")).expect("writes");
        Self { folder, call }
    }

    /// Standard output, then standard error.
    fn run(&self) -> (Outcome, String, String) {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let outcome = run(&self.call, &mut out, &mut errors).expect("runs");
        let text =
            |bytes| String::from_utf8(bytes).expect("text").replace(&format!("{}/", self.folder.path().display()), "");
        (outcome, text(out), text(errors))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Names and contents of all files.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(self.folder.path()).expect("reads").map(|entry| entry.expect("reads"));
        let mut files: Vec<_> = entries
            .filter(|entry| entry.path().is_file())
            .map(|entry| (entry.file_name().into_string().expect("a name"), fs::read(entry.path()).expect("reads")))
            .collect();
        files.sort();
        files
    }

    fn placements(&self) -> String {
        fs::read_to_string(&self.call.out).expect("placements")
    }

    /// Id, unit and reason of everybody.
    fn rows(&self) -> Vec<(String, String, String)> {
        let mut reader = csv::Reader::from_path(&self.call.out).expect("reads");
        let rows = reader.records().map(|row| row.expect("a row"));
        rows.map(|row| (row[0].to_owned(), row[1].to_owned(), row[4].to_owned())).collect()
    }

    fn report(&self) -> serde_json::Value {
        let path = self.call.report.as_ref().expect("a report is asked for");
        serde_json::from_slice(&fs::read(path).expect("reads")).expect("JSON")
    }
}

#[test]
fn a_placement_with_its_reasons() {
    let case = Case::new(SIX, THREE);
    let (outcome, out, errors) = case.run();
    assert_eq!((outcome, errors.as_str()), (Outcome::Written, ""));
    assert!(out.contains("5 dari 6 peserta mendapat tempat") && out.contains("terbukti terkecil"), "{out}");
    let rows = case.rows();
    let ids: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    assert_eq!(ids, ["p1", "p2", "p3", "p4", "p5", "p6"]);
    // Only one of p1, p2 and p3 fits beside p4 in B; p3 may not be in A and finds C taken, or takes it from the team.
    assert_eq!((rows[3].1.as_str(), rows[3].2.as_str()), ("B", "Ditetapkan di B."));
    assert!(rows.iter().any(|row| row.1 == "A" && row.2 == "Mendapat pilihan ke-1: A."), "{rows:?}");
    assert!(rows[4].2.contains("Tim x"), "{rows:?}");
    let report = case.report();
    assert_eq!(report["proof"], "optimal");
    assert_eq!(report["total"], report["lower_bound"]);
    let parts = report["parts"].as_object().expect("parts");
    assert_eq!(parts.values().map(|part| part.as_i64().expect("a number")).sum::<i64>(), report["total"]);
    assert_eq!(parts["unplaced"], 10_000);
    assert!(report["elapsed_ms"].is_f64() && report["reasons_ms"].is_f64());
}

#[test]
fn denied_wishes_can_be_checked() {
    let mut case =
        Case::new("p1,,jpt,,,A,B,,,,,\np2,,jpt,,,A,C,D,B,,,\n", "A,,1,,,,\nB,,1,,,,\nC,,9,,pelaksana,,\nD,,0,,,,\n");
    case.call.lang = Lang::En;
    assert_eq!(case.run().0, Outcome::Written);
    // One has A, and B costs p1 2 but p2 9: so p1 gives way, and the exchange would cost 7.
    let rows = case.rows();
    assert_eq!((rows[0].1.as_str(), rows[1].1.as_str()), ("B", "A"));
    assert_eq!(rows[0].2, "Has wish 2: B. Wish 1 A: total cost +7 if placed there.");
    assert_eq!(rows[1].2, "Has wish 1: A.");
    fs::write(&case.call.units, format!("{UNITS}A,,1,,,,\nB,,1,,,,\nC,,9,,pelaksana,,\nD,,0,,,,\n")).expect("writes");
    fs::write(&case.call.participants, format!("{PEOPLE}p1,,jpt,,,A,B,,,,A,\np2,,jpt,,,A,C,D,B,,,\n")).expect("writes");
    assert_eq!(case.run().0, Outcome::Written);
    let wanted = "Has wish 4: B. Wish 1 A: its 1 place is not enough beside the people fixed there. \
        Wish 2 C: does not accept High leadership. Wish 3 D: has no places.";
    assert_eq!(case.rows()[1].2, wanted);
}

#[test]
fn the_unplaced_are_told_what_stands_in_the_way() {
    let mut case =
        Case::new("p1,,jpt,,,A,,,,,,\np2,,jpt,,,A,,,,,,\np3,,jpt,,,A,,,,,,\np4,,pengawas,,,,,,,,,\n", "A,,2,,jpt,,\n");
    assert_eq!(case.run().0, Outcome::Written);
    let rows = case.rows();
    let unplaced: Vec<&(String, String, String)> = rows.iter().filter(|row| row.1.is_empty()).collect();
    assert_eq!(unplaced.len(), 2);
    assert!(
        unplaced[0].2.contains("Semua 2 tempat yang menerima Pimpinan Tinggi (A) terisi oleh 2 Pimpinan Tinggi"),
        "{rows:?}"
    );
    assert!(unplaced[1].2.contains("Tidak ada OPD bertempat yang menerima Pengawas."), "{rows:?}");
    case.call.lang = Lang::En;
    assert_eq!(case.run().0, Outcome::Written);
    assert!(case.placements().contains("All 2 places that accept High leadership (A) are taken by 2 High leadership"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let case = Case::new(SIX, THREE);
    assert_eq!(case.run().0, Outcome::Written);
    let first = case.placements();
    assert_eq!(case.run().0, Outcome::Written);
    assert_eq!(case.placements(), first);
}

#[test]
fn rows_in_another_order_give_everybody_the_same_place() {
    let (people, units): (Vec<&str>, Vec<&str>) = (SIX.lines().collect(), THREE.lines().collect());
    let sorted = |people: &[&str], units: &[&str]| {
        let case = Case::new(&people.join("\n"), &units.join("\n"));
        assert_eq!(case.run().0, Outcome::Written);
        let mut rows = case.rows();
        rows.sort();
        rows
    };
    let wanted = sorted(&people, &units);
    for turn in 1..people.len() {
        let (mut people, mut units) = (people.clone(), units.clone());
        people.rotate_left(turn);
        units.rotate_left(turn % 3);
        units.reverse();
        assert_eq!(sorted(&people, &units), wanted);
    }
}

#[test]
fn mark_and_line_ends_make_no_difference() {
    let case = Case::new(SIX, THREE);
    assert_eq!(case.run().0, Outcome::Written);
    let wanted = case.placements();
    for path in [&case.call.participants, &case.call.units] {
        let text = fs::read_to_string(path).expect("reads");
        fs::write(path, format!("\u{feff}{}\r\n\r\n", text.replace('\n', "\r\n"))).expect("writes");
    }
    assert_eq!(case.run().0, Outcome::Written);
    assert_eq!(case.placements(), wanted);
}

/// Runs a case that must be refused, and gives its errors.
fn refused(case: &Case) -> Vec<String> {
    for path in [Some(&case.call.out), case.call.report.as_ref()].into_iter().flatten() {
        if !path.exists() {
            fs::write(path, "before").expect("writes");
        }
    }
    let before = case.files();
    let (outcome, out, errors) = case.run();
    assert_eq!((outcome, out.as_str()), (Outcome::Refused, ""));
    assert_eq!(case.files(), before);
    errors.lines().map(str::to_owned).collect()
}

#[test]
fn every_error_is_listed_and_nothing_is_written() {
    let mut case = Case::new("p1,,staf,,,X,,,,,,\np1,,jpt,,,,,,,,B,\n", "A,,1,2,,,\nB,,0,,,,\n");
    case.call.weights = Some(case.path("W.toml"));
    fs::write(case.path("W.toml"), "wish = 1\nlaod = 1\n").expect("writes");
    let wanted = [
        "P.csv: row 2: position_class: \"staf\" bukan kelompok jabatan; pilih dari administrator, pengawas, fungsional, pelaksana, jpt.",
        "P.csv: row 2: wish1: \"X\" tidak ada di kolom code pada daftar OPD.",
        "P.csv: row 3: id: \"p1\" sudah dipakai di baris 2.",
        "P.csv: row 3: fixed: B hanya punya 0 tempat untuk 1 peserta yang ditandai tetap di sana.",
        "U.csv: row 2: min: Jumlah minimum 2 melebihi 1 tempat yang tersedia.",
        "W.toml: row 2: laod: Bobot ini tidak dikenal; yang ada: unplaced, shortage, wish, topic, spread, load, spread_by.",
    ];
    assert_eq!(refused(&case), wanted);
    case.call.lang = Lang::En;
    assert_eq!(refused(&case)[1], "P.csv: row 2: wish1: \"X\" is not in the column code of the units.");
}

#[test]
fn files_that_cannot_be_read_or_written() {
    let mut case = Case::new(SIX, THREE);
    case.call.participants = case.path("gone.csv");
    case.call.out = case.path("gone/placements.csv");
    case.call.report = Some(case.path("folder"));
    fs::create_dir(case.path("folder")).expect("a folder");
    let before = case.files();
    let (outcome, _, errors) = case.run();
    assert_eq!((outcome, case.files()), (Outcome::Refused, before));
    let heads: Vec<&str> =
        errors.lines().filter_map(|line| line.rsplit_once(": Tidak dapat").map(|(head, _)| head)).collect();
    assert_eq!(heads, ["gone.csv: row 1: file", "gone/placements.csv: row 1: file", "folder: row 1: file"]);
}

#[test]
fn a_result_never_overwrites_its_input_or_the_other_result() {
    let mut case = Case::new(SIX, THREE);
    let (out, report) = (case.call.out.clone(), case.call.report.clone());
    case.call.report = Some(case.path("x/../placements.csv"));
    fs::create_dir(case.path("x")).expect("a folder");
    assert_eq!(refused(&case).len(), 1);
    case.call.report = report;
    case.call.out = case.path("U.csv");
    assert_eq!(refused(&case).len(), 1);
    #[cfg(unix)]
    {
        case.call.out = case.path("link.csv");
        std::os::unix::fs::symlink("P.csv", case.path("link.csv")).expect("a link");
        assert_eq!(refused(&case).len(), 1);
    }
    case.call.out = out;
    assert_eq!(case.run().0, Outcome::Written);
}

#[test]
fn without_a_report_only_placements_are_written() {
    let mut case = Case::new(SIX, THREE);
    case.call.report = None;
    assert_eq!(case.run().0, Outcome::Written);
    let names: Vec<String> = case.files().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["P.csv", "U.csv", "placements.csv"]);
}

/// The block of a page that follows the name of a file.
fn shown<'a>(page: &'a str, name: &str) -> &'a str {
    let (_, behind) = page.split_once(&format!("\n`{name}`:\n")).expect("named");
    let (_, block) = behind.split_once("```").expect("a block");
    let (_, block) = block.split_once('\n').expect("lines");
    block.split_once("```").expect("an end").0
}

#[test]
fn the_example_of_the_documentation() {
    let page = include_str!("../../docs/assign.md");
    let mut case = Case::new("", "");
    case.call.lang = Lang::En;
    fs::write(&case.call.participants, shown(page, "P.csv")).expect("writes");
    fs::write(&case.call.units, shown(page, "U.csv")).expect("writes");
    assert_eq!(case.run().0, Outcome::Written);
    assert_eq!(case.placements(), shown(page, "placements.csv"));
    let mut wanted: serde_json::Value = serde_json::from_str(shown(page, "report.json")).expect("JSON");
    for time in ["elapsed_ms", "reasons_ms"] {
        wanted[time] = case.report()[time].clone();
    }
    assert_eq!(case.report(), wanted);
}
