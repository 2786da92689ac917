//! The placement as a spreadsheet: by unit, one sheet for each, or as one list. It holds what the board shows.

use axum::response::IntoResponse;
use domain::id::ProgrammeId;
use domain::lang::Lang;
use domain::message::Message;
use http::header;
use serde::Deserialize;
use service::placement::{self, EXPORT_COLUMNS, Export, ExportRow};
use service::sheet::{Table, write_xlsx};

use super::filters::Filters;
use crate::texts;
use crate::web::{Answer, Member, Path, Query};

/// `unit` or `list`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Form {
    by: String,
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub async fn download(
    member: Member,
    Path(id): Path<ProgrammeId>,
    Query(filters): Query<Filters>,
    Query(form): Query<Form>,
) -> Answer {
    let turn = member.turn().await?;
    let export = placement::export(member.lokus(), &member.actor, id, &filters.query()).await?;
    let lang = member.visitor.lang;
    let by_unit = form.by != "list";
    let write = move || {
        let tables = if by_unit {
            by_units(&export, lang)
        } else {
            vec![table(say(lang, "placement-sheet-list"), &export.rows, lang)]
        };
        write_xlsx(&tables)
    };
    let bytes = turn.run(write).await?.map_err(|error| service::Error::Internal(error.to_string()))?;
    let name = member.words(&Message::new(if by_unit { "placement-file-units" } else { "placement-file-list" }));
    let attachment = format!("attachment; filename=\"{name}.xlsx\"");
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_owned()),
        (header::CONTENT_DISPOSITION, attachment),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

fn say(lang: Lang, key: &str) -> String {
    texts::words(lang, key, &[])
}

/// A sheet for each unit, and one for those without a place.
fn by_units(export: &Export, lang: Lang) -> Vec<Table> {
    let groups = export.rows.chunk_by(|a, b| a.unit == b.unit);
    let tables: Vec<_> = groups
        .map(|rows| {
            let code = rows.first().and_then(|row| row.unit.clone()).map(|(code, _)| code);
            table(code.unwrap_or_else(|| say(lang, "placement-unplaced")), rows, lang)
        })
        .collect();
    if tables.is_empty() { vec![table(say(lang, "placement-sheet-list"), &[], lang)] } else { tables }
}

fn table(title: String, rows: &[ExportRow], lang: Lang) -> Table {
    let heads = EXPORT_COLUMNS.iter().map(|column| column.head(lang)).collect();
    Table { title, heads, rows: (1..).zip(rows).map(|(number, row)| cells(number, row, lang)).collect() }
}

fn cells(number: usize, row: &ExportRow, lang: Lang) -> Vec<String> {
    let wish = match row.wish {
        Some(rank) => rank.to_string(),
        None if !row.has_wishes => say(lang, "placement-no-wish"),
        None if row.unit.is_some() => say(lang, "placement-outside"),
        None => String::new(),
    };
    let fixed = if row.fixed { say(lang, "placement-fixed") } else { String::new() };
    vec![
        number.to_string(),
        row.unit.as_ref().map_or_else(|| say(lang, "placement-nowhere"), |(_, name)| name.clone()),
        row.name.clone(),
        row.nip.clone(),
        say(lang, row.class.key()),
        row.position.clone(),
        row.rank.clone(),
        row.agency.clone(),
        row.topics.clone(),
        crate::offer::guide(lang, &row.supervisor, !row.supervisor_left),
        wish,
        fixed,
        row.note.clone(),
    ]
}
