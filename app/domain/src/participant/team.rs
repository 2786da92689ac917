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

impl TeamKind {
    /// Whether the members' places are what the team wants; `None` is no place.
    pub fn keeps<U: PartialEq>(self, places: &[Option<U>]) -> bool {
        match self {
            Self::Together => places.windows(2).all(|pair| pair[0] == pair[1]),
            Self::Apart => {
                places.iter().enumerate().all(|(at, place)| place.is_none() || !places[..at].contains(place))
            }
        }
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

    #[test]
    fn together_is_one_unit_or_none_and_apart_is_never_the_same() {
        let kept = |places: &[Option<u8>]| (TeamKind::Together.keeps(places), TeamKind::Apart.keeps(places));
        assert_eq!(kept(&[Some(1), Some(1)]), (true, false));
        assert_eq!(kept(&[Some(1), Some(2), Some(1)]), (false, false));
        assert_eq!(kept(&[Some(1), None]), (false, true));
        assert_eq!(kept(&[None, None]), (true, true));
    }
}
