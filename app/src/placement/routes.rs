//! The routes of the placement.

use domain::id::ProgrammeId;
use service::access::act;

use super::{board, change, export, history, live, person, question};
use crate::programme;
use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    let (see, edit) = (Guard::action(act::SeePlacement), Guard::action(act::EditPlacement));
    vec![
        get("/programmes/{id}/placement", see, board::show),
        post("/programmes/{id}/placement", edit, change::carry),
        get("/programmes/{id}/placement/moves", see, live::latest),
        post("/programmes/{id}/placement/moves", edit, live::carry),
        get("/programmes/{id}/placement/publish", edit, question::show),
        get("/programmes/{id}/placement/history", see, history::show),
        get("/programmes/{id}/placement/export", see, export::download),
        get("/programmes/{id}/placement/{participant}", see, person::show),
        post("/programmes/{id}/placement/{participant}", edit, person::save),
    ]
}

/// Where the board of a programme is found.
pub fn path(id: ProgrammeId) -> String {
    format!("{}/placement", programme::path(id))
}
