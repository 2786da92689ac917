//! Adding and changing the units of a government, which its coordinators do. A unit is deactivated, never deleted.

use domain::form::Form;
use domain::government::UnitDetails;
use domain::id::{GovernmentId, UnitId};
use store::government::{GovernmentRow, UnitRow};
use uuid::Uuid;

use crate::access::{self, Action, Actor, Authorised, act};
use crate::lokus::{Event, Readers, Work, new_id};
use crate::race::again;
use crate::{Error, Lokus, Result};

/// What the form needs.
pub struct UnitEditing {
    pub government: GovernmentRow,
    /// The unit, where it exists already.
    pub unit: Option<UnitRow>,
    pub form: Form,
}

/// An empty form.
pub async fn blank_unit(lokus: &Lokus, actor: &Actor, government: GovernmentId) -> Result<UnitEditing> {
    let mut work = lokus.read(actor).await?;
    let government = access::government::<act::EditUnits>(&mut work, government).await?.into_inner();
    let form = Form::default().with("active", "1").with("key", new_id::<Uuid>().to_string());
    Ok(UnitEditing { government, unit: None, form })
}

/// The unit as it stands, to be changed. Field `version` tells later whether somebody else was faster.
pub async fn edit_unit(lokus: &Lokus, actor: &Actor, government: GovernmentId, id: UnitId) -> Result<UnitEditing> {
    let mut work = lokus.read(actor).await?;
    let unit = unit_of::<act::EditUnits>(&mut work, government, id).await?;
    let government = access::government::<act::EditUnits>(&mut work, government).await?.into_inner();
    let form = stored_form(&unit);
    Ok(UnitEditing { government, unit: Some(unit.into_inner()), form })
}

/// The unit, unless it belongs to another government.
async fn unit_of<A: Action>(
    work: &mut Work<'_>,
    government: GovernmentId,
    id: UnitId,
) -> Result<Authorised<UnitRow, A>> {
    let unit = access::unit::<A>(work, id).await?;
    if unit.government_id == government { Ok(unit) } else { Err(Error::NotFound) }
}

fn stored_form(row: &UnitRow) -> Form {
    row.details().form().with("version", row.version.to_string())
}

/// Adds a unit. The same form sent twice adds one. Fields: those of [`UnitDetails::parse`], key.
pub async fn create_unit(lokus: &Lokus, actor: &Actor, government: GovernmentId, form: &Form) -> Result<UnitId> {
    again(add(lokus, actor, government, form), add(lokus, actor, government, form)).await
}

async fn add(lokus: &Lokus, actor: &Actor, government: GovernmentId, form: &Form) -> Result<UnitId> {
    let mut work = lokus.write(actor).await?;
    access::government::<act::EditUnits>(&mut work, government).await?;
    let id: UnitId = new_id();
    if let Some(done) = work.created_before(form, id).await? {
        return Ok(done);
    }
    let details = UnitDetails::parse(form)?;
    check_code(&mut work, (government, &details.code), None).await?;
    store::government::add_unit(&mut work.tx, id, government, &details).await?;
    work.audit(event(government, id, "create-unit"), None::<&()>, Some(&details)).await?;
    work.commit().await?;
    Ok(id)
}

/// Changes a unit. Fields: those of [`UnitDetails::parse`], version.
pub async fn save_unit(lokus: &Lokus, actor: &Actor, government: GovernmentId, id: UnitId, form: &Form) -> Result<()> {
    again(change(lokus, actor, (government, id), form), change(lokus, actor, (government, id), form)).await
}

async fn change(lokus: &Lokus, actor: &Actor, (government, id): (GovernmentId, UnitId), form: &Form) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    let unit = unit_of::<act::EditUnits>(&mut work, government, id).await?;
    let details = UnitDetails::parse(form)?;
    check_code(&mut work, (government, &details.code), Some(id)).await?;
    let version = form.get("version").parse().unwrap_or(0);
    if !store::government::update_unit(&mut work.tx, id, version, &details).await? {
        return Err(Error::Stale(Box::new(stored_form(&unit))));
    }
    work.audit(event(government, id, "edit-unit"), Some(&unit.details()), Some(&details)).await?;
    work.commit().await
}

async fn check_code(work: &mut Work<'_>, (government, code): (GovernmentId, &str), own: Option<UnitId>) -> Result<()> {
    let holder = store::government::unit_by_code(&mut work.tx, government, code).await?.map(|row| row.id);
    if holder.is_some() && holder != own { Err(Error::field("code", "error-code-used")) } else { Ok(()) }
}

fn event(government: GovernmentId, id: UnitId, action: &str) -> Event<'_> {
    Event { area: "government", action, object: id.0, readers: Readers::Government(government), host_fields: &[] }
}
