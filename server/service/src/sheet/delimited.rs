//! Reads text with columns: commas, semicolons or tabs, in UTF-8, UTF-16 with a mark, or Windows-1252.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, WINDOWS_1252};

use super::escape::{tidy, unescape};
use super::limits::{Budget, Limits};
use super::workbook::{Cell, Excess, Kind, Row, Sheet, Workbook, letter};
use super::{Merges, SheetError};

mod sniff;

/// One sheet, called like the file without its ending.
pub(super) fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, SheetError> {
    let text = decode(bytes)?.replace("\r\n", "\n").replace('\r', "\n") + "\n";
    let (delimiter, text) = sniff::delimiter(&text);
    let mut sheet = Sheet { name: stem(file_name), merges: Merges::default(), ..Sheet::default() };
    let mut budget = Budget::new(limits);
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut inner_lines = 0;
    while reader.read_record(&mut record).map_err(|error| SheetError::Damaged(error.to_string()))? {
        // The reader stands on the line behind the record; lines inside quoted cells are no rows.
        inner_lines += record.iter().map(|field| field.matches('\n').count() as u64).sum::<u64>();
        let number = u32::try_from(reader.position().line().saturating_sub(1 + inner_lines)).unwrap_or(u32::MAX);
        let cells = cells(&record, &mut sheet, number, limits, &mut budget)?;
        if cells.is_empty() {
            continue;
        }
        if sheet.rows.len() == limits.rows + Limits::OTHER_ROWS {
            sheet.excess = Some(Excess::Rows);
            break;
        }
        sheet.rows.push(Row { number, cells });
    }
    Ok(Workbook { sheets: vec![sheet] })
}

fn cells(
    record: &StringRecord,
    sheet: &mut Sheet,
    row: u32,
    limits: &Limits,
    budget: &mut Budget,
) -> Result<Vec<Cell>, SheetError> {
    let mut cells = Vec::new();
    for (column, field) in record.iter().enumerate() {
        let text = tidy(unescape(field));
        if text.is_empty() {
            continue;
        }
        let Some(column) = u16::try_from(column).ok().filter(|column| *column < limits.columns) else {
            sheet.excess = Some(Excess::Columns);
            break;
        };
        budget.spend(&text, || (sheet.name.clone(), format!("{}{row}", letter(column))))?;
        cells.push(Cell { column, text, kind: Kind::Text });
    }
    Ok(cells)
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
