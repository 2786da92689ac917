//! The zip file around an .xlsx: measured, looked through and packed again before a parser sees it.
//!
//! Packing again (without compression) makes sure that the parser sees exactly what was measured, and nothing of
//! what it does not need: pictures, macros, embedded files.

use std::io::{self, Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{Limits, SheetError};

/// Unpacked bytes of sheets that may be read in one go: the largest sheet times the number of sheets, because
/// nothing keeps a workbook from naming the same part sixty times.
const READING_BYTES: u64 = 600 << 20;
/// Bytes that cell styles may take once the parser has copied fonts and formats into each of them.
const STYLE_BYTES: usize = 32 << 20;

/// The parts of a workbook that matter, in a zip file that can be trusted.
pub(super) struct Parts {
    pub zip: Vec<u8>,
    largest: u64,
}

impl Parts {
    /// Refuses workbooks that name large parts again and again.
    pub(super) fn allow(&self, sheets: usize) -> Result<(), SheetError> {
        let bytes = self.largest.saturating_mul(sheets as u64);
        if bytes > READING_BYTES.max(self.largest) { Err(SheetError::Bomb) } else { Ok(()) }
    }
}

pub(super) fn repack(bytes: &[u8], limits: &Limits) -> Result<Parts, SheetError> {
    refuse_false_directory(bytes, limits)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > limits.entries {
        return Err(SheetError::Bomb);
    }
    let names: Result<Vec<String>, _> = archive.file_names().map(|name| Ok(plain_name(&name?))).collect();
    let names = names.map_err(damaged)?;
    check_kind(&names)?;
    let mut unpacked = 0;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut largest = 0;
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).map_err(damaged)?;
        let stored_name = entry.name().map_err(damaged)?.into_owned();
        let name = plain_name(&stored_name);
        let mut content = Vec::new();
        let room = limits.entry_bytes.min(limits.unpacked_bytes - unpacked);
        let size = inflate(&mut entry, wanted(&name).then_some(&mut content), room)?;
        unpacked += size;
        if !content.is_empty() {
            check_part(&name, &content, limits)?;
            if name.starts_with("xl/worksheets/") {
                largest = size.max(largest);
            }
            let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
            writer.start_file(stored_name, stored).map_err(damaged)?;
            writer.write_all(&content).map_err(broken)?;
        }
    }
    let zip = writer.finish().map_err(damaged)?.into_inner();
    Ok(Parts { zip, largest })
}

/// Unpacks an entry into `content`, or into nothing, and counts; more than `room` bytes are a bomb.
fn inflate(entry: &mut impl Read, content: Option<&mut Vec<u8>>, room: u64) -> Result<u64, SheetError> {
    let mut entry = entry.take(room + 1);
    let size = match content {
        Some(content) => io::copy(&mut entry, content),
        None => io::copy(&mut entry, &mut io::sink()),
    };
    let size = size.map_err(broken)?;
    if size > room { Err(SheetError::Bomb) } else { Ok(size) }
}

/// The large form of a zip directory can promise billions of entries, for which memory would be reserved.
fn refuse_false_directory(bytes: &[u8], limits: &Limits) -> Result<(), SheetError> {
    let finds = |magic: &'static [u8; 4]| bytes.windows(4).enumerate().filter(move |(_, window)| window == magic);
    if finds(b"PK\x06\x07").next().is_none() {
        return Ok(());
    }
    for (at, _) in finds(b"PK\x06\x06") {
        let counts = bytes.get(at + 24..at + 40).unwrap_or_default().chunks_exact(8);
        for count in counts.filter_map(|count| count.try_into().ok().map(u64::from_le_bytes)) {
            if count > limits.entries as u64 {
                return Err(SheetError::Bomb);
            }
        }
    }
    Ok(())
}

fn check_kind(names: &[String]) -> Result<(), SheetError> {
    let has = |name: &str| names.iter().any(|known| known == name);
    if names.iter().any(|name| name.ends_with("vbaproject.bin") || name.starts_with("xl/macrosheets/")) {
        Err(SheetError::Macros)
    } else if has("xl/workbook.xml") {
        Ok(())
    } else if has("xl/workbook.bin") {
        Err(SheetError::OldExcel)
    } else if has("mimetype") && has("content.xml") {
        Err(SheetError::OpenDocument)
    } else {
        Err(SheetError::NotASheet)
    }
}

/// What the parser reads of a workbook.
fn wanted(name: &str) -> bool {
    matches!(
        name,
        "_rels/.rels" | "xl/workbook.xml" | "xl/_rels/workbook.xml.rels" | "xl/sharedstrings.xml" | "xl/styles.xml"
    ) || (name.starts_with("xl/worksheets/") && name.ends_with(".xml"))
}

fn check_part(name: &str, content: &[u8], limits: &Limits) -> Result<(), SheetError> {
    let text = std::str::from_utf8(content).map_err(|_| SheetError::Damaged(format!("{name} is not UTF-8")))?;
    if text.contains('\0') || !declares_utf8(text) {
        return Err(SheetError::Damaged(format!("{name} is not UTF-8")));
    }
    match name {
        "xl/sharedstrings.xml" => check_shared_strings(text, limits),
        "xl/styles.xml" => check_styles(text),
        _ => Ok(()),
    }
}

/// The checks below look at bytes, so a part must not be in another encoding than it seems.
fn declares_utf8(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}');
    let Some(declaration) = start.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) else { return true };
    let Some((_, encoding)) = declaration.0.split_once("encoding") else { return true };
    let encoding = encoding.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
    ["utf-8", "us-ascii"]
        .iter()
        .any(|name| encoding.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
}

/// The parser reserves memory for as many strings as the part promises: it must not promise more than it can hold. And it
/// keeps each of them, also the empty ones, so there must not be more than cells could use.
fn check_shared_strings(text: &str, limits: &Limits) -> Result<(), SheetError> {
    if tags(text).filter(|tag| tag_name(tag).rsplit(':').next() == Some("si")).count() > limits.cells {
        return Err(SheetError::Bomb);
    }
    for (at, name) in text.match_indices("uniqueCount") {
        let value = text[at + name.len()..].trim_start();
        let Some(value) = value.strip_prefix('=') else { continue };
        let value = value.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '+'));
        let digits = &value[..value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len())];
        let shortest = "<si/>".len();
        if !digits.is_empty() && digits.parse::<usize>().map_or(true, |count| count > text.len() / shortest) {
            return Err(SheetError::Bomb);
        }
    }
    Ok(())
}

/// The parser copies font and number format into every cell style: many styles with a long format are a bomb.
fn check_styles(text: &str) -> Result<(), SheetError> {
    let styles = tags(text).filter(|tag| tag_name(tag).rsplit(':').next() == Some("xf")).count();
    let longest = tags(text).filter(|tag| !tag_name(tag).contains("styleSheet")).map(str::len).max().unwrap_or(0);
    if styles.saturating_mul(longest) > STYLE_BYTES { Err(SheetError::Bomb) } else { Ok(()) }
}

/// What begins with each `<`.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    text.split('<').skip(1)
}

fn tag_name(tag: &str) -> &str {
    tag.split(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
}

/// Names are compared without case and with slashes, as the parser does.
fn plain_name(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

fn damaged(error: ZipError) -> SheetError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => SheetError::Encrypted,
        error => SheetError::Damaged(error.to_string()),
    }
}

fn broken(error: io::Error) -> SheetError {
    SheetError::Damaged(error.to_string())
}
