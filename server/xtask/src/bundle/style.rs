//! One style sheet out of `style/*.css`, in the order of their names.

use std::fs;
use std::path::Path;

use crate::error::{Context, Result};

pub fn concatenate(folder: &Path) -> Result<Vec<u8>> {
    let reading = format!("cannot read the folder {}", folder.display());
    let mut paths = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>())
        .context(reading)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    paths.sort();
    let mut sheet = Vec::new();
    for path in paths {
        sheet.extend(fs::read(&path).context(format_args!("cannot read {}", path.display()))?);
        sheet.push(b'\n');
    }
    Ok(sheet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Scratch;

    #[test]
    fn sheets_follow_the_order_of_their_names() {
        let scratch = Scratch::new("style").unwrap();
        for (name, text) in [("2-page.css", "b{}"), ("1-tokens.css", "a{}"), ("notes.txt", "no")] {
            fs::write(scratch.0.join(name), text).unwrap();
        }
        assert_eq!(concatenate(&scratch.0).unwrap(), b"a{}\nb{}\n");
    }
}
