//! What the browser loads, in `server/bundle`: lokus.js, lokus_bg.wasm, lokus.css, and each again as .br.

mod bindgen;
mod client;
mod pack;
mod sizes;
mod style;
mod target;

use std::fs;

use crate::error::{Context, Result};
use crate::workspace::Workspace;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// As small as it gets; for everything that leaves this machine.
    Small,
    /// As soon as it gets; for `xtask dev`.
    Fast,
}

pub fn build(workspace: &Workspace, mode: Mode) -> Result<()> {
    target::ensure()?;
    let module = client::build(workspace, mode)?;
    let mut files = bindgen::generate(&module)?;
    files.push(("lokus.css", style::concatenate(&workspace.root.join("style"))?));

    let folder = ensure_folder(workspace)?;
    let packed =
        files.iter().map(|(name, bytes)| pack::pack(&folder, name, bytes, mode)).collect::<Result<Vec<_>>>()?;
    sizes::report(&packed, mode)
}

/// What the browser loads of script and WebAssembly in the bundle as it is, in bytes, with brotli.
pub fn client_size(workspace: &Workspace) -> Result<usize> {
    let size = |name: &str| {
        let path = workspace.bundle().join(name);
        fs::metadata(&path).context(format_args!("cannot read {}", path.display())).map(|file| file.len() as usize)
    };
    Ok(size("lokus.js.br")? + size("lokus_bg.wasm.br")?)
}

/// The server's code names the folder, so it must be there before the server is compiled or linted.
pub fn ensure_folder(workspace: &Workspace) -> Result<std::path::PathBuf> {
    let folder = workspace.bundle();
    fs::create_dir_all(&folder).context(format_args!("cannot create {}", folder.display()))?;
    Ok(folder)
}
