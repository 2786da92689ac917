//! The names of the settings: near misses, mistakes in words, and printing.

use figment::error::Kind;

use domain::text::distance;

use super::Config;

/// Variables with our prefix that are not settings.
const RESERVED: [&str; 4] = ["config", "demo_password", "admin_password", "test_postgres"];

/// Whether a `LOKUS_` variable is meant for something else than the configuration.
pub fn is_reserved(key: &str) -> bool {
    let key = key.to_lowercase();
    RESERVED.contains(&key.as_str()) || key.starts_with("test_")
}

/// Every key with its value, in order.
fn entries(config: &Config) -> Vec<(String, serde_json::Value)> {
    match serde_json::to_value(config) {
        Ok(serde_json::Value::Object(map)) => map.into_iter().collect(),
        _ => Vec::new(),
    }
}

/// What is wrong with a configuration, naming the key, where it stands and the nearest valid one.
pub fn explain(error: &figment::Error) -> String {
    let mut lines = Vec::new();
    for error in error.clone() {
        let source = error.metadata.as_ref().map(place).unwrap_or_default();
        let key = error.path.join(".");
        lines.push(match &error.kind {
            Kind::UnknownField(name, _) => {
                format!("unknown setting `{name}`{source}; did you mean `{}`?", nearest(name))
            }
            kind if key.is_empty() => format!("{}{source}", words(kind)),
            kind => format!("setting `{key}`{source}: {}", words(kind)),
        });
    }
    lines.join("\n")
}

/// ` (TOML file lokus.toml)`
fn place(metadata: &figment::Metadata) -> String {
    match metadata.source.as_ref().and_then(figment::Source::file_path) {
        Some(path) => format!(" ({} {})", metadata.name, path.display()),
        None => format!(" ({})", metadata.name),
    }
}

/// What is wrong. No value is told: it may be a secret, also one that stands in the wrong place.
fn words(kind: &Kind) -> String {
    match kind {
        Kind::InvalidType(_, expected) | Kind::InvalidValue(_, expected) => format!("must be {expected}"),
        Kind::UnknownVariant(_, known) => format!("must be one of {}", known.join(", ")),
        Kind::Message(message) => without_lines_of_the_file(message),
        kind => kind.to_string(),
    }
}

/// A mistake in the syntax is told with the line in which it stands, between bars.
fn without_lines_of_the_file(message: &str) -> String {
    let is_of_the_file =
        |line: &&str| line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start().starts_with('|');
    message.lines().filter(|line| !is_of_the_file(line)).collect::<Vec<_>>().join(": ")
}

fn nearest(name: &str) -> String {
    let known = entries(&Config::default()).into_iter().map(|(key, _)| key);
    known.min_by_key(|key| distance(key, name)).unwrap_or_default()
}

pub fn as_toml(config: &Config) -> String {
    entries(config).into_iter().map(|(key, value)| format!("{key} = {value}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_are_recognised() {
        assert_eq!(nearest("databse_url"), "database_url");
        assert_eq!(nearest("liste"), "listen");
    }
}
