//! Classes of positions (UU 20/2023 art. 13, 14 and 18; DOMAIN.md 5.5).

use serde::{Deserialize, Serialize};

use crate::coded::stored_as_code;

/// The class of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PositionClass {
    /// Mid manager, formerly eselon III.
    Administrator,
    /// First-line manager, formerly eselon IV.
    Pengawas,
    /// Functional position of a profession or skill, formerly JFT.
    Fungsional,
    /// Clerical post, formerly JFU or eselon V.
    Pelaksana,
    /// High leadership (jabatan pimpinan tinggi), formerly eselon I and II; rarely an intern, so it comes last.
    Jpt,
}

use PositionClass::{Administrator, Fungsional, Jpt, Pelaksana, Pengawas};

/// What offices and the English template call the classes, beside the patterns in [`PositionClass::parse`]:
/// lower case, single spaces, without `pejabat` and `jabatan` before it.
const WORDS: &[(&str, PositionClass)] = &[
    ("administrator", Administrator),
    ("ja", Administrator),
    ("mid manager", Administrator),
    ("middle manager", Administrator),
    ("pengawas", Pengawas),
    ("supervisor", Pengawas),
    ("first line manager", Pengawas),
    ("fungsional", Fungsional),
    ("fungsional tertentu", Fungsional),
    ("jf", Fungsional),
    ("jft", Fungsional),
    ("functional", Fungsional),
    ("functional position", Fungsional),
    ("pelaksana", Pelaksana),
    ("fungsional umum", Pelaksana),
    ("jfu", Pelaksana),
    ("staf", Pelaksana),
    ("staff", Pelaksana),
    ("clerk", Pelaksana),
    ("clerical", Pelaksana),
    ("clerical post", Pelaksana),
    ("general staff", Pelaksana),
    ("jpt", Jpt),
    ("pimpinan tinggi", Jpt),
    ("high leadership", Jpt),
    ("senior executive", Jpt),
    ("senior leader", Jpt),
];

/// Levels of functional positions (penjelasan PP 11/2017 art. 69).
const LEVELS: &[&str] =
    &["ahli pertama", "ahli muda", "ahli madya", "ahli utama", "pemula", "terampil", "mahir", "penyelia"];

impl PositionClass {
    /// In the order of lists and menus: that of the Sumatera Barat - Jawa Timur programme.
    pub const ALL: [Self; 5] = [Administrator, Pengawas, Fungsional, Pelaksana, Jpt];

    /// The code, as stored, submitted and serialised.
    pub const fn code(self) -> &'static str {
        match self {
            Administrator => "administrator",
            Pengawas => "pengawas",
            Fungsional => "fungsional",
            Pelaksana => "pelaksana",
            Jpt => "jpt",
        }
    }

    /// The key of its name in the text files.
    pub const fn key(self) -> &'static str {
        match self {
            Administrator => "class-administrator",
            Pengawas => "class-pengawas",
            Fungsional => "class-fungsional",
            Pelaksana => "class-pelaksana",
            Jpt => "class-jpt",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }

    /// Reads Indonesian and English words, the old names (eselon, JFT, JFU) and the codes.
    pub fn parse(text: &str) -> Option<Self> {
        let text = plain(text);
        let text = text.strip_prefix("pejabat ").unwrap_or(&text);
        let text = text.strip_prefix("jabatan ").unwrap_or(text);
        listed(text).or_else(|| eselon(text)).or_else(|| pattern(text)).or_else(|| agreed(text)).or_else(|| both(text))
    }
}

/// `eselon III`, `Es. III.a`, `echelon IV/b`.
fn eselon(text: &str) -> Option<PositionClass> {
    let mut words = text.split(' ');
    if !matches!(words.next()?, "eselon" | "esselon" | "echelon" | "es") {
        return None;
    }
    match words.next()?.trim_end_matches(['a', 'b']) {
        "i" | "ii" | "1" | "2" => Some(Jpt),
        "iii" | "3" => Some(Administrator),
        "iv" | "4" => Some(Pengawas),
        "v" | "5" => Some(Pelaksana),
        _ => None,
    }
}

/// `JPT Pratama`, `Pimpinan Tinggi Madya`, `Fungsional Ahli Muda`, `Ahli Pertama`.
fn pattern(text: &str) -> Option<PositionClass> {
    let level = text.strip_prefix("fungsional ").unwrap_or(text);
    if LEVELS.contains(&level) {
        return Some(Fungsional);
    }
    ["jpt ", "pimpinan tinggi "].iter().any(|start| text.starts_with(start)).then_some(Jpt)
}

/// Several words for the same class: `staf / pelaksana`.
fn agreed(text: &str) -> Option<PositionClass> {
    let mut classes = text.split(' ').map(listed);
    let first = classes.next()??;
    classes.all(|class| class == Some(first)).then_some(first)
}

/// The new name and the old one: `Pengawas (Eselon IV)`.
fn both(text: &str) -> Option<PositionClass> {
    let (new, _) = text.split_once(" es")?;
    let old = eselon(text.get(new.len() + 1..)?)?;
    listed(new).filter(|class| *class == old)
}

fn listed(word: &str) -> Option<PositionClass> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, class)| *class)
}

/// Lower case, punctuation as spaces, single spaces.
fn plain(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

stored_as_code!(PositionClass);

#[cfg(test)]
mod tests;
