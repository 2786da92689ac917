//! Every route of the application, and the router made of them.

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::web::{App, Readable, Route, error_pages, load_visitor};
use crate::{account, assignment, audit, government, home, offer, participant, person, placement, programme};

/// Every route, with who may use it.
pub fn routes() -> Vec<Route> {
    let areas = [
        home::routes(),
        account::routes(),
        programme::routes(),
        participant::routes(),
        placement::routes(),
        assignment::routes(),
        offer::routes(),
        government::routes(),
        person::routes(),
        audit::routes(),
    ];
    areas.into_iter().flatten().collect()
}

/// The pages. The caller adds sessions, limits and headers around them.
pub fn router(app: App) -> Router {
    let routes = routes();
    let readable = Readable::of(&routes);
    let mut router = Router::new();
    for route in routes {
        router = router.route(route.path, route.handler);
    }
    router
        .layer(from_fn_with_state(app.clone(), error_pages))
        .layer(from_fn_with_state((app.clone(), readable), load_visitor))
        .with_state(app)
}
