//! Fields that are typed into. Browsers' own checks are off: they speak their own language and lose what they do not understand.

use domain::dates;
use domain::form::parse_date;
use leptos::prelude::*;

use super::Field;

impl Field<'_> {
    /// One line of text.
    pub fn text(self) -> AnyView {
        self.typed("text", None, "")
    }

    pub fn email(mut self) -> AnyView {
        self.autocomplete = self.autocomplete.or(Some("off"));
        self.typed("email", None, "")
    }

    pub fn tel(mut self) -> AnyView {
        self.autocomplete = self.autocomplete.or(Some("off"));
        self.typed("tel", None, "")
    }

    /// A whole number. Typed as text: browsers drop what `type=number` does not understand.
    pub fn number(self) -> AnyView {
        self.typed("text", Some("numeric"), "short")
    }

    /// A word to find something with.
    pub fn search(self) -> AnyView {
        self.typed("search", None, "")
    }

    /// A day. What is not a date is shown again as the text it was.
    pub fn date(self) -> AnyView {
        let typed = self.state.form.get(self.name).trim().to_owned();
        match parse_date(&typed) {
            Some(date) => self.input("date", None, "short", Some(dates::iso(date))),
            None if typed.is_empty() => self.input("date", None, "short", None),
            None => self.input("text", None, "short", Some(typed)),
        }
    }

    /// A password; it is never shown again.
    pub fn password(mut self) -> AnyView {
        self.autocomplete = self.autocomplete.or(Some("current-password"));
        self.input("password", None, "", None)
    }

    /// A file; `accept` is a list of endings and types. Its form is made with `wrap_upload`.
    pub fn file(self, accept: &'static str) -> AnyView {
        let control = view! {
            <input type="file" id=self.id() name=self.name.to_owned() accept=accept required=self.required
                aria-invalid=self.invalid() aria-describedby=self.described()/>
        };
        self.frame("", control.into_any())
    }

    /// Text of several lines.
    pub fn area(self, rows: u32) -> AnyView {
        let typed = in_area(self.state.form.get(self.name));
        let control = view! {
            <textarea id=self.id() name=self.name.to_owned() rows=rows maxlength=self.max required=self.required
                readonly=self.readonly autocomplete=self.autocomplete
                aria-invalid=self.invalid() aria-describedby=self.described()>{typed}</textarea>
        };
        self.frame("", control.into_any())
    }

    fn typed(self, kind: &'static str, inputmode: Option<&'static str>, width: &str) -> AnyView {
        let value = self.state.form.get(self.name).to_owned();
        self.input(kind, inputmode, width, Some(value))
    }

    fn input(self, kind: &'static str, inputmode: Option<&'static str>, width: &str, value: Option<String>) -> AnyView {
        let list = (!self.suggestions.is_empty()).then(|| format!("{}-list", self.id()));
        let options = list.clone().map(|id| {
            let options =
                self.suggestions.iter().map(|value| view! { <option value=value.clone()></option> }).collect_view();
            view! { <datalist id=id>{options}</datalist> }
        });
        let control = view! {
            <input type=kind id=self.id() name=self.name.to_owned() value=value inputmode=inputmode maxlength=self.max
                required=self.required readonly=self.readonly autocomplete=self.autocomplete list=list
                aria-invalid=self.invalid() aria-describedby=self.described()/>
            {options}
        };
        self.frame(width, control.into_any())
    }
}

/// Text as the inside of a `<textarea>`: Leptos does not escape it there, and the parser drops one line break at the start.
fn in_area(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}
