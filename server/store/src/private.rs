//! Files of the database are for their owner only: they hold personal data.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// Makes a folder, or narrows one that is there, so that nobody but its owner looks into it.
pub fn folder(path: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).and_then(|()| narrow(path, 0o700)).map_err(|source| unusable(path, source))
}

/// The same for SQLite's file, before SQLite opens it: those that it lays beside it get the same rights.
pub(crate) fn file(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|source| unusable(path, source))?;
    for ending in ["", "-wal", "-shm"] {
        let beside = PathBuf::from(format!("{}{ending}", path.display()));
        if beside.exists() {
            narrow(&beside, 0o600).map_err(|source| unusable(&beside, source))?;
        }
    }
    Ok(())
}

/// Takes from others what they may do with it; what is narrow already, or belongs to somebody else, stays as it is.
#[cfg(unix)]
fn narrow(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if fs::metadata(path)?.permissions().mode() & 0o077 == 0 {
        return Ok(());
    }
    match fs::set_permissions(path, fs::Permissions::from_mode(mode)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            tracing::warn!(path = %path.display(), "others may read this, and its owner is somebody else");
            Ok(())
        }
        answer => answer,
    }
}

#[cfg(not(unix))]
fn narrow(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

fn unusable(path: &Path, source: io::Error) -> Error {
    Error::File { path: path.display().to_string(), source }
}
