//! The columns of the placement as a list to take away, in both languages. They are kept here and not with the words of the
//! screens, because a list that comes in must be known by them.

use domain::lang::Lang;

use crate::sheet::{Found, Head};

/// A column that is written.
#[derive(Clone, Copy, Debug)]
pub struct ExportColumn {
    /// In Indonesian and in English.
    heads: [&'static str; 2],
    /// In characters.
    width: u16,
    /// What is in it is no number, whatever it looks like.
    as_text: bool,
}

const fn column(heads: [&'static str; 2], width: u16) -> ExportColumn {
    ExportColumn { heads, width, as_text: false }
}

/// In order.
pub const EXPORT_COLUMNS: [ExportColumn; 13] = [
    column(["No.", "No."], 6),
    column(["OPD", "Unit"], 32),
    column(["Nama", "Name"], 34),
    ExportColumn { heads: ["NIP / NI PPPK", "NIP / NI PPPK"], width: 24, as_text: true },
    column(["Kelompok jabatan", "Position class"], 18),
    column(["Jabatan", "Position"], 30),
    column(["Pangkat/golongan", "Rank"], 20),
    column(["Instansi asal", "Home agency"], 30),
    column(["Topik peserta", "Topics"], 30),
    column(["Pembimbing", "Supervisor"], 28),
    column(["Pilihan", "Wishes"], 16),
    column(["tetap", "fixed"], 10),
    column(["Catatan", "Note"], 30),
];

/// Heads that a list may lack, because somebody took columns away, and still be known.
const LACKING: usize = 3;

impl ExportColumn {
    fn text(&self, lang: Lang) -> &'static str {
        self.heads[if lang == Lang::Id { 0 } else { 1 }]
    }

    /// What stands above it.
    pub fn head(&self, lang: Lang) -> Head {
        let head = Head::new(self.text(lang), self.width);
        if self.as_text { head.as_text() } else { head }
    }
}

/// Whether a table is a placement that was taken away, and so no list of participants: its units are where people go, not
/// where they come from.
pub fn is_export(found: &Found) -> bool {
    let mapped = found.columns.iter().map(|column| &column.heading);
    let heads: Vec<&str> =
        mapped.chain(&found.unknown).chain(&found.duplicates).map(|heading| heading.text.trim()).collect();
    let has = |head: &str| heads.iter().any(|known| known.eq_ignore_ascii_case(head));
    // The counter of rows is told by no heading.
    let columns = || EXPORT_COLUMNS.iter().skip(1);
    Lang::ALL.iter().any(|lang| {
        let missing = columns().filter(|column| !has(column.text(*lang))).count();
        missing <= LACKING && has(EXPORT_COLUMNS[1].text(*lang)) && has(EXPORT_COLUMNS[9].text(*lang))
    })
}
