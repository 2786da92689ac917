//! Choices of a list as a searchable list shows them.

use super::lower::{lower, needle};

/// A value and its label, as they stand in the list that is enhanced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// The choices in whose label the text is found; everything for a text that is the label of the chosen one, because
/// then nobody has begun to search.
pub fn matching(choices: &[Choice], text: &str, chosen: &str) -> Vec<Choice> {
    let needle = needle(text);
    if choices.iter().any(|choice| choice.value == chosen && choice.label == text) {
        return choices.to_vec();
    }
    choices.iter().filter(|choice| lower(&choice.label).contains(&needle)).cloned().collect()
}

/// What leaving the field with this text chooses: the same label, or the only one found. `None` keeps what was chosen.
pub fn settled(choices: &[Choice], text: &str) -> Option<Choice> {
    let needle = needle(text);
    if needle.is_empty() {
        return None;
    }
    let same = choices.iter().find(|choice| lower(&choice.label) == needle);
    let mut found = choices.iter().filter(|choice| lower(&choice.label).contains(&needle));
    let only = found.next().filter(|_| found.next().is_none());
    same.or(only).cloned()
}

/// The next line up or down, from the end to the beginning; `None` is no line yet.
pub fn step(now: Option<usize>, down: bool, lines: usize) -> Option<usize> {
    let last = lines.checked_sub(1)?;
    Some(match (now, down) {
        (None, true) => 0,
        (None, false) => last,
        (Some(at), true) => {
            if at >= last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), false) => at.min(last).checked_sub(1).unwrap_or(last),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices() -> Vec<Choice> {
        let choice = |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned() };
        vec![choice("1", "BKD · 1"), choice("2", "BPSDM · 0"), choice("3", "Bappeda · 2")]
    }

    #[test]
    fn search_narrows_and_the_chosen_label_shows_all() {
        assert_eq!(matching(&choices(), "bp", "").len(), 1);
        assert_eq!(matching(&choices(), "BKD · 1", "1").len(), 3);
        assert_eq!(matching(&choices(), "", "").len(), 3);
        assert!(matching(&choices(), "samsat", "").is_empty());
    }

    #[test]
    fn leaving_takes_the_only_match() {
        assert_eq!(settled(&choices(), "bapp").map(|choice| choice.value).as_deref(), Some("3"));
        assert_eq!(settled(&choices(), "b"), None);
        assert_eq!(settled(&choices(), " "), None);
    }

    #[test]
    fn arrows_go_round() {
        assert_eq!(step(None, true, 3), Some(0));
        assert_eq!(step(Some(2), true, 3), Some(0));
        assert_eq!(step(Some(0), false, 3), Some(2));
        assert_eq!(step(Some(1), false, 3), Some(0));
        assert_eq!(step(None, true, 0), None);
    }
}
