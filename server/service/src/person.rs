//! People, their roles and their accounts.

mod invite;
mod link;
mod list;
mod manage;
mod view;

pub use invite::{Invited, Inviting, UnitChoice, invite, inviting};
pub use link::{HandedLink, Occasion, reset};
pub use list::{Listed, Listing, Query, list};
pub use manage::{remove_role, set_active};
pub use store::person::{RoleRow, SupervisorRow};
pub use view::{Overview, RoleView, view};

use domain::government::Zone;
use domain::id::{GovernmentId, PersonId, UnitId};
use domain::person::RoleKind;
use serde::Serialize;
use store::person::PersonRow;

use crate::Result;
use crate::access::Account;
use crate::lokus::{Event, Readers, Work};

/// Where an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// No password was chosen yet.
    Invited,
    Active,
    Deactivated,
}

impl State {
    const fn new(active: bool, invited: bool) -> Self {
        match (active, invited) {
            (false, _) => Self::Deactivated,
            (true, true) => Self::Invited,
            (true, false) => Self::Active,
        }
    }

    const fn of(row: &PersonRow) -> Self {
        Self::new(row.active, row.password_hash.is_none())
    }
}

/// What the audit trail keeps of a person; the e-mail stays out of it.
#[derive(Default, Serialize)]
struct Recorded<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<RoleKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<UnitId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    active: Option<bool>,
}

fn event(id: PersonId, action: &str, readers: Readers) -> Event<'_> {
    Event { area: "person", action, object: id.0, readers, host_fields: &[] }
}

fn readers_of(government: Option<GovernmentId>) -> Readers {
    government.map_or(Readers::Nobody, Readers::Government)
}

/// Records what concerns an account for every government that trusts it, or for the installation where none does.
async fn audit_everywhere(
    work: &mut Work<'_>,
    account: &Account,
    action: &str,
    (before, after): (Option<&Recorded<'_>>, Option<&Recorded<'_>>),
) -> Result<()> {
    let mut governments: Vec<_> = account.roles.iter().filter_map(|role| role.government_id).collect();
    governments.sort();
    governments.dedup();
    if governments.is_empty() {
        return work.audit(event(account.row.id, action, Readers::Nobody), before, after).await;
    }
    for government in governments {
        work.audit(event(account.row.id, action, Readers::Government(government)), before, after).await?;
    }
    Ok(())
}

/// The zone in which times are told that concern these roles.
async fn zone_of(work: &mut Work<'_>, roles: &[RoleRow]) -> Result<Zone> {
    let Some(id) = roles.iter().find_map(|role| role.government_id) else { return Ok(Zone::Wib) };
    Ok(store::government::get(&mut work.tx, id).await?.map_or(Zone::Wib, |government| government.zone))
}
