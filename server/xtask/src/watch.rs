//! Tells when a source changed, by asking often: a few hundred files take a millisecond.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use crate::interrupt;
use crate::workspace::Workspace;

const WATCHED: [&str; 5] = ["app", "server", "style", "migrations", "Cargo.toml"];
/// What a build writes, and what is not part of the server.
const IGNORED: [&str; 2] = ["server/bundle", "server/xtask"];

/// A number that changes when any watched file is written, added or removed.
pub fn state(workspace: &Workspace) -> u64 {
    let mut hasher = DefaultHasher::new();
    for name in WATCHED {
        visit(&workspace.root, Path::new(name), &mut hasher);
    }
    hasher.finish()
}

fn visit(root: &Path, path: &Path, hasher: &mut DefaultHasher) {
    if IGNORED.iter().any(|ignored| path == Path::new(ignored)) {
        return;
    }
    let full = root.join(path);
    // A file that goes away while we look changes the state by being left out.
    let Ok(metadata) = fs::metadata(&full) else { return };
    if metadata.is_dir() {
        let mut names: Vec<_> = fs::read_dir(&full).into_iter().flatten().flatten().map(|e| e.file_name()).collect();
        names.sort();
        for name in names {
            visit(root, &path.join(name), hasher);
        }
    } else {
        (path, metadata.len(), metadata.modified().ok()).hash(hasher);
    }
}

/// Returns once the state is another one and has come to rest, or a stop is requested.
pub fn wait_for_change(workspace: &Workspace, from: u64) {
    let mut last = from;
    while !interrupt::requested() {
        sleep(Duration::from_millis(300));
        let now = state(workspace);
        if now != from && now == last {
            return;
        }
        last = now;
    }
}
