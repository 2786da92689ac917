//! What a file holds, as texts.

use super::merges::Merges;

/// A file with its sheets in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    pub sheets: Vec<Sheet>,
}

/// One sheet; rows without text are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    /// By number, ascending.
    pub rows: Vec<Row>,
    pub merges: Merges,
    /// Set when the sheet goes on beyond the limits; the rest was not read.
    pub excess: Option<Excess>,
}

/// What a sheet has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    Rows,
    Columns,
}

/// A row with its cells that are not blank, by column, ascending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From 1, as Excel shows it.
    pub number: u32,
    pub cells: Vec<Cell>,
}

/// A cell that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// From 0; see [`letter`].
    pub column: u16,
    /// As seen: dates as `2024-02-26`, whole numbers without fraction, tidy and unescaped text.
    pub text: String,
    pub kind: Kind,
}

/// What Excel took the cell for. Cells of text files are always `Text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    /// A number of more than 15 digits: Excel keeps 15 and has lost the rest. `text` is in the notation
    /// `1.98609262015051E+17`, which `Nip::parse` refuses with advice.
    LongNumber,
    Date,
    /// `#REF!` and its like.
    Error,
}

impl Sheet {
    /// The cell at a row number (from 1) and column (from 0).
    pub fn cell(&self, row: u32, column: u16) -> Option<&Cell> {
        let place = self.rows.binary_search_by_key(&row, |row| row.number).ok()?;
        self.rows[place].cell(column)
    }
}

impl Row {
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        let place = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        Some(&self.cells[place])
    }

    /// The text in a column, empty where there is none.
    pub fn text(&self, column: u16) -> &str {
        self.cell(column).map_or("", |cell| cell.text.as_str())
    }
}

/// The letters of a column counted from 0: `A`, `Z`, `AA`.
pub fn letter(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
