//! What travels between the board in the browser and the server.

use serde::Serialize;

use super::facts::Place;
use super::words::Words;

/// Everything that the board needs to wake.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Setup<F> {
    /// Where moves are sent, and where the latest state is found.
    pub href: String,
    /// The offers of the units on the board, by index.
    pub offers: Vec<String>,
    /// What the cost is made of, written and read.
    pub facts: F,
    pub now: Answer,
    pub words: Words,
}

/// The board as the server knows it, and what it says to a move.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Changes with the list of people and with what units offer; numbers mean the same only while it is the same.
    pub layout: String,
    pub places: Vec<Place>,
    /// How the units stand in the list to choose from.
    pub choices: Vec<String>,
    /// The head of the board and the remarks, as the page shows them.
    pub head: String,
    pub remarks: String,
    /// Why a move is refused, or what is to be known of one that was made; empty where there is nothing.
    pub title: String,
    pub points: Vec<String>,
    /// The move is refused until it has a reason.
    pub owed: bool,
}

/// A fingerprint of texts (64-bit FNV-1a), for [`Answer::layout`]. Not meant against forgery.
pub fn fingerprint<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in texts.into_iter().flat_map(|text| text.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_knows_order_and_borders() {
        assert_eq!(fingerprint(["a", "b"]), fingerprint(["a", "b"]));
        assert_ne!(fingerprint(["a", "b"]), fingerprint(["b", "a"]));
        assert_ne!(fingerprint(["ab", ""]), fingerprint(["a", "b"]));
    }
}
