//! Text that must not become a formula when somebody opens an export, and its way back.

use std::borrow::Cow;

/// A spreadsheet takes text that starts so for a formula. The wide forms work in East Asian settings.
const DANGEROUS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Puts an apostrophe before text that a spreadsheet would run. Text that already looks escaped gets one more, so
/// that [`unescape`] always gives back what was there.
pub fn escape(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Takes the apostrophe of [`escape`] away; other apostrophes stay.
pub fn unescape(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(DANGEROUS)
}

/// The text of a cell: what [`domain::text`] keeps of it, without white space around it.
pub fn tidy(text: &str) -> String {
    domain::text::lines(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_get_an_apostrophe_and_names_keep_theirs() {
        for (text, escaped) in [
            ("=1+1", "'=1+1"),
            ("+62 812", "'+62 812"),
            ("-", "'-"),
            ("@a", "'@a"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("'tis", "'tis"),
        ] {
            assert_eq!(escape(text), escaped);
            assert_eq!(unescape(escaped), text);
        }
    }

    #[test]
    fn tidy_keeps_what_people_see() {
        assert_eq!(tidy(" a \r\n b\rc\u{a0}\u{1}"), "a \n b\nc");
        assert_eq!(tidy("\u{feff}\t'=x\t"), "'=x");
    }

    proptest! {
        #[test]
        fn escaping_is_undone(text in "['=+@\t\r-]{0,4}\\PC{0,8}|\\PC{0,20}") {
            let escaped = escape(&text);
            prop_assert_eq!(unescape(&escaped), text.as_str());
            prop_assert!(!escaped.starts_with(DANGEROUS));
        }

        #[test]
        fn tidy_is_done_once(text in any::<String>()) {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
