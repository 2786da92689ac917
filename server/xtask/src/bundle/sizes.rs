//! The client has a budget.

use super::Mode;
use super::pack::Packed;
use crate::error::{Error, Result};

/// What a page may load of script and WebAssembly, compressed, in bytes.
const LIMIT: usize = 100_000;

pub fn report(files: &[Packed], mode: Mode) -> Result<()> {
    for file in files {
        eprintln!("      {:14} {:>9} {:>9} brotli", file.name, kilobytes(file.plain), kilobytes(file.brotli));
    }
    let client = client(files);
    match mode {
        Mode::Fast => eprintln!("      client, not optimised"),
        Mode::Small => eprintln!("      client (wasm + js) {} of {} brotli", kilobytes(client), kilobytes(LIMIT)),
    }
    if mode == Mode::Small && client >= LIMIT {
        return Err(Error::new(format!(
            "the client has {} (wasm and js, brotli); it must stay under {}",
            kilobytes(client),
            kilobytes(LIMIT)
        )));
    }
    Ok(())
}

fn client(files: &[Packed]) -> usize {
    let is_client = |file: &&Packed| file.name.ends_with(".wasm") || file.name.ends_with(".js");
    files.iter().filter(is_client).map(|file| file.brotli).sum()
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: usize) -> Packed {
        Packed { name: name.to_owned(), plain: 3 * brotli, brotli }
    }

    #[test]
    fn the_budget_counts_script_and_module_only() {
        let mut files = vec![file("lokus_bg.wasm", 94_000), file("lokus.js", 5_999), file("lokus.css", 30_000)];
        assert!(report(&files, Mode::Small).is_ok());
        files[1].brotli += 1;
        assert!(report(&files, Mode::Small).is_err());
        assert!(report(&files, Mode::Fast).is_ok());
    }
}
