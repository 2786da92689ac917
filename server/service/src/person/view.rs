//! The page of one person.

use domain::id::PersonId;
use store::person::RoleRow;

use super::State;
use super::list::known;
use crate::access::{self, Actor, act};
use crate::{Lokus, Result};

/// A role, and whether the actor may take it.
pub struct RoleView {
    pub row: RoleRow,
    pub removable: bool,
}

/// A person as far as the actor may know them.
pub struct Overview {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub state: State,
    pub roles: Vec<RoleView>,
    /// The actor looks at their own account, which they change elsewhere.
    pub own: bool,
    /// The actor may activate and deactivate the account and make links to it.
    pub manageable: bool,
    /// There are roles that the actor does not see, so that others keep the account.
    pub elsewhere: bool,
}

pub async fn view(lokus: &Lokus, actor: &Actor, id: PersonId) -> Result<Overview> {
    let mut work = lokus.read(actor).await?;
    let account = access::person::<act::SeePerson>(&mut work, id).await?;
    let own = id == actor.id;
    let manageable = !own && account.may::<act::ManagePerson>();
    let account = account.into_inner();
    let all = account.roles.len();
    let known = known(actor, account.roles);
    Ok(Overview {
        id,
        state: State::of(&account.row),
        name: account.row.name,
        email: account.row.email,
        own,
        manageable,
        elsewhere: known.len() < all,
        roles: known.into_iter().map(|row| RoleView { row, removable: !own }).collect(),
    })
}
