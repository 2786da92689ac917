//! Splits bytes into the cells of each line. The library for tables of offices is lenient where a line is broken and passes over
//! blank lines; here both are errors that name their line.

/// A line of cells; quoted cells may hold line ends, so that it can take several lines of the file.
#[derive(Debug, Default)]
pub struct Record {
    /// The line where it begins, from 1.
    pub line: usize,
    pub cells: Vec<Vec<u8>>,
    /// The first cell whose quotation marks are wrong.
    pub broken: Option<(usize, Break)>,
}

/// What is wrong with the quotation marks of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// The file ends inside the cell.
    Open,
    /// Something follows the closing mark.
    After,
}

impl Record {
    /// Whether there is nothing but blanks and commas.
    pub fn is_blank(&self) -> bool {
        self.broken.is_none()
            && self.cells.iter().all(|cell| std::str::from_utf8(cell).is_ok_and(|text| text.trim().is_empty()))
    }
}

/// All records, blank ones too. Lines end with LF, CRLF or CR.
pub fn records(bytes: &[u8]) -> Vec<Record> {
    let mut source = Source { bytes, at: 0, line: 1 };
    let mut records = Vec::new();
    while source.at < bytes.len() {
        records.push(source.record());
    }
    records
}

struct Source<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl Source<'_> {
    fn record(&mut self) -> Record {
        let mut record = Record { line: self.line, ..Record::default() };
        loop {
            let place = record.cells.len();
            let mut cell = Vec::new();
            if self.bytes.get(self.at) == Some(&b'"') {
                let broken = self.quoted(&mut cell).map(|why| (place, why));
                record.broken = record.broken.or(broken);
            } else {
                self.plain(&mut cell);
            }
            record.cells.push(cell);
            match self.take() {
                Some(b',') => {}
                _ => return record,
            }
        }
    }

    /// Up to the comma or line end.
    fn plain(&mut self, cell: &mut Vec<u8>) {
        while let Some(byte) = self.bytes.get(self.at).filter(|byte| !matches!(byte, b',' | b'\n' | b'\r')) {
            cell.push(*byte);
            self.at += 1;
        }
    }

    /// From the opening mark to the comma or line end behind the closing one.
    fn quoted(&mut self, cell: &mut Vec<u8>) -> Option<Break> {
        self.at += 1;
        loop {
            let start = self.at;
            match self.take() {
                None => return Some(Break::Open),
                Some(b'"') if self.bytes.get(self.at) == Some(&b'"') => {
                    cell.push(b'"');
                    self.at += 1;
                }
                Some(b'"') => break,
                Some(_) => cell.extend_from_slice(&self.bytes[start..self.at]),
            }
        }
        let mut behind = Vec::new();
        self.plain(&mut behind);
        (!behind.trim_ascii().is_empty()).then_some(Break::After)
    }

    /// The next byte, a line end as a whole, counted.
    fn take(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        if byte == b'\r' && self.bytes.get(self.at) == Some(&b'\n') {
            self.at += 1;
        }
        self.line += usize::from(matches!(byte, b'\n' | b'\r'));
        Some(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line and cells of every record.
    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let cells = |record: Record| record.cells.into_iter().map(|cell| String::from_utf8(cell).unwrap()).collect();
        records(text.as_bytes()).into_iter().map(|record| (record.line, cells(record))).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn every_line_end_ends_a_line() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "c,", "", "d"].join(end);
            assert_eq!(
                read(&text),
                [row(1, &["a", "b"]), row(2, &["c", ""]), row(3, &[""]), row(4, &["d"])],
                "{end:?}"
            );
        }
        assert_eq!(read("a\n"), [row(1, &["a"])]);
        assert_eq!(read("a,"), [row(1, &["a", ""])]);
        assert!(read("").is_empty());
    }

    #[test]
    fn quoted_cells_hold_commas_marks_and_lines() {
        let text = "\"a,\"\"b\"\"\",\"c\r\nd\n\"  ,e\r\nf\n";
        assert_eq!(read(text), [row(1, &["a,\"b\"", "c\r\nd\n", "e"]), row(4, &["f"])]);
        assert_eq!(read("a \"b\",\"\""), [row(1, &["a \"b\"", ""])]);
    }

    #[test]
    fn wrong_marks_are_seen() {
        let broken = |text: &str| records(text.as_bytes()).into_iter().map(|record| record.broken).collect::<Vec<_>>();
        assert_eq!(broken("a,\"b\nc,d\n"), [Some((1, Break::Open))]);
        assert_eq!(broken("\"a\"b,c\nd\n"), [Some((0, Break::After)), None]);
        assert_eq!(broken("\"a\" ,c"), [None]);
    }
}
