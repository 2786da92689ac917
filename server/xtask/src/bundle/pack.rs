//! Puts a file and its brotli form into the bundle.

use std::fs;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use super::Mode;
use crate::error::{Context, Result};
use crate::files::write_if_changed;

pub struct Packed {
    pub name: String,
    pub plain: usize,
    pub brotli: usize,
}

/// The compressed form is made only if the file changed; it is written first, so that a file is never beside an older one.
pub fn pack(folder: &Path, name: &str, bytes: &[u8], mode: Mode) -> Result<Packed> {
    let (plain, packed) = (folder.join(name), folder.join(format!("{name}.br")));
    let unchanged = fs::read(&plain).is_ok_and(|old| old == bytes);
    let known = if unchanged { fs::read(&packed).ok() } else { None };
    let compressed = match known {
        Some(compressed) => compressed,
        None => compress(bytes, mode)?,
    };
    write_if_changed(&packed, &compressed)?;
    write_if_changed(&plain, bytes)?;
    Ok(Packed { name: name.to_owned(), plain: bytes.len(), brotli: compressed.len() })
}

fn compress(bytes: &[u8], mode: Mode) -> Result<Vec<u8>> {
    // A debug module is megabytes: the highest quality would take longer than the build. It differs from the small
    // one, so the two never meet; the rest is the same in both modes and always gets the highest.
    let hasty = mode == Mode::Fast && bytes.len() > 1_000_000;
    let parameters = BrotliEncoderParams {
        quality: if hasty { 1 } else { 11 },
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters).context("cannot compress")?;
    Ok(compressed)
}
