//! What was typed into the request at hand, kept for the page that must say that it was not saved.

use std::sync::{Arc, OnceLock};

use domain::form::Form;

/// Filled once, when the form arrives.
#[derive(Clone, Default)]
pub struct Kept(Arc<OnceLock<Form>>);

impl Kept {
    pub fn keep(&self, form: &Form) {
        // A request has one form.
        let _ = self.0.set(form.clone());
    }

    /// What can be sent once more; nothing where a password is among it, which no page shows again.
    pub fn form(&self) -> Option<&Form> {
        self.0.get().filter(|form| !domain::person::SECRETS.iter().any(|name| form.has(name)))
    }
}
