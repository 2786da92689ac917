//! The main navigation of somebody signed in, and how their roles are called.

use domain::person::RoleKind;
use service::access::Actor;

use crate::texts::t;
use crate::ui::{ChromeUser, NavItem};

/// Who is signed in, for the bar on top of every page.
pub fn user(actor: &Actor) -> ChromeUser {
    ChromeUser { name: actor.name.clone(), caption: caption(actor), nav: items(actor) }
}

/// `Koordinator · Jawa Timur`: the first role, and how many more.
fn caption(actor: &Actor) -> String {
    let Some(first) = actor.roles.first() else { return t!("role-none") };
    let place = first.unit.as_ref().or(first.government.as_ref());
    let name = t!(first.kind.key());
    let caption = match place {
        Some(place) => format!("{name} · {place}"),
        None => name,
    };
    match actor.roles.len() {
        0 | 1 => caption,
        more => format!("{caption} +{}", more - 1),
    }
}

fn items(actor: &Actor) -> Vec<NavItem> {
    let item = |area: &'static str, href: &str, key: &'static str| NavItem { area, href: href.to_owned(), key };
    let mut items = vec![item("home", "/", "nav-home")];
    let holds = |kind: RoleKind| actor.roles.iter().any(|role| role.kind == kind);
    if actor.roles.iter().any(|role| role.kind != RoleKind::Administrator) {
        items.push(item("programmes", "/programmes", "nav-programmes"));
    }
    if holds(RoleKind::Administrator) {
        items.push(item("governments", "/governments", "nav-governments"));
    } else if holds(RoleKind::Coordinator) || holds(RoleKind::Reader) {
        items.push(item("governments", "/governments", "nav-units"));
    }
    if holds(RoleKind::Administrator) || holds(RoleKind::Coordinator) {
        items.push(item("people", "/people", "nav-people"));
    }
    items
}
