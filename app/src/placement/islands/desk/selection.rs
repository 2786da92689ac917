//! Who is meant: by ticks, by the card in the hand, and by a range of cards.

/// Who goes along with a card that is picked up: everybody who is ticked, if it is one of them; else it alone.
pub fn carried(held: usize, ticked: &[usize]) -> Vec<usize> {
    if ticked.contains(&held) { ticked.to_vec() } else { vec![held] }
}

/// The cards from one to another, both included, as they stand in a column; just the second where they do not stand in
/// the same.
pub fn range(column: &[usize], from: usize, to: usize) -> Vec<usize> {
    let place = |who: usize| column.iter().position(|other| *other == who);
    match (place(from), place(to)) {
        (Some(a), Some(b)) => column[a.min(b)..=a.max(b)].to_vec(),
        _ => vec![to],
    }
}

/// The column after a key, of so many in a row that does not go round; nothing for other keys.
pub fn step(key: &str, now: usize, columns: usize) -> Option<usize> {
    let last = columns.checked_sub(1)?;
    match key {
        "ArrowRight" | "ArrowDown" => Some((now + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => Some(now.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticked_card_takes_the_others_along() {
        assert_eq!(carried(3, &[1, 3, 5]), [1, 3, 5]);
        assert_eq!(carried(2, &[1, 3, 5]), [2]);
    }

    #[test]
    fn a_range_goes_both_ways_within_a_column() {
        let column = [4, 7, 9, 12];
        assert_eq!(range(&column, 7, 12), [7, 9, 12]);
        assert_eq!(range(&column, 12, 7), [7, 9, 12]);
        assert_eq!(range(&column, 3, 9), [9]);
    }

    #[test]
    fn keys_stop_at_the_ends() {
        assert_eq!(step("ArrowRight", 4, 5), Some(4));
        assert_eq!(step("ArrowUp", 0, 5), Some(0));
        assert_eq!((step("Home", 3, 5), step("End", 0, 5)), (Some(0), Some(4)));
        assert_eq!((step("x", 0, 5), step("End", 0, 0)), (None, None));
    }
}
