//! Finds the header of a table: the row, or two, with the most wanted columns in it.

use super::columns::{Columns, is_counter};
use super::find::Heading;
use super::workbook::{Row, Sheet};

/// Rows that are looked at from the top; blank ones do not count.
const ROWS: usize = 100;

/// The header of a table.
pub(super) struct Header {
    /// Row numbers, one or two.
    pub rows: Vec<u32>,
    /// The number of the last row that the header's cells reach down to.
    pub last_row: u32,
    /// From left to right.
    pub slots: Vec<Slot>,
}

/// A column with its header.
pub(super) struct Slot {
    pub first_column: u16,
    /// Right of the first where the header is merged over several columns.
    pub last_column: u16,
    pub text: String,
    pub key: Option<&'static str>,
    /// It only counts the rows.
    pub counter: bool,
    /// A slot further left has the same meaning.
    pub duplicate: bool,
}

impl Slot {
    pub fn heading(&self) -> Heading {
        Heading { column: self.first_column, text: self.text.clone() }
    }
}

impl Header {
    /// The wanted columns with their keys.
    pub fn mapped(&self) -> impl Iterator<Item = (&'static str, &Slot)> {
        self.slots.iter().filter_map(|slot| Some((slot.key?, slot)))
    }

    pub fn slot(&self, column: u16) -> Option<&Slot> {
        self.slots.iter().find(|slot| (slot.first_column..=slot.last_column).contains(&column))
    }

    pub fn counter(&self) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.counter)
    }

    /// Required columns, all columns, and one row rather than two.
    fn score(&self, columns: &Columns) -> (usize, usize, bool) {
        let required = self.mapped().filter(|(key, _)| columns.is_required(key)).count();
        (required, self.mapped().count(), self.rows.len() == 1)
    }
}

/// The best header, the upper one of two that are equal.
pub(super) fn find(sheet: &Sheet, columns: &Columns) -> Option<Header> {
    let enough = columns.list().len().min(2);
    let rows = &sheet.rows[..sheet.rows.len().min(ROWS)];
    let one = rows.iter().map(|row| one_row(sheet, columns, row));
    let two = rows
        .windows(2)
        .filter(|pair| pair[0].number + 1 == pair[1].number)
        .map(|pair| two_rows(sheet, columns, &pair[0], &pair[1]));
    let all = one.chain(two).flatten().filter(|header| header.mapped().count() >= enough);
    all.max_by_key(|header| (header.score(columns), std::cmp::Reverse(header.rows[0])))
}

fn one_row(sheet: &Sheet, columns: &Columns, row: &Row) -> Option<Header> {
    if is_data(row) {
        return None;
    }
    let slots =
        row.cells.iter().map(|cell| slot(span(sheet, row.number, cell.column), &cell.text, columns.key(&cell.text)));
    Some(header(sheet, vec![row.number], slots.collect()))
}

fn two_rows(sheet: &Sheet, columns: &Columns, upper: &Row, lower: &Row) -> Option<Header> {
    if is_data(upper) || is_data(lower) {
        return None;
    }
    let mut places: Vec<u16> = upper.cells.iter().chain(&lower.cells).map(|cell| cell.column).collect();
    places.sort_unstable();
    places.dedup();
    let mut slots: Vec<Slot> = Vec::new();
    for &place in &places {
        if slots.last().is_some_and(|slot| place <= slot.last_column) {
            continue;
        }
        let (top, bottom) = (above(sheet, upper, lower, place), lower.text(place));
        let row = if bottom.is_empty() { upper.number } else { lower.number };
        let shared = !bottom.is_empty()
            && [place.checked_sub(1), place.checked_add(1)].into_iter().flatten().any(|beside| {
                !lower.text(beside).is_empty() && !top.is_empty() && above(sheet, upper, lower, beside) == top
            });
        let text = [top, bottom].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" / ");
        slots.push(slot(span(sheet, row, place), &text, two_row_key(columns, top, bottom, shared)));
    }
    Some(header(sheet, vec![upper.number, lower.number], slots))
}

/// What two rows mean together; the lower one alone; the upper one alone unless it stands above several columns.
fn two_row_key(columns: &Columns, top: &str, bottom: &str, shared: bool) -> Option<&'static str> {
    if top.is_empty() || bottom.is_empty() {
        return columns.key(if top.is_empty() { bottom } else { top });
    }
    let together = columns.key(&format!("{top} {bottom}")).or_else(|| columns.key(&format!("{bottom} {top}")));
    together.or_else(|| columns.key(bottom)).or_else(|| columns.key(top).filter(|_| !shared))
}

/// The upper header of a column: its own, that of the merged block, or (where merging was lost, as in a text file)
/// that of the neighbour on the left, if both have a lower header.
fn above<'a>(sheet: &Sheet, upper: &'a Row, lower: &Row, column: u16) -> &'a str {
    if let Some(region) = sheet.merges.region(upper.number, column) {
        return upper.text(region.first_column);
    }
    let mut place = column;
    while upper.text(place).is_empty() && !lower.text(place).is_empty() {
        match place.checked_sub(1).filter(|left| !lower.text(*left).is_empty()) {
            Some(left) => place = left,
            None => return "",
        }
    }
    upper.text(place)
}

fn header(sheet: &Sheet, rows: Vec<u32>, mut slots: Vec<Slot>) -> Header {
    let ends = rows.iter().flat_map(|row| slots.iter().map(move |slot| (*row, slot.first_column)));
    let ends = ends.filter_map(|(row, column)| sheet.merges.region(row, column)).map(|region| region.last_row);
    let last_row = ends.chain(rows.iter().copied()).max().unwrap_or_default();
    mark_duplicates(sheet, last_row, &mut slots);
    Header { rows, last_row, slots }
}

/// Of several columns with one meaning, the one with most in it counts; of equals, the first.
fn mark_duplicates(sheet: &Sheet, last_row: u32, slots: &mut [Slot]) {
    let below = || sheet.rows.iter().filter(|row| row.number > last_row);
    let filled = |slot: &Slot| below().filter(|row| !row.text(slot.first_column).is_empty()).count();
    let mut best: Vec<(&'static str, u16, usize)> = Vec::new();
    for slot in slots.iter() {
        let Some(key) = slot.key else { continue };
        match best.iter_mut().find(|(known, ..)| *known == key) {
            Some(known) if filled(slot) > known.2 => *known = (key, slot.first_column, filled(slot)),
            Some(_) => {}
            None => best.push((key, slot.first_column, filled(slot))),
        }
    }
    for slot in slots.iter_mut() {
        slot.duplicate =
            slot.key.is_some_and(|key| best.iter().all(|(known, at, _)| (*known, *at) != (key, slot.first_column)));
        slot.key = slot.key.filter(|_| !slot.duplicate);
    }
}

fn slot((first_column, last_column): (u16, u16), text: &str, key: Option<&'static str>) -> Slot {
    let counter = key.is_none() && is_counter(text);
    Slot { first_column, last_column, text: text.to_owned(), key, counter, duplicate: false }
}

/// The columns that a cell covers.
fn span(sheet: &Sheet, row: u32, column: u16) -> (u16, u16) {
    let region = sheet.merges.region(row, column).filter(|region| region.first_column == column);
    (column, region.map_or(column, |region| region.last_column))
}

/// Numbers of many digits and addresses stand in data, not in headers.
fn is_data(row: &Row) -> bool {
    row.cells.iter().any(|cell| cell.text.contains('@') || cell.text.chars().filter(char::is_ascii_digit).count() >= 8)
}
