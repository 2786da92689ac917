//! The names of the settings: near misses, masking and printing.

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
        let source = error.metadata.as_ref().map(|metadata| format!(" ({})", metadata.name)).unwrap_or_default();
        let key = error.path.join(".");
        lines.push(match &error.kind {
            figment::error::Kind::UnknownField(name, _) => {
                format!("unknown setting `{name}`{source}; did you mean `{}`?", nearest(name))
            }
            kind if key.is_empty() => format!("{kind}{source}"),
            kind => format!("setting `{key}`{source}: {kind}"),
        });
    }
    lines.join("\n")
}

fn nearest(name: &str) -> String {
    let known = entries(&Config::default()).into_iter().map(|(key, _)| key);
    known.min_by_key(|key| distance(key, name)).unwrap_or_default()
}

/// Hides the password of a database address.
pub fn mask(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let Some((user, host)) = rest.rsplit_once('@') else { return url.to_owned() };
    let name = user.split(':').next().unwrap_or_default();
    format!("{scheme}://{name}:***@{host}")
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

    #[test]
    fn passwords_are_masked() {
        assert_eq!(mask("postgres://lokus:p@ss@db/lokus"), "postgres://lokus:***@db/lokus");
        assert_eq!(mask("sqlite:data/lokus.db"), "sqlite:data/lokus.db");
    }
}
