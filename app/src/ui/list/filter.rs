//! The filter row. Its values are in the address, so that a filtered list can be kept, shared and gone back to.

use leptos::prelude::*;

use crate::texts::t;
use crate::ui::form::Options;

/// The row around [`filter_search`] and [`filter_select`]; `clear` is the address without filters, given when one is set.
pub fn filters(action: impl Into<String>, inputs: impl IntoView, clear: Option<String>) -> AnyView {
    let clear = clear.map(|href| view! { <a class="btn quiet" href=href>{t!("filter-clear")}</a> });
    view! {
        <form class="filters" method="get" action=action.into() role="search" aria-label=t!("filter-label")>
            {inputs.into_any()}
            <button class="btn">{t!("filter-apply")}</button>
            {clear}
        </form>
    }
    .into_any()
}

/// A word to find; the label also stands in the empty field.
pub fn filter_search(name: &str, label: impl Into<String>, value: &str) -> AnyView {
    let (name, label, value) = (name.to_owned(), label.into(), value.to_owned());
    view! { <input type="search" name=name value=value placeholder=label.clone() aria-label=label maxlength="200"/> }
        .into_any()
}

/// One of several values; `all` is the words for no choice, such as `Semua kelompok jabatan`.
pub fn filter_select(
    name: &str,
    label: impl Into<String>,
    all: impl Into<String>,
    value: &str,
    options: Options,
) -> AnyView {
    let options = options
        .into_iter()
        .map(|(known, words)| view! { <option selected=known == value value=known>{words}</option> })
        .collect_view();
    view! {
        <select name=name.to_owned() aria-label=label.into()>
            <option value="">{all.into()}</option>
            {options}
        </select>
    }
    .into_any()
}
