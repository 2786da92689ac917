//! The one rule for text that comes in, whatever way it comes: forms, addresses, names of files, cells of lists.
//!
//! - **Removed** is what nobody sees: controls (Unicode Cc), whatever is ignorable when it is drawn (zero width characters,
//!   marks and overrides of direction, soft hyphens, invisible fillers, selectors of variants, tags, the byte order mark)
//!   and noncharacters. Nobody can mend what they cannot see, so nothing is **refused** because of it.
//! - **A line end** is `\n`, however it was written; where one line is asked for, it is a space.
//! - **A space** is every other white space, such as the one that does not break; a tab only where one line is asked for.
//! - **Unaltered** stays a secret, such as a password: it is hashed and neither stored nor shown ([`crate::form::Form`]).
//!
//! Doing it twice does nothing more.

use std::borrow::Cow;

/// Text of several lines as it is stored.
pub fn lines(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| matches!(c, '\n' | '\t') || is_plain(c)) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\t' => kept.push('\t'),
            '\r' => {
                chars.next_if_eq(&'\n');
                kept.push('\n');
            }
            c if ends_line(c) => kept.push('\n'),
            c if is_blank(c) => kept.push(' '),
            c if is_unseen(c) => {}
            c => kept.push(c),
        }
    }
    Cow::Owned(kept)
}

/// Text of one line as it is stored.
pub fn line(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(lines(text).replace(['\n', '\t'], " "))
}

/// Edits between two words (Levenshtein), in letters.
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

/// Whether a character stays what it is, also in one line.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~') || !(is_unseen(c) || is_blank(c) || ends_line(c))
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// White space that is not the usual one. The blank of Braille is drawn as nothing too.
fn is_blank(c: char) -> bool {
    c != ' ' && !ends_line(c) && (c.is_whitespace() || c == '\u{2800}')
}

/// Controls, what Unicode calls default ignorable, and noncharacters.
fn is_unseen(c: char) -> bool {
    let ignorable = matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    );
    let noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE;
    c.is_control() || ignorable || noncharacter
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_nobody_sees_goes_and_white_space_becomes_plain() {
        for (text, kept) in [
            ("Budi Santoso", "Budi Santoso"),
            ("\u{FEFF}Bu\0di\u{202E} S\u{AD}an\u{200B}toso\u{FFFE}", "Budi Santoso"),
            ("Budi\u{A0}Santoso\u{2003}", "Budi Santoso "),
            ("satu\r\ndua\rtiga\u{2028}empat\u{B}lima\u{85}", "satu\ndua\ntiga\nempat\nlima\n"),
            ("a\tb", "a\tb"),
            ("é ḥ 漢 😀 \u{FFFD}", "é ḥ 漢 😀 \u{FFFD}"),
            ("\u{3164}\u{115F}\u{2800}", " "),
        ] {
            assert_eq!(lines(text), kept, "{text:?}");
        }
        assert_eq!(line("a\r\nb\tc\u{2029}\0"), "a b c ");
        assert!(matches!(line("Budi, S.E. – Dinas"), Cow::Borrowed(_)) && matches!(lines("a\n\tb"), Cow::Borrowed(_)));
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!(
            [distance("opd", "opd"), distance("", "opd"), distance("biro", "bro"), distance("abc", "axd")],
            [0, 3, 1, 2]
        );
    }

    proptest! {
        #[test]
        fn once_is_enough(text in any::<String>()) {
            let (several, one) = (lines(&text), line(&text));
            prop_assert_eq!(lines(&several), several.as_ref());
            prop_assert_eq!(line(&one), one.as_ref());
            prop_assert!(!several.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
            prop_assert!(!one.contains(char::is_control));
        }
    }
}
