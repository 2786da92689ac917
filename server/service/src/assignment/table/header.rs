//! The first line of a table.

use domain::message::Message;

use super::records::Record;
use super::text;
use crate::assignment::fault::{Fault, File};

/// Which column stands where.
#[derive(Debug)]
pub struct Header {
    pub file: File,
    /// The columns that the file must have.
    pub columns: &'static [&'static str],
    /// Where each of them stands; `None` where it is missing.
    pub places: Vec<Option<usize>>,
    /// Cells of the header.
    pub width: usize,
    /// What stands in the header.
    names: Vec<String>,
}

impl Header {
    /// Reads the header. `None` where it is none at all, so that nothing more can be said of the file.
    pub fn read(
        file: File,
        columns: &'static [&'static str],
        record: &Record,
        faults: &mut Vec<Fault>,
    ) -> Option<Self> {
        if let Some(why) = refused(record) {
            faults.push(Fault::whole(file, why));
            return None;
        }
        let width = record.cells.len();
        let mut header = Self { file, columns, places: vec![None; columns.len()], width, names: Vec::new() };
        let mut fault = |place: usize, name: &str, message| {
            let name = if name.is_empty() { (place + 1).to_string() } else { name.to_owned() };
            faults.push(Fault::new(file, record.line, (place, &name), message));
        };
        for (place, cell) in record.cells.iter().enumerate() {
            let name = text(cell);
            let known = name.as_ref().ok().and_then(|name| columns.iter().position(|column| column == name));
            match (&name, known.map(|known| &mut header.places[known])) {
                (Err(message), _) => fault(place, "", message.clone()),
                (Ok(name), None) => fault(place, name, Message::new("error-assign-column-unknown")),
                (Ok(name), Some(Some(_))) => fault(place, name, Message::new("error-assign-column-twice")),
                (Ok(_), Some(free)) => *free = Some(place),
            }
            header.names.push(name.unwrap_or_default());
        }
        for (column, place) in columns.iter().zip(&header.places) {
            if place.is_none() {
                fault(header.width, column, Message::new("error-assign-column-missing"));
            }
        }
        Some(header)
    }

    /// The name of the column at this place, or its number where it has none.
    pub fn name(&self, place: usize) -> String {
        let name = self.names.get(place).filter(|name| !name.is_empty());
        name.cloned().unwrap_or_else(|| (place + 1).to_string())
    }
}

/// Why this is no header at all.
fn refused(record: &Record) -> Option<Message> {
    if let Some((_, why)) = record.broken {
        return Some(why.message());
    }
    if record.is_blank() {
        return Some(Message::new("error-assign-no-header"));
    }
    match record.cells.as_slice() {
        [cell] if cell.contains(&b';') || cell.contains(&b'\t') => Some(Message::new("error-assign-separator")),
        _ => None,
    }
}
