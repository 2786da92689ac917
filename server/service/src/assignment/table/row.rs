//! One row of a table, by the names of its columns.

use domain::message::Message;

use super::header::Header;
use crate::assignment::fault::{Fault, File, shown};

/// A row below the header.
#[derive(Debug)]
pub struct Row {
    /// The line in the file where the row begins.
    pub line: usize,
    file: File,
    columns: &'static [&'static str],
    /// In the order of `columns`.
    cells: Vec<Option<String>>,
}

impl Row {
    /// Puts cells from the order of the file into that of the columns.
    pub(super) fn new(header: &Header, line: usize, mut cells: Vec<Option<String>>) -> Self {
        let mut cell = |place: &Option<usize>| place.and_then(|place| cells.get_mut(place)).and_then(Option::take);
        let cells = header.places.iter().map(&mut cell).collect();
        Self { line, file: header.file, columns: header.columns, cells }
    }

    /// The trimmed text of a cell; `None` where it cannot be read, which has been said already.
    pub fn text(&self, column: &str) -> Option<&str> {
        self.cells.get(self.place(column))?.as_deref()
    }

    /// The text of a cell that must not be empty.
    pub fn required(&self, column: &str, faults: &mut Vec<Fault>) -> Option<&str> {
        let text = self.text(column)?;
        if text.is_empty() {
            faults.push(self.fault(column, Message::new("error-required")));
            return None;
        }
        Some(text)
    }

    /// A whole number from 0 to `most`.
    pub fn number(&self, column: &str, text: &str, most: u32, faults: &mut Vec<Fault>) -> Option<u32> {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| digits && *number <= most);
        if number.is_none() {
            let message = Message::new("error-assign-number").with("typed", shown(text)).with("max", i64::from(most));
            faults.push(self.fault(column, message));
        }
        number
    }

    /// The members of a list in a cell; none where it cannot be read.
    pub fn list(&self, column: &str) -> impl Iterator<Item = &str> {
        self.text(column).unwrap_or_default().split('|').map(str::trim).filter(|member| !member.is_empty())
    }

    /// An error in this row.
    pub fn fault(&self, column: &str, message: Message) -> Fault {
        Fault::new(self.file, self.line, (self.place(column), column), message)
    }

    fn place(&self, column: &str) -> usize {
        self.columns.iter().position(|known| *known == column).unwrap_or(self.columns.len())
    }
}
