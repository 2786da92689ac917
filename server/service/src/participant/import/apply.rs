//! Taking an uploaded list over: all of it, or nothing.

use domain::form::Form;
use domain::id::{ParticipantId, ProgrammeId, UploadId};
use serde::Serialize;

use super::names::Choices;
use super::plan::{Counts, Fate, Plan};
use super::preview::{Preview, assemble, lay, waiting};
use super::upload::read;
use crate::access::{self, Actor, act};
use crate::lokus::{Event, Readers, Work, new_id};
use crate::participant::trail::{Recorded, event};
use crate::participant::with_sender;
use crate::{Error, Lokus, Result};

/// What came of confirming an upload.
pub enum Confirmed {
    Imported(Counts),
    /// The same upload was taken over before.
    Before,
    /// Rows need correction; nothing was stored.
    Wrong(Box<Preview>),
    /// The list changed since it was looked at; nothing was stored.
    Moved(Box<Preview>),
}

/// What the audit trail keeps of an import as a whole.
#[derive(Serialize)]
struct Imported<'a> {
    file: &'a str,
    added: usize,
    changed: usize,
    returned: usize,
    unchanged: usize,
}

/// Takes an uploaded list over. Fields: sheet, and seen, the fingerprint of the plan that was looked at.
pub async fn confirm(
    lokus: &Lokus,
    actor: &Actor,
    id: ProgrammeId,
    upload: UploadId,
    form: &Form,
) -> Result<Confirmed> {
    let turn = lokus.turns.take(actor.id).await?;
    let Some(row) = waiting(lokus, actor, id, upload).await? else { return Ok(Confirmed::Before) };
    let sheet = Some(form.get("sheet").to_owned()).filter(|sheet| !sheet.is_empty());
    let (_, choice) = read(lokus, &turn, &row.file_name, row.content, sheet).await?;
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    if work.carried_out(upload.0, id).await?.is_some() {
        return Ok(Confirmed::Before);
    }
    with_sender(&programme)?;
    let (choice, plan) = lay(&mut work, &programme, &turn, (choice, Choices::read(&row.names)?)).await?;
    let clean = plan.is_clean();
    if !clean || plan.fingerprint() != form.get("seen") {
        let preview = Box::new(assemble(&mut work, &programme, (upload, row.file_name), choice, plan).await?);
        return Ok(if clean { Confirmed::Moved(preview) } else { Confirmed::Wrong(preview) });
    }
    let counts = plan.counts();
    apply(&mut work, id, plan).await?;
    store::participant::match_accounts(&mut work.tx, (id, programme.sender_id), None).await?;
    record(&mut work, id, &row.file_name, counts).await?;
    store::participant::delete_upload(&mut work.tx, upload).await?;
    work.commit().await?;
    Ok(Confirmed::Imported(counts))
}

async fn apply(work: &mut Work<'_>, id: ProgrammeId, plan: Plan) -> Result<()> {
    for line in plan.lines {
        match line.fate {
            Fate::New(details) => {
                let participant: ParticipantId = new_id();
                store::participant::add(&mut work.tx, participant, id, &details, work.now).await?;
                let after = Recorded::new(&details, None);
                work.audit(event(id, participant, "create"), None::<&()>, Some(&after)).await?;
            }
            Fate::Changed(change) => {
                let known = (change.id, change.version);
                if !store::participant::update(&mut work.tx, known.0, known.1, &change.after).await? {
                    return Err(Error::refused("refused-list-moved"));
                }
                let before = Recorded::new(&change.before, change.withdrawn.as_deref());
                let after = Recorded::new(&change.after, None);
                work.audit(event(id, change.id, "edit"), Some(&before), Some(&after)).await?;
            }
            Fate::Unchanged | Fate::Wrong(_) => {}
        }
    }
    Ok(())
}

async fn record(work: &mut Work<'_>, id: ProgrammeId, file: &str, counts: Counts) -> Result<()> {
    let Counts { new: added, changed, returned, unchanged, .. } = counts;
    let event =
        Event { area: "participant", action: "import", object: id.0, readers: Readers::Both(id), host_fields: &[] };
    let after = Imported { file, added, changed, returned, unchanged };
    work.audit(event, None::<&()>, Some(&after)).await
}
