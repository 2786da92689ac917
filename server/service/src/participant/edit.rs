//! Adding one participant and changing one.

use domain::form::{Form, Problems};
use domain::id::{ParticipantId, ProgrammeId, UnitId};
use domain::message::{Message, Value};
use domain::participant::{ParticipantDetails, WISH_FIELDS};
use store::participant::ParticipantRow;
use store::programme::ProgrammeRow;
use uuid::Uuid;

use super::trail::{Recorded, event};
use super::{Units, details_of, find, today, with_sender};
use crate::access::{self, Actor, Authorised, act};
use crate::lokus::{Work, new_id};
use crate::programme::Head;
use crate::{Error, Lokus, Result};

/// What the form needs: its values and the choices.
pub struct Editing {
    pub head: Head,
    pub form: Form,
    /// Units of the host to wish for; one that no longer takes part only where it is wished for already.
    pub units: Vec<(UnitId, String)>,
    /// The participant's name, where there is one already.
    pub name: Option<String>,
    /// The participant withdrew; saving brings them back.
    pub withdrawn: bool,
    /// The list is with the sender, so that saving can succeed.
    pub open: bool,
}

type Sent = Authorised<ProgrammeRow, act::EditParticipants>;

/// An empty form.
pub async fn blank(lokus: &Lokus, actor: &Actor, id: ProgrammeId) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let units = Units::of(&mut work.tx, programme.host_id).await?;
    let form = Form::default().with("key", new_id::<Uuid>().to_string());
    let open = programme.state.is_with_sender();
    Ok(Editing { head, form, units: choices(&units, &[]), name: None, withdrawn: false, open })
}

/// A participant as they stand, to be changed. Field `version` tells later whether somebody else was faster.
pub async fn edit(lokus: &Lokus, actor: &Actor, id: ProgrammeId, participant: ParticipantId) -> Result<Editing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    let row = find(&mut work, id, participant).await?;
    let head = Head::of(&mut work, &programme).await?;
    let details = details_of(&mut work, &row).await?;
    let units = Units::of(&mut work.tx, programme.host_id).await?;
    Ok(Editing {
        head,
        form: stored_form(&row, &details),
        units: choices(&units, &details.wishes),
        name: Some(row.full_name()),
        withdrawn: row.withdrawn_at.is_some(),
        open: programme.state.is_with_sender(),
    })
}

/// Adds a participant. The same form sent twice adds one. Fields: those of [`ParticipantDetails::parse`], key.
pub async fn create(lokus: &Lokus, actor: &Actor, id: ProgrammeId, form: &Form) -> Result<ParticipantId> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    let participant: ParticipantId = new_id();
    if let Some(done) = work.created_before(form, participant).await? {
        return Ok(done);
    }
    with_sender(&programme)?;
    let details = parse(&mut work, &programme, form, &[]).await?;
    check_free(&mut work, id, &details, None).await?;
    store::participant::add(&mut work.tx, participant, id, &details, work.now).await?;
    store::participant::match_accounts(&mut work.tx, (id, programme.sender_id), Some(participant)).await?;
    let after = Recorded::new(&details, None);
    work.audit(event(id, participant, "create"), None::<&()>, Some(&after)).await?;
    work.commit().await?;
    Ok(participant)
}

/// Changes a participant while the list is with the sender; one who withdrew takes part again.
pub async fn save(
    lokus: &Lokus,
    actor: &Actor,
    id: ProgrammeId,
    participant: ParticipantId,
    form: &Form,
) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    let row = find(&mut work, id, participant).await?;
    with_sender(&programme)?;
    let before = details_of(&mut work, &row).await?;
    let details = parse(&mut work, &programme, form, &before.wishes).await?;
    check_free(&mut work, id, &details, Some(participant)).await?;
    let version = form.get("version").parse().unwrap_or(0);
    if !store::participant::update(&mut work.tx, participant, version, &details).await? {
        return Err(Error::Stale(Box::new(stored_form(&row, &before))));
    }
    store::participant::match_accounts(&mut work.tx, (id, programme.sender_id), Some(participant)).await?;
    let reason = row.withdrawn_at.map(|_| row.withdrawn_reason.as_str());
    let (before, after) = (Recorded::new(&before, reason), Recorded::new(&details, None));
    work.audit(event(id, participant, "edit"), Some(&before), Some(&after)).await?;
    work.commit().await
}

fn stored_form(row: &ParticipantRow, details: &ParticipantDetails) -> Form {
    let form = WISH_FIELDS.iter().fold(Form::default(), |form, field| form.with(field, ""));
    let known = details.form();
    let form = known.iter().fold(form, |form, (name, value)| form.with(name, value));
    form.with("version", row.version.to_string())
}

async fn parse(work: &mut Work<'_>, programme: &Sent, form: &Form, kept: &[UnitId]) -> Result<ParticipantDetails> {
    let units = Units::of(&mut work.tx, programme.host_id).await?;
    let parsed = ParticipantDetails::parse(form, today(work, programme), |text| units.by_id(text, kept).into());
    Ok(parsed.map_err(|problems| named(problems, &units))?)
}

/// Problems of wishes name the unit by its code and not by its id.
fn named(mut problems: Problems, units: &Units) -> Problems {
    for (_, value) in problems.0.iter_mut().flat_map(|problem| &mut problem.message.args) {
        let code = if let Value::Text(text) = &*value { text.parse().ok().map(|id| units.code(id)) } else { None };
        if let Some(code) = code.filter(|code| !code.is_empty()) {
            *value = code.into();
        }
    }
    problems
}

/// Nobody else on the list has this number.
async fn check_free(
    work: &mut Work<'_>,
    id: ProgrammeId,
    details: &ParticipantDetails,
    own: Option<ParticipantId>,
) -> Result<()> {
    let holder = store::participant::by_nip(&mut work.tx, id, details.nip.as_str()).await?;
    let Some((holder, _)) = holder.filter(|(holder, _)| Some(*holder) != own) else { return Ok(()) };
    let row = find(work, id, holder).await?;
    let key = if row.withdrawn_at.is_some() { "error-nip-withdrawn" } else { "error-nip-on-list" };
    Err(Problems::one("nip", Message::new(key).with("name", row.full_name())).into())
}

pub(super) fn choices(units: &Units, kept: &[UnitId]) -> Vec<(UnitId, String)> {
    let kept = kept.iter().filter_map(|id| units.get(*id)).filter(|unit| !unit.active);
    units.active().chain(kept).map(|unit| (unit.id, format!("{} – {}", unit.code, unit.name))).collect()
}
