//! Looking at an uploaded list before it is taken over.

use domain::id::{ProgrammeId, UnitId, UploadId};
use store::participant::UploadRow;
use store::programme::ProgrammeRow;

use super::known::known;
use super::names::Choices;
use super::plan::Plan;
use super::upload::read;
use crate::access::{self, Actor, Authorised, act};
use crate::lokus::Work;
use crate::participant::edit::choices;
use crate::participant::{Units, today, with_sender};
use crate::programme::Head;
use crate::sheet::{Choice, Found, OtherSheet};
use crate::{Error, Lokus, Result, Turn};

/// A list and what its import would do.
pub struct Preview {
    pub head: Head,
    pub upload: UploadId,
    pub file_name: String,
    /// Where the table was found and what was left out.
    pub found: Found,
    /// The sheets that are not taken.
    pub others: Vec<OtherSheet>,
    pub plan: Plan,
    /// The host's units that can be chosen for a name that no unit has.
    pub units: Vec<(UnitId, String)>,
}

/// What became of an upload.
pub enum Opened {
    Waiting(Box<Preview>),
    /// It was taken over already.
    Imported,
}

/// An uploaded list against the participants as they are now; `sheet` chooses one of several.
pub async fn preview(
    lokus: &Lokus,
    actor: &Actor,
    id: ProgrammeId,
    upload: UploadId,
    sheet: Option<String>,
) -> Result<Opened> {
    let turn = lokus.turns.take(actor.id).await?;
    let Some(row) = waiting(lokus, actor, id, upload).await? else { return Ok(Opened::Imported) };
    let (_, choice) = read(lokus, &turn, &row.file_name, row.content, sheet).await?;
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    let (choice, plan) = lay(&mut work, &programme, &turn, (choice, Choices::read(&row.names)?)).await?;
    Ok(Opened::Waiting(Box::new(assemble(&mut work, &programme, (upload, row.file_name), choice, plan).await?)))
}

/// An upload that the actor made for this programme; `None` if it was taken over.
pub(super) async fn waiting(
    lokus: &Lokus,
    actor: &Actor,
    id: ProgrammeId,
    upload: UploadId,
) -> Result<Option<UploadRow>> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    if store::account::carried_out(&mut work.tx, actor.id, upload.0).await?.is_some() {
        return Ok(None);
    }
    let row = store::participant::upload(&mut work.tx, upload).await?;
    let row = row.filter(|row| row.programme_id == id && row.person_id == actor.id).ok_or(Error::NotFound)?;
    with_sender(&programme)?;
    Ok(Some(row))
}

/// What becomes of the rows of a table, as the list is now; the table comes back.
pub(super) async fn lay(
    work: &mut Work<'_>,
    programme: &Authorised<ProgrammeRow, act::EditParticipants>,
    turn: &Turn,
    (choice, choices): (Choice, Choices),
) -> Result<(Choice, Plan)> {
    let units = Units::of(&mut work.tx, programme.host_id).await?;
    let (known, today) = (known(work, programme.id).await?, today(work, programme));
    turn.run(move || {
        let plan = Plan::new(&choice.found, &known, (&units, &choices), today);
        (choice, plan)
    })
    .await
}

pub(super) async fn assemble(
    work: &mut Work<'_>,
    programme: &Authorised<ProgrammeRow, act::EditParticipants>,
    (upload, file_name): (UploadId, String),
    choice: Choice,
    plan: Plan,
) -> Result<Preview> {
    let head = Head::of(work, programme).await?;
    let asks = !plan.names.is_empty();
    let units = if asks { choices(&Units::of(&mut work.tx, programme.host_id).await?, &[]) } else { Vec::new() };
    Ok(Preview { head, upload, file_name, found: choice.found, others: choice.others, plan, units })
}
