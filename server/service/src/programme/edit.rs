//! The request: a new one, a changed one, or one after the pattern of another.

use domain::dates;
use domain::form::{Form, Reader};
use domain::id::{GovernmentId, ProgrammeId};
use domain::programme::{ProgrammeDetails, State};
use store::government::HostRow;
use store::programme::{Change, ProgrammeRow};
use uuid::Uuid;

use super::Head;
use crate::access::{self, Actor, Authorised, act};
use crate::lokus::{Event, Readers, Work, new_id};
use crate::{Error, Lokus, Result};

/// What the form needs: its values and the choices.
pub struct Editing {
    /// The programme, where it exists already.
    pub head: Option<Head>,
    pub form: Form,
    /// Governments for which the actor may file.
    pub senders: Vec<(GovernmentId, String)>,
    pub hosts: Vec<HostRow>,
    /// The request can be changed where the programme stands now.
    pub open: bool,
}

async fn editing(work: &mut Work<'_>, head: Option<Head>, form: Form) -> Result<Editing> {
    let senders: Vec<_> = work.actor.coordinated().map(|(id, name)| (id, name.to_owned())).collect();
    if senders.is_empty() {
        return Err(Error::Forbidden);
    }
    let mut hosts = store::government::hosts(&mut work.tx).await?;
    if let [(only, _)] = senders.as_slice() {
        hosts.retain(|host| host.id != *only);
    }
    let open = head.as_ref().is_none_or(|head| head.row.state.is_with_sender());
    Ok(Editing { head, form, senders, hosts, open })
}

/// An empty request of the actor's government.
pub async fn blank(lokus: &Lokus, actor: &Actor) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let sender = actor.coordinated().next().map(|(id, _)| id.to_string()).unwrap_or_default();
    let form = Form::default().with("sender", sender).with("kind", "internship").with("key", fresh_key());
    editing(&mut work, None, form).await
}

/// A new request after the pattern of `id`: everything but the days, which are typed anew and lie ahead.
pub async fn clone_of(lokus: &Lokus, actor: &Actor, id: ProgrammeId) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::CloneProgramme>(&mut work, id).await?;
    let pattern = ProgrammeDetails { afterwards: false, ..programme.details() };
    let form = pattern.form().with("first_day", "").with("last_day", "");
    editing(&mut work, None, form.with("key", fresh_key()).with("cloned_from", id.to_string())).await
}

/// The request as it stands, to be changed. Field `version` tells later whether somebody else was faster.
pub async fn edit(lokus: &Lokus, actor: &Actor, id: ProgrammeId) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditProgramme>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    editing(&mut work, Some(head), stored_form(&programme)).await
}

fn stored_form(row: &ProgrammeRow) -> Form {
    row.details().form().with("version", row.version.to_string())
}

fn fresh_key() -> String {
    new_id::<Uuid>().to_string()
}

/// Files a draft. The same form sent twice creates one programme. Fields: those of [`ProgrammeDetails::parse`], key,
/// cloned_from.
pub async fn create(lokus: &Lokus, actor: &Actor, form: &Form) -> Result<ProgrammeId> {
    let mut work = lokus.write(actor).await?;
    let id: ProgrammeId = new_id();
    if let Some(done) = work.created_before(form, id).await? {
        return Ok(done);
    }
    let details = ProgrammeDetails::parse(form)?;
    access::government::<act::FileProgramme>(&mut work, details.sender).await?;
    check(&mut work, &details).await?;
    let cloned_from = match Reader::new(form).optional_id("cloned_from") {
        Some(pattern) => Some(access::programme::<act::CloneProgramme>(&mut work, pattern).await?.id),
        None => None,
    };
    store::programme::add(&mut work.tx, (id, cloned_from), &details, (actor.id, work.now)).await?;
    let first =
        Change { id: new_id(), programme: id, from: None, to: State::Draft, reason: "", actor: actor.id, at: work.now };
    store::programme::record(&mut work.tx, first).await?;
    work.audit(event(id, "create"), None::<&()>, Some(&details)).await?;
    work.commit().await?;
    Ok(id)
}

/// Changes the request while it is with the sender.
pub async fn save(lokus: &Lokus, actor: &Actor, id: ProgrammeId, form: &Form) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditProgramme>(&mut work, id).await?;
    with_sender(&programme)?;
    let details = ProgrammeDetails::parse(form)?;
    access::government::<act::FileProgramme>(&mut work, details.sender).await?;
    check(&mut work, &details).await?;
    let version = form.get("version").parse().unwrap_or(0);
    if !store::programme::update(&mut work.tx, id, version, &details).await? {
        return Err(Error::Stale(Box::new(stored_form(&programme))));
    }
    work.audit(event(id, "edit"), Some(&programme.details()), Some(&details)).await?;
    work.commit().await
}

/// Refuses changes of the request while it is with the host or beyond.
pub(crate) fn with_sender<A>(programme: &Authorised<ProgrammeRow, A>) -> Result<()> {
    if programme.state.is_with_sender() { Ok(()) } else { Err(Error::refused("refused-not-with-sender")) }
}

/// The host takes part, and its days are not over unless the sender says so.
async fn check(work: &mut Work<'_>, details: &ProgrammeDetails) -> Result<()> {
    let host = store::government::get(&mut work.tx, details.host).await?.filter(|government| government.active);
    let host = host.ok_or_else(|| Error::field("host", "error-choice"))?;
    Ok(details.check_days(dates::day_in(work.now, host.zone))?)
}

pub(super) fn event(id: ProgrammeId, action: &str) -> Event<'_> {
    Event { area: "programme", action, object: id.0, readers: Readers::Both(id), host_fields: &[] }
}
