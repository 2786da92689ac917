//! Two people changed the same thing: what the other one stored beside what was typed here.

use domain::form::Form;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::list::{col, head, row, table};
use crate::ui::{self, Tone};

/// A note and a table of the fields that differ. `labels` gives the key of each field's label; `named` turns stored
/// values such as ids into words.
pub fn differences(
    typed: &Form,
    now: &Form,
    labels: &[(&'static str, &'static str)],
    named: impl Fn(&str) -> String,
) -> AnyView {
    let rows: Vec<_> = labels
        .iter()
        .filter(|(field, _)| typed.get(field).trim() != now.get(field).trim())
        .map(|(field, label)| {
            let cell = |form: &Form| ui::or_dash(&named(form.get(field)));
            row(vec![t!(label).into_any(), cell(now), cell(typed)])
        })
        .collect();
    let note = ui::note(Tone::Warn, t!("conflict-title"), t!("conflict-text"));
    if rows.is_empty() {
        return note;
    }
    let columns = vec![head(t!("conflict-field")), col(t!("conflict-theirs")), col(t!("conflict-yours"))];
    view! { {note}{table(t!("conflict-title"), columns, rows)} }.into_any()
}
