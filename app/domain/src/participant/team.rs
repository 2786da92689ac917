//! Teams: people who want to be in the same unit, or in different ones.

use crate::coded::coded;

coded! {
    /// What the members of a team want.
    pub enum TeamKind {
        /// The same unit.
        Together = "together", "team-together";
        /// Different units.
        Apart = "apart", "team-apart";
    }
}

/// The words before the colon, in both languages.
const WORDS: [(&str, TeamKind); 6] = [
    ("together", TeamKind::Together),
    ("bersama", TeamKind::Together),
    ("satu", TeamKind::Together),
    ("apart", TeamKind::Apart),
    ("terpisah", TeamKind::Apart),
    ("pisah", TeamKind::Apart),
];

/// Takes `together:A`, `Bersama: A` or `terpisah:A` apart; the name must not be empty.
pub fn team(text: &str) -> Option<(TeamKind, &str)> {
    let (word, name) = text.split_once(':')?;
    let (word, name) = (word.trim().to_lowercase(), name.trim());
    let kind = WORDS.iter().find(|(known, _)| *known == word)?.1;
    (!name.is_empty()).then_some((kind, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_mean_the_same() {
        for text in ["together:A 1", "Bersama : A 1", " satu:A 1 "] {
            assert_eq!(team(text), Some((TeamKind::Together, "A 1")), "{text}");
        }
        assert_eq!(team("terpisah:tim: dua"), Some((TeamKind::Apart, "tim: dua")));
        for text in ["", "A", "bersama:", "bersama: ", "dengan:A"] {
            assert_eq!(team(text), None, "{text}");
        }
    }
}
