//! axe-core, which finds what keeps people out of pages. Its source is fetched for tests and never part of the repository.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::Missing;
use crate::error::{Context, Error, Result};
use crate::files;
use crate::workspace::Workspace;

/// A newer one may have new rules, so it is taken on purpose.
const VERSION: &str = "4.14.1";

pub struct Axe {
    /// Not needed once the source is there.
    npm: Option<PathBuf>,
    folder: PathBuf,
}

impl Axe {
    /// Fetched before, or to be fetched with npm.
    pub fn find(workspace: &Workspace) -> Result<Self, Missing> {
        let folder = workspace.target.join(format!("axe-core-{VERSION}"));
        let axe = Self { npm: files::program("npm"), folder };
        match axe.npm {
            None if !axe.source().is_file() => Err(Missing { program: "npm", install: "apt-get install npm" }),
            _ => Ok(axe),
        }
    }

    fn source(&self) -> PathBuf {
        self.folder.join("node_modules/axe-core/axe.min.js")
    }

    /// Where the source is. npm compares it with the checksum of the registry and runs nothing of it.
    pub fn fetch(&self) -> Result<PathBuf> {
        let source = self.source();
        let Some(npm) = self.npm.as_ref().filter(|_| !source.is_file()) else { return Ok(source) };
        fs::create_dir_all(&self.folder).context("cannot create the folder of axe-core")?;
        let output = Command::new(npm)
            .args([
                "install",
                "--ignore-scripts",
                "--no-save",
                "--no-package-lock",
                "--no-audit",
                "--no-fund",
                "--prefix",
            ])
            .arg(&self.folder)
            .arg(format!("axe-core@{VERSION}"))
            .output()
            .context("cannot run npm")?;
        if output.status.success() && source.is_file() {
            return Ok(source);
        }
        Err(Error::new(format!("npm could not fetch axe-core {VERSION}: {}", String::from_utf8_lossy(&output.stderr))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Scratch;

    #[test]
    fn what_was_fetched_before_needs_no_npm() {
        let scratch = Scratch::new("axe").unwrap();
        let axe = Axe { npm: None, folder: scratch.0.clone() };
        fs::create_dir_all(axe.source().parent().unwrap()).unwrap();
        fs::write(axe.source(), "").unwrap();
        assert_eq!(axe.fetch().unwrap(), axe.source());
    }
}
