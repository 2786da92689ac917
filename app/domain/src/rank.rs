//! Ranks: golongan and pangkat of a PNS, golongan of a PPPK (DOMAIN.md 5.4).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

mod parse;

/// The 17 grades of a PNS, lowest first, with the rank that goes with each.
const PNS: [(&str, &str); 17] = [
    ("I/a", "Juru Muda"),
    ("I/b", "Juru Muda Tingkat I"),
    ("I/c", "Juru"),
    ("I/d", "Juru Tingkat I"),
    ("II/a", "Pengatur Muda"),
    ("II/b", "Pengatur Muda Tingkat I"),
    ("II/c", "Pengatur"),
    ("II/d", "Pengatur Tingkat I"),
    ("III/a", "Penata Muda"),
    ("III/b", "Penata Muda Tingkat I"),
    ("III/c", "Penata"),
    ("III/d", "Penata Tingkat I"),
    ("IV/a", "Pembina"),
    ("IV/b", "Pembina Tingkat I"),
    ("IV/c", "Pembina Utama Muda"),
    ("IV/d", "Pembina Utama Madya"),
    ("IV/e", "Pembina Utama"),
];

/// The 17 grades of a PPPK, lowest first; they have no rank name.
const PPPK: [&str; 17] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"];

/// Why a text is not a rank.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RankError {
    #[error("the rank is missing")]
    Empty,
    #[error("no rank is called that")]
    Unknown,
    /// Wrong lists are in circulation, so a name that does not belong to its grade is not guessed at.
    #[error("{name} is not the rank of {grade}, which is {right}")]
    Mismatch { name: &'static str, grade: &'static str, right: &'static str },
}

/// A grade that exists. Serialised as its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rank(Grade);

/// Places in the two tables above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Grade {
    Pns(usize),
    Pppk(usize),
}

impl Rank {
    /// Reads `Penata Tingkat I (III/d)`, `Penata Tk. I / III.d`, `III/d`, `IV a`, and for a PPPK `IX` or `Golongan IX`.
    pub fn parse(text: &str) -> Result<Self, RankError> {
        parse::rank(text).map(Self)
    }

    /// The grades of a PNS, lowest first.
    pub fn pns() -> impl Iterator<Item = Self> {
        (0..PNS.len()).map(|place| Self(Grade::Pns(place)))
    }

    /// The grades of a PPPK, lowest first.
    pub fn pppk() -> impl Iterator<Item = Self> {
        (0..PPPK.len()).map(|place| Self(Grade::Pppk(place)))
    }

    /// `III/d` or `IX`.
    pub fn code(self) -> &'static str {
        match self.0 {
            Grade::Pns(place) => PNS[place].0,
            Grade::Pppk(place) => PPPK[place],
        }
    }

    /// `Penata Tingkat I`; none for a PPPK.
    pub fn name(self) -> Option<&'static str> {
        match self.0 {
            Grade::Pns(place) => Some(PNS[place].1),
            Grade::Pppk(_) => None,
        }
    }

    pub fn is_pppk(self) -> bool {
        matches!(self.0, Grade::Pppk(_))
    }
}

/// `Penata Tingkat I (III/d)` or `Golongan IX`.
impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{name} ({})", self.code()),
            None => write!(f, "Golongan {}", self.code()),
        }
    }
}

impl FromStr for Rank {
    type Err = RankError;

    fn from_str(text: &str) -> Result<Self, RankError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Rank {
    type Error = RankError;

    fn try_from(code: String) -> Result<Self, RankError> {
        Self::parse(&code)
    }
}

impl From<Rank> for String {
    fn from(rank: Rank) -> Self {
        rank.code().to_owned()
    }
}

#[cfg(test)]
mod tests;
