//! Every offer of a programme, against the people who come.

use domain::id::{OfferId, ProgrammeId};
use store::offer::{OfferRow, OfferSupervisorRow};

use crate::access::{self, Actor, act};
use crate::programme::Head;
use crate::{Lokus, Result};

/// The offers of a programme.
pub struct Offers {
    pub head: Head,
    /// By name of the unit.
    pub rows: Vec<OfferRow>,
    pub supervisors: Vec<OfferSupervisorRow>,
    /// Places of all units together, as far as they count.
    pub places: i64,
    /// How many places are taken may be shown: to the host always, to the sender once it is published.
    pub shows_placed: bool,
    /// The actor may add and change offers, and the programme is where that makes sense.
    pub may_edit: bool,
}

impl Offers {
    /// The supervisors of one offer.
    pub fn supervisors_of(&self, id: OfferId) -> impl Iterator<Item = &OfferSupervisorRow> {
        self.supervisors.iter().filter(move |row| row.offer_id == id)
    }
}

/// The offers of a programme, for those who may see them.
pub async fn list(lokus: &Lokus, actor: &Actor, id: ProgrammeId) -> Result<Offers> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeOffers>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let rows = store::offer::list(&mut work.tx, id).await?;
    let supervisors = store::offer::supervisors(&mut work.tx, id).await?;
    let places = rows.iter().map(|row| row.places).sum();
    let may_edit = programme.may::<act::EditOffers>() && programme.state.takes_placements();
    let shows_placed = programme.may::<act::SeePlacement>();
    Ok(Offers { head, rows, supervisors, places, shows_placed, may_edit })
}
