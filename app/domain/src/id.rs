//! Ids: one newtype over a version 7 UUID for each kind of object, so that one cannot be passed for another.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// A province, regency, city or ministry.
    GovernmentId,
    /// A unit (OPD) of a government.
    UnitId,
    /// A person with an account.
    PersonId,
    /// One role that a person holds.
    RoleId,
    /// A one-time link.
    LinkId,
    /// A programme between a sender and a host.
    ProgrammeId,
    /// A person on the list of a programme.
    ParticipantId,
    /// Places that a unit offers to a programme.
    OfferId,
    /// An uploaded list that waits for its confirmation.
    UploadId,
    /// A placement that the solver proposes.
    ProposalId,
    /// A row of the audit trail.
    AuditId,
}
