//! W.toml: the weights.

use domain::assignment::{SpreadBy, Weights};
use domain::message::Message;
use toml::de::{DeTable, DeValue, Error};

use super::fault::{Fault, File, shown};

const SPREAD_BY: &str = "spread_by";

/// Reads the file; a missing key, or one with an error, has its default.
pub fn read(bytes: &[u8], faults: &mut Vec<Fault>) -> Weights {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let row = line(bytes, error.valid_up_to());
            faults.push(Fault::new(File::Weights, row, (0, &key_in(bytes, row)), Message::new("error-assign-utf8")));
            return Weights::default();
        }
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut broken = Vec::new();
    for error in &errors {
        let fault = malformed(text, error);
        broken.push(fault.row);
        faults.push(fault);
    }
    let mut weights = Weights::default();
    for (key, value) in table.get_ref() {
        let row = line(bytes, key.span().start);
        // What is left of a line that is no TOML says nothing more.
        if broken.contains(&row) {
            continue;
        }
        if let Err(message) = set(&mut weights, key.get_ref(), value.get_ref()) {
            faults.push(Fault::new(File::Weights, row, (0, key.get_ref()), message));
        }
    }
    weights
}

fn set(weights: &mut Weights, key: &str, value: &DeValue<'_>) -> Result<(), Message> {
    let weight = match key {
        "unplaced" => &mut weights.unplaced,
        "shortage" => &mut weights.shortage,
        "wish" => &mut weights.wish,
        "topic" => &mut weights.topic,
        "spread" => &mut weights.spread,
        "load" => &mut weights.load,
        SPREAD_BY => {
            weights.spread_by = value.as_str().and_then(SpreadBy::from_code).ok_or_else(spread_by)?;
            return Ok(());
        }
        _ => return Err(Message::new("error-assign-key-unknown").with("known", known_keys())),
    };
    let number = value.as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
    let number = number.filter(|number| (0..=Weights::LARGEST).contains(number));
    *weight = number.ok_or_else(|| Message::new("error-number").with("min", 0_i64).with("max", Weights::LARGEST))?;
    Ok(())
}

fn spread_by() -> Message {
    let known: Vec<String> = SpreadBy::ALL.iter().map(|known| format!("\"{}\"", known.code())).collect();
    Message::new("error-assign-spread-by").with("known", known.join(", "))
}

fn known_keys() -> String {
    let named = Weights::default().named();
    named.iter().map(|(key, _)| *key).chain([SPREAD_BY]).collect::<Vec<_>>().join(", ")
}

fn malformed(text: &str, error: &Error) -> Fault {
    let row = line(text.as_bytes(), error.span().map_or(0, |span| span.start));
    let message = Message::new("error-assign-toml").with("reason", shown(error.message()));
    Fault::new(File::Weights, row, (0, &key_in(text.as_bytes(), row)), message)
}

/// The line, from 1, of a place in the file.
fn line(bytes: &[u8], at: usize) -> usize {
    1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count()
}

/// What stands before the `=` of a line that cannot be read, or a name for the whole file.
fn key_in(bytes: &[u8], row: usize) -> String {
    let line = bytes.split(|byte| *byte == b'\n').nth(row - 1).unwrap_or_default();
    let key = String::from_utf8_lossy(line.split(|byte| *byte == b'=').next().unwrap_or_default()).trim().to_owned();
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    if is_key { key } else { Fault::WHOLE.to_owned() }
}
