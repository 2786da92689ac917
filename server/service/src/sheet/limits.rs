//! How much a file may hold.

use super::SheetError;

/// Upper bounds; the defaults are those of issue 2, part D.11, and what keeps memory low whatever the file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Rows with data in the table that is chosen.
    pub rows: usize,
    /// Columns of a sheet, counted from A.
    pub columns: u16,
    /// Characters of a cell.
    pub cell_chars: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Characters of all cells together; a shared string counts each time it is used.
    pub total_chars: usize,
    /// Cells with something in them, all sheets together.
    pub cells: usize,
    /// Files inside an .xlsx.
    pub entries: usize,
    /// Bytes of one file inside an .xlsx, unpacked.
    pub entry_bytes: u64,
    /// Bytes of all files inside an .xlsx, unpacked.
    pub unpacked_bytes: u64,
}

impl Limits {
    /// Rows that a sheet may have beyond the table: letterhead, titles, signatures.
    pub(super) const OTHER_ROWS: usize = 500;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 10 << 20,
            rows: 5_000,
            columns: 200,
            cell_chars: 10_000,
            sheets: 60,
            total_chars: 20_000_000,
            cells: 1_100_000,
            entries: 2_000,
            entry_bytes: 40 << 20,
            unpacked_bytes: 60 << 20,
        }
    }
}

/// What may still be read of a file.
pub(super) struct Budget {
    cells: usize,
    chars: usize,
    cell_chars: usize,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { cells: limits.cells, chars: limits.total_chars, cell_chars: limits.cell_chars }
    }

    /// Counts a cell; `at` names sheet and cell for the error.
    pub(super) fn spend(&mut self, text: &str, at: impl FnOnce() -> (String, String)) -> Result<(), SheetError> {
        let chars = text.chars().count();
        if chars > self.cell_chars {
            let (sheet, cell) = at();
            return Err(SheetError::CellTooLong { sheet, cell, limit: self.cell_chars });
        }
        self.cells = self.cells.checked_sub(1).ok_or(SheetError::TooMuchText)?;
        self.chars = self.chars.checked_sub(chars).ok_or(SheetError::TooMuchText)?;
        Ok(())
    }
}
