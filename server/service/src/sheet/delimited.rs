//! Reads text with columns: commas, semicolons or tabs, in UTF-8, UTF-16 with a mark, or Windows-1252.
//!
//! It goes from field to field and keeps only those with something in them, so that memory follows what is there and not
//! how often a line is divided.

use std::borrow::Cow;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use encoding_rs::{Encoding, WINDOWS_1252};

use super::escape::{tidy, unescape};
use super::limits::{Budget, Limits};
use super::workbook::{Cell, Excess, Kind, Row, Sheet, Workbook, letter};
use super::{Merges, SheetError};

mod sniff;

/// Bytes of a field for each character that a cell may have: the longest letters, and as much again that is not kept.
const FIELD_BYTES: usize = 8;

/// One sheet, called like the file without its ending.
pub(super) fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, SheetError> {
    let text = with_line_ends(&decode(bytes)?);
    let (delimiter, text) = sniff::delimiter(&text);
    let mut table = Table::new(file_name, limits);
    let mut fields = Fields::new(delimiter, text.as_bytes(), limits);
    let mut column = 0;
    while let Some(field) = fields.next() {
        table.take(column, &field, fields.row())?;
        column += 1;
        if field.ends_row {
            table.end_row(fields.row());
            column = 0;
        }
        if table.sheet.excess == Some(Excess::Rows) {
            break;
        }
    }
    Ok(Workbook { sheets: vec![table.sheet] })
}

/// What stands between two delimiters.
struct Field {
    text: String,
    /// It is longer than any cell may be; `text` is its beginning.
    is_cut: bool,
    ends_row: bool,
}

/// The fields of a text, one after the other.
struct Fields<'a> {
    reader: Reader,
    rest: &'a [u8],
    buffer: Vec<u8>,
    /// Line ends inside of fields so far: they begin no row.
    inner_lines: u64,
    /// The field before ended its row.
    between: bool,
}

impl<'a> Fields<'a> {
    fn new(delimiter: u8, rest: &'a [u8], limits: &Limits) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Self { reader, rest, buffer: vec![0; limits.cell_chars * FIELD_BYTES], inner_lines: 0, between: true }
    }

    fn next(&mut self) -> Option<Field> {
        let (mut filled, mut cut) = (0, None);
        loop {
            let (result, read, put) = self.reader.read_field(self.rest, &mut self.buffer[filled..]);
            self.rest = &self.rest[read..];
            let new = &self.buffer[filled..filled + put];
            self.inner_lines += new.iter().filter(|byte| **byte == b'\n').count() as u64;
            filled += put;
            match result {
                ReadFieldResult::Field { record_end } => {
                    let is_cut = cut.is_some();
                    let text = cut.unwrap_or_else(|| String::from_utf8_lossy(&self.buffer[..filled]).into_owned());
                    self.between = record_end;
                    return Some(Field { text, is_cut, ends_row: record_end });
                }
                ReadFieldResult::OutputFull => {
                    cut.get_or_insert_with(|| String::from_utf8_lossy(&self.buffer).into_owned());
                    filled = 0;
                }
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::End => return None,
            }
        }
    }

    /// The number of the row that the field before belongs to. Lines inside of quoted fields are no rows.
    fn row(&self) -> u32 {
        let line = self.reader.line() - u64::from(self.between);
        u32::try_from(line.saturating_sub(self.inner_lines)).unwrap_or(u32::MAX)
    }
}

/// The sheet so far.
struct Table<'a> {
    sheet: Sheet,
    cells: Vec<Cell>,
    limits: &'a Limits,
    budget: Budget,
}

impl<'a> Table<'a> {
    fn new(file_name: &str, limits: &'a Limits) -> Self {
        let sheet = Sheet { name: stem(file_name), merges: Merges::default(), ..Sheet::default() };
        Self { sheet, cells: Vec::new(), limits, budget: Budget::new(limits) }
    }

    /// Keeps a cell with something in it.
    fn take(&mut self, column: usize, field: &Field, row: u32) -> Result<(), SheetError> {
        let text = tidy(unescape(&field.text));
        if text.is_empty() && !field.is_cut {
            return Ok(());
        }
        let Some(column) = u16::try_from(column).ok().filter(|column| *column < self.limits.columns) else {
            self.sheet.excess = Some(Excess::Columns);
            return Ok(());
        };
        let at = || (self.sheet.name.clone(), format!("{}{row}", letter(column)));
        if field.is_cut {
            let (sheet, cell) = at();
            return Err(SheetError::CellTooLong { sheet, cell, limit: self.limits.cell_chars });
        }
        self.budget.spend(&text, at)?;
        self.cells.push(Cell { column, text, kind: Kind::Text });
        Ok(())
    }

    /// Keeps a row with something in it.
    fn end_row(&mut self, number: u32) {
        if self.cells.is_empty() {
            return;
        }
        if self.sheet.rows.len() == self.limits.rows + Limits::OTHER_ROWS {
            self.sheet.excess = Some(Excess::Rows);
            return;
        }
        self.sheet.rows.push(Row { number, cells: std::mem::take(&mut self.cells) });
    }
}

/// With one kind of line end, also behind the last line.
fn with_line_ends(text: &str) -> String {
    let mut lines = String::with_capacity(text.len() + 1);
    for (place, part) in text.split('\r').enumerate() {
        if place == 0 {
            lines.push_str(part);
        } else {
            lines.push('\n');
            lines.push_str(part.strip_prefix('\n').unwrap_or(part));
        }
    }
    lines.push('\n');
    lines
}

fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => encoding.decode_without_bom_handling(&bytes[length..]).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    if text.contains('\0') { Err(SheetError::NotASheet) } else { Ok(text) }
}

fn stem(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    tidy(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}
