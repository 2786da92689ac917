//! The sentences of the board, finished by the server but for the values in braces.

use serde::Serialize;

macro_rules! sentences {
    ($($name:ident = $key:literal;)+) => {
        /// A sentence of the board.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($name),+ }

        /// The keys of the sentences in the text files, in order.
        pub const KEYS: &[&str] = &[$($key),+];
    };
}

sentences! {
    Rank = "placement-rank";
    FirstWish = "placement-first-wish";
    Fixed = "placement-fixed";
    NoWish = "placement-no-wish";
    Outside = "placement-outside";
    OddClass = "warning-class";
    OddTopic = "warning-topic";
    OddClasses = "board-odd-classes";
    ClassHere = "board-class-here";
    ClassOver = "board-class-over";
    Places = "places-used";
    PlacesFull = "places-full";
    Slot = "board-slot";
    Slots = "board-slots";
    Nowhere = "placement-nowhere";
    Several = "board-several";
    Lifted = "board-lifted";
    Over = "board-over";
    OverPool = "board-over-pool";
    Full = "board-full";
    FullHere = "board-full-here";
    Dropped = "board-dropped";
    Stays = "board-stays";
    Cancelled = "board-cancelled";
    Held = "board-held";
    Undone = "board-undone";
    NothingToUndo = "board-nothing-to-undo";
    UndoChanged = "board-undo-changed";
    Others = "board-others";
    Saved = "board-saved";
    Saving = "board-saving";
    Unsaved = "board-unsaved";
    NotSaved = "board-not-saved";
    SessionOver = "board-session-over";
    Discarded = "board-discarded";
    GivenUp = "board-given-up";
    Outdated = "board-outdated";
    Total = "board-total";
    Toll = "board-toll";
    Separator = "board-thousands";
    Unplaced = "part-unplaced";
    Shortage = "part-shortage";
    Wish = "part-wish";
    Topic = "part-topic";
    Spread = "part-spread";
    Load = "part-load";
}

/// The parts of the cost, in the order of the model.
const PARTS: [Word; 6] = [Word::Unplaced, Word::Shortage, Word::Wish, Word::Topic, Word::Spread, Word::Load];

/// The values that sentences leave open; each stands in braces where it belongs.
pub const OPEN: [&str; 8] = ["rank", "used", "max", "count", "who", "place", "cost", "part"];

/// All sentences in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(Vec<String>);

impl Words {
    /// Sentences in the order of [`KEYS`].
    pub fn new(sentences: Vec<String>) -> Self {
        Self(sentences)
    }

    /// A sentence without values.
    pub fn of(&self, word: Word) -> &str {
        self.0.get(word as usize).map_or("", String::as_str)
    }

    /// A sentence with its values, given as `(name, value)`.
    pub fn say(&self, word: Word, values: &[(&str, &str)]) -> String {
        let mut text = self.of(word).to_owned();
        for (name, value) in values {
            text = text.replace(&["{", name, "}"].concat(), value);
        }
        text
    }

    /// `2 dari 3`, with a word where it is full.
    pub fn places(&self, used: usize, max: usize) -> String {
        let word = if used >= max { Word::PlacesFull } else { Word::Places };
        self.say(word, &[("used", &used.to_string()), ("max", &max.to_string())])
    }

    /// The name of a part of the cost.
    pub fn part(&self, part: usize) -> &str {
        PARTS.get(part).map_or("", |word| self.of(*word))
    }

    /// `24.312`
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut text = String::from(if number < 0 { "\u{2212}" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(self.of(Word::Separator));
            }
            text.push(digit);
        }
        text
    }

    /// `+7`, `−12`, `0`
    pub fn change(&self, number: i64) -> String {
        let number_text = self.number(number);
        if number > 0 { ["+", &number_text].concat() } else { number_text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let text = |key: &&str| if *key == "board-thousands" { ".".to_owned() } else { format!("{key} {{count}}") };
        Words::new(KEYS.iter().map(text).collect())
    }

    #[test]
    fn sentences_take_their_values() {
        assert_eq!(words().say(Word::Load, &[("count", "3"), ("who", "x")]), "part-load 3");
        assert_eq!(words().part(5), words().of(Word::Load));
        assert_eq!(Words::default().of(Word::Rank), "", "a missing sentence is silent");
    }

    #[test]
    fn numbers_are_written_as_people_do() {
        let words = words();
        let written = [0, 7, -12, 999, 1_000, -1_234_567].map(|number| words.change(number));
        assert_eq!(written, ["0", "+7", "\u{2212}12", "+999", "+1.000", "\u{2212}1.234.567"]);
    }
}
