//! Lists to take away: what is filtered, and empty ones to fill in.

use axum::response::IntoResponse;
use domain::id::ProgrammeId;
use domain::lang::Lang;
use domain::participant::WISH_FIELDS;
use domain::position_class::PositionClass;
use http::header;
use serde::Deserialize;
use service::Turn;
use service::participant::{self, COLUMNS, Pattern, class_word, example};
use service::programme::ProgrammeRow;
use service::sheet::{Delimiter, Template, TemplateColumn, WriteError, write_csv, write_template, write_xlsx};

use super::filters::Filters;
use super::import::help;
use crate::texts;
use crate::web::{Answer, Failure, Member, Path, Query};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv; charset=utf-8";

/// `xlsx` or `csv`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Format {
    format: String,
}

pub async fn export(
    member: Member,
    Path(id): Path<ProgrammeId>,
    Query(filters): Query<Filters>,
    Query(Format { format }): Query<Format>,
) -> Answer {
    let turn = member.turn().await?;
    let export = participant::export(member.lokus(), &member.actor, id, &filters.query()).await?;
    let lang = member.visitor.lang;
    let name = file_name(lang, "participants-file", &export.programme);
    let csv = format == "csv";
    let bytes = written(&turn, move || {
        let table = participant::table(&export, lang, &say(lang, "participants-title"));
        // Excel expects semicolons where the decimal mark is a comma.
        let delimiter = if lang == Lang::Id { Delimiter::Semicolon } else { Delimiter::Comma };
        if csv { write_csv(&table, delimiter) } else { write_xlsx(&[table]) }
    });
    Ok(attached(bytes.await?, &name, csv))
}

/// `id` or `en`; otherwise the language of the reader.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    lang: String,
}

pub async fn template(member: Member, Path(id): Path<ProgrammeId>, Query(wanted): Query<Wanted>) -> Answer {
    let turn = member.turn().await?;
    let pattern = participant::pattern(member.lokus(), &member.actor, id).await?;
    let lang = Lang::from_code(&wanted.lang).unwrap_or(member.visitor.lang);
    let name = file_name(lang, "participants-template-file", &pattern.programme);
    let bytes = written(&turn, move || write_template(&empty_list(&pattern, lang))).await?;
    Ok(attached(bytes, &name, false))
}

fn empty_list(pattern: &Pattern, lang: Lang) -> Template {
    let codes: Vec<String> = pattern.units.iter().map(|(code, _)| code.clone()).collect();
    let named: Vec<String> = pattern.units.iter().map(|(code, name)| format!("{code} – {name}")).collect();
    let columns = COLUMNS.iter().map(|column| {
        let first_wish = column.key == WISH_FIELDS[0];
        let units = if first_wish && !named.is_empty() { format!("\n{}", named.join("\n")) } else { String::new() };
        TemplateColumn {
            head: column.head(lang),
            example: example(column.key, lang, &codes),
            help: help(lang, column) + &units,
            allowed: match column.key {
                "class" => PositionClass::ALL.iter().map(|class| class_word(*class, lang).to_owned()).collect(),
                key if WISH_FIELDS.contains(&key) => codes.clone(),
                _ => Vec::new(),
            },
        }
    });
    Template {
        title: say(lang, "participants-title"),
        columns: columns.collect(),
        help_title: say(lang, "template-help-title"),
        help_heads: ["template-help-column", "template-help-text", "template-help-allowed"].map(|key| say(lang, key)),
    }
}

fn say(lang: Lang, key: &str) -> String {
    texts::words(lang, key, &[])
}

async fn written(
    turn: &Turn,
    write: impl FnOnce() -> Result<Vec<u8>, WriteError> + Send + 'static,
) -> Result<Vec<u8>, Failure> {
    let failed = |error: WriteError| service::Error::Internal(format!("writing a list: {error}"));
    Ok(turn.run(write).await?.map_err(failed)?)
}

/// `peserta-sumatera-barat-jawa-timur`
fn file_name(lang: Lang, key: &str, programme: &ProgrammeRow) -> String {
    let words = format!("{} {} {}", say(lang, key), programme.sender, programme.host).to_lowercase();
    let words = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn attached(bytes: Vec<u8>, name: &str, csv: bool) -> axum::response::Response {
    let (kind, ending) = if csv { (CSV, "csv") } else { (XLSX, "xlsx") };
    let attachment = format!("attachment; filename=\"{name}.{ending}\"");
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, &attachment), (header::CACHE_CONTROL, "no-store")];
    (headers, bytes).into_response()
}
