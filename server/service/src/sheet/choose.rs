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
    let mut tables: Vec<(&Sheet, Option<Found>)> =
        workbook.sheets.iter().map(|sheet| (sheet, find_table(sheet, columns))).collect();
    let ranked = tables
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(place, (sheet, found))| Some((rank(sheet, found.as_ref()?), place)));
    let (_, place) = ranked.max_by_key(|(rank, _)| *rank).ok_or(ChooseError::NoTable)?;
    let (sheet, found) = tables.remove(place);
    let found = found.ok_or(ChooseError::NoTable)?;
    let others = tables.iter().map(|(sheet, found)| OtherSheet {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        records: found.as_ref().map(|found| found.rows.len()),
    });
    let name = || sheet.name.clone();
    if found.rows.len() > limits.rows || sheet.excess == Some(Excess::Rows) {
        return Err(ChooseError::TooManyRows { sheet: name(), limit: limits.rows });
    }
    if sheet.excess == Some(Excess::Columns) {
        return Err(ChooseError::TooManyColumns { sheet: name(), limit: usize::from(limits.columns) });
    }
    Ok(Choice { found, others: others.collect() })
}

fn rank(sheet: &Sheet, found: &Found) -> (bool, bool, usize, usize) {
    (found.missing.is_empty(), !sheet.hidden, found.columns.len(), found.rows.len())
}
