//! What somebody typed, what is wrong with it, and the careful way from the one to domain values.
//!
//! A form keeps every value as it was typed, so that a page can be shown again with nothing lost; only what nobody sees is
//! gone (see [`crate::text`]).

use std::borrow::Cow;

use time::Date;
use time::macros::format_description;

use crate::id::Id;
use crate::message::Message;
use crate::text;

/// The longest value accepted anywhere, in characters.
pub const LONGEST: usize = 10_000;

/// Fields with secrets: they are only ever hashed or compared, so no character of them is changed.
pub const SECRETS: [&str; 3] = ["password", "password_again", "current"];

/// Years that a date can lie in; others are typing errors.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// Submitted or prefilled values by field name; a name can occur several times. No value but a secret has characters that
/// nobody sees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    values: Vec<(String, String)>,
}

impl Form {
    pub fn new(values: Vec<(String, String)>) -> Self {
        let values = values.into_iter().map(|(name, value)| {
            let value = seen(&name, value);
            (name, value)
        });
        Self { values: values.collect() }
    }

    /// Sets the one value of a field, replacing what it had.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), seen(name, value.into())));
        self
    }

    /// The first value of a field, as typed; empty where it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// All values of a field, such as ticked boxes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether the field was submitted at all, such as a ticked box.
    pub fn has(&self, name: &str) -> bool {
        self.values.iter().any(|(known, _)| known == name)
    }

    /// Every name and value, in the order of the page.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// A value without what nobody sees, unless it is a secret.
fn seen(field: &str, value: String) -> String {
    match text::lines(&value) {
        Cow::Owned(seen) if !SECRETS.contains(&field) => seen,
        _ => value,
    }
}

/// One thing that is wrong, and the field it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: String,
    pub message: Message,
}

/// Everything that is wrong with a form, told at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// A single problem of one field.
    pub fn one(field: &str, message: Message) -> Self {
        let mut problems = Self::default();
        problems.add(field, message);
        problems
    }

    pub fn add(&mut self, field: &str, message: Message) {
        self.0.push(Problem { field: field.to_owned(), message });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first problem of a field.
    pub fn of(&self, field: &str) -> Option<&Message> {
        self.0.iter().find(|problem| problem.field == field).map(|problem| &problem.message)
    }

    /// `value` if nothing is wrong, else the problems.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// Reads the fields of a form and gathers the problems.
pub struct Reader<'a> {
    form: &'a Form,
    pub problems: Problems,
}

impl<'a> Reader<'a> {
    pub fn new(form: &'a Form) -> Self {
        Self { form, problems: Problems::default() }
    }

    /// Optional text of one line, trimmed; at most `max` characters.
    pub fn text(&mut self, field: &str, max: usize) -> String {
        text::line(&self.lines(field, max)).into_owned()
    }

    /// Optional text of several lines, trimmed; at most `max` characters.
    pub fn lines(&mut self, field: &str, max: usize) -> String {
        let value = self.form.get(field).trim();
        if value.chars().count() > max {
            self.problems.add(field, Message::new("error-too-long").with("max", max));
        }
        value.to_owned()
    }

    /// Text of one line that must not be empty.
    pub fn required(&mut self, field: &str, max: usize) -> String {
        let value = self.text(field, max);
        if value.is_empty() {
            self.problems.add(field, Message::new("error-required"));
        }
        value
    }

    /// An optional whole number within `range`.
    pub fn number(&mut self, field: &str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let value = self.form.get(field).trim();
        if value.is_empty() {
            return None;
        }
        match value.parse::<i64>() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                let message = Message::new("error-number").with("min", *range.start()).with("max", *range.end());
                self.problems.add(field, message);
                None
            }
        }
    }

    /// An optional date: ISO as browsers send it, or day-month-year as people type it.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        let value = self.form.get(field).trim();
        if value.is_empty() {
            return None;
        }
        let date = parse_date(value).filter(|date| YEARS.contains(&date.year()));
        if date.is_none() {
            self.problems.add(field, Message::new("error-date"));
        }
        date
    }

    /// A value that one of the known codes must match.
    pub fn choice<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.form.get(field).trim();
        let known = parse(value);
        if known.is_none() {
            let key = if value.is_empty() { "error-required" } else { "error-choice" };
            self.problems.add(field, Message::new(key));
        }
        known
    }

    /// The id of something that must be chosen. One that is malformed is the id of nothing, as an unknown one.
    pub fn id<T: Id>(&mut self, field: &str) -> Option<T> {
        let id = self.optional_id(field);
        if id.is_none() {
            self.problems.add(field, Message::new("error-required"));
        }
        id
    }

    /// The id of something that may be chosen.
    pub fn optional_id<T: Id>(&self, field: &str) -> Option<T> {
        let value = self.form.get(field).trim();
        (!value.is_empty()).then(|| T::named(value))
    }

    /// An optional e-mail address, in lower case.
    pub fn email(&mut self, field: &str) -> String {
        let value = self.text(field, 254).to_lowercase();
        if !value.is_empty() && !is_email(&value) {
            self.problems.add(field, Message::new("error-email"));
        }
        value
    }

    /// An optional telephone number, kept as it was typed: people read it from a screen or from paper.
    pub fn phone(&mut self, field: &str) -> String {
        let value = self.text(field, 40);
        if !value.is_empty() && !is_phone(&value) {
            self.problems.add(field, Message::new("error-phone"));
        }
        value
    }

    /// The problems, or the value built when there are none.
    pub fn finish<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T, Problems> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        build().ok_or_else(|| Problems::one("", Message::new("error-required")))
    }
}

/// `2024-02-26`, `26-02-2024`, `26/02/2024` or `26.02.2024`.
pub fn parse_date(text: &str) -> Option<Date> {
    let iso = format_description!("[year]-[month]-[day]");
    if let Ok(date) = Date::parse(text, &iso) {
        return Some(date);
    }
    let typed = text.replace(['/', '.'], "-");
    let form = format_description!("[day padding:none]-[month padding:none]-[year]");
    Date::parse(&typed, &form).ok()
}

/// A shape check only: whether the address exists is known when a mail arrives.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let clean = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '@' | '<' | '>' | ',' | ';' | '"'))
    };
    clean(local)
        && clean(host)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !host.contains("..")
}

/// A number that can be dialled from another province: 8 to 15 digits with the area or country code (E.164), in the ways
/// in which Indonesian offices write them: `(0751) 31-401`, `+62 812 3456 7890`, `0812.3456.7890`.
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let before = text.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let plus = text.matches('+').count();
    (8..=15).contains(&digits)
        && text.chars().all(|c| c.is_ascii_digit() || " +-.()".contains(c))
        && (plus == 0 || plus == 1 && before.contains('+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_type_them() {
        for text in ["2024-02-29", "29-02-2024", "29/2/2024", "29.02.2024"] {
            assert_eq!(parse_date(text), Some(time::macros::date!(2024 - 02 - 29)), "{text}");
        }
        for text in ["2023-02-29", "31-04-2024", "kemarin", ""] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn every_problem_is_told_and_values_stay() {
        let form = Form::new(vec![("title".into(), " ".into()), ("expected".into(), "dua".into())]);
        let mut reader = Reader::new(&form);
        reader.required("title", 10);
        reader.number("expected", 1..=5);
        assert_eq!(reader.problems.0.len(), 2);
        assert_eq!(form.get("expected"), "dua");
    }

    #[test]
    fn hidden_characters_do_not_count_and_far_years_are_refused() {
        let typed =
            [("name", "\u{202E}a\0b\r\nc"), ("blank", "\u{200B}"), ("day", "0001-01-01"), ("password", "a\0\r\n")];
        let form = Form::new(typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        let mut reader = Reader::new(&form);
        assert_eq!((reader.text("name", 4), reader.lines("name", 4)), ("ab c".to_owned(), "ab\nc".to_owned()));
        reader.required("blank", 10);
        assert_eq!(reader.date("day"), None);
        assert_eq!(reader.problems.0.len(), 2);
        assert_eq!(form.get("password"), "a\0\r\n", "a secret is not altered");
        assert_eq!(form.with("current", "\0").with("name", "\0").iter().last(), Some(("name", "")));
    }

    #[test]
    fn phone_shapes() {
        for good in
            ["(0751) 31-401", "+62 812 3456 7890", "0812.3456.7890", "021-3840000", "(+62) 21 3840000", "62812345678"]
        {
            assert!(is_phone(good), "{good}");
        }
        for bad in [
            "abc",
            "31401",
            "0812 3456 7890 1234",
            "0812+34567890",
            "++62812345678",
            "0812/3456789",
            "٠٨١٢٣٤٥٦٧٨",
            "+-()",
        ] {
            assert!(!is_phone(bad), "{bad}");
        }
        let form = Form::default().with("phone", " 0812-3456 7890 ");
        assert_eq!(Reader::new(&form).phone("phone"), "0812-3456 7890", "kept as it was typed");
    }

    #[test]
    fn email_shapes() {
        assert!(is_email("a.b@sumbar.example"));
        for bad in ["", "a", "a@b", "a b@c.example", "a@.example", "a@b..c", "a@b.example,"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
