//! The columns of a list of participants: what they are called in both languages, and by what other words offices call
//! them.

// Words, several to a line.
#[rustfmt::skip]
mod names;

use domain::lang::Lang;
use domain::participant::{TeamKind, WISH_FIELDS, team};
use domain::position_class::PositionClass;

use crate::sheet::{Column, Columns, Head};

/// A column that is written and read.
#[derive(Clone, Copy, Debug)]
pub struct SheetColumn {
    /// The name of the field in a form.
    pub key: &'static str,
    /// Headers by which it is known; the first is written in Indonesian, the second in English.
    names: &'static [&'static str],
    /// In characters.
    width: u16,
    /// Without it a list cannot be imported.
    pub required: bool,
}

const fn column(key: &'static str, names: &'static [&'static str], width: u16) -> SheetColumn {
    SheetColumn { key, names, width, required: false }
}

const fn required(key: &'static str, names: &'static [&'static str], width: u16) -> SheetColumn {
    SheetColumn { key, names, width, required: true }
}

/// The columns of the template and of the export, in order.
pub const COLUMNS: [SheetColumn; 18] = [
    column("front_title", names::FRONT_TITLE, 12),
    required("name", names::NAME, 30),
    column("back_title", names::BACK_TITLE, 16),
    required("nip", names::NIP, 22),
    required("class", names::CLASS, 18),
    column("position", names::POSITION, 30),
    column("rank", names::RANK, 24),
    column("home_agency", names::HOME_AGENCY, 30),
    column("email", names::EMAIL, 28),
    column("phone", names::PHONE, 18),
    column("topics", names::TOPICS, 30),
    column(WISH_FIELDS[0], names::WISH_1, 14),
    column(WISH_FIELDS[1], names::WISH_2, 14),
    column(WISH_FIELDS[2], names::WISH_3, 14),
    column(WISH_FIELDS[3], names::WISH_4, 14),
    column(WISH_FIELDS[4], names::WISH_5, 14),
    column("team", names::TEAM, 18),
    column("notes", names::NOTES, 30),
];

/// Columns that offices have beside or instead of those of the template.
const OTHERS: [SheetColumn; 3] = [
    column("name_nip", names::NAME_NIP, 0),
    // Beside the name of the rank.
    column("grade", names::GRADE, 0),
    // Beside the unit in which somebody works.
    column("institution", names::INSTITUTION, 0),
];

impl SheetColumn {
    /// What stands above it.
    pub fn header(&self, lang: Lang) -> &'static str {
        let place = if lang == Lang::Id { 0 } else { 1 };
        self.names.get(place).or(self.names.first()).copied().unwrap_or(self.key)
    }

    /// The column of a table that is written.
    pub fn head(&self, lang: Lang) -> Head {
        Head::new(self.header(lang), self.width).as_text()
    }
}

/// What a column is called, by the name of its field.
pub fn header(key: &str, lang: Lang) -> &'static str {
    COLUMNS.iter().chain(&OTHERS).find(|column| column.key == key).map_or("", |column| column.header(lang))
}

/// The NIP by which the example row of the template is known.
const EXAMPLE_NIP: &str = "19900101 201501 1 999";

/// What an import looks for.
pub fn columns() -> Columns {
    wanted(|column| column.required)
}

/// What an import looks for in a list with name and number in one column.
pub fn columns_of_joined_names() -> Columns {
    wanted(|column| matches!(column.key, "name_nip" | "class"))
}

fn wanted(required: impl Fn(&SheetColumn) -> bool) -> Columns {
    let all = COLUMNS.iter().chain(&OTHERS);
    let list = all.map(|column| Column { key: column.key, names: column.names, required: required(column) });
    Columns::new(list.collect()).with_example("nip", EXAMPLE_NIP)
}

/// The word for a position class in a list; [`PositionClass::parse`] reads both languages.
pub const fn class_word(class: PositionClass, lang: Lang) -> &'static str {
    match (class, lang) {
        (PositionClass::Administrator, Lang::Id) => "Administrator",
        (PositionClass::Administrator, Lang::En) => "Mid manager",
        (PositionClass::Pengawas, Lang::Id) => "Pengawas",
        (PositionClass::Pengawas, Lang::En) => "First-line manager",
        (PositionClass::Fungsional, Lang::Id) => "Fungsional",
        (PositionClass::Fungsional, Lang::En) => "Functional",
        (PositionClass::Pelaksana, Lang::Id) => "Pelaksana",
        (PositionClass::Pelaksana, Lang::En) => "Clerical",
        (PositionClass::Jpt, Lang::Id) => "Pimpinan tinggi",
        (PositionClass::Jpt, Lang::En) => "High leadership",
    }
}

/// A stored team in the words of a language: `bersama:A`, `together:A`.
pub fn team_words(stored: &str, lang: Lang) -> String {
    let word = |kind| match (kind, lang) {
        (TeamKind::Together, Lang::Id) => "bersama",
        (TeamKind::Together, Lang::En) => "together",
        (TeamKind::Apart, Lang::Id) => "terpisah",
        (TeamKind::Apart, Lang::En) => "apart",
    };
    team(stored).map_or_else(|| stored.to_owned(), |(kind, name)| format!("{}:{name}", word(kind)))
}

/// What the example row of the template says in a column; `units` are codes of the host's units.
pub fn example(key: &str, lang: Lang, units: &[String]) -> String {
    let wish = WISH_FIELDS.iter().take(2).position(|field| *field == key).and_then(|place| units.get(place));
    let text = match key {
        "front_title" => "Dr.",
        "name" => "Peserta Contoh",
        "back_title" => "S.E., M.Si.",
        "nip" => EXAMPLE_NIP,
        "class" => class_word(PositionClass::Fungsional, lang),
        "position" => "Analis Kebijakan Ahli Muda",
        "rank" => "Penata (III/c)",
        "home_agency" => "Biro Organisasi",
        "email" => "peserta@instansi.example",
        "phone" => "0812 0000 0000",
        "topics" => "SAKIP, IP ASN",
        "team" => return team_words("together:A", lang),
        _ => return wish.cloned().unwrap_or_default(),
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_header_means_two_columns() {
        let mut seen = HashSet::new();
        for column in COLUMNS.iter().chain(&OTHERS) {
            let words = column.names.iter().map(|name| {
                name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
            });
            for name in words.collect::<HashSet<_>>() {
                assert!(seen.insert(name.clone()), "{name} stands for {} and another", column.key);
            }
        }
    }

    #[test]
    fn class_words_and_teams_come_back() {
        for lang in Lang::ALL {
            for class in PositionClass::ALL {
                assert_eq!(PositionClass::parse(class_word(class, *lang)), Some(class));
            }
            for stored in ["together:A", "apart:tim 2"] {
                let words = team_words(stored, *lang);
                let (kind, name) = team(&words).unwrap();
                assert_eq!(format!("{}:{name}", kind.code()), stored);
            }
        }
    }
}
