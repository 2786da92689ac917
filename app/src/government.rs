//! Governments and their units: the list, the page of one, and the forms.

mod edit;
mod form;
mod list;
mod unit;
mod view;

pub use view::head;

use domain::id::GovernmentId;
use service::access::act;

use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    vec![
        get("/governments", Guard::action(act::SeeUnits), list::show),
        get("/governments/new", Guard::action(act::ManageGovernments), edit::blank),
        post("/governments/new", Guard::action(act::ManageGovernments), edit::create),
        get("/governments/{id}", Guard::action(act::SeeUnits), view::show),
        get("/governments/{id}/edit", Guard::action(act::ManageGovernments), edit::show),
        post("/governments/{id}/edit", Guard::action(act::ManageGovernments), edit::save),
        get("/governments/{id}/units/new", Guard::action(act::EditUnits), unit::blank),
        post("/governments/{id}/units/new", Guard::action(act::EditUnits), unit::create),
        get("/governments/{id}/units/{unit}/edit", Guard::action(act::EditUnits), unit::show),
        post("/governments/{id}/units/{unit}/edit", Guard::action(act::EditUnits), unit::save),
    ]
}

/// Where a government is found.
pub fn path(id: GovernmentId) -> String {
    format!("/governments/{id}")
}
