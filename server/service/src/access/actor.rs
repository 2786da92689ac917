//! Somebody signed in.

use domain::id::{GovernmentId, PersonId, UnitId};
use domain::lang::Lang;
use domain::person::{Role, RoleKind};
use store::person::RoleRow;

/// The person who asks, with their roles.
#[derive(Clone, Debug)]
pub struct Actor {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// Counts how often all sessions of the person were ended; the actor is of one count.
    pub epoch: i64,
    pub roles: Vec<RoleRow>,
}

impl Actor {
    /// The roles as values.
    pub fn roles(&self) -> impl Iterator<Item = Role> {
        self.roles.iter().filter_map(RoleRow::role)
    }

    pub fn is_administrator(&self) -> bool {
        self.roles().any(|role| role == Role::Administrator)
    }

    pub fn coordinates(&self, government: GovernmentId) -> bool {
        self.roles().any(|role| role == Role::Coordinator(government))
    }

    pub fn reads(&self, government: GovernmentId) -> bool {
        self.roles().any(|role| role == Role::Reader(government))
    }

    /// The governments for which the actor is coordinator, in the order in which the roles were given.
    pub fn coordinated(&self) -> impl Iterator<Item = (GovernmentId, &str)> {
        self.roles
            .iter()
            .filter(|row| row.kind == RoleKind::Coordinator)
            .filter_map(|row| Some((row.government_id?, row.government.as_deref().unwrap_or_default())))
    }

    /// Whether any government sends the actor on programmes.
    pub fn participates(&self) -> bool {
        self.roles().any(|role| matches!(role, Role::Participant(_)))
    }

    /// The units in which the actor supervises.
    pub fn supervised(&self) -> impl Iterator<Item = UnitId> {
        self.roles().filter_map(Role::unit)
    }
}
