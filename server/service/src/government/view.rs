//! The list of governments and the page of one, with its units.

use std::collections::BTreeSet;

use domain::government::GovernmentKind;
use domain::id::GovernmentId;
use store::government::{Filter, GovernmentRow, ListedGovernment, ListedUnit, UnitFilter};

use crate::access::{self, Actor, act};
use crate::paged::{Paged, Window, needle};
use crate::{Error, Lokus, Result};

/// What the address of the list says.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub text: String,
    pub kind: Option<GovernmentKind>,
    pub page: i64,
}

/// What the actor finds behind the list of governments.
pub enum Listing {
    /// Every government for an administrator, else those that the actor coordinates or reads.
    Several { governments: Paged<ListedGovernment>, may_add: bool },
    /// There is only this one.
    Own(GovernmentId),
}

pub async fn list(lokus: &Lokus, actor: &Actor, query: &Query) -> Result<Listing> {
    let mut work = lokus.read(actor).await?;
    let may_add = access::installation::<act::ManageGovernments>(&work).is_ok();
    if !may_add {
        let own: Vec<_> = own(actor).into_iter().collect();
        match own[..] {
            [] => return Err(Error::Forbidden),
            [only] => return Ok(Listing::Own(only)),
            _ => {}
        }
    }
    let viewer = (!may_add).then_some(actor.id);
    let filter = Filter { text: needle(&query.text), kind: query.kind, viewer };
    let total = store::government::count(&mut work.tx, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    let rows = store::government::list(&mut work.tx, &filter, window.limit, window.offset).await?;
    Ok(Listing::Several { governments: window.of(rows), may_add })
}

fn own(actor: &Actor) -> BTreeSet<GovernmentId> {
    let governments = actor.roles().filter_map(|role| role.government());
    governments.filter(|id| actor.coordinates(*id) || actor.reads(*id)).collect()
}

/// What the address of a government's page says.
#[derive(Clone, Debug, Default)]
pub struct UnitQuery {
    pub text: String,
    /// `Some` shows only units that take part, or only those that no longer do.
    pub active: Option<bool>,
    pub page: i64,
}

/// A government and its units.
pub struct Overview {
    pub government: GovernmentRow,
    pub units: Paged<ListedUnit>,
    pub may_edit: bool,
    pub may_edit_units: bool,
    pub sees_people: bool,
    pub sees_audit: bool,
}

pub async fn view(lokus: &Lokus, actor: &Actor, id: GovernmentId, query: &UnitQuery) -> Result<Overview> {
    let mut work = lokus.read(actor).await?;
    let government = access::government::<act::SeeUnits>(&mut work, id).await?;
    let filter = UnitFilter { government: id, text: needle(&query.text), active: query.active };
    let total = store::government::count_units(&mut work.tx, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    let units = store::government::list_units(&mut work.tx, &filter, window.limit, window.offset).await?;
    Ok(Overview {
        units: window.of(units),
        may_edit: government.may::<act::ManageGovernments>(),
        may_edit_units: government.may::<act::EditUnits>(),
        sees_people: government.may::<act::ManagePeople>(),
        sees_audit: government.may::<act::SeeGovernmentAudit>(),
        government: government.into_inner(),
    })
}
