//! The one chip that matters on a card, and what is odd about a person where they are.

use domain::assignment::Problem;
use domain::placement::{Warning, warnings, wish_rank};

use super::words::{Word, Words};

/// A chip: its tone as a class, its words, and what to read out before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub tone: &'static str,
    pub before: String,
    pub text: String,
}

/// What a chip depends on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing<'a> {
    pub fixed: bool,
    pub placed: bool,
    pub has_wishes: bool,
    /// The rank of the present unit among the wishes, from 1.
    pub rank: Option<usize>,
    /// The code of the unit that is wished for most.
    pub first_wish: &'a str,
}

impl Standing<'_> {
    pub fn chip(self, words: &Words) -> Chip {
        let plain = |tone, word| Chip { tone, before: String::new(), text: words.of(word).to_owned() };
        if self.fixed {
            return plain("info", Word::Fixed);
        }
        if !self.has_wishes {
            return plain("plain", Word::NoWish);
        }
        match self.rank {
            Some(rank) => {
                let text = words.say(Word::Rank, &[("rank", &rank.to_string())]);
                Chip { tone: rank_tone(rank), before: String::new(), text }
            }
            None if self.placed => plain("warn", Word::Outside),
            None => {
                let before = words.of(Word::FirstWish).to_owned();
                Chip { tone: "plain", before, text: self.first_wish.to_owned() }
            }
        }
    }
}

const fn rank_tone(rank: usize) -> &'static str {
    match rank {
        1 => "good",
        2 => "brand",
        _ => "warn",
    }
}

/// What is odd, to be read after class and agency; the wish is on the chip already.
pub fn odd(found: &[Warning], words: &Words) -> String {
    let mut text = String::new();
    for (warning, word) in [(Warning::Class, Word::OddClass), (Warning::Topic, Word::OddTopic)] {
        if found.contains(&warning) {
            text.push_str(" · ");
            text.push_str(words.of(word));
        }
    }
    text
}

/// The chip and what is odd, for a person of the problem in a unit or without a place.
pub fn label(problem: &Problem, who: usize, unit: Option<usize>, fixed: bool, words: &Words) -> (Chip, String) {
    let person = &problem.participants[who];
    let standing = Standing {
        fixed,
        placed: unit.is_some(),
        has_wishes: !person.wishes.is_empty(),
        rank: unit.and_then(|unit| wish_rank(&person.wishes, unit)),
        first_wish: person.wishes.first().map_or("", |wish| problem.units[*wish].code.as_str()),
    };
    let found = unit.map(|at| {
        let unit = &problem.units[at];
        warnings((person.class, &person.topics, &person.wishes), (at, &unit.classes, &unit.topics))
    });
    (standing.chip(words), odd(&found.unwrap_or_default(), words))
}

#[cfg(test)]
mod tests {
    use super::super::words::KEYS;
    use super::*;

    #[test]
    fn one_chip_for_each_standing() {
        let words = Words::new(KEYS.iter().map(|key| (*key).to_owned()).collect());
        let text = |standing: Standing<'_>| standing.chip(&words).text;
        let wishes = Standing { has_wishes: true, first_wish: "BKD", ..Standing::default() };
        assert_eq!(text(Standing { fixed: true, ..wishes }), "placement-fixed");
        assert_eq!(text(Standing::default()), "placement-no-wish");
        assert_eq!(text(wishes), "BKD");
        assert_eq!(text(Standing { placed: true, ..wishes }), "placement-outside");
        assert_eq!(Standing { placed: true, rank: Some(2), ..wishes }.chip(&words).tone, "brand");
    }
}
