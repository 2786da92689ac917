//! One-time links to an account, handed to the person who asked for them until mail exists.

use domain::government::Zone;
use domain::id::PersonId;
use store::person::PersonRow;
use time::OffsetDateTime;

use super::{audit_everywhere, zone_of};
use crate::access::{self, Actor, act};
use crate::account::{Purpose, make_link};
use crate::lokus::Work;
use crate::{Error, Lokus, Result};

/// A link to pass on. It is shown once: only its hash is kept.
pub struct HandedLink {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub url: String,
    pub expires_at: OffsetDateTime,
    /// The zone in which to tell the time above.
    pub zone: Zone,
    pub occasion: Occasion,
}

/// Why somebody needs a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// To choose a first password.
    First,
    /// To replace a forgotten password, which works until then.
    Forgotten,
    /// To choose a new password, because the old one has ended: see [`super::invite`].
    Ended,
}

/// Makes a link with which the person sets a new password, or the first one. Earlier links stop working.
pub async fn reset(lokus: &Lokus, actor: &Actor, id: PersonId) -> Result<HandedLink> {
    let mut work = lokus.write(actor).await?;
    store::person::lock(&mut work.tx, id).await?;
    let account = access::person::<act::ManagePerson>(&mut work, id).await?;
    if id == actor.id {
        return Err(Error::refused("refused-own-account"));
    }
    if !account.row.active {
        return Err(Error::refused("refused-deactivated"));
    }
    let zone = zone_of(&mut work, &account.roles).await?;
    let occasion = if account.row.password_hash.is_none() { Occasion::First } else { Occasion::Forgotten };
    let link = hand(&mut work, lokus, (&account.row, occasion), zone).await?;
    audit_everywhere(&mut work, &account, "link", (None, None)).await?;
    work.commit().await?;
    Ok(link)
}

/// Makes the link itself. The caller has checked that the actor may have it.
pub(super) async fn hand(
    work: &mut Work<'_>,
    lokus: &Lokus,
    (person, occasion): (&PersonRow, Occasion),
    zone: Zone,
) -> Result<HandedLink> {
    let purpose = if occasion == Occasion::First { Purpose::Invitation } else { Purpose::Reset };
    Ok(HandedLink {
        person: person.id,
        name: person.name.clone(),
        email: person.email.clone(),
        url: make_link(work, lokus, person.id, purpose).await?,
        expires_at: work.now + lokus.rules.link_life,
        zone,
        occasion,
    })
}
