//! Routes as data: every route names who may use it, so that a test can visit them all.

use axum::handler::Handler;
use axum::routing::{MethodFilter, MethodRouter, on};
use service::access::Action;

use super::App;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Anybody, signed in or not.
    Public,
    /// Anybody signed in; the page shows what concerns them.
    SignedIn,
    /// Those to whom the table of `service::access` gives this action.
    Action(&'static str),
}

impl Guard {
    pub fn action<A: Action>(_: A) -> Self {
        Self::Action(A::NAME)
    }
}

/// One method of one path.
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub guard: Guard,
    pub handler: MethodRouter<App>,
}

pub fn get<H: Handler<T, App>, T: 'static>(path: &'static str, guard: Guard, handler: H) -> Route {
    Route { method: "GET", path, guard, handler: on(MethodFilter::GET, handler) }
}

pub fn post<H: Handler<T, App>, T: 'static>(path: &'static str, guard: Guard, handler: H) -> Route {
    Route { method: "POST", path, guard, handler: on(MethodFilter::POST, handler) }
}
