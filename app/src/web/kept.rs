//! What was typed into the request at hand, kept for the page that must say that it was not saved.

use std::sync::{Arc, OnceLock};

use axum::extract::Request;
use domain::form::Form;

/// Where the request went, and its form, filled in once it has arrived.
#[derive(Clone)]
pub struct Kept {
    /// Path and query.
    pub path: String,
    /// Whether the request was to change something.
    pub changes: bool,
    form: Arc<OnceLock<Form>>,
}

impl Kept {
    pub fn begin(request: &Request) -> Self {
        let path = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
        Self { path, changes: request.method() != http::Method::GET, form: Arc::default() }
    }

    /// Keeps a form; not where a password is among it, which no page shows again.
    pub fn keep(&self, form: &Form) {
        if !domain::form::SECRETS.iter().any(|name| form.has(name)) {
            // A request has one form.
            let _ = self.form.set(form.clone());
        }
    }

    /// What can be sent once more.
    pub fn form(&self) -> Option<&Form> {
        self.form.get()
    }
}
