//! Topics: a set of short phrases that participants want to learn and units offer.

use serde::{Deserialize, Serialize};

/// Topics in the order given, each once; compared after trimming and lower-casing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Topics(Vec<String>);

impl Topics {
    /// Reads a list separated by `|`, `;`, commas or line ends; empty members are ignored.
    pub fn parse(text: &str) -> Self {
        text.split(['|', ';', ',', '\n']).collect()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, topic: &str) -> bool {
        self.iter().any(|known| same(known, topic))
    }

    /// The topics that `offered` does not hold.
    pub fn missing_in<'a>(&'a self, offered: &'a Self) -> impl Iterator<Item = &'a str> {
        self.iter().filter(|topic| !offered.contains(topic))
    }

    /// For people: separated by commas.
    pub fn joined(&self) -> String {
        self.0.join(", ")
    }

    /// For the database and for lists in a cell: separated by `|`.
    pub fn stored(&self) -> String {
        self.0.join("|")
    }
}

/// Phrases as they are, trimmed; empty ones are ignored.
impl<'a> FromIterator<&'a str> for Topics {
    fn from_iter<I: IntoIterator<Item = &'a str>>(phrases: I) -> Self {
        let mut topics: Vec<String> = Vec::new();
        for phrase in phrases.into_iter().map(str::trim).filter(|phrase| !phrase.is_empty()) {
            if !topics.iter().any(|known| same(known, phrase)) {
                topics.push(phrase.to_owned());
            }
        }
        Self(topics)
    }
}

fn same(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return a.trim().eq_ignore_ascii_case(b.trim());
    }
    lower(a.trim()) == lower(b.trim())
}

#[cfg(not(target_arch = "wasm32"))]
fn lower(text: &str) -> String {
    text.to_lowercase()
}

/// The browser is given topics that are ASCII, so that the tables of all alphabets need not travel with the client.
#[cfg(target_arch = "wasm32")]
fn lower(text: &str) -> &str {
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_that_keeps_its_spelling() {
        let topics = Topics::parse(" CorpU; SAKIP ,corpu\nIP ASN||");
        assert_eq!(topics.joined(), "CorpU, SAKIP, IP ASN");
        assert_eq!(Topics::parse(&topics.stored()), topics);
        assert_eq!("SAKIP, RB|x".split('|').collect::<Topics>().stored(), "SAKIP, RB|x");
        assert_eq!(topics.missing_in(&Topics::parse("sakip")).collect::<Vec<_>>(), ["CorpU", "IP ASN"]);
    }
}
