//! The words of both languages: none missing, none unused.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The keys of one file.
fn messages(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
        if let Some((key, _)) = line.split_once(" =") {
            assert!(found.insert(key.to_owned()), "{key} stands twice in a file");
        }
    }
    found
}

fn sources() -> String {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let mut all = String::new();
    for folder in ["app/src", "app/domain/src", "server/service/src"] {
        collect(&root.join(folder), &mut all);
    }
    all
}

fn collect(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = std::fs::read_to_string(&path).expect("text");
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            all.extend(code.flat_map(|line| [line, "\n"]));
        }
    }
}

/// What stands between quotation marks and looks like a key.
fn literals(source: &str) -> BTreeSet<&str> {
    let like_a_key = |text: &&str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    source.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).filter(like_a_key).collect()
}

/// The keys that the code asks for by name.
fn wanted(source: &str) -> BTreeSet<&str> {
    let calls = ["t!(\"", "t!(\n", "Message::new(\"", "refused(\"", "say(\""];
    let after = calls.iter().flat_map(|call| source.split(call).skip(1));
    after
        .map(|text| text.trim_start().trim_start_matches('"').split('"').next().unwrap_or_default())
        .filter(|key| !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .collect()
}

#[test]
fn both_languages_say_the_same_things() {
    for (area, id, en) in app::texts::FILES {
        assert_eq!(messages(id), messages(en), "keys of {area} differ");
    }
}

#[test]
fn no_key_stands_in_two_files() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (area, id, _) in app::texts::FILES {
        for key in messages(id) {
            let other = seen.insert(key.clone(), area);
            assert!(other.is_none(), "{key} stands in {area} and in {other:?}");
        }
    }
}

#[test]
fn every_file_is_loaded() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/texts/id"));
    let files = std::fs::read_dir(folder).expect("readable").count();
    assert_eq!(files, app::texts::FILES.len());
}

#[test]
fn none_missing_none_unused() {
    let source = sources();
    let known: BTreeSet<String> = app::texts::FILES.iter().flat_map(|(_, id, _)| messages(id)).collect();
    let missing: Vec<_> = wanted(&source).into_iter().filter(|key| !known.contains(*key)).collect();
    assert!(missing.is_empty(), "asked for, but without words: {missing:?}");
    let used = literals(&source);
    let unused: Vec<_> = known.iter().filter(|key| !used.contains(key.as_str())).collect();
    assert!(unused.is_empty(), "words that nobody asks for: {unused:?}");
}

#[test]
fn every_named_value_has_words() {
    use domain::{government, person, position_class, programme};
    let known: BTreeSet<String> = app::texts::FILES.iter().flat_map(|(_, id, _)| messages(id)).collect();
    let mut keys: Vec<&str> = Vec::new();
    keys.extend(government::Zone::ALL.iter().map(|value| value.key()));
    keys.extend(government::GovernmentKind::ALL.iter().map(|value| value.key()));
    keys.extend(person::RoleKind::ALL.iter().map(|value| value.key()));
    keys.extend(position_class::PositionClass::ALL.iter().map(|value| value.key()));
    keys.extend(programme::Kind::ALL.iter().map(|value| value.key()));
    keys.extend(programme::State::ALL.iter().map(|value| value.key()));
    keys.extend(programme::Step::ALL.iter().map(|value| value.key()));
    for key in keys {
        assert!(known.contains(key), "{key}");
    }
}
