//! What every page needs to know of the installation.

use service::Lokus;

/// Addresses of the client bundle; they change with its content.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The folder of `lokus.js` and `lokus_bg.wasm`, without slashes at its ends.
    pub folder: String,
}

/// The state of the router. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub lokus: Lokus,
    pub assets: Assets,
    /// Whether the data is invented; every page says so.
    pub demo: bool,
    /// Whether cookies travel over https only.
    pub secure: bool,
}
