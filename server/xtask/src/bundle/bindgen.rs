//! Makes the module loadable by a browser: the glue script, and the module without what only the linker needed.

use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::error::{Context, Error, Result};

pub fn generate(module: &Path) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let bytes = fs::read(module).context(format_args!("cannot read {}", module.display()))?;
    let mut output = Bindgen::new()
        .input_bytes("lokus", bytes)
        .web(true)
        .and_then(|bindgen| {
            bindgen.typescript(false).remove_name_section(true).remove_producers_section(true).generate_output()
        })
        .context("wasm-bindgen failed")?;
    // Snippets would be further files for the server to know; a crate that brings one should not pass unseen.
    if output.snippets().values().any(|scripts| !scripts.is_empty()) || !output.local_modules().is_empty() {
        return Err(Error::new("a crate brings its own JavaScript files, which the bundle does not carry"));
    }
    Ok(vec![("lokus.js", output.js().as_bytes().to_vec()), ("lokus_bg.wasm", output.wasm_mut().emit_wasm())])
}
