//! Fields that are chosen from. Options are pairs of value and label.

use leptos::prelude::*;

use super::Field;
use crate::texts::t;

/// Values and their labels.
pub type Options = Vec<(String, String)>;

impl Field<'_> {
    /// One of many; it begins with an empty choice.
    pub fn select(self, options: Options) -> AnyView {
        let now = self.state.form.get(self.name).to_owned();
        let options = options
            .into_iter()
            .map(|(value, label)| view! { <option selected=value == now value=value>{label}</option> })
            .collect_view();
        let control = view! {
            <select id=self.id() name=self.name.to_owned() required=self.required disabled=self.state.locked autocomplete=self.autocomplete
                aria-invalid=self.invalid() aria-describedby=self.described()>
                <option value="">{t!("choose-one")}</option>
                {options}
            </select>
        };
        self.frame("", control.into_any())
    }

    /// One of a few, all in sight.
    pub fn radios(self, options: Options) -> AnyView {
        self.choices("radio", options)
    }

    /// Any number of a few.
    pub fn checks(self, options: Options) -> AnyView {
        self.choices("checkbox", options)
    }

    /// A single box; ticked where the form has the field.
    pub fn checkbox(self) -> AnyView {
        view! {
            <div class=self.class("single")>
                <label class="choice">
                    <input type="checkbox" id=self.id() name=self.name.to_owned() value="1"
                        checked=self.state.form.has(self.name) disabled=self.state.locked
                        aria-invalid=self.invalid() aria-describedby=self.described()/>
                    <span>{self.label.clone()}</span>
                </label>
                {self.below()}
            </div>
        }
        .into_any()
    }

    fn choices(self, kind: &'static str, options: Options) -> AnyView {
        let choices = options.into_iter().enumerate().map(|(at, option)| self.choice(kind, at, option)).collect_view();
        view! {
            <fieldset class=self.class("choices") aria-describedby=self.described()>
                <legend>{self.words()}</legend>
                {choices}
                {self.below()}
            </fieldset>
        }
        .into_any()
    }

    /// The first one has the id of the field, so that the summary leads to it.
    fn choice(&self, kind: &'static str, at: usize, (value, label): (String, String)) -> AnyView {
        let id = if at == 0 { self.id() } else { format!("{}-{}", self.id(), at + 1) };
        let checked = self.state.form.all(self.name).any(|known| known == value);
        let name = self.name.to_owned();
        view! {
            <label class="choice">
                <input type=kind id=id name=name value=value checked=checked disabled=self.state.locked/>
                <span>{label}</span>
            </label>
        }
        .into_any()
    }
}
