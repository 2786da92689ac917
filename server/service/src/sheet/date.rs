//! Dates as people type them into cells.

use time::{Date, Month};

/// Indonesian and English beginnings of the months' names.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "ags", "aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// Reads `2024-02-26` (which is also what [`super::read`] makes of a date cell), `26/02/2024`, `26-2-2024`,
/// `26 Februari 2024`, `Senin, 26 Feb 2024`. The day comes before the month; the year has four digits.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.to_lowercase();
    let text = text.split_once(',').map_or(text.as_str(), |(_, date)| date);
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "-/.".contains(c)).filter(|word| !word.is_empty()).collect();
    let (year, month, day) = match words[..] {
        [year, month, day] if year.len() == 4 && month.starts_with(|c: char| c.is_ascii_digit()) => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    Date::from_calendar_date(number(year)?, self::month(month)?, u8::try_from(number(day)?).ok()?).ok()
}

fn month(text: &str) -> Option<Month> {
    let named = MONTHS.iter().position(|names| names.iter().any(|name| text.starts_with(name))).map(|place| place + 1);
    let number = named.or_else(|| number(text).and_then(|number| usize::try_from(number).ok()))?;
    Month::try_from(u8::try_from(number).ok()?).ok()
}

fn number(text: &str) -> Option<i32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    #[test]
    fn dates_as_people_type_them() {
        for text in [
            "2024-02-26",
            "26/02/2024",
            "26-2-2024",
            "26.02.2024",
            "26 Februari 2024",
            "26 FEB 2024",
            "Senin, 26 Pebruari 2024",
            "26-Feb-2024",
        ] {
            assert_eq!(parse_date(text), Some(date!(2024 - 02 - 26)), "{text}");
        }
        for text in ["", "26/02/24", "30/02/2024", "02/26/2024", "Februari 2024", "26 02", "26 x 2024"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in "\\PC{0,20}|[0-9/ -]{0,12}") {
            let _ = parse_date(&text);
        }
    }
}
