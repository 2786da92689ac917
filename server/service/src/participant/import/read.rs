//! From a row of a sheet to what somebody might have typed into the form.

use std::collections::HashSet;

use domain::form::Form;
use domain::name::PersonName;
use domain::nip;
use domain::participant::WISH_FIELDS;
use domain::position_class::PositionClass;

use crate::sheet::{Found, Kind, Record};

/// Fields that go from the cell to the form as they are.
const PLAIN: [&str; 6] = ["position", "email", "topics", "team", "notes", "rank"];

/// The columns of a list, and how its rows are read.
pub(super) struct Reading<'a> {
    found: &'a Found,
    keys: HashSet<&'static str>,
}

impl<'a> Reading<'a> {
    pub fn new(found: &'a Found) -> Self {
        Self { found, keys: found.columns.iter().map(|column| column.key).collect() }
    }

    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// The column that a field comes from.
    pub fn source(&self, field: &'static str) -> Option<&'static str> {
        let other = match field {
            "name" | "nip" | "front_title" | "back_title" => "name_nip",
            "rank" => "grade",
            "home_agency" => "institution",
            "class" => "position",
            _ => field,
        };
        [field, other].into_iter().find(|key| self.has(key))
    }

    /// The letters of the column that a field comes from.
    pub fn letter(&self, field: &'static str) -> Option<String> {
        self.found.letter(self.source(field)?)
    }

    /// The number, as typed.
    pub fn nip(&self, record: &'a Record) -> &'a str {
        let own = record.text("nip");
        if own.is_empty() { nip::split_off(record.text("name_nip")).1.unwrap_or_default() } else { own }
    }

    /// The form of a row. Fields without a column keep what `known` says; blank cells empty their field.
    pub fn form(&self, record: &'a Record, known: Form) -> Form {
        let mut form = known.with("nip", self.nip(record));
        for key in PLAIN.into_iter().filter(|key| self.has(key)) {
            form = form.with(key, record.text(key));
        }
        if self.has("phone") {
            form = form.with("phone", phone(record));
        }
        form = self.agency(record, self.rank(record, self.name(record, form)));
        if WISH_FIELDS.iter().any(|field| self.has(field)) {
            form = WISH_FIELDS.iter().fold(form, |form, field| form.with(field, record.text(field)));
        }
        self.class(record, form)
    }

    /// Titles that have no cell of their own are looked for in the cell of the name.
    fn name(&self, record: &Record, form: Form) -> Form {
        let own = record.text("name");
        let text = if own.is_empty() { nip::split_off(record.text("name_nip")).0 } else { own };
        let (front, back) = (record.text("front_title"), record.text("back_title"));
        let same = form.get("front_title") == front && form.get("name") == text && form.get("back_title") == back;
        if same && self.has("front_title") && self.has("back_title") {
            return form;
        }
        let name = apart(front, text, back);
        form.with("front_title", name.front).with("name", name.name).with("back_title", name.back)
    }

    /// `Penata` and `III/c` in two columns become `Penata (III/c)`.
    fn rank(&self, record: &Record, form: Form) -> Form {
        match (record.text("rank"), record.text("grade")) {
            _ if !self.has("grade") => form,
            (rank, "") => form.with("rank", rank),
            ("", grade) => form.with("rank", grade),
            (rank, grade) => form.with("rank", format!("{rank} ({grade})")),
        }
    }

    fn agency(&self, record: &Record, form: Form) -> Form {
        if self.source("home_agency").is_none() {
            return form;
        }
        let own = record.text("home_agency");
        form.with("home_agency", if own.is_empty() { record.text("institution") } else { own })
    }

    /// The class in its column; where that is blank or missing, as the position tells it.
    fn class(&self, record: &Record, form: Form) -> Form {
        let text = record.text("class");
        let blank = text.trim_matches(['-', '–', ' ']).is_empty();
        let told = || PositionClass::parse(text).or_else(|| PositionClass::parse(&format!("eselon {text}")));
        match if blank { class_of_position(record.text("position")) } else { told() } {
            Some(class) => form.with("class", class.code()),
            None if self.has("class") => form.with("class", if blank { "" } else { text }),
            None => form,
        }
    }

    /// Whether the class of a row is not written but follows from the position.
    pub fn derives_class(&self, record: &Record) -> bool {
        record.text("class").trim_matches(['-', '–', ' ']).is_empty()
            && class_of_position(record.text("position")).is_some()
    }
}

/// What a position says of its class, if it says it plainly.
fn class_of_position(position: &str) -> Option<PositionClass> {
    let words: Vec<String> = position.split_whitespace().map(str::to_lowercase).collect();
    let tail = |count: usize| PositionClass::parse(&words.get(words.len().checked_sub(count)?..)?.join(" "));
    let level = || [2, 1].into_iter().find_map(|count| tail(count).filter(|class| *class == PositionClass::Fungsional));
    PositionClass::parse(position).or_else(level).or_else(|| head_of(&words))
}

/// `Kepala Bidang …` and `Kepala Sub Bagian …`: what was eselon III and IV.
fn head_of(words: &[String]) -> Option<PositionClass> {
    if words.first()? != "kepala" {
        return None;
    }
    match words.get(1)?.as_str() {
        "bagian" | "bidang" => Some(PositionClass::Administrator),
        "seksi" => Some(PositionClass::Pengawas),
        sub if sub.starts_with("sub") => Some(PositionClass::Pengawas),
        _ => None,
    }
}

/// Excel drops the 0 that a telephone number begins with when it takes it for a number.
fn phone(record: &Record) -> String {
    let text = record.text("phone");
    let bare = record.kind("phone") == Some(Kind::Number) && text.starts_with('8');
    if bare { format!("0{text}") } else { text.to_owned() }
}

/// A name with its titles from three cells. Beside a filled cell nothing is looked for in the name, beside a blank one all
/// titles of its side.
fn apart(front: &str, text: &str, back: &str) -> PersonName {
    let split = PersonName::split(text);
    let (front, before) = if front.is_empty() { (split.front.as_str(), "") } else { (front, split.front.as_str()) };
    let (back, behind) = if back.is_empty() { (split.back.as_str(), "") } else { (back, split.back.as_str()) };
    let untouched = before == split.front && behind == split.back;
    let name = if untouched { text.to_owned() } else { joined(&joined(before, &split.name, " "), behind, ", ") };
    PersonName { front: front.to_owned(), name, back: back.to_owned() }
}

fn joined(first: &str, second: &str, between: &str) -> String {
    [first, second].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_tell_their_class_only_plainly() {
        use PositionClass::{Administrator, Fungsional, Pelaksana, Pengawas};
        for (position, class) in [
            ("Analis Kebijakan Ahli Muda", Some(Fungsional)),
            ("Arsiparis Terampil", Some(Fungsional)),
            ("Kepala Bagian Organisasi", Some(Administrator)),
            ("Kepala Subbagian Umum", Some(Pengawas)),
            ("Kepala Sub Bidang Mutasi", Some(Pengawas)),
            ("Pelaksana", Some(Pelaksana)),
            ("Kepala Dinas", None),
            ("Pengelola Keuangan", None),
            ("", None),
        ] {
            assert_eq!(class_of_position(position), class, "{position}");
        }
    }
}
