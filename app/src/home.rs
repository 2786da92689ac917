//! Home: a list of things to do.

mod todo;

use crate::web::{Guard, Route, get};

pub fn routes() -> Vec<Route> {
    vec![get("/", Guard::SignedIn, todo::show)]
}
