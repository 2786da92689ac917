//! Reads the sheets of an .xlsx, cell by cell, so that memory follows what is there and not what is claimed.

use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use calamine::{Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::archive::Parts;
use super::limits::{Budget, Limits};
use super::merges::{Merges, Region};
use super::workbook::{Cell, Excess, Row, Sheet, Workbook, letter};
use super::{SheetError, value};

type Source = Xlsx<Cursor<Vec<u8>>>;

/// A panic of the parser counts as a damaged file: people upload what they have, and some of it is made on purpose.
pub(super) fn read(parts: Parts, limits: &Limits) -> Result<Workbook, SheetError> {
    panic::catch_unwind(AssertUnwindSafe(|| workbook(parts, limits)))
        .unwrap_or_else(|_| Err(SheetError::Damaged("the parser gave up".to_owned())))
}

fn workbook(mut parts: Parts, limits: &Limits) -> Result<Workbook, SheetError> {
    let mut source: Source = Xlsx::new(Cursor::new(std::mem::take(&mut parts.zip))).map_err(damaged)?;
    let sheets: Vec<_> =
        source.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    if sheets.len() > limits.sheets {
        return Err(SheetError::TooManySheets { limit: limits.sheets });
    }
    parts.allow(sheets.len())?;
    let mut budget = Budget::new(limits);
    let read = sheets.iter().map(|sheet| {
        let mut read = cells(&mut source, &sheet.name, limits, &mut budget)?;
        read.hidden = sheet.visible != SheetVisible::Visible;
        read.merges = merges(&mut source, &sheet.name, limits)?;
        Ok(read)
    });
    Ok(Workbook { sheets: read.collect::<Result<_, _>>()? })
}

fn cells(source: &mut Source, name: &str, limits: &Limits, budget: &mut Budget) -> Result<Sheet, SheetError> {
    let mut sheet = Sheet { name: domain::text::line(name).into_owned(), ..Sheet::default() };
    let mut cells: Vec<(u32, Cell)> = Vec::new();
    let mut rows = 0;
    let mut reader = source.worksheet_cells_reader(name).map_err(damaged)?;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let Some((text, kind)) = value::text(cell.get_value()) else { continue };
        let Some(column) = u16::try_from(column).ok().filter(|column| *column < limits.columns) else {
            sheet.excess = Some(Excess::Columns);
            continue;
        };
        let number = row.saturating_add(1);
        rows += usize::from(cells.last().is_none_or(|(last, _)| *last != number));
        if rows > limits.rows + Limits::OTHER_ROWS {
            sheet.excess = Some(Excess::Rows);
            break;
        }
        budget.spend(&text, || (name.to_owned(), format!("{}{number}", letter(column))))?;
        cells.push((number, Cell { column, text, kind }));
    }
    sheet.rows = rows_of(cells);
    Ok(sheet)
}

/// Groups cells by row. They come in order, except from files that are out of order; of two for a place the first counts.
pub(super) fn rows_of(mut cells: Vec<(u32, Cell)>) -> Vec<Row> {
    cells.sort_by_key(|(row, cell)| (*row, cell.column));
    cells.dedup_by_key(|(row, cell)| (*row, cell.column));
    let mut rows: Vec<Row> = Vec::new();
    for (number, cell) in cells {
        match rows.last_mut() {
            Some(row) if row.number == number => row.cells.push(cell),
            _ => rows.push(Row { number, cells: vec![cell] }),
        }
    }
    rows
}

fn merges(source: &mut Source, name: &str, limits: &Limits) -> Result<Merges, SheetError> {
    let regions = source.merge_cells_by_sheet_name(name).map_err(damaged)?;
    Ok(Merges::new(regions.into_iter().filter_map(region), limits.columns))
}

fn region(from: Dimensions) -> Option<Region> {
    Some(Region {
        first_row: from.start.0.checked_add(1)?,
        last_row: from.end.0.checked_add(1)?,
        first_column: u16::try_from(from.start.1).ok()?,
        last_column: u16::try_from(from.end.1).ok()?,
    })
}

fn damaged(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        error => SheetError::Damaged(error.to_string()),
    }
}
