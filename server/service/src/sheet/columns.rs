//! The columns that somebody is looking for, and the words that offices put above them.

use std::collections::HashMap;

/// A column that is wanted.
#[derive(Clone, Debug)]
pub struct Column {
    /// What the values are called in a [`super::Record`].
    pub key: &'static str,
    /// All words that may stand above it, in both languages. Case, spaces, punctuation and remarks in parentheses do
    /// not matter. For headers over two rows both orders count: `Jabatan` above `Kelas` is `Kelas Jabatan` too.
    pub names: &'static [&'static str],
    /// Without it the table is of no use.
    pub required: bool,
}

/// All columns that are wanted.
#[derive(Clone, Debug)]
pub struct Columns {
    list: Vec<Column>,
    by_name: HashMap<String, &'static str>,
    example: Option<(&'static str, String)>,
}

/// Bytes of the longest header that is looked at.
const LONGEST: usize = 500;
/// Words above a column that only counts the rows.
const COUNTERS: &[&str] = &["no", "nomor", "nourut", "nomorurut", "nr", "num", "number", "urut", "sn"];

impl Columns {
    /// Of two columns with the same name the first gets it.
    pub fn new(list: Vec<Column>) -> Self {
        let mut by_name = HashMap::new();
        for column in &list {
            for name in column.names.iter().copied().chain([column.key]) {
                by_name.entry(plain(name)).or_insert(column.key);
            }
        }
        Self { list, by_name, example: None }
    }

    /// The value of one column by which the example row of a template is known; such a row is left out.
    #[must_use]
    pub fn with_example(mut self, key: &'static str, value: &str) -> Self {
        self.example = Some((key, plain(value)));
        self
    }

    pub fn list(&self) -> &[Column] {
        &self.list
    }

    /// The column that a header means.
    pub(super) fn key(&self, header: &str) -> Option<&'static str> {
        if header.len() > LONGEST {
            return None;
        }
        let known = |text: &str| self.by_name.get(&plain(text)).copied();
        known(header).or_else(|| known(&without_remarks(header))).or_else(|| {
            // `E-mail / Surel`: several words for the same.
            let mut keys = header.split(['/', '\n']).filter(|part| !plain(part).is_empty()).map(known);
            let first = keys.next()??;
            keys.all(|key| key == Some(first)).then_some(first)
        })
    }

    pub(super) fn is_required(&self, key: &str) -> bool {
        self.list.iter().any(|column| column.key == key && column.required)
    }

    pub(super) fn is_example<'a>(&self, text: impl Fn(&'static str) -> &'a str) -> bool {
        self.example.as_ref().is_some_and(|(key, example)| plain(text(key)) == *example)
    }
}

/// Whether a header stands above row numbers.
pub(super) fn is_counter(header: &str) -> bool {
    header.trim() == "#" || COUNTERS.contains(&plain(header).as_str())
}

/// Letters and digits in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn without_remarks(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Columns {
        Columns::new(vec![
            Column { key: "name", names: &["Nama", "Nama Lengkap", "Full name"], required: true },
            Column { key: "email", names: &["Surel", "E-mail"], required: false },
        ])
    }

    #[test]
    fn headers_are_known_however_they_are_written() {
        for header in ["nama", "NAMA  LENGKAP", "Nama Lengkap (dengan gelar)", "Full-Name *", "name"] {
            assert_eq!(columns().key(header), Some("name"), "{header}");
        }
        assert_eq!(columns().key("E-mail / Surel"), Some("email"));
        for header in ["", "()", "Nama / Surel", "Nama Ibu", "/"] {
            assert_eq!(columns().key(header), None, "{header}");
        }
    }

    #[test]
    fn counters_are_no_columns() {
        assert!(["No.", "NO", "No. Urut", "#", "Nomor"].into_iter().all(is_counter));
        assert!(!["No. HP", "", "Nomor Telepon"].into_iter().any(is_counter));
    }
}
