//! Programmes: the list, the request, the overview and the changes of state.

mod clone;
mod edit;
mod form;
mod head;
mod list;
mod overview;
mod transition;

pub use head::head;

use service::access::act;

use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    vec![
        get("/programmes", Guard::SignedIn, list::show),
        get("/programmes/new", Guard::action(act::FileProgramme), edit::blank),
        post("/programmes/new", Guard::action(act::FileProgramme), edit::create),
        get("/programmes/{id}", Guard::action(act::SeeProgramme), overview::show),
        get("/programmes/{id}/edit", Guard::action(act::EditProgramme), edit::show),
        post("/programmes/{id}/edit", Guard::action(act::EditProgramme), edit::save),
        get("/programmes/{id}/clone", Guard::action(act::CloneProgramme), clone::show),
        post("/programmes/{id}/transition", Guard::action(act::MoveProgramme), transition::carry),
    ]
}

/// Where a programme is found.
pub fn path(id: domain::id::ProgrammeId) -> String {
    format!("/programmes/{id}")
}
