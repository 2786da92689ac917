//! Places that the units of the host offer: the list, and the form of one unit.

mod edit;
mod form;
mod list;

use domain::id::ProgrammeId;
use domain::lang::Lang;
use domain::message::Value;
use service::access::act;

use crate::programme;
use crate::texts;
use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    vec![
        get("/programmes/{id}/offers", Guard::action(act::SeeOffers), list::show),
        get("/programmes/{id}/offers/new", Guard::action(act::EditOffers), edit::blank),
        post("/programmes/{id}/offers/new", Guard::action(act::EditOffers), edit::create),
        get("/programmes/{id}/offers/{offer}/edit", Guard::action(act::EditOffers), edit::show),
        post("/programmes/{id}/offers/{offer}/edit", Guard::action(act::EditOffers), edit::save),
    ]
}

/// Where the offers of a programme are found.
pub fn path(id: ProgrammeId) -> String {
    format!("{}/offers", programme::path(id))
}

/// The name of a supervisor, and whether they are not active any more: `Siti (tidak aktif)`.
pub fn guide(lang: Lang, name: &str, active: bool) -> String {
    if active {
        return name.to_owned();
    }
    texts::words(lang, "offer-supervisor-left", &[("name".to_owned(), Value::from(name))])
}
