//! Taking a file in and finding its table.

use domain::form::Problems;
use domain::id::{ProgrammeId, UploadId};
use domain::text;
use store::participant::UploadRow;

use super::names::Choices;
use super::preview::lay;
use crate::access::{self, Actor, act};
use crate::lokus::{Work, new_id};
use crate::participant::columns::{columns, columns_of_joined_names};
use crate::participant::with_sender;
use crate::placement::is_export;
use crate::programme::Head;
use crate::sheet::{self, Choice, ChooseError, Limits, OtherSheet, Workbook};
use crate::{Error, Lokus, Result, Turn};

/// Characters of a file's name that are kept.
const NAME_CHARS: usize = 160;

/// Lists of one person that wait at the same time, for all programmes together.
const WAITING: usize = 5;
/// Their bytes together, as so many of the largest ones.
const WAITING_LARGEST: usize = 2;

/// A list that was kept.
#[derive(Clone, Debug)]
pub struct Kept {
    pub id: UploadId,
    /// Older lists of the same person that were thrown away to make room: the file's name and the title of the programme.
    pub dropped: Vec<(String, String)>,
}

/// What the page begins with on which a list is chosen.
pub struct Importing {
    pub head: Head,
    /// A list that the actor uploaded before and that still waits: its id, the file's name and the rows to correct.
    pub waiting: Option<(UploadId, String, i64)>,
}

/// Whether a list may be uploaded now, and what waits.
pub async fn importing(lokus: &Lokus, actor: &Actor, id: ProgrammeId) -> Result<Importing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    with_sender(&programme)?;
    let head = Head::of(&mut work, &programme).await?;
    Ok(Importing { head, waiting: store::participant::waiting_upload(&mut work.tx, id, actor.id).await? })
}

/// Throws an uploaded list away. Nothing of it was stored among the participants.
pub async fn discard(lokus: &Lokus, actor: &Actor, id: ProgrammeId, upload: UploadId) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    access::programme::<act::EditParticipants>(&mut work, id).await?;
    let row = store::participant::upload(&mut work.tx, upload).await?;
    if row.is_none_or(|row| row.programme_id != id || row.person_id != actor.id) {
        return Err(Error::NotFound);
    }
    store::participant::delete_upload(&mut work.tx, upload).await?;
    work.commit().await
}

/// Keeps a list until it is confirmed; so many wait for one person, and the oldest goes. A file that holds no list is a problem of the field `file`; what is wrong in its
/// rows is told by the preview.
pub async fn upload(lokus: &Lokus, actor: &Actor, id: ProgrammeId, file_name: &str, content: Vec<u8>) -> Result<Kept> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    with_sender(&programme)?;
    drop(work);
    let turn = lokus.turns.take(actor.id).await?;
    let file_name: String = text::line(file_name).trim().chars().take(NAME_CHARS).collect();
    let (content, choice) = read(lokus, &turn, &file_name, content, None).await?;
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    // What was said of names in an earlier list of this programme holds for this one too.
    let earlier = store::participant::waiting_names(&mut work.tx, id, actor.id).await?;
    let choices = earlier.map_or_else(|| Ok(Choices::default()), |names| Choices::read(&names))?;
    let names = choices.stored()?;
    let (_, plan) = lay(&mut work, &programme, &turn, (choice, choices)).await?;
    drop(work);
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    with_sender(&programme)?;
    let row = UploadRow { id: new_id(), programme_id: id, person_id: actor.id, file_name, content, names };
    let problems = i64::try_from(plan.rows_to_correct()).unwrap_or(i64::MAX);
    store::participant::add_upload(&mut work.tx, &row, problems, work.now).await?;
    let dropped = make_room(&mut work, lokus.rules.upload_bytes).await?;
    work.commit().await?;
    Ok(Kept { id: row.id, dropped })
}

/// Throws the oldest lists of the actor away until the others are few and small enough; the newest always stays.
async fn make_room(work: &mut Work<'_>, largest: usize) -> Result<Vec<(String, String)>> {
    let (mut bytes, mut dropped) = (0, Vec::new());
    for (place, list) in store::participant::waiting_uploads(&mut work.tx, work.actor.id).await?.into_iter().enumerate()
    {
        bytes += usize::try_from(list.bytes).unwrap_or(usize::MAX);
        if place > 0 && (place >= WAITING || bytes > largest.saturating_mul(WAITING_LARGEST)) {
            store::participant::delete_upload(&mut work.tx, list.id).await?;
            dropped.push((list.file_name, list.programme));
        }
    }
    Ok(dropped)
}

/// The table of a file; the content comes back. `sheet` asks for one of several. A file without a table is a problem of
/// the field `file`.
pub(super) async fn read(
    lokus: &Lokus,
    turn: &Turn,
    file_name: &str,
    content: Vec<u8>,
    sheet: Option<String>,
) -> Result<(Vec<u8>, Choice)> {
    let limits = Limits { bytes: lokus.rules.upload_bytes, ..Limits::default() };
    let name = file_name.to_owned();
    let (content, found) = turn
        .run(move || {
            let found = sheet::read(&name, &content, &limits).map_err(|error| {
                tracing::info!(%error, "a list was refused");
                error.message()
            });
            let found =
                found.and_then(|book| choose(&book, sheet.as_deref(), &limits).map_err(|error| error.message()));
            (content, found)
        })
        .await?;
    let choice = found.map_err(|message| Problems::one("file", message))?;
    if is_export(&choice.found) { Err(Error::field("file", "error-list-is-placement")) } else { Ok((content, choice)) }
}

/// The sheet that is asked for, or else the one that fits best.
fn choose(book: &Workbook, wanted: Option<&str>, limits: &Limits) -> Result<Choice, ChooseError> {
    let best = best(book, limits);
    let Some(wanted) = wanted.and_then(|name| book.sheets.iter().find(|sheet| sheet.name == name)) else { return best };
    if best.as_ref().is_ok_and(|best| best.found.sheet == wanted.name) {
        return best;
    }
    let chosen = self::best(&Workbook { sheets: vec![wanted.clone()] }, limits)?;
    let others = best.map(|best| {
        let first = OtherSheet { records: Some(best.found.rows.len()), name: best.found.sheet, hidden: false };
        std::iter::once(first).chain(best.others.into_iter().filter(|sheet| sheet.name != wanted.name)).collect()
    });
    Ok(Choice { others: others.unwrap_or_default(), ..chosen })
}

/// The sheet that fits best; names and numbers may share a column.
fn best(book: &Workbook, limits: &Limits) -> Result<Choice, ChooseError> {
    let apart = sheet::choose(book, &columns(), limits);
    if apart.as_ref().is_ok_and(|choice| choice.found.missing.is_empty()) {
        return apart;
    }
    let joined = sheet::choose(book, &columns_of_joined_names(), limits);
    let has = |choice: &Choice| choice.found.columns.iter().any(|column| column.key == "name_nip");
    if joined.as_ref().is_ok_and(has) { joined } else { apart }
}
