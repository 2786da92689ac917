//! NIP (of a PNS) and NI PPPK: eighteen digits with a meaning, but without a check digit.
//!
//! A number that passes has the right shape; that it exists is not proven. It tells birth date and sex, so it is
//! personal data: [`Nip::masked`] is for lists and addresses, and `Debug` prints no more than that.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use time::{Date, Month};

/// Digits of a NIP or NI PPPK.
pub const DIGITS: usize = 18;
/// Nobody is appointed younger than this, in years. The sources name 16 to 18: the mild end is taken.
pub const MINIMUM_AGE: i32 = 16;

/// What sort of civil servant the number belongs to; digits 13 and 14 say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NipKind {
    /// The two digits are the month of appointment.
    Pns,
    /// The two digits count work agreements, from 21.
    Pppk,
}

/// Digit 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    Man,
    Woman,
}

/// Why a text is not a NIP; one variant for each rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NipError {
    #[error("the number is missing")]
    Empty,
    #[error("Excel shortened the number and lost its last digits: format the column as text and type it again")]
    Mangled,
    #[error("only digits belong into the number")]
    NotDigits,
    #[error("the number has {0} digits instead of 18")]
    Length(usize),
    #[error("digits 1 to 8 are not a date (year, month, day of birth)")]
    BirthDate,
    #[error("the date of birth lies in the future")]
    BirthInFuture,
    #[error("the year of appointment (digits 9 to 12) is less than 16 years after birth")]
    TooYoung,
    #[error("the year of appointment (digits 9 to 12) lies in the future")]
    AppointmentInFuture,
    #[error("digits 13 and 14 are neither a month (01 to 12, PNS) nor 21 or more (PPPK)")]
    Month,
    #[error("digit 15 is neither 1 (man) nor 2 (woman)")]
    Sex,
    #[error("digits 16 to 18 are 000; Excel does that to numbers that are not text")]
    Serial,
}

impl NipError {
    /// The key of its words in the text files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "error-nip-empty",
            Self::Mangled => "error-nip-mangled",
            Self::NotDigits => "error-nip-not-digits",
            Self::Length(_) => "error-nip-length",
            Self::BirthDate => "error-nip-birth-date",
            Self::BirthInFuture => "error-nip-birth-in-future",
            Self::TooYoung => "error-nip-too-young",
            Self::AppointmentInFuture => "error-nip-appointment-in-future",
            Self::Month => "error-nip-month",
            Self::Sex => "error-nip-sex",
            Self::Serial => "error-nip-serial",
        }
    }
}

/// A well-formed NIP or NI PPPK. Serialised as its 18 digits, never as a number: JavaScript would lose the end of it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nip {
    digits: String,
    birth_date: Date,
}

impl Nip {
    /// Reads what somebody typed; spaces, dots and apostrophes between the digits do not matter.
    /// The rules are those of DOMAIN.md 5.3.
    pub fn parse(text: &str, today: Date) -> Result<Self, NipError> {
        let nip = Self::restore(&digits(text)?)?;
        if nip.birth_date > today {
            return Err(NipError::BirthInFuture);
        }
        if nip.appointment_year() > today.year() + 1 {
            return Err(NipError::AppointmentInFuture);
        }
        Ok(nip)
    }

    /// Takes the 18 digits that [`Nip::as_str`] gave; every rule holds except the two that depend on today.
    pub fn restore(digits: &str) -> Result<Self, NipError> {
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NipError::NotDigits);
        }
        if digits.len() != DIGITS {
            return Err(NipError::Length(digits.len()));
        }
        let birth_date = date(&digits[..8]).ok_or(NipError::BirthDate)?;
        let nip = Self { digits: digits.to_owned(), birth_date };
        if nip.appointment_year() < birth_date.year() + MINIMUM_AGE {
            return Err(NipError::TooYoung);
        }
        if !matches!(nip.month_or_agreements(), 1..=12 | 21..) {
            return Err(NipError::Month);
        }
        if !matches!(nip.digits.as_bytes()[14], b'1' | b'2') {
            return Err(NipError::Sex);
        }
        if &nip.digits[15..] == "000" {
            return Err(NipError::Serial);
        }
        Ok(nip)
    }

    /// The 18 digits, for storing and comparing.
    pub fn as_str(&self) -> &str {
        &self.digits
    }

    pub fn kind(&self) -> NipKind {
        if self.month_or_agreements() <= 12 { NipKind::Pns } else { NipKind::Pppk }
    }

    pub fn birth_date(&self) -> Date {
        self.birth_date
    }

    pub fn sex(&self) -> Sex {
        if self.digits.as_bytes()[14] == b'1' { Sex::Man } else { Sex::Woman }
    }

    /// The year of appointment: of the candidate civil servant (PNS) or of the first agreement (PPPK).
    pub fn appointment_year(&self) -> i32 {
        number(&self.digits[8..12])
    }

    /// As it is written in letters: `19860926 201505 1 001`.
    pub fn grouped(&self) -> String {
        let d = &self.digits;
        format!("{} {} {} {}", &d[..8], &d[8..14], &d[14..15], &d[15..])
    }

    /// For lists and addresses: `1986******** *** 001`.
    pub fn masked(&self) -> String {
        format!("{}******** *** {}", &self.digits[..4], &self.digits[15..])
    }

    fn month_or_agreements(&self) -> i32 {
        number(&self.digits[12..14])
    }
}

impl fmt::Debug for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Nip({})", self.masked())
    }
}

impl TryFrom<String> for Nip {
    type Error = NipError;

    fn try_from(digits: String) -> Result<Self, NipError> {
        Self::restore(&digits)
    }
}

impl From<Nip> for String {
    fn from(nip: Nip) -> Self {
        nip.digits
    }
}

/// Takes a cell that holds name and number, as in a column `Nama / NIP`, apart: what stands before the number, and
/// the number as typed if there is one.
pub fn split_off(text: &str) -> (&str, Option<&str>) {
    let text = text.trim_end_matches([')', ' ']);
    let tail = |c: char| c.is_ascii_digit() || is_filler(c);
    let start = text.rfind(|c: char| !tail(c)).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let number = text[start..].trim_matches(is_filler);
    if number.chars().filter(char::is_ascii_digit).count() < 15 {
        return (text.trim(), None);
    }
    let name = text[..start].trim_end_matches(|c: char| !c.is_alphanumeric());
    let label = ["NI PPPK", "NIPPPK", "NIP"].into_iter().find_map(|label| {
        let cut = name.len().checked_sub(label.len())?;
        name.get(cut..).filter(|end| end.eq_ignore_ascii_case(label)).map(|_| cut)
    });
    let name = &name[..label.unwrap_or(name.len())];
    (name.trim().trim_end_matches(['/', '-', ',', ';', '(']).trim_end(), Some(number))
}

fn digits(text: &str) -> Result<String, NipError> {
    let text: String = text.chars().filter(|c| !is_filler(*c) || *c == '.').collect();
    if is_mangled(&text) {
        return Err(NipError::Mangled);
    }
    let digits = text.replace('.', "");
    if digits.is_empty() { Err(NipError::Empty) } else { Ok(digits) }
}

/// Spaces of all kinds, dots and the apostrophes that people put before a number to keep Excel from changing it.
fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '\'' | '’' | '‘' | '`' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// `1.98609E+17`, `1,98609262015051E17`, or a float such as `198609262015051000.0`.
fn is_mangled(text: &str) -> bool {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, ""));
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) || whole.is_empty() {
        return false;
    }
    let power = exponent.strip_prefix('+').unwrap_or(exponent);
    let scientific = !power.is_empty() && all_digits(power);
    let float =
        exponent.is_empty() && whole.len() >= DIGITS && !fraction.is_empty() && fraction.bytes().all(|b| b == b'0');
    scientific || float
}

fn date(eight: &str) -> Option<Date> {
    let month = Month::try_from(u8::try_from(number(&eight[4..6])).ok()?).ok()?;
    let day = u8::try_from(number(&eight[6..8])).ok()?;
    Date::from_calendar_date(number(&eight[..4]), month, day).ok()
}

/// The value of at most four digits.
fn number(digits: &str) -> i32 {
    digits.bytes().fold(0, |value, digit| value * 10 + i32::from(digit - b'0'))
}

#[cfg(test)]
mod tests;
