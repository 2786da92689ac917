//! The people on the list of a programme: the list, one of them, and lists that come and go as spreadsheets.

mod edit;
mod files;
mod filters;
mod form;
mod import;
mod list;
mod view;
mod withdraw;
mod words;

pub use words::team_of;

use domain::id::ProgrammeId;
use service::access::act;

use crate::programme;
use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    let (see, edit) = (Guard::action(act::SeeParticipants), Guard::action(act::EditParticipants));
    let mut routes = vec![
        get("/programmes/{id}/participants", see, list::show),
        get("/programmes/{id}/participants/export", see, files::export),
        get("/programmes/{id}/participants/template", see, files::template),
        get("/programmes/{id}/participants/new", edit, edit::blank),
        post("/programmes/{id}/participants/new", edit, edit::create),
        get("/programmes/{id}/participants/{participant}", see, view::show),
        get("/programmes/{id}/participants/{participant}/edit", edit, edit::show),
        post("/programmes/{id}/participants/{participant}/edit", edit, edit::save),
        post("/programmes/{id}/participants/{participant}/withdraw", edit, withdraw::carry),
    ];
    routes.extend(import::routes());
    routes
}

/// Where the list of a programme is found.
pub fn path(id: ProgrammeId) -> String {
    format!("{}/participants", programme::path(id))
}
