//! The people on the list of a programme: adding, changing and withdrawing them, and lists that come and go as
//! spreadsheets.

mod columns;
mod edit;
mod export;
mod import;
mod list;
mod trail;
mod units;
mod view;
mod withdraw;

#[cfg(test)]
mod tests;

pub use columns::{COLUMNS, SheetColumn, class_word, example, header, team_words};
pub use edit::{Editing, blank, create, edit, save};
pub use export::{Export, Pattern, export, pattern, table};
pub use import::{
    CellChange, CellProblem, Changed, Confirmed, Counts, Fate, Importing, Kept, Line, NO_WISH, Name, Opened, Plan,
    Preview, confirm, discard, importing, name_units, preview, upload,
};
pub use list::{Listing, Person, Query, list};
pub use store::participant::ParticipantRow;
pub use units::Units;
pub use view::{Place, Profile, view};
pub use withdraw::withdraw;

use domain::dates;
use domain::id::{ParticipantId, ProgrammeId};
use domain::participant::ParticipantDetails;
use store::programme::ProgrammeRow;
use time::Date;

use crate::access::{Action, Authorised, Standing};
use crate::lokus::Work;
use crate::{Error, Result};

/// One participant of a programme; one of another programme does not exist here.
async fn find(work: &mut Work<'_>, programme: ProgrammeId, id: ParticipantId) -> Result<ParticipantRow> {
    let row = store::participant::get(&mut work.tx, id).await?;
    row.filter(|row| row.programme_id == programme).ok_or(Error::NotFound)
}

/// What the sender said of a participant.
async fn details_of(work: &mut Work<'_>, row: &ParticipantRow) -> Result<ParticipantDetails> {
    let wishes = store::participant::wishes_of(&mut work.tx, row.id).await?;
    row.details(wishes).map_err(|error| Error::Internal(format!("stored NIP: {error}")))
}

/// The calendar day of the work, in the host's zone.
fn today(work: &Work<'_>, programme: &ProgrammeRow) -> Date {
    dates::day_in(work.now, programme.zone)
}

/// Refuses changes of the list while it is with the host or beyond.
fn with_sender(programme: &ProgrammeRow) -> Result<()> {
    if programme.state.is_with_sender() { Ok(()) } else { Err(Error::refused("refused-not-with-sender")) }
}

/// Whether the actor coordinates one of the two sides and so may see whole numbers.
fn coordinates<A: Action>(programme: &Authorised<ProgrammeRow, A>) -> bool {
    programme.is(Standing::Sender) || programme.is(Standing::Host)
}
