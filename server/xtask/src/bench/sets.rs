//! The data to measure with: the demo, and the demo with a national set.
//!
//! Both are made once for a size and a binary and kept; a run works on copies.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::server::Server;
use crate::error::{Context, Error, Result};
use crate::interrupt;

const DATABASE: &str = "lokus.db";
/// Says of what a kept set was made.
const STAMP: &str = "made-of";

/// How large the national set is.
#[derive(Clone, Copy)]
pub struct Size {
    pub programmes: usize,
    pub participants: usize,
}

/// The folders that a run works in.
pub struct Sets {
    pub demo: PathBuf,
    pub national: PathBuf,
}

impl Sets {
    /// Copies the kept sets, which are made first if they are not of this size and binary, or if `fresh`.
    pub fn prepare(binary: &Path, folder: &Path, size: Size, fresh: bool) -> Result<Self> {
        let stamp = stamp(binary, size)?;
        let kept = folder.join("kept");
        let known = fs::read_to_string(kept.join(STAMP)).is_ok_and(|known| known == stamp);
        if fresh || !known {
            empty(&kept)?;
            make(binary, &kept, size)?;
            fs::write(kept.join(STAMP), stamp).context("cannot write the stamp of the sets")?;
        }
        Ok(Self { demo: copy(&kept, folder, "demo")?, national: copy(&kept, folder, "national")? })
    }
}

/// Of the database in a folder, in bytes, with what is not written back into it yet.
pub fn database_size(folder: &Path) -> Result<u64> {
    let database = fs::metadata(folder.join(DATABASE)).context("cannot look at a database")?.len();
    let log = fs::metadata(folder.join(format!("{DATABASE}-wal"))).map_or(0, |log| log.len());
    Ok(database.max(log))
}

/// A different text for every size and every binary.
fn stamp(binary: &Path, size: Size) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    hasher.write(&fs::read(binary).context(format_args!("cannot read {}", binary.display()))?);
    Ok(format!("{} programmes, {} participants, {:016x}", size.programmes, size.participants, hasher.finish()))
}

fn make(binary: &Path, kept: &Path, size: Size) -> Result<()> {
    let (demo, national) = (kept.join("demo"), kept.join("national"));
    empty(&demo)?;
    empty(&national)?;
    // Filled as it starts; stopped in order, so that the file is complete without its journal.
    drop(Server::start(binary, &demo)?);
    fs::copy(demo.join(DATABASE), national.join(DATABASE)).context("cannot copy the demo")?;
    let mut command = Command::new(binary);
    command.args(["generate", "--programmes", &size.programmes.to_string()]);
    command.args(["--participants", &size.participants.to_string(), "--data-dir"]).arg(&national);
    let child = interrupt::spawn(command.current_dir(&national)).context("cannot run lokus generate")?;
    if interrupt::wait(child)?.success() { Ok(()) } else { Err(Error::new("lokus generate failed")) }
}

fn copy(kept: &Path, folder: &Path, name: &str) -> Result<PathBuf> {
    let copy = folder.join(name);
    empty(&copy)?;
    fs::copy(kept.join(name).join(DATABASE), copy.join(DATABASE)).context("cannot copy a set")?;
    Ok(copy)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context(format_args!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).context(format_args!("cannot create {}", folder.display()))
}
