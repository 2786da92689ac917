//! Adding and changing governments, which administrators do.

use domain::form::Form;
use domain::government::{GovernmentDetails, Zone};
use domain::id::GovernmentId;
use store::government::GovernmentRow;
use uuid::Uuid;

use crate::access::{self, Actor, act};
use crate::lokus::{Event, Readers, Work, new_id};
use crate::race::again;
use crate::{Error, Lokus, Result};

/// What the form needs.
pub struct Editing {
    /// The government, where it exists already.
    pub government: Option<GovernmentRow>,
    pub form: Form,
}

/// An empty form.
pub async fn blank(lokus: &Lokus, actor: &Actor) -> Result<Editing> {
    let work = lokus.read(actor).await?;
    access::installation::<act::ManageGovernments>(&work)?;
    let form = Form::default().with("zone", Zone::Wib.code()).with("active", "1");
    Ok(Editing { government: None, form: form.with("key", new_id::<Uuid>().to_string()) })
}

/// The government as it stands, to be changed. Field `version` tells later whether somebody else was faster.
pub async fn edit(lokus: &Lokus, actor: &Actor, id: GovernmentId) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let government = access::government::<act::ManageGovernments>(&mut work, id).await?;
    let form = stored_form(&government);
    Ok(Editing { government: Some(government.into_inner()), form })
}

fn stored_form(row: &GovernmentRow) -> Form {
    row.details().form().with("version", row.version.to_string())
}

/// Adds a government. The same form sent twice adds one. Fields: those of [`GovernmentDetails::parse`], key.
pub async fn create(lokus: &Lokus, actor: &Actor, form: &Form) -> Result<GovernmentId> {
    again(add(lokus, actor, form), add(lokus, actor, form)).await
}

async fn add(lokus: &Lokus, actor: &Actor, form: &Form) -> Result<GovernmentId> {
    let mut work = lokus.write(actor).await?;
    access::installation::<act::ManageGovernments>(&work)?;
    let id: GovernmentId = new_id();
    if let Some(done) = work.created_before(form, id).await? {
        return Ok(done);
    }
    let details = GovernmentDetails::parse(form)?;
    check_code(&mut work, &details.code, None).await?;
    store::government::add(&mut work.tx, id, &details).await?;
    work.audit(event(id, "create"), None::<&()>, Some(&details)).await?;
    work.commit().await?;
    Ok(id)
}

/// Changes a government. Fields: those of [`GovernmentDetails::parse`], version.
pub async fn save(lokus: &Lokus, actor: &Actor, id: GovernmentId, form: &Form) -> Result<()> {
    again(change(lokus, actor, id, form), change(lokus, actor, id, form)).await
}

async fn change(lokus: &Lokus, actor: &Actor, id: GovernmentId, form: &Form) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    let government = access::government::<act::ManageGovernments>(&mut work, id).await?;
    let details = GovernmentDetails::parse(form)?;
    check_code(&mut work, &details.code, Some(id)).await?;
    let version = form.get("version").parse().unwrap_or(0);
    if !store::government::update(&mut work.tx, id, version, &details).await? {
        return Err(Error::Stale(Box::new(stored_form(&government))));
    }
    work.audit(event(id, "edit"), Some(&government.details()), Some(&details)).await?;
    work.commit().await
}

async fn check_code(work: &mut Work<'_>, code: &str, own: Option<GovernmentId>) -> Result<()> {
    let holder = store::government::by_code(&mut work.tx, code).await?.map(|row| row.id);
    if holder.is_some() && holder != own { Err(Error::field("code", "error-code-used")) } else { Ok(()) }
}

fn event(id: GovernmentId, action: &str) -> Event<'_> {
    Event { area: "government", action, object: id.0, readers: Readers::Government(id), host_fields: &[] }
}
