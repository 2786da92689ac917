//! Who may do what. A use case gets its object only through a look-up that checks the actor and returns a token.

mod actor;
mod lookup;
mod person;
mod table;

pub use actor::Actor;
pub use lookup::{Authorised, government, installation, programme, unit};
pub use person::{Account, all_own, invitation, may_invite, people, person, role};
pub use table::{Action, Standing, TABLE, act};
