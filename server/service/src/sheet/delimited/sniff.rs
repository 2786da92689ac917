//! Finds out which character divides the columns.

const CANDIDATES: [u8; 3] = [b';', b',', b'\t'];
/// Records that are looked at.
const RECORDS: usize = 200;

/// The delimiter, and the text behind a line `sep=;`, which Excel writes and reads.
pub(super) fn delimiter(text: &str) -> (u8, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| first.as_bytes().get(4));
    if let Some(delimiter) = said.filter(|said| CANDIDATES.contains(said) || **said == b'|') {
        return (*delimiter, rest);
    }
    (guess(text), text)
}

/// The one that divides all records alike; else the one that divides most records most.
fn guess(text: &str) -> u8 {
    let records = count(text);
    let score = |place: usize| {
        let (divided, fields) = most_frequent(records.iter().map(|counts| counts[place]));
        let alike = fields > 0 && divided == records.len();
        (alike, if alike { fields } else { divided * fields })
    };
    let best = (0..CANDIDATES.len()).rev().max_by_key(|place| score(*place));
    best.map_or(b',', |place| CANDIDATES[place])
}

/// How often the most frequent count that is not 0 occurs, and the count.
fn most_frequent(counts: impl Iterator<Item = usize> + Clone) -> (usize, usize) {
    let often = |count: usize| counts.clone().filter(|other| *other == count).count();
    counts.clone().filter(|count| *count > 0).map(|count| (often(count), count)).max().unwrap_or((0, 0))
}

/// For each record that is not blank, how often each candidate occurs outside quotes.
fn count(text: &str) -> Vec<[usize; CANDIDATES.len()]> {
    let mut records = Vec::new();
    let mut record = [0; CANDIDATES.len()];
    let (mut quoted, mut blank, mut at_start) = (false, true, true);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if quoted {
            // A doubled quote is a quote; a single one ends the field.
            quoted = byte != b'"' || bytes.next_if_eq(&b'"').is_some();
            continue;
        }
        let candidate = CANDIDATES.iter().position(|candidate| *candidate == byte);
        match (byte, candidate) {
            (b'\n', _) => {
                let counts = std::mem::take(&mut record);
                if !std::mem::replace(&mut blank, true) {
                    records.push(counts);
                }
                if records.len() == RECORDS {
                    return records;
                }
            }
            (_, Some(place)) => record[place] += 1,
            (b'"', _) if at_start => quoted = true,
            _ => {}
        }
        blank &= byte == b'\n' || candidate.is_some() || byte == b' ';
        at_start = byte == b'\n' || candidate.is_some();
    }
    if !blank {
        records.push(record);
    }
    records
}
