//! Where in a file the list was found, and what of the file is not taken over.

use leptos::prelude::*;
use service::participant::{Preview, header};
use service::sheet::{Heading, LeftOut, OtherSheet, letter};

use super::upload_path;
use crate::texts::{lang, t};
use crate::ui::list::{col, head, num, row, table};
use crate::ui::{self, Tone};

/// File, sheet and header, the columns, and what was left out.
pub fn source(preview: &Preview) -> AnyView {
    let found = &preview.found;
    let rows: Vec<String> = found.header_rows.iter().map(ToString::to_string).collect();
    let facts = vec![
        (t!("import-file"), preview.file_name.clone().into_any()),
        (t!("import-sheet"), view! { {found.sheet.clone()}{others(preview)} }.into_any()),
        (t!("import-header"), t!("import-header-rows", rows = rows.join(", ")).into_any()),
    ];
    view! {
        {ui::card(t!("import-source"), ui::facts(facts))}
        {ignored(preview)}
        {ui::disclosure(t!("import-recognised", count = found.columns.len()), false, recognised(preview))}
        {left_out(&found.left_out)}
    }
    .into_any()
}

/// The sheets that are not taken; those with a list can be chosen.
fn others(preview: &Preview) -> Option<AnyView> {
    if preview.others.is_empty() {
        return None;
    }
    let base = upload_path(preview.head.row.id, preview.upload);
    let one = |sheet: &OtherSheet| {
        let query = serde_urlencoded::to_string([("sheet", &sheet.name)]).unwrap_or_default();
        match sheet.records {
            Some(count) => view! { <li><a href=format!("{base}?{query}")>{sheet.name.clone()}</a>" "{t!("import-sheet-rows", count = count)}</li> }.into_any(),
            None => view! { <li class="soft">{sheet.name.clone()}" "{t!("import-sheet-none")}</li> }.into_any(),
        }
    };
    let sheets = preview.others.iter().map(one).collect_view();
    Some(view! { <p class="soft">{t!("import-other-sheets")}</p><ul>{sheets}</ul> }.into_any())
}

/// Columns that nobody asked for, and those that stand there twice.
fn ignored(preview: &Preview) -> AnyView {
    let named = |headings: &[Heading]| headings.iter().map(heading).collect::<Vec<_>>();
    let note = |title: String, headings: &[Heading]| {
        (!headings.is_empty()).then(|| ui::note_list(Tone::Warn, title, named(headings)))
    };
    view! {
        {note(t!("import-unknown"), &preview.found.unknown)}
        {note(t!("import-duplicates"), &preview.found.duplicates)}
    }
    .into_any()
}

/// `D: Golongan darah`
fn heading(heading: &Heading) -> String {
    let text = if heading.text.is_empty() { t!("import-no-header") } else { heading.text.replace('\n', " ") };
    format!("{}: {}", letter(heading.column), ui::beginning(&text))
}

fn recognised(preview: &Preview) -> AnyView {
    let rows = preview.found.columns.iter().map(|column| {
        row(vec![
            letter(column.heading.column).into_any(),
            ui::long(&column.heading.text),
            header(column.key, lang()).into_any(),
        ])
    });
    let heads = vec![head(t!("import-column")), col(t!("import-header")), col(t!("import-meaning"))];
    table(t!("import-recognised", count = preview.found.columns.len()), heads, rows.collect())
}

fn left_out(rows: &[LeftOut]) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let lines = rows
        .iter()
        .map(|line| row(vec![line.row.to_string().into_any(), ui::long(&line.text), t!(line.reason.key()).into_any()]));
    let heads = vec![num(t!("import-row")), head(t!("import-content")), col(t!("import-why"))];
    let title = t!("import-left-out", count = rows.len());
    Some(ui::disclosure(title.clone(), false, table(title, heads, lines.collect())))
}
