//! The text of an Excel cell as a person sees it.

use calamine::{CellErrorType, DataRef, ExcelDateTime};

use super::escape::{tidy, unescape};
use super::workbook::Kind;

/// Excel keeps 15 significant digits of a number.
const LONG: f64 = 1e15;

/// Text and kind; nothing for a blank cell.
pub(super) fn text(value: &DataRef<'_>) -> Option<(String, Kind)> {
    let (text, kind) = match value {
        DataRef::Empty => return None,
        DataRef::String(text) => (tidy(unescape(text)), Kind::Text),
        DataRef::SharedString(text) => (tidy(unescape(text)), Kind::Text),
        DataRef::Bool(true) => ("TRUE".to_owned(), Kind::Text),
        DataRef::Bool(false) => ("FALSE".to_owned(), Kind::Text),
        DataRef::Int(number) => decimal(*number as f64),
        DataRef::Float(number) => decimal(*number),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (iso(text), Kind::Date),
        DataRef::Error(error) => (error_name(error), Kind::Error),
    };
    (!text.is_empty()).then_some((text, kind))
}

/// `27`, `12.5`, `1.98609262015051E+17`.
fn decimal(number: f64) -> (String, Kind) {
    if number.abs() >= LONG {
        let shown = format!("{:E}", fifteen_digits(number));
        return (shown.replace('E', "E+"), Kind::LongNumber);
    }
    (fifteen_digits(number).to_string(), Kind::Number)
}

/// Without the noise behind the digits that Excel keeps: 0.1 + 0.2 is 0.3.
fn fifteen_digits(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// `2024-02-26`, `2024-02-26 07:30`, or `07:30` where there is no day. Seconds only if there are any.
fn date(moment: &ExcelDateTime) -> (String, Kind) {
    let days = moment.as_f64();
    if moment.is_duration() || !(0.0..2_958_466.0).contains(&days) {
        return decimal(days);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = match (hour, minute, second) {
        (0, 0, 0) => String::new(),
        (_, _, 0) => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    let shown = match (days < 1.0, time.is_empty()) {
        (true, true) => "00:00".to_owned(),
        (true, false) => time,
        (false, true) => date,
        (false, false) => format!("{date} {time}"),
    };
    (shown, Kind::Date)
}

/// The date alone where the time is midnight.
fn iso(text: &str) -> String {
    let text = tidy(text);
    text.strip_suffix("T00:00:00").or_else(|| text.strip_suffix("T00:00:00Z")).unwrap_or(&text).to_owned()
}

fn error_name(error: &CellErrorType) -> String {
    error.to_string()
}
