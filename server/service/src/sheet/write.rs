//! Writes tables that offices can work with and that can be read again.

use csv::{QuoteStyle, WriterBuilder};
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError};
use thiserror::Error;

use super::escape::{escape, tidy};

/// Excel's number of the format for text.
const TEXT: u8 = 49;

/// A column of a table that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub text: String,
    /// In characters.
    pub width: u16,
    /// Excel takes what is typed there for text, not for a number: for NIP and telephone numbers.
    pub as_text: bool,
}

impl Head {
    pub fn new(text: impl Into<String>, width: u16) -> Self {
        Self { text: text.into(), width, as_text: false }
    }

    #[must_use]
    pub fn as_text(mut self) -> Self {
        self.as_text = true;
        self
    }
}

/// A sheet that is written. Cells are texts; they are tidied, and escaped if they look like formulas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The name of the sheet; Excel allows 31 characters and not all of them.
    pub title: String,
    pub heads: Vec<Head>,
    pub rows: Vec<Vec<String>>,
}

/// What stands between the columns of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    Comma,
    /// What Excel expects where the comma is the decimal mark, as in Indonesia.
    Semicolon,
    Tab,
}

/// A table that cannot be written, such as one with a text of more than 32,767 characters.
#[derive(Debug, Error)]
pub enum WriteError {
    #[error("the sheet cannot be written: {0}")]
    Xlsx(#[from] XlsxError),
    #[error("the text file cannot be written: {0}")]
    Csv(String),
}

/// An .xlsx with a sheet for each table, such as a list and its notes, or one for each unit.
pub fn write_xlsx(tables: &[Table]) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    if let Some(first) = tables.first() {
        book.set_properties(&DocProperties::new().set_title(tidy(&first.title)));
    }
    let mut names = Vec::new();
    for table in tables {
        let name = sheet_name(&table.title, &names);
        fill(book.add_worksheet(), &name, table)?;
        names.push(name.to_lowercase());
    }
    Ok(book.save_to_buffer()?)
}

/// A .csv in UTF-8 with a byte order mark, so that Excel reads it as such; every field in quotes.
pub fn write_csv(table: &Table, delimiter: Delimiter) -> Result<Vec<u8>, WriteError> {
    let delimiter = match delimiter {
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
        Delimiter::Tab => b'\t',
    };
    let failed = |error: &dyn std::fmt::Display| WriteError::Csv(error.to_string());
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(QuoteStyle::Always)
        .flexible(true)
        .from_writer(Vec::from("\u{feff}"));
    writer.write_record(table.heads.iter().map(|head| cell(&head.text))).map_err(|error| failed(&error))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|text| cell(text))).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

/// Header in bold and frozen, columns wide enough, a filter.
pub(super) fn fill(sheet: &mut Worksheet, name: &str, table: &Table) -> Result<(), WriteError> {
    let bold =
        Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter).set_background_color("#E7ECEA");
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let text = plain.clone().set_num_format_index(TEXT);
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    for (column, head) in (0..).zip(&table.heads) {
        let format = if head.as_text { &text } else { &plain };
        sheet.set_column_width(column, head.width)?.set_column_format(column, format)?;
        sheet.write_string_with_format(0, column, cell(&head.text), &bold)?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        for (column, value) in (0..).zip(row) {
            let as_text = table.heads.get(usize::from(column)).is_some_and(|head| head.as_text);
            sheet.write_string_with_format(line, column, cell(value), if as_text { &text } else { &plain })?;
        }
    }
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    if let Some(last) = u16::try_from(table.heads.len()).ok().and_then(|count| count.checked_sub(1)) {
        sheet.autofilter(0, 0, last_row, last)?;
        sheet.ignore_error_range(0, 0, last_row.max(1), last, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

fn cell(text: &str) -> String {
    escape(&tidy(text)).into_owned()
}

/// A name that Excel takes: no `[]:*?/\`, no apostrophe at the ends, at most 31 characters, not empty, not there yet.
pub(super) fn sheet_name(title: &str, taken: &[String]) -> String {
    let clean: String = tidy(title).chars().map(|c| if "[]:*?/\\\n\t".contains(c) { ' ' } else { c }).collect();
    let clean = clean.trim_matches(|c: char| c.is_whitespace() || c == '\'');
    let base = if clean.is_empty() { "Data" } else { clean };
    let cut = |base: &str, units: usize| {
        let mut left = units;
        base.chars()
            .take_while(|c| left.checked_sub(c.len_utf16()).map(|rest| left = rest).is_some())
            .collect::<String>()
    };
    let numbered = (2..).map(|number| format!("{} ({number})", cut(base, 24).trim_end_matches([' ', '\''])));
    let mut names = std::iter::once(cut(base, 31).trim_end_matches([' ', '\'']).to_owned()).chain(numbered);
    names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default()
}
