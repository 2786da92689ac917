//! One field: its label, hint and error around a control that the other files draw.

use leptos::prelude::*;

use super::FormState;
use crate::texts::{say, t};

/// A field in the making. Without [`Field::required`] or [`Field::required_for`] its label says that it may stay empty.
pub struct Field<'a> {
    pub(super) state: &'a FormState,
    pub(super) name: &'a str,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) required: bool,
    /// When it may stay empty, in place of "optional".
    pub(super) need: Option<String>,
    pub(super) max: Option<usize>,
    pub(super) autocomplete: Option<&'static str>,
    pub(super) readonly: bool,
    pub(super) suggestions: Vec<String>,
}

impl<'a> Field<'a> {
    pub(super) fn new(state: &'a FormState, name: &'a str, label: String) -> Self {
        Self {
            state,
            name,
            label,
            hint: None,
            required: false,
            need: None,
            max: None,
            autocomplete: None,
            readonly: state.locked,
            suggestions: Vec::new(),
        }
    }

    /// A sentence below the field.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Required for some and not for others: `words` say for whom.
    #[must_use]
    pub fn required_for(mut self, words: impl Into<String>) -> Self {
        self.need = Some(words.into());
        self
    }

    /// The most characters that can be typed.
    #[must_use]
    pub fn max(mut self, characters: usize) -> Self {
        self.max = Some(characters);
        self
    }

    /// What the browser may fill in, in the words of the HTML standard.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// Shown and sent, not changed.
    #[must_use]
    pub fn readonly(mut self) -> Self {
        self.readonly = true;
        self
    }

    /// Values to choose from while typing; anything else may be typed too.
    #[must_use]
    pub fn suggest(mut self, values: Vec<String>) -> Self {
        self.suggestions = values;
        self
    }

    pub(super) fn id(&self) -> String {
        self.state.id(self.name)
    }

    pub(super) fn error(&self) -> Option<String> {
        self.state.problems.of(self.name).map(say)
    }

    /// The value of `aria-invalid`.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.state.problems.of(self.name).map(|_| "true")
    }

    /// The value of `aria-describedby`: error first, then hint.
    pub(super) fn described(&self) -> Option<String> {
        let error = self.invalid().map(|_| format!("{}-error", self.id()));
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id()));
        match (error, hint) {
            (Some(error), Some(hint)) => Some(format!("{error} {hint}")),
            (error, hint) => error.or(hint),
        }
    }

    pub(super) fn class(&self, kind: &str) -> String {
        let wrong = if self.invalid().is_some() { " wrong" } else { "" };
        format!("field {kind}{wrong}")
    }

    /// Label, control, error, hint.
    pub(super) fn frame(self, kind: &str, control: AnyView) -> AnyView {
        view! {
            <div class=self.class(kind)>
                <label for=self.id()>{self.words()}</label>
                {control}
                {self.below()}
            </div>
        }
        .into_any()
    }

    /// The label, and whether it may stay empty.
    pub(super) fn words(&self) -> AnyView {
        let need = self.need.clone().unwrap_or_else(|| t!("field-optional"));
        let need = (!self.required && !self.readonly).then(|| view! { <span class="optional">" "{need}</span> });
        view! { {self.label.clone()}{need} }.into_any()
    }

    /// Error and hint.
    pub(super) fn below(&self) -> AnyView {
        let id = self.id();
        let error = self.error().map(|words| {
            view! { <p class="error" id=format!("{id}-error")><span class="vh">{t!("field-error")}" "</span>{words}</p> }
        });
        let hint = self.hint.clone().map(|words| view! { <p class="hint" id=format!("{id}-hint")>{words}</p> });
        view! { {error}{hint} }.into_any()
    }
}
