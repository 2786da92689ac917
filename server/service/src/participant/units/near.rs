//! The unit that a name means which is not quite its own.

use std::collections::HashSet;

use domain::id::UnitId;
use domain::text::distance;
use store::government::UnitRow;

use super::{Units, plain};

/// Letters of a name for which one may be wrong.
const LETTERS_PER_ERROR: usize = 6;
/// Letters of a name that says enough to be part of another.
const TELLING: usize = 5;

impl Units {
    /// The only unit that takes part and is near to a name: one with a wrong letter or two, or one with some words more or
    /// less. Nothing where several are.
    pub fn near(&self, name: &str) -> Option<UnitId> {
        let (letters, words) = (plain(name), words(name));
        let misspelt = |unit: &&UnitRow| {
            [&unit.name, &unit.code].into_iter().map(|own| plain(own)).any(|own| is_misspelt(&letters, &own))
        };
        let part =
            |unit: &&UnitRow| is_part(&words, &self::words(&unit.name)) || is_part(&self::words(&unit.name), &words);
        only(self.active().filter(misspelt)).or_else(|| only(self.active().filter(part)))
    }
}

fn is_misspelt(letters: &str, own: &str) -> bool {
    let most = letters.chars().count().min(own.chars().count()) / LETTERS_PER_ERROR;
    most > 0 && letters.len().abs_diff(own.len()) <= 4 * most && distance(letters, own) <= most
}

fn is_part(words: &HashSet<String>, of: &HashSet<String>) -> bool {
    words.iter().map(|word| word.chars().count()).sum::<usize>() >= TELLING && words.is_subset(of)
}

fn words(text: &str) -> HashSet<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn only<'a>(mut units: impl Iterator<Item = &'a UnitRow>) -> Option<UnitId> {
    let first = units.next()?;
    units.next().is_none().then_some(first.id)
}
