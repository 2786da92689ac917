//! Names as offices write them: titles before the name, the name, degrees behind it.
//!
//! Names of one word are normal, so nothing here asks for a family name (DOMAIN.md 9.4).

use serde::{Deserialize, Serialize};

/// Titles that stand before a name, in lower case and without the closing dot.
/// `M.`, `A.` and `R.` are missing on purpose: they shorten parts of the name itself (Muhammad, Abdul, Raden).
const FRONT: &[&str] = &[
    "prof", "dr", "drg", "drh", "drs", "dra", "ir", "h", "hj", "k.h", "kh", "tgk", "ns", "apt", "bd", "br", "pdt",
    "ust", "cand",
];

/// Degrees that are written without dots, as they are.
const BARE: &[&str] = &[
    "SE", "SH", "ST", "SS", "SP", "SPd", "SPdI", "SSos", "SSTP", "STP", "SIP", "SKM", "SKom", "SPt", "SPi", "SHut",
    "SAP", "SFarm", "SPsi", "MM", "MH", "MT", "MP", "MSi", "MAP", "MPd", "MKom", "MKes", "MKM", "MPH", "MSc", "MHum",
    "MEng", "MBA", "AMd", "AMK", "PhD", "CGCAE", "CRMP",
];

/// Name with titles; the parts are trimmed and the titles may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonName {
    /// `Dr. Ir.`
    pub front: String,
    /// `Budi Santoso`
    pub name: String,
    /// `M.Si., Ph.D.`
    pub back: String,
}

impl PersonName {
    /// From three fields; surplus spaces and a comma before the back title go.
    pub fn new(front: &str, name: &str, back: &str) -> Self {
        Self { front: single_spaced(front), name: single_spaced(name), back: listed(back) }
    }

    /// Takes a name with titles in one cell apart: `Dr. Ir. Budi Santoso, M.Si., Ph.D.`.
    ///
    /// What stands after the first comma is the back title; degrees without a comma before them are found too
    /// (`Budi Santoso S.E., M.M.`). What is not known to be a title stays in the name, where a reader can see it.
    pub fn split(text: &str) -> Self {
        let (rest, after_comma) = text.split_once(',').unwrap_or((text, ""));
        let (front, rest) = front(&single_spaced(rest));
        let (name, degrees) = trailing_degrees(&rest);
        Self { front, name, back: listed(&format!("{degrees},{after_comma}")) }
    }

    /// The Indonesian way: `Dr. Ir. Budi Santoso, M.Si., Ph.D.`.
    pub fn full(&self) -> String {
        let mut full = [self.front.as_str(), self.name.as_str()].join(" ").trim().to_owned();
        if !self.back.is_empty() {
            full.push_str(", ");
            full.push_str(&self.back);
        }
        full
    }
}

/// Titles at the beginning of `text`, and what follows. At least one word is left as the name.
fn front(text: &str) -> (String, String) {
    let mut titles: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(length) = front_title(rest, !titles.is_empty()) {
        let after = rest[length..].trim_start();
        if !after.starts_with(char::is_alphanumeric) && !after.starts_with('(') {
            break;
        }
        titles.push(rest[..length].trim_end());
        rest = after;
    }
    (titles.join(" "), rest.to_owned())
}

/// Bytes of the title that `text` begins with: `Dr.`, `Drs `, `H.`, and after another title also `(H.C.)`.
fn front_title(text: &str, after_title: bool) -> Option<usize> {
    if after_title && text.starts_with('(') {
        return text.find(')').map(|end| end + 1);
    }
    let known =
        FRONT.iter().filter(|title| text.get(..title.len()).is_some_and(|start| start.eq_ignore_ascii_case(title)));
    let length = known.map(|title| title.len()).max()?;
    match text[length..].chars().next() {
        Some('.') => Some(length + 1),
        // `H` and `Br` without a dot are initials or names.
        Some(' ') if length > 1 && !text[..length].eq_ignore_ascii_case("br") => Some(length),
        _ => None,
    }
}

/// The name, and degrees behind it that no comma sets apart.
fn trailing_degrees(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split(' ').collect();
    let degrees = words.iter().skip(1).rev().take_while(|word| is_degree(word)).count();
    let (name, degrees) = words.split_at(words.len() - degrees);
    (name.join(" "), degrees.join(", "))
}

/// `S.E.`, `M.Si`, `A.Md.Kom`, `Ph.D.`, `Sp.PD`, or a known one without dots.
fn is_degree(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    if let Some((level, subject)) = bare.split_once('.') {
        let level = ["s", "m", "a", "d", "ph", "sp", "b"].iter().any(|known| level.eq_ignore_ascii_case(known));
        return level && subject.starts_with(char::is_alphabetic);
    }
    BARE.contains(&bare)
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Comma-separated titles with one space after each comma and none empty.
fn listed(text: &str) -> String {
    let titles = text.split(',').map(single_spaced).filter(|title| !title.is_empty());
    titles.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
