//! Writing results so that all of them appear, or none, and what was there before is kept until then.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile, TempPath};

/// A place where a result can be written.
#[derive(Debug)]
pub struct Target {
    /// Without links, so that two names of one file are the same.
    pub path: PathBuf,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// Nothing is there yet.
    New,
    /// A file that is replaced; the new one has its permissions.
    Old(fs::Permissions),
    /// A device or a pipe, which cannot be replaced.
    Stream,
}

impl Target {
    /// Checks that something can be written there; changes nothing.
    pub fn new(path: &Path) -> io::Result<Self> {
        let kind = match fs::metadata(path) {
            Ok(found) if found.is_dir() => return Err(ErrorKind::IsADirectory.into()),
            Ok(found) if found.is_file() => {
                OpenOptions::new().write(true).open(path)?;
                Kind::Old(found.permissions())
            }
            Ok(_) => Kind::Stream,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                if !fs::metadata(folder(path))?.is_dir() {
                    return Err(ErrorKind::NotADirectory.into());
                }
                Kind::New
            }
            Err(error) => return Err(error),
        };
        Ok(Self { path: whole(path), kind })
    }

    /// Whether it is a file, or will be one.
    pub fn is_file(&self) -> bool {
        !matches!(self.kind, Kind::Stream)
    }
}

/// The path without links; the file itself may not exist yet.
pub fn whole(path: &Path) -> PathBuf {
    let inside = |folder: PathBuf| path.file_name().map(|name| folder.join(name));
    let whole = path.canonicalize().ok().or_else(|| inside(folder(path).canonicalize().ok()?));
    whole.unwrap_or_else(|| path.to_owned())
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes each of the contents to its target: first beside it, then in its place.
///
/// # Errors
/// The number of the target that could not be written; then no file is created or changed.
pub fn write(targets: &[Target], contents: &[Vec<u8>]) -> Result<(), (usize, io::Error)> {
    let mut staged = Vec::new();
    for (index, (target, contents)) in targets.iter().zip(contents).enumerate() {
        if target.is_file() {
            staged.push((index, target, stage(target, contents).map_err(|error| (index, error))?));
        }
    }
    for (index, (target, contents)) in targets.iter().zip(contents).enumerate() {
        if !target.is_file() {
            stream(&target.path, contents).map_err(|error| (index, error))?;
        }
    }
    let mut replaced = Vec::new();
    for (index, target, stage) in staged {
        match replace(target, stage) {
            Ok(before) => replaced.push((target, before)),
            Err(error) => {
                put_back(replaced);
                return Err((index, error));
            }
        }
    }
    Ok(())
}

/// The new content, complete and safe on the disk, in a file beside the target.
fn stage(target: &Target, contents: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".lokus-");
    // What a new file of this user would have; the library would keep it from everybody else.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder(&target.path))?;
    file.write_all(contents)?;
    if let Kind::Old(permissions) = &target.kind {
        file.as_file().set_permissions(permissions.clone())?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

fn stream(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut stream = File::options().write(true).open(path)?;
    stream.write_all(contents)?;
    stream.flush()
}

/// Puts the file in place, and gives a copy of what was there.
fn replace(target: &Target, stage: NamedTempFile) -> io::Result<Option<TempPath>> {
    let before = match &target.kind {
        Kind::Old(_) => {
            let copy = Builder::new().prefix(".lokus-").tempfile_in(folder(&target.path))?.into_temp_path();
            fs::copy(&target.path, &copy)?;
            Some(copy)
        }
        Kind::New | Kind::Stream => None,
    };
    stage.persist(&target.path)?;
    Ok(before)
}

/// Undoes what can be undone; the error that led here is the one to report.
fn put_back(replaced: Vec<(&Target, Option<TempPath>)>) {
    for (target, before) in replaced {
        let _ = match before {
            Some(before) => before.persist(&target.path).map_err(io::Error::from),
            None => fs::remove_file(&target.path),
        };
    }
}

#[cfg(test)]
mod tests;
