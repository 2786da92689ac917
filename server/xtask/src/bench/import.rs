//! A list of 5,000 people, taken over through the pages as a sender does it.

use std::fmt::Write;
use std::time::{Duration, Instant};

use super::server::Server;
use super::visitor::{Visitor, option, value};
use crate::error::{Error, Result};

/// As many as a list may have.
pub const ROWS: usize = 5_000;

/// How long each step took.
pub struct Import {
    pub upload: Duration,
    pub preview: Duration,
    pub confirm: Duration,
    /// The list as an Excel file, made by the server.
    pub export: Duration,
    /// The same Excel file sent back.
    pub upload_again: Duration,
}

pub fn measure(server: &Server) -> Result<Import> {
    let mut sender = Visitor::sign_in(server, "koordinator@sumbar.example")?;
    let people = format!("{}/participants", file_programme(&mut sender)?);
    let upload = format!("{people}/import");
    let list = list();
    let (uploading, waiting) = timed(|| sender.upload(&upload, "peserta.csv", list.as_bytes()))?;
    let (previewing, preview) = timed(|| sender.page(&waiting))?;
    let seen = value(&preview, "name=\"seen\"").ok_or_else(|| Error::new("the list cannot be taken over"))?;
    let sheet = value(&preview, "name=\"sheet\"").unwrap_or_default();
    let (confirming, _) = timed(|| sender.submit(&waiting, &[("sheet", sheet), ("seen", seen)]))?;
    let (exporting, workbook) = timed(|| sender.file(&format!("{people}/export")))?;
    let (again, _) = timed(|| sender.upload(&upload, "peserta.xlsx", &workbook))?;
    Ok(Import { upload: uploading, preview: previewing, confirm: confirming, export: exporting, upload_again: again })
}

fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(Duration, T)> {
    let started = Instant::now();
    let result = work()?;
    Ok((started.elapsed(), result))
}

/// A draft of Sumatera Barat for Jawa Timur, whose units the list wishes for.
fn file_programme(sender: &mut Visitor) -> Result<String> {
    let page = sender.page("/programmes/new")?;
    let missing = |what| Error::new(format!("the form of a new programme has no {what}"));
    let fields = [
        ("key", value(&page, "name=\"key\"").ok_or_else(|| missing("key"))?),
        ("sender", option(&page, "Sumatera Barat").ok_or_else(|| missing("sender"))?),
        ("host", option(&page, "Jawa Timur").ok_or_else(|| missing("host"))?),
        ("kind", "internship"),
        ("title", "Magang untuk pengukuran"),
        ("first_day", "2099-03-02"),
        ("last_day", "2099-03-06"),
        ("expected", "5000"),
    ];
    sender.submit("/programmes/new", &fields)
}

fn list() -> String {
    const CLASSES: [&str; 4] = ["Administrator", "Pengawas", "Fungsional", "Pelaksana"];
    const UNITS: [&str; 4] = ["BPSDM", "BKD", "BAPPEDA", "BPKAD"];
    let mut list =
        String::from("No.,Nama,NIP,Kelompok jabatan,Jabatan,Pangkat,Instansi asal,Topik,Pilihan 1,Pilihan 2\n");
    for number in 0..ROWS {
        let (class, first, second) = (CLASSES[number % 4], UNITS[number % 4], UNITS[(number + 1) % 4]);
        let _infallible = writeln!(
            list,
            "{},\"Peserta Ukur {number}, S.E.\",{},{class},Pengelola Data,Penata Muda (III/a),Dinas Asal {},\
             \"SAKIP, IP ASN\",{first},{second}",
            number + 1,
            nip(number),
            number % 40,
        );
    }
    list
}

/// Well-formed, and another one for each of some thousand numbers.
fn nip(number: usize) -> String {
    let (year, month, day) = (1970 + number % 27, number / 27 % 12 + 1, number / 324 % 28 + 1);
    format!("{year}{month:02}{day:02}{}{month:02}{}{:03}", year + 24, number % 2 + 1, number % 999 + 1)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn nobody_is_on_the_list_twice() {
        let numbers: HashSet<_> = (0..ROWS).map(nip).collect();
        assert_eq!(numbers.len(), ROWS);
        assert!(numbers.iter().all(|nip| nip.len() == 18));
    }
}
