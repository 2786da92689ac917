//! Which of several sheets is meant.

use domain::message::Message;
use thiserror::Error;

use super::columns::Columns;
use super::find::{Found, find_table};
use super::limits::Limits;
use super::workbook::{Excess, Sheet, Workbook};

/// The table of the sheet that fits best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub found: Found,
    /// The sheets that are not taken, in order.
    pub others: Vec<OtherSheet>,
}

/// A sheet that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherSheet {
    pub name: String,
    pub hidden: bool,
    /// Records of the table in it, if it has one.
    pub records: Option<usize>,
}

/// Why no table is taken from a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChooseError {
    #[error("no sheet has a row with the headers of the columns")]
    NoTable,
    #[error("sheet {sheet} has more than {limit} rows")]
    TooManyRows { sheet: String, limit: usize },
    #[error("sheet {sheet} has more than {limit} columns")]
    TooManyColumns { sheet: String, limit: usize },
}

impl ChooseError {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        let with = |key, sheet: &str, limit: usize| Message::new(key).with("sheet", sheet).with("limit", limit);
        match self {
            Self::NoTable => Message::new("error-sheet-no-table"),
            Self::TooManyRows { sheet, limit } => with("error-sheet-too-many-rows", sheet, *limit),
            Self::TooManyColumns { sheet, limit } => with("error-sheet-too-many-columns", sheet, *limit),
        }
    }
}

/// Takes the sheet with all required columns, rather a visible one, with the most wanted columns and the most records.
pub fn choose(workbook: &Workbook, columns: &Columns, limits: &Limits) -> Result<Choice, ChooseError> {
    let mut others = Vec::new();
    // Of the tables seen so far only the best is kept: a workbook can hold sixty that are as large as one may be.
    let mut best: Option<(usize, &Sheet, Found)> = None;
    for (place, sheet) in workbook.sheets.iter().enumerate() {
        let found = find_table(sheet, columns);
        let records = found.as_ref().map(|found| found.rows.len());
        others.push(OtherSheet { name: sheet.name.clone(), hidden: sheet.hidden, records });
        let better = |found: &Found| best.as_ref().is_none_or(|(_, at, best)| rank(sheet, found) > rank(at, best));
        if let Some(found) = found.filter(better) {
            best = Some((place, sheet, found));
        }
    }
    let (place, sheet, found) = best.ok_or(ChooseError::NoTable)?;
    others.remove(place);
    let name = || sheet.name.clone();
    if found.rows.len() > limits.rows || sheet.excess == Some(Excess::Rows) {
        return Err(ChooseError::TooManyRows { sheet: name(), limit: limits.rows });
    }
    if sheet.excess == Some(Excess::Columns) {
        return Err(ChooseError::TooManyColumns { sheet: name(), limit: usize::from(limits.columns) });
    }
    Ok(Choice { found, others })
}

fn rank(sheet: &Sheet, found: &Found) -> (bool, bool, usize, usize) {
    (found.missing.is_empty(), !sheet.hidden, found.columns.len(), found.rows.len())
}
