use std::path::PathBuf;

use super::Config;

/// What is said of a configuration file with this content, and the file.
fn refusal(content: &str) -> (String, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("lokus.toml");
    std::fs::write(&file, content).expect("writes");
    let error = Config::load(&file).expect_err("is refused");
    (error.to_string(), file)
}

#[test]
fn a_mistake_is_named_with_its_place_and_without_its_line() {
    let (said, file) = refusal("page_rows = 50\ndatabase_url = \"postgres://lokus:geheim@db/lokus\n");
    assert!(said.contains("line 2") && said.contains(&file.display().to_string()), "{said}");
    assert!(!said.contains("geheim"), "{said}");
}

#[test]
fn no_value_is_told_also_where_it_stands_in_the_wrong_place() {
    for (content, key) in [
        ("page_rows = \"postgres://lokus:geheim@db/lokus\"", "page_rows"),
        ("database_url = [\"postgres://lokus:geheim@db/lokus\"]", "database_url"),
        ("log_format = \"geheim\"", "log_format"),
        ("listen = \"geheim\"", "listen"),
        ("base_url = \"geheim\"", "base_url"),
        ("database_url = \"postgres://db/lokus?sslpassword=geheim\"", "database_url"),
        ("database_url = \"postgres://db/lokus?pass%77ord=geheim\"", "database_url"),
    ] {
        let (said, _) = refusal(content);
        assert!(said.contains(key) && !said.contains("geheim"), "{content}: {said}");
    }
}

#[test]
fn the_configuration_in_force_shows_no_secret() {
    let config = Config { database_url: "postgres://lokus@db/lokus?password=geheim".to_owned(), ..Config::default() };
    let shown = config.shown();
    assert!(shown.contains("postgres://lokus@db/lokus?password=***") && !shown.contains("geheim"), "{shown}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = Config::load(std::path::Path::new("/tidak/ada/lokus.toml")).expect_err("is refused");
    assert!(error.to_string().contains("/tidak/ada/lokus.toml"), "{error}");
}
