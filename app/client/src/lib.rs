//! The browser's side: one function that wakes the islands of a page that is already complete.

use app as _; // the islands are exported by `app`; without a link to it there is nothing to wake
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the loader script of every page that has islands.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
