//! Ids: one newtype over a version 7 UUID for each kind of object, so that one cannot be passed for another.
//!
//! An id has one spelling: lower case, with hyphens. Anything else names nothing.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, de};
use thiserror::Error;
use uuid::Uuid;

/// What every id can do.
pub trait Id: FromStr + From<Uuid> {
    /// The id that a text names. One that names none is the id of nothing, so that it is answered as an unknown one.
    fn named(text: &str) -> Self {
        text.parse().unwrap_or_else(|_| Self::from(Uuid::nil()))
    }
}

/// A text that is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an id")]
pub struct NotAnId;

fn read(text: &str) -> Result<Uuid, NotAnId> {
    let id = Uuid::try_parse(text).map_err(|_| NotAnId)?;
    let spelt = id.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == text;
    if spelt { Ok(id) } else { Err(NotAnId) }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                read(text).map(Self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read(&String::deserialize(deserializer)?).map(Self).map_err(de::Error::custom)
            }
        }

        impl Id for $name {}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_spelling() {
        let id = "01890000-0000-7000-8000-0000000000aa";
        assert_eq!(id.parse::<UnitId>().map(|id| id.to_string()).as_deref(), Ok(id));
        let simple = id.replace('-', "");
        for other in [&id.to_uppercase(), &simple, &format!("{{{id}}}"), &format!("urn:uuid:{id}"), " ", ""] {
            assert_eq!(other.parse::<UnitId>(), Err(NotAnId), "{other}");
            assert_eq!(UnitId::named(other), UnitId(Uuid::nil()), "{other}");
        }
    }
}
