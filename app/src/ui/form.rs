//! Forms: one column, label above, error in words at the field and in a summary on top that links to it.
//! What was typed stays, except passwords.

mod choice;
mod field;
mod input;
mod summary;
#[cfg(test)]
mod tests;

use std::cell::RefCell;

use domain::form::{Form, Problems};
use leptos::prelude::*;

use super::{Look, link, submit, submit_bar};
use crate::texts::t;

pub use choice::Options;
pub use field::Field;

/// What a form shows: the values and what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    pub form: Form,
    pub problems: Problems,
    /// The form cannot be sent now: every field is shown to be read and copied from.
    pub locked: bool,
    /// Keeps the ids of several forms on one page apart.
    scope: String,
    /// The labels of the fields drawn so far, for the summary.
    labels: RefCell<Vec<(String, String)>>,
}

impl FormState {
    /// A form as it is first shown, empty or prefilled.
    pub fn new(form: Form) -> Self {
        Self { form, ..Self::default() }
    }

    /// A form that came back with problems.
    pub fn failed(form: Form, problems: Problems) -> Self {
        Self { form, problems, ..Self::default() }
    }

    /// Another form on the same page: its ids begin with `f-{scope}-` instead of `f-`.
    #[must_use]
    pub fn scoped(mut self, scope: impl Into<String>) -> Self {
        self.scope = scope.into();
        self
    }

    /// Begins a field; one of the methods of [`Field`] such as `text` or `select` draws it.
    pub fn field<'a>(&'a self, name: &'a str, label: impl Into<String>) -> Field<'a> {
        let label = label.into();
        self.labels.borrow_mut().push((name.to_owned(), label.clone()));
        Field::new(self, name, label)
    }

    /// The `<form>` that posts to `action`, with the summary of problems on top of `body`.
    pub fn wrap(&self, action: impl Into<String>, body: impl IntoView) -> AnyView {
        self.element(action.into(), None, body.into_any())
    }

    /// As [`Self::wrap`], for a form with a file.
    pub fn wrap_upload(&self, action: impl Into<String>, body: impl IntoView) -> AnyView {
        self.element(action.into(), Some("multipart/form-data"), body.into_any())
    }

    fn element(&self, action: String, enctype: Option<&'static str>, body: AnyView) -> AnyView {
        let summary = self.summary();
        view! { <form class="form" method="post" action=action enctype=enctype novalidate>{summary}{body}</form> }
            .into_any()
    }

    /// The buttons at the end: `save`, and the way out to `cancel`. A locked form has the way out only.
    pub fn buttons(&self, save: String, cancel: &str) -> AnyView {
        if self.locked {
            return submit_bar(link(Look::Secondary, t!("form-leave"), cancel), ());
        }
        submit_bar(submit(Look::Primary, save), link(Look::Quiet, t!("cancel"), cancel))
    }

    /// The summary of problems, or nothing. `wrap` has it already; call this after the fields, so that it knows their labels.
    pub fn summary(&self) -> Option<AnyView> {
        (!self.problems.is_empty()).then(|| summary::summary(self))
    }

    fn id(&self, name: &str) -> String {
        if self.scope.is_empty() { format!("f-{name}") } else { format!("f-{}-{name}", self.scope) }
    }

    /// Where a field stands on the page; those that are not drawn come last, what concerns the whole form comes first.
    fn place_of(&self, name: &str) -> usize {
        let place = self.labels.borrow().iter().position(|(known, _)| known == name);
        if name.is_empty() { 0 } else { place.map_or(usize::MAX, |place| place + 1) }
    }

    fn label_of(&self, name: &str) -> Option<String> {
        self.labels.borrow().iter().find(|(known, _)| known == name).map(|(_, label)| label.clone())
    }
}

/// A value that is sent along unseen.
pub fn hidden(name: &str, value: impl Into<String>) -> AnyView {
    let name = name.to_owned();
    view! { <input type="hidden" name=name value=value.into()/> }.into_any()
}

/// Fields that belong together under a heading.
pub fn group(title: impl Into<String>, body: impl IntoView) -> AnyView {
    view! { <fieldset class="group"><legend>{title.into()}</legend>{body.into_any()}</fieldset> }.into_any()
}

/// Short fields side by side where there is room, such as the first and the last day.
pub fn row(fields: impl IntoView) -> AnyView {
    view! { <div class="field-row">{fields.into_any()}</div> }.into_any()
}
