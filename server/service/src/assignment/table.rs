//! A table with a header: text in UTF-8 with commas, read strictly, every error with its row and column.

mod header;
mod records;
mod row;

use domain::message::Message;

use super::fault::{Fault, File};
use header::Header;
use records::{Break, Record, records};
pub use row::Row;

/// Characters of a cell at most.
const LONGEST: usize = 10_000;

/// The rows below the header; `None` where the file has no header that could be understood, which is among the faults.
pub fn table(file: File, columns: &'static [&'static str], bytes: &[u8], faults: &mut Vec<Fault>) -> Option<Vec<Row>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut records = records(bytes);
    while records.last().is_some_and(Record::is_blank) {
        records.pop();
    }
    let mut records = records.into_iter();
    let Some(first) = records.next() else {
        faults.push(Fault::whole(file, Message::new("error-assign-empty")));
        return None;
    };
    let header = Header::read(file, columns, &first, faults)?;
    Some(records.filter_map(|record| row(&header, &record, faults)).collect())
}

fn row(header: &Header, record: &Record, faults: &mut Vec<Fault>) -> Option<Row> {
    let mut fault = |place: usize, message| {
        faults.push(Fault::new(header.file, record.line, (place, &header.name(place)), message));
    };
    if record.is_blank() {
        fault(0, Message::new("error-assign-blank-row"));
        return None;
    }
    let mut cells: Vec<Option<String>> = Vec::with_capacity(record.cells.len());
    for (place, cell) in record.cells.iter().enumerate() {
        match text(cell) {
            Ok(text) => cells.push(Some(text)),
            Err(message) => {
                fault(place, message);
                cells.push(None);
            }
        }
    }
    let (found, wanted) = (record.cells.len(), header.width);
    match record.broken {
        Some((place, why)) => {
            fault(place, why.message());
            if let Some(cell) = cells.get_mut(place) {
                *cell = None;
            }
        }
        None if found < wanted => fault(found, count("error-assign-cells-few", found, wanted)),
        None if found > wanted => fault(wanted, count("error-assign-cells-many", found, wanted)),
        None => {}
    }
    Some(Row::new(header, record.line, cells))
}

fn count(key: &'static str, found: usize, wanted: usize) -> Message {
    Message::new(key).with("found", found).with("wanted", wanted)
}

/// The trimmed text of a cell.
fn text(cell: &[u8]) -> Result<String, Message> {
    let text = std::str::from_utf8(cell).map_err(|_| Message::new("error-assign-utf8"))?;
    if text.contains('\0') {
        return Err(Message::new("error-assign-nul"));
    }
    if text.len() > LONGEST && text.chars().count() > LONGEST {
        return Err(Message::new("error-too-long").with("max", LONGEST));
    }
    Ok(text.trim().to_owned())
}

impl Break {
    fn message(self) -> Message {
        match self {
            Self::Open => Message::new("error-assign-quote-open"),
            Self::After => Message::new("error-assign-quote-after"),
        }
    }
}
