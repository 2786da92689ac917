//! Adding and changing what one unit offers.

use domain::form::{Form, Problems};
use domain::id::{OfferId, PersonId, ProgrammeId, UnitId};
use domain::message::Message;
use domain::offer::OfferDetails;
use store::government::UnitRow;
use store::offer::OfferRow;
use store::person::SupervisorRow;
use store::programme::ProgrammeRow;
use uuid::Uuid;

use crate::access::{self, Actor, Authorised, act};
use crate::lokus::{Event, Readers, Work, new_id};
use crate::programme::Head;
use crate::{Error, Lokus, Result};

/// What the form needs: its values and the choices.
pub struct Editing {
    pub head: Head,
    pub form: Form,
    /// Units to choose from; only the one of the offer when it exists already.
    pub units: Vec<UnitRow>,
    /// The supervisors of these units.
    pub supervisors: Vec<SupervisorRow>,
    /// People who are placed there already: the maximum cannot go below.
    pub placed: i64,
    /// Offers can be added and changed where the programme stands now.
    pub open: bool,
}

/// An empty offer of a unit that offers nothing yet, or that was `chosen` before somebody else was faster.
pub async fn blank(lokus: &Lokus, actor: &Actor, id: ProgrammeId, chosen: Option<UnitId>) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditOffers>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let offers = store::offer::list(&mut work.tx, id).await?;
    let units = store::government::units(&mut work.tx, programme.host_id).await?;
    let free = |unit: &UnitRow| unit.active && offers.iter().all(|offer| offer.unit_id != unit.id);
    let units: Vec<_> = units.into_iter().filter(|unit| free(unit) || chosen == Some(unit.id)).collect();
    let supervisors = supervisors_of(&mut work, &programme, |unit| units.iter().any(|known| known.id == unit)).await?;
    let form = Form::default().with("minimum", "0").with("key", new_id::<Uuid>().to_string());
    let open = programme.state.takes_placements();
    Ok(Editing { head, form, units, supervisors, placed: 0, open })
}

/// An offer as it stands, to be changed. Field `version` tells later whether somebody else was faster.
pub async fn edit(lokus: &Lokus, actor: &Actor, id: ProgrammeId, offer: OfferId) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditOffers>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let row = offer_of(&mut work, id, offer).await?;
    let unit = store::government::unit(&mut work.tx, row.unit_id).await?.ok_or(Error::NotFound)?;
    let mut supervisors = supervisors_of(&mut work, &programme, |unit| unit == row.unit_id).await?;
    // Those who left the unit since stay in the form, so that saving it does not lose them unseen.
    let chosen =
        store::offer::supervisors(&mut work.tx, id).await?.into_iter().filter(|chosen| chosen.offer_id == offer);
    for chosen in chosen {
        if supervisors.iter().all(|known| known.person_id != chosen.person_id) {
            let (person_id, unit_id) = (chosen.person_id, row.unit_id);
            supervisors.push(SupervisorRow { person_id, unit_id, name: chosen.name, active: chosen.active });
        }
    }
    let form = stored(&mut work, &row).await?.1;
    let open = programme.state.takes_placements();
    Ok(Editing { head, form, units: vec![unit], supervisors, placed: row.placed, open })
}

/// Adds an offer. The same form sent twice adds one. Fields: those of [`OfferDetails::parse`], key.
pub async fn create(lokus: &Lokus, actor: &Actor, id: ProgrammeId, form: &Form) -> Result<OfferId> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditOffers>(&mut work, id).await?;
    let offer: OfferId = new_id();
    if let Some(done) = work.created_before(form, offer).await? {
        return Ok(done);
    }
    open(&programme)?;
    let details = OfferDetails::parse(form)?;
    if details.maximum == 0 {
        return Err(Error::field("maximum", "error-offer-empty"));
    }
    check_unit(&mut work, &programme, details.unit).await?;
    check_supervisors(&mut work, &programme, &details, &[]).await?;
    store::offer::add(&mut work.tx, offer, id, &details).await?;
    work.audit(event(id, offer, "create"), None::<&()>, Some(&details)).await?;
    work.commit().await?;
    Ok(offer)
}

/// Changes an offer; its unit stays. Places below the people who are there are refused at the field that lowers them.
pub async fn save(lokus: &Lokus, actor: &Actor, id: ProgrammeId, offer: OfferId, form: &Form) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditOffers>(&mut work, id).await?;
    open(&programme)?;
    let row = offer_of(&mut work, id, offer).await?;
    let details = OfferDetails::parse(&form.clone().with("unit", row.unit_id.to_string()))?;
    let (before, now) = stored(&mut work, &row).await?;
    let version = form.get("version").parse().unwrap_or(0);
    if version != row.version {
        return Err(Error::Stale(Box::new(now)));
    }
    check_supervisors(&mut work, &programme, &details, &before.supervisors).await?;
    check_in_use(&mut work, &row, &before, &details).await?;
    if details.places() < row.placed {
        return Err(below(&row, &details).into());
    }
    match store::offer::update(&mut work.tx, offer, version, &details).await {
        Ok(true) => {}
        Ok(false) => return Err(Error::Stale(Box::new(now))),
        Err(store::Error::Check) => return Err(below(&row, &details).into()),
        Err(error) => return Err(error.into()),
    }
    work.audit(event(id, offer, "edit"), Some(&before), Some(&details)).await?;
    work.commit().await
}

/// What keeps the places below the people who are there: the maximum, or else what the supervisors can guide.
fn below(row: &OfferRow, details: &OfferDetails) -> Problems {
    let at = |field, key| {
        Problems::one(field, Message::new(key).with("placed", row.placed).with("places", details.places()))
    };
    if details.maximum < row.placed {
        at("maximum", "error-below-placed")
    } else {
        at("supervisor", "error-quotas-below-placed")
    }
}

fn open<A>(programme: &Authorised<ProgrammeRow, A>) -> Result<()> {
    if programme.state.takes_placements() { Ok(()) } else { Err(Error::refused("refused-not-placing")) }
}

async fn offer_of(work: &mut Work<'_>, id: ProgrammeId, offer: OfferId) -> Result<OfferRow> {
    let row = store::offer::get(&mut work.tx, offer).await?;
    row.filter(|row| row.programme_id == id).ok_or(Error::NotFound)
}

/// The details of an offer and the form that shows them.
async fn stored(work: &mut Work<'_>, row: &OfferRow) -> Result<(OfferDetails, Form)> {
    let all = store::offer::supervisors(&mut work.tx, row.programme_id).await?;
    let mine = all.into_iter().filter(|s| s.offer_id == row.id).map(|s| (s.person_id, s.quota));
    let mut mine: Vec<_> = mine.collect();
    mine.sort();
    let details = row.details(mine);
    let form = details.form().with("version", row.version.to_string());
    Ok((details, form))
}

async fn supervisors_of(
    work: &mut Work<'_>,
    programme: &ProgrammeRow,
    wanted: impl Fn(UnitId) -> bool,
) -> Result<Vec<SupervisorRow>> {
    let all = store::person::supervisors(&mut work.tx, programme.host_id).await?;
    Ok(all.into_iter().filter(|row| wanted(row.unit_id)).collect())
}

/// The unit is the host's, active, and offers nothing yet.
async fn check_unit(work: &mut Work<'_>, programme: &ProgrammeRow, unit: UnitId) -> Result<()> {
    let row = store::government::unit(&mut work.tx, unit).await?;
    if !row.is_some_and(|row| row.active && row.government_id == programme.host_id) {
        return Err(Error::field("unit", "error-choice"));
    }
    let offers = store::offer::list(&mut work.tx, programme.id).await?;
    if offers.iter().any(|offer| offer.unit_id == unit) {
        return Err(Error::field("unit", "error-unit-offers-already"));
    }
    Ok(())
}

/// Supervisors are of the unit; those chosen earlier may stay, also if they left the unit since.
async fn check_supervisors(
    work: &mut Work<'_>,
    programme: &ProgrammeRow,
    details: &OfferDetails,
    earlier: &[(PersonId, Option<i64>)],
) -> Result<()> {
    let known = supervisors_of(work, programme, |unit| unit == details.unit).await?;
    let fits = |person: PersonId| {
        known.iter().any(|row| row.person_id == person) || earlier.iter().any(|(known, _)| *known == person)
    };
    if details.supervisors.iter().all(|(person, _)| fits(*person)) {
        return Ok(());
    }
    Err(Error::field("supervisor", "error-supervisor-elsewhere"))
}

/// A supervisor who already guides somebody here cannot be taken off the offer.
async fn check_in_use(work: &mut Work<'_>, row: &OfferRow, before: &OfferDetails, after: &OfferDetails) -> Result<()> {
    let gone = |person: PersonId| after.supervisors.iter().all(|(kept, _)| *kept != person);
    if before.supervisors.iter().all(|(person, _)| !gone(*person)) {
        return Ok(());
    }
    let people = store::placement::list(&mut work.tx, row.programme_id).await?;
    let guided =
        people.iter().filter(|p| p.offer_id == Some(row.id)).filter(|p| p.supervisor_id.is_some_and(gone)).count();
    if guided == 0 {
        return Ok(());
    }
    Err(Problems::one("supervisor", Message::new("error-supervisor-in-use").with("count", guided)).into())
}

fn event(programme: ProgrammeId, offer: OfferId, action: &str) -> Event<'_> {
    Event { area: "offer", action, object: offer.0, readers: Readers::Both(programme), host_fields: &[] }
}
