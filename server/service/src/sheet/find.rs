//! The table in a sheet as an office made it.

use std::collections::HashMap;

use super::columns::Columns;
use super::workbook::{Cell, Kind, Sheet, letter};
use super::{body, header};

/// A table, and everything beside it that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Name of the sheet.
    pub sheet: String,
    /// Numbers of the one or two rows with the headers.
    pub header_rows: Vec<u32>,
    /// The wanted columns that are there, from left to right.
    pub columns: Vec<Mapped>,
    /// Columns that nobody asked for; the counter of rows is not among them.
    pub unknown: Vec<Heading>,
    /// Columns that mean the same as one further left, which counts.
    pub duplicates: Vec<Heading>,
    /// Keys of required columns that are not there.
    pub missing: Vec<&'static str>,
    pub rows: Vec<Record>,
    /// Rows that are not taken over, in order, the headers excepted.
    pub left_out: Vec<LeftOut>,
}

impl Found {
    /// The letters of the column of `key`, for messages.
    pub fn letter(&self, key: &str) -> Option<String> {
        self.columns.iter().find(|column| column.key == key).map(|column| letter(column.heading.column))
    }
}

/// A wanted column and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    pub key: &'static str,
    pub heading: Heading,
}

/// What stands above a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From 0; see [`letter`].
    pub column: u16,
    /// Two rows as `Jabatan / Kelas`; empty above a column with data and without a header.
    pub text: String,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// From 1, as Excel shows it.
    pub row: u32,
    /// By key; blank cells are not there.
    pub values: HashMap<&'static str, Cell>,
}

impl Record {
    /// The text of a column, empty where it is blank.
    pub fn text(&self, key: &str) -> &str {
        self.values.get(key).map_or("", |cell| cell.text.as_str())
    }

    pub fn kind(&self, key: &str) -> Option<Kind> {
        self.values.get(key).map(|cell| cell.kind)
    }
}

/// A row that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// From 1, as Excel shows it.
    pub row: u32,
    /// Its cells with ` | ` between them, cut to a line.
    pub text: String,
    pub reason: Reason,
}

/// Why a row is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Letterhead, titles.
    AboveTable,
    /// `(1) (2) (3)` or remarks right below the headers.
    BelowHeader,
    /// The headers once more, as after a page break.
    RepeatedHeader,
    /// The example of the template.
    Example,
    /// A line that divides the table, such as the name of an agency.
    Section,
    /// `Jumlah`, `Total`.
    Total,
    /// Only the counter of rows is filled.
    OnlyNumber,
    /// Text in columns that nobody asked for, or a single value that no row belongs to.
    Stray,
    /// Place and date, names and titles of those who sign, and notes: the table ends here.
    Signature,
    /// After the end of the table.
    BelowTable,
}

impl Reason {
    /// The key of its words in the text files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AboveTable => "left-out-above-table",
            Self::BelowHeader => "left-out-below-header",
            Self::RepeatedHeader => "left-out-repeated-header",
            Self::Example => "left-out-example",
            Self::Section => "left-out-section",
            Self::Total => "left-out-total",
            Self::OnlyNumber => "left-out-only-number",
            Self::Stray => "left-out-stray",
            Self::Signature => "left-out-signature",
            Self::BelowTable => "left-out-below-table",
        }
    }
}

/// Finds the table with the most wanted columns; none if fewer than two (or the only one) are there.
pub fn find_table(sheet: &Sheet, columns: &Columns) -> Option<Found> {
    let header = header::find(sheet, columns)?;
    let (rows, left_out) = body::read(sheet, columns, &header);
    let keys: Vec<&str> = header.mapped().map(|(key, _)| key).collect();
    let missing =
        columns.list().iter().filter(|column| column.required && !keys.contains(&column.key)).map(|column| column.key);
    Some(Found {
        sheet: sheet.name.clone(),
        header_rows: header.rows.clone(),
        columns: header.mapped().map(|(key, slot)| Mapped { key, heading: slot.heading() }).collect(),
        unknown: unknown(sheet, &header, &rows),
        duplicates: header.slots.iter().filter(|slot| slot.duplicate).map(header::Slot::heading).collect(),
        missing: missing.collect(),
        rows,
        left_out,
    })
}

/// Columns with a header that is not known, and columns without one that have text beside the records.
fn unknown(sheet: &Sheet, header: &header::Header, records: &[Record]) -> Vec<Heading> {
    let named = header.slots.iter().filter(|slot| slot.key.is_none() && !slot.counter && !slot.duplicate);
    let mut unknown: Vec<Heading> = named.map(header::Slot::heading).collect();
    let rows = sheet.rows.iter().filter(|row| records.binary_search_by_key(&row.number, |record| record.row).is_ok());
    for column in rows.flat_map(|row| row.cells.iter().map(|cell| cell.column)) {
        if header.slot(column).is_none() && unknown.iter().all(|heading| heading.column != column) {
            unknown.push(Heading { column, text: String::new() });
        }
    }
    unknown.sort_by_key(|heading| heading.column);
    unknown
}
