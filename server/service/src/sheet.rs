//! Spreadsheets, read as offices send them and written so that they can be read again.
//!
//! [`read`] turns bytes into a [`Workbook`] of plain texts, safely whatever the bytes are; [`choose`] finds the table
//! that is meant among letterheads, titles and signatures; [`write_xlsx`], [`write_csv`] and [`write_template`] write.
//!
//! What a cell holds after writing and reading is its [`tidy`] text: outer white space and what nobody sees are gone, as
//! [`domain::text`] says. Nothing else changes, also not in text that looks like a formula.

mod archive;
mod body;
mod choose;
mod columns;
mod date;
mod delimited;
mod error;
mod escape;
mod find;
mod header;
mod limits;
mod merges;
mod signature;
mod template;
mod value;
mod workbook;
mod write;
mod xlsx;

#[cfg(test)]
mod tests;

pub use choose::{Choice, ChooseError, OtherSheet, choose};
pub use columns::{Column, Columns};
pub use date::parse_date;
pub use error::SheetError;
pub use escape::{escape, tidy, unescape};
pub use find::{Found, Heading, LeftOut, Mapped, Reason, Record, find_table};
pub use limits::Limits;
pub use merges::{Merges, Region};
pub use template::{Template, TemplateColumn, write_template};
pub use workbook::{Cell, Excess, Kind, Row, Sheet, Workbook, letter};
pub use write::{Delimiter, Head, Table, WriteError, write_csv, write_xlsx};

/// Reads an .xlsx, .csv, .tsv or .txt file. What it is, its content says and not its name; the name only serves to
/// call the one sheet of a text file.
///
/// It costs processor time in proportion to the unpacked size: call it where blocking is allowed.
pub fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, SheetError> {
    if bytes.len() > limits.bytes {
        return Err(SheetError::TooBig { megabytes: limits.bytes >> 20 });
    }
    let workbook = if bytes.starts_with(b"PK\x03\x04") {
        xlsx::read(archive::repack(bytes, limits)?, limits)?
    } else if let Some(error) = foreign(bytes) {
        return Err(error);
    } else {
        delimited::read(file_name, bytes, limits)?
    };
    if workbook.sheets.iter().all(|sheet| sheet.rows.is_empty()) { Err(SheetError::Empty) } else { Ok(workbook) }
}

/// The error for a format that is known and not taken.
fn foreign(bytes: &[u8]) -> Option<SheetError> {
    const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    if bytes.starts_with(OLE) {
        // Excel keeps an encrypted .xlsx in the container of the old format; its directory names are UTF-16.
        let encrypted: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
        let found = bytes.windows(encrypted.len()).any(|window| window == encrypted);
        return Some(if found { SheetError::Encrypted } else { SheetError::OldExcel });
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    if ["<html", "<!doctype html", "<table", "<?xml"].iter().any(|tag| start.starts_with(tag)) {
        return Some(SheetError::WebPage);
    }
    ["%pdf", "{\\rtf"].iter().any(|magic| start.starts_with(magic)).then_some(SheetError::NotASheet)
}
