//! Importing a list: uploading it, looking at what would become of each row, and taking it over.

mod confirm;
mod names;
mod preview;
mod problems;
mod receive;
mod rows;
mod source;
mod upload;

use domain::id::{ProgrammeId, UploadId};
use domain::lang::Lang;
use service::access::act;
use service::participant::SheetColumn;

use crate::texts;
use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    let edit = Guard::action(act::EditParticipants);
    vec![
        get("/programmes/{id}/participants/import", edit, upload::show),
        post("/programmes/{id}/participants/import", edit, upload::take),
        get("/programmes/{id}/participants/import/{upload}", edit, preview::show),
        post("/programmes/{id}/participants/import/{upload}", edit, confirm::carry),
        post("/programmes/{id}/participants/import/{upload}/names", edit, names::keep),
        post("/programmes/{id}/participants/import/{upload}/discard", edit, upload::discard),
    ]
}

/// Where a list is uploaded.
fn path(id: ProgrammeId) -> String {
    format!("{}/import", super::path(id))
}

/// Where an uploaded list is looked at and confirmed.
fn upload_path(id: ProgrammeId, upload: UploadId) -> String {
    format!("{}/{upload}", path(id))
}

/// What belongs into a column.
pub(super) fn help(lang: Lang, column: &SheetColumn) -> String {
    let key = match column.key {
        "front_title" => "column-help-front-title",
        "name" => "column-help-name",
        "back_title" => "column-help-back-title",
        "nip" => "column-help-nip",
        "class" => "column-help-class",
        "position" => "column-help-position",
        "rank" => "column-help-rank",
        "home_agency" => "column-help-agency",
        "email" => "column-help-email",
        "phone" => "column-help-phone",
        "topics" => "column-help-topics",
        "team" => "column-help-team",
        "notes" => "column-help-notes",
        _ => "column-help-wish",
    };
    texts::words(lang, key, &[])
}
