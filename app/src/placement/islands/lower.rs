//! Lower case, by the browser where there is one: its tables need not travel with the client.

use domain::placement::wanted;

/// What was typed, ready to be found in a text in lower case.
pub fn needle(typed: &str) -> String {
    lower(&wanted(typed))
}

#[cfg(target_arch = "wasm32")]
pub fn lower(text: &str) -> String {
    leptos::web_sys::js_sys::JsString::from(text).to_lower_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn lower(text: &str) -> String {
    text.to_lowercase()
}
