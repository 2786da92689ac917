//! Dates and times in the words of each language, and working days.

use time::{Date, Duration, Month, OffsetDateTime, Time, UtcOffset, Weekday};

use crate::government::Zone;
use crate::lang::Lang;

const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_ID: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn month(lang: Lang, month: Month) -> &'static str {
    let months = match lang {
        Lang::Id => MONTHS_ID,
        Lang::En => MONTHS_EN,
    };
    months[usize::from(u8::from(month)) - 1]
}

fn weekday(lang: Lang, day: Weekday) -> &'static str {
    let days = match lang {
        Lang::Id => DAYS_ID,
        Lang::En => DAYS_EN,
    };
    days[usize::from(day.number_days_from_monday())]
}

/// `26 Februari 2024`, `26 February 2024`.
pub fn long(lang: Lang, date: Date) -> String {
    format!("{} {} {}", date.day(), month(lang, date.month()), date.year())
}

/// `Senin, 26 Februari 2024`, `Monday, 26 February 2024`.
pub fn full(lang: Lang, date: Date) -> String {
    format!("{}, {}", weekday(lang, date.weekday()), long(lang, date))
}

/// `Senin, 26 Februari – Jumat, 1 Maret 2024`; one day stands alone, and two years are both named.
pub fn range(lang: Lang, first: Date, last: Date) -> String {
    if first == last {
        return full(lang, first);
    }
    let start = if first.year() == last.year() {
        format!("{}, {} {}", weekday(lang, first.weekday()), first.day(), month(lang, first.month()))
    } else {
        full(lang, first)
    };
    format!("{start} – {}", full(lang, last))
}

/// `pukul 07.30 WIB`, `07:30 WIB`.
pub fn clock(lang: Lang, time: Time, zone: Zone) -> String {
    match lang {
        Lang::Id => format!("pukul {:02}.{:02} {}", time.hour(), time.minute(), zone.code()),
        Lang::En => format!("{:02}:{:02} {}", time.hour(), time.minute(), zone.code()),
    }
}

/// `Senin, 26 Februari 2024, pukul 07.30 WIB` in the given zone.
pub fn moment(lang: Lang, at: OffsetDateTime, zone: Zone) -> String {
    let local = at.to_offset(offset(zone));
    format!("{}, {}", full(lang, local.date()), clock(lang, local.time(), zone))
}

/// The calendar day of an instant in a zone.
pub fn day_in(at: OffsetDateTime, zone: Zone) -> Date {
    at.to_offset(offset(zone)).date()
}

fn offset(zone: Zone) -> UtcOffset {
    UtcOffset::from_hms(zone.hours(), 0, 0).unwrap_or(UtcOffset::UTC)
}

/// ISO form, for `<input type=date>` and `<time datetime>`.
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Monday to Friday from `first` to `last`, both included, without the given holidays (Perpres 21/2023: five days a week).
pub fn working_days(first: Date, last: Date, holidays: &[Date]) -> i64 {
    let mut days = 0;
    let mut day = first;
    while day <= last {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        if !weekend && !holidays.contains(&day) {
            days += 1;
        }
        day += Duration::DAY;
    }
    days
}

/// A decimal with the comma or the point of the language: `76,25`, `76.25`.
pub fn decimal(lang: Lang, hundredths: i64) -> String {
    let mark = match lang {
        Lang::Id => ',',
        Lang::En => '.',
    };
    format!("{}{mark}{:02}", hundredths / 100, (hundredths % 100).abs())
}

/// A whole number with the separator of the language: `250.000`, `250,000`.
pub fn grouped(lang: Lang, number: i64) -> String {
    let mark = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    #[test]
    fn case_a_across_a_leap_day() {
        let (first, last) = (date!(2024 - 02 - 26), date!(2024 - 03 - 01));
        assert_eq!(range(Lang::Id, first, last), "Senin, 26 Februari – Jumat, 1 Maret 2024");
        assert_eq!(range(Lang::En, first, last), "Monday, 26 February – Friday, 1 March 2024");
        assert_eq!(working_days(first, last, &[]), 5);
        assert_eq!(working_days(first, last, &[date!(2024 - 02 - 29)]), 4);
    }

    #[test]
    fn moments_in_three_zones() {
        let at = datetime!(2024-02-20 17:10 UTC);
        assert_eq!(moment(Lang::Id, at, Zone::Wib), "Rabu, 21 Februari 2024, pukul 00.10 WIB");
        assert_eq!(moment(Lang::En, at, Zone::Wit), "Wednesday, 21 February 2024, 02:10 WIT");
    }

    #[test]
    fn numbers() {
        assert_eq!(decimal(Lang::Id, 7625), "76,25");
        assert_eq!(grouped(Lang::Id, 250_000), "250.000");
        assert_eq!(grouped(Lang::En, -1_234), "-1,234");
        assert_eq!(grouped(Lang::En, 12), "12");
    }
}
