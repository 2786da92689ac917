//! Where things are.

use std::path::PathBuf;
use std::process::Command;

use crate::cargo;
use crate::error::{Context, Error, Result};

pub struct Workspace {
    pub root: PathBuf,
    /// Cargo's target folder: CARGO_TARGET_DIR, the user's own configuration, or `target`.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks cargo, so that every way to move the target folder is respected.
    pub fn find() -> Result<Self> {
        let mut metadata = Command::new(cargo::program());
        metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
        if let Some(package) = std::env::var_os("CARGO_MANIFEST_DIR") {
            metadata.current_dir(package);
        }
        let output = metadata.output().context("cannot run cargo")?;
        if !output.status.success() {
            return Err(Error::new(String::from_utf8_lossy(&output.stderr)));
        }
        let answer: serde_json::Value =
            serde_json::from_slice(&output.stdout).context("cannot read cargo's metadata")?;
        let path = |key: &str| {
            answer[key].as_str().map(PathBuf::from).ok_or_else(|| Error::new(format!("cargo's metadata has no {key}")))
        };
        Ok(Self { root: path("workspace_root")?, target: path("target_directory")? })
    }

    /// The server's binary as a profile leaves it in the target folder.
    pub fn binary(&self, profile_folder: &str) -> PathBuf {
        self.target.join(profile_folder).join("lokus")
    }

    /// What the browser loads; the server embeds this folder.
    pub fn bundle(&self) -> PathBuf {
        self.root.join("server/bundle")
    }
}
