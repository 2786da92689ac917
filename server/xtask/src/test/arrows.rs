//! The arrows between crates, as DESIGN.md draws them.

use crate::cargo::cargo;
use crate::error::{Context, Error, Result};
use crate::workspace::Workspace;

/// A crate, and which of ours it may use.
const ARROWS: [(&str, &[&str]); 6] = [
    ("domain", &[]),
    ("store", &["domain"]),
    ("service", &["domain", "store"]),
    ("app", &["domain", "service"]),
    ("client", &["app"]),
    ("lokus", &["app", "domain", "service", "store"]),
];
/// What must not get into the browser, however indirectly.
const SERVER_ONLY: [&str; 9] =
    ["axum", "lettre", "lokus", "rusqlite", "service", "sqlx", "sqlx-core", "store", "tokio"];

pub fn check(workspace: &Workspace) -> Result<()> {
    let mut wrong = Vec::new();
    for (from, to) in edges(&ask(workspace, &["metadata", "--no-deps", "--format-version", "1"])?)? {
        let allowed = ARROWS.iter().find(|(name, _)| *name == from).map(|(_, allowed)| *allowed);
        if allowed.is_some_and(|allowed| !allowed.contains(&to.as_str())) {
            wrong.push(format!("{from} must not use {to}"));
        }
    }
    let tree = ["tree", "-p", "client", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"];
    let names = ask(workspace, &[&tree[..], &["--prefix", "none", "--format", "{p}"]].concat())?;
    wrong.extend(server_only(&names).into_iter().map(|name| format!("the client must not use {name}")));
    if wrong.is_empty() { Ok(()) } else { Err(Error::new(wrong.join("; "))) }
}

/// From crate to crate, for all direct dependencies (those of tests aside) on crates of this workspace.
fn edges(metadata: &str) -> Result<Vec<(String, String)>> {
    let metadata: serde_json::Value = serde_json::from_str(metadata).context("cannot read cargo's metadata")?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut edges = Vec::new();
    for package in packages {
        for dependency in package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default() {
            let ours = dependency["path"].is_string() && dependency["kind"].is_null();
            if let (true, Some(from), Some(to)) = (ours, package["name"].as_str(), dependency["name"].as_str()) {
                edges.push((from.to_owned(), to.to_owned()));
            }
        }
    }
    Ok(edges)
}

fn server_only(tree: &str) -> Vec<&str> {
    let mut found: Vec<_> =
        tree.lines().filter_map(|line| line.split(' ').next()).filter(|name| SERVER_ONLY.contains(name)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn ask(workspace: &Workspace, arguments: &[&str]) -> Result<String> {
    let output = cargo(workspace, arguments).output().context("cannot run cargo")?;
    if !output.status.success() {
        return Err(Error::new(String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).context("cannot read cargo's answer")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn server_crates_are_found_in_a_tree() {
        let tree = "client v0.1.0 (/x)\nleptos v0.8.23\ntokio v1.47.0\nsqlx-core v0.9.0\ntokio v1.47.0 (*)\n";
        assert_eq!(server_only(tree), ["sqlx-core", "tokio"]);
    }

    #[test]
    fn edges_leave_out_registry_and_test_dependencies() {
        let metadata = r#"{"packages": [{"name": "app", "dependencies": [
            {"name": "domain", "path": "/d", "kind": null},
            {"name": "store", "path": "/s", "kind": "dev"},
            {"name": "serde", "kind": null}]}]}"#;
        assert_eq!(edges(metadata).unwrap(), [("app".to_owned(), "domain".to_owned())]);
    }
}
