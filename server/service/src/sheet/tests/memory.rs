//! What reading costs: every file is read by a process of its own, which tells its peak.

use std::process::Command;

use super::hostile::patched;
use super::*;

/// Names the file that a child of this test reads.
const CASE: &str = "LOKUS_TEST_MEMORY";
/// Bytes of a large file.
const LARGE: usize = 4 << 20;

/// Files, and how many megabytes reading each may take beside the file itself.
const CASES: [(&str, usize); 7] = [
    ("semicolons", 32),
    ("quotes", 32),
    ("blank-rows", 32),
    ("one-long-row", 32),
    ("one-long-cell", 32),
    ("shared-strings", 80),
    ("full-table", 120),
];

fn file(case: &str) -> Vec<u8> {
    match case {
        "semicolons" => vec![b';'; LARGE],
        "quotes" => "\"\";".repeat(LARGE / 3).into_bytes(),
        "blank-rows" => ";;;;;;;\n".repeat(LARGE / 8).into_bytes(),
        "one-long-row" => "ab;".repeat(LARGE / 3).into_bytes(),
        "one-long-cell" => format!("x;\"{}\"\n", "a\n".repeat(LARGE / 2)).into_bytes(),
        "full-table" => full_table().join("\n").into_bytes(),
        "shared-strings" => {
            patched(&[("xl/sharedStrings.xml", format!("<sst>{}</sst>", "<si/>".repeat(LARGE)).as_bytes())])
        }
        other => panic!("no file {other}"),
    }
}

/// 5,000 rows of 200 cells below the headers of the columns.
fn full_table() -> Vec<String> {
    let heads = COLUMN_NAMES.iter().map(|name| (*name).to_owned()).chain((7..200).map(|at| format!("K{at}")));
    let row = vec!["12345678"; 200].join(";");
    std::iter::once(heads.collect::<Vec<_>>().join(";")).chain(std::iter::repeat_n(row, 5_000)).collect()
}

const COLUMN_NAMES: [&str; 7] = ["Nama", "NIP", "Kelas", "Jabatan", "Pangkat", "Instansi", "Telepon"];

/// The most memory that this process had so far, in kilobytes.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("a status");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

/// What a child does: reads one file and says how much the peak rose.
#[test]
fn child() {
    let Ok(case) = std::env::var(CASE) else { return };
    let bytes = file(&case);
    // The peak of making the file does not count: from here on it is taken anew.
    std::fs::write("/proc/self/clear_refs", "5").expect("the peak is forgotten");
    let before = peak();
    let book = read("daftar.csv", &bytes, &Limits::default());
    if let Ok(book) = &book {
        let _ = choose(book, &columns(), &Limits::default());
    }
    println!("\npeak {}", peak().saturating_sub(before) >> 10);
}

#[test]
#[cfg(target_os = "linux")]
fn reading_takes_little_memory_whatever_the_file() {
    let told = CASES.map(|(case, limit)| {
        let child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "sheet::tests::memory::child", "--nocapture"])
            .env(CASE, case)
            .output()
            .expect("runs");
        let told = String::from_utf8_lossy(&child.stdout).into_owned();
        let peak = told.lines().find_map(|line| line.strip_prefix("peak ")).unwrap_or_else(|| panic!("{case}: {told}"));
        (case, peak.parse::<usize>().expect("megabytes"), limit)
    });
    println!("{told:?}");
    assert!(told.iter().all(|(_, peak, limit)| peak <= limit), "{told:?}");
}
