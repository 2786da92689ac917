//! Reads what stands below a header: records, and rows that are none.
//!
//! Nothing is lost in silence: each row becomes a record or is listed with a reason. When in doubt a row of the table
//! is a record, so that what is wrong with it is told at its row.

use std::collections::HashMap;

use super::columns::Columns;
use super::find::{LeftOut, Reason, Record};
use super::header::{Header, Slot};
use super::signature;
use super::workbook::{Cell, Row, Sheet};

/// Characters of a row that is left out.
const SHOWN: usize = 200;

/// Bytes of a text that is taken over into each row of a merged block.
const MERGED: usize = 500;

/// Records and left-out rows, both in order.
pub(super) fn read(sheet: &Sheet, columns: &Columns, header: &Header) -> (Vec<Record>, Vec<LeftOut>) {
    let mut body =
        Body { sheet, columns, header, records: Vec::new(), ended: false, numbered: false, last: header.last_row };
    let mut left_out = Vec::new();
    for row in sheet.rows.iter().filter(|row| !header.rows.contains(&row.number)) {
        if let Err(reason) = body.take(row) {
            left_out.push(LeftOut { row: row.number, text: shown(row), reason });
        }
        body.last = row.number;
    }
    (body.records, left_out)
}

struct Body<'a> {
    sheet: &'a Sheet,
    columns: &'a Columns,
    header: &'a Header,
    records: Vec<Record>,
    /// A signature or a note was seen.
    ended: bool,
    /// The counter of rows has been in use.
    numbered: bool,
    /// The row before.
    last: u32,
}

impl Body<'_> {
    /// Takes a row over or says why not.
    fn take(&mut self, row: &Row) -> Result<(), Reason> {
        if row.number < self.header.rows[0] {
            return Err(Reason::AboveTable);
        }
        if row.number <= self.header.last_row || (self.records.is_empty() && is_below_header(row)) {
            return Err(Reason::BelowHeader);
        }
        let filled: Vec<&'static str> =
            self.header.mapped().filter(|(_, slot)| self.own(row, slot)).map(|(key, _)| key).collect();
        let number = self.header.counter().map_or("", |slot| row.text(slot.first_column));
        let numbered = is_number(number);
        self.check_kind(row, numbered)?;
        if !self.is_complete(&filled) {
            self.check_end(row, filled.len(), numbered)?;
            self.check_weak(row, &filled, number)?;
        }
        self.ended = false;
        self.numbered |= numbered;
        self.records.push(Record { row: row.number, values: self.values(row) });
        Ok(())
    }

    /// Rows that are known by what they say.
    fn check_kind(&self, row: &Row, numbered: bool) -> Result<(), Reason> {
        if self.repeats_header(row) {
            return Err(Reason::RepeatedHeader);
        }
        let slot = |key| self.header.mapped().find(|(known, _)| *known == key);
        let text = |key| slot(key).map_or("", |(_, slot)| row.text(slot.first_column));
        if self.columns.is_example(text) {
            return Err(Reason::Example);
        }
        if !numbered && row.cells.first().is_some_and(|cell| signature::is_total(&cell.text)) {
            return Err(Reason::Total);
        }
        Ok(())
    }

    /// Whether at least two wanted columns hold their header, and no other column holds anything else.
    fn repeats_header(&self, row: &Row) -> bool {
        let repeats = |slot: &Slot| {
            let text = row.text(slot.first_column);
            slot.text == text || slot.text.split(" / ").any(|part| part == text)
        };
        let others = self.header.slots.iter().filter(|slot| self.own(row, slot)).all(repeats);
        others && self.header.mapped().filter(|(_, slot)| self.own(row, slot)).count() >= 2
    }

    /// The end of the table, and what follows it.
    fn check_end(&mut self, row: &Row, filled: usize, numbered: bool) -> Result<(), Reason> {
        if self.ended && !(numbered && filled >= 2) {
            return Err(Reason::BelowTable);
        }
        let mut signs = row.cells.iter().map(|cell| signature::is_signature(&cell.text));
        // The position `Kepala Bagian` in an unfinished record is no signature.
        let signed = if filled <= 1 { signs.any(|sign| sign) } else { signs.all(|sign| sign) };
        if signed && !numbered && !self.records.is_empty() {
            self.ended = true;
            return Err(Reason::Signature);
        }
        Ok(())
    }

    /// Rows with hardly anything in them.
    fn check_weak(&mut self, row: &Row, filled: &[&'static str], number: &str) -> Result<(), Reason> {
        let [only] = filled else {
            return if filled.is_empty() { Err(self.nothing_wanted(row)) } else { Ok(()) };
        };
        if is_number(number) || self.header.mapped().count() == 1 {
            return Ok(());
        }
        let wide =
            |cell: &Cell| self.sheet.merges.region(row.number, cell.column).is_some_and(|region| region.is_wide());
        let counted = self.header.counter().is_some() && (self.numbered || self.records.is_empty());
        if !number.is_empty() || row.cells.iter().any(wide) || (counted && self.records.is_empty()) {
            return Err(Reason::Section);
        }
        if row.number > self.last + 1 && !self.records.is_empty() {
            self.ended = true;
            return Err(Reason::BelowTable);
        }
        if counted || !self.columns.is_required(only) { Err(Reason::Stray) } else { Ok(()) }
    }

    fn nothing_wanted(&self, row: &Row) -> Reason {
        let counter = self.header.counter().map(|slot| slot.first_column);
        match row.cells.as_slice() {
            [cell] if Some(cell.column) == counter && is_number(&cell.text) => Reason::OnlyNumber,
            [_] => Reason::Section,
            _ => Reason::Stray,
        }
    }

    /// Whether all required columns are filled, or half of all where none is required.
    fn is_complete(&self, filled: &[&'static str]) -> bool {
        let mut required = self.header.mapped().filter(|(key, _)| self.columns.is_required(key)).peekable();
        if required.peek().is_none() {
            return filled.len() * 2 >= self.header.mapped().count().max(2);
        }
        filled.len() >= 2.min(self.header.mapped().count()) && required.all(|(key, _)| filled.contains(&key))
    }

    /// Whether a slot has text of its own in a row, not only that of a block merged from above.
    fn own(&self, row: &Row, slot: &Slot) -> bool {
        (slot.first_column..=slot.last_column).any(|column| row.cell(column).is_some())
    }

    fn values(&self, row: &Row) -> HashMap<&'static str, Cell> {
        self.header.mapped().filter_map(|(key, slot)| Some((key, self.value(row, slot)?))).collect()
    }

    /// The text of a slot: its cells, joined where the header covers several, or that of the block merged downwards.
    fn value(&self, row: &Row, slot: &Slot) -> Option<Cell> {
        let mut value: Option<Cell> = None;
        for cell in (slot.first_column..=slot.last_column).filter_map(|column| row.cell(column)) {
            match &mut value {
                None => value = Some(cell.clone()),
                Some(value) => value.text = format!("{} {}", value.text, cell.text),
            }
        }
        value.or_else(|| self.merged(row.number, slot).cloned())
    }

    /// The cell of the block that began in a row above and does not reach beyond the slot. Long texts are not
    /// multiplied: thousands of rows could share one.
    fn merged(&self, row: u32, slot: &Slot) -> Option<&Cell> {
        let region = self.sheet.merges.region(row, slot.first_column)?;
        let inside = region.first_column == slot.first_column && region.last_column <= slot.last_column;
        let below_header = region.first_row > self.header.last_row && region.first_row < row;
        let cell = self.sheet.cell(region.first_row, region.first_column)?;
        (inside && below_header && cell.text.len() <= MERGED).then_some(cell)
    }
}

/// `27` or `27.`
fn is_number(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', ')']);
    !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Column numbers `1 2 3` or `(1) (2) (3)`, or remarks in parentheses.
fn is_below_header(row: &Row) -> bool {
    if row.cells.len() < 2 {
        return false;
    }
    let bare = |cell: &Cell| cell.text.trim_matches(['(', ')', '[', ']', '.', ' ']).to_owned();
    let numbers: Vec<Option<u16>> = row.cells.iter().map(|cell| bare(cell).parse().ok()).collect();
    let counts = numbers.iter().all(Option::is_some) && numbers.windows(2).all(|pair| pair[0] < pair[1]);
    counts || row.cells.iter().all(|cell| cell.text.starts_with('(') && cell.text.ends_with(')'))
}

/// The row in one line.
fn shown(row: &Row) -> String {
    let cells: Vec<String> =
        row.cells.iter().map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let text = cells.join(" | ");
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
