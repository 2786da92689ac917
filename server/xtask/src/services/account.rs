//! Under whose name PostgreSQL runs.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use crate::error::{Context, Result};

/// PostgreSQL refuses to run as root; then it gets the account that its package made.
pub struct Account(Option<(u32, u32)>);

impl Account {
    pub fn choose(folder: &Path) -> Result<Self> {
        let mine = fs::metadata(folder).context("cannot look at the cluster's folder")?.uid();
        if mine != 0 {
            return Ok(Self(None));
        }
        let (user, group) = (id("-u")?, id("-g")?);
        chown(folder, Some(user), Some(group)).context("cannot hand the cluster's folder to postgres")?;
        Ok(Self(Some((user, group))))
    }

    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        if let Some((user, group)) = self.0 {
            command.uid(user).gid(group).current_dir("/");
        }
        command
    }
}

fn id(which: &str) -> Result<u32> {
    let output = Command::new("id").args([which, "postgres"]).output().context("cannot run id")?;
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .context("PostgreSQL does not run as root, and there is no account `postgres` to run it as")
}
