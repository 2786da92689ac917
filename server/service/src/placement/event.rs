//! What the audit trail keeps of placements, and for whom.

use domain::id::ParticipantId;
use store::audit::Readers;
use store::programme::ProgrammeRow;

use crate::lokus::Event;

/// The sender reads of a placement what happens from publishing on, and never the host's note.
pub(super) fn of<'a>(programme: &ProgrammeRow, person: ParticipantId, action: &'a str) -> Event<'a> {
    let readers = match programme.published_at {
        Some(_) => Readers::Both(programme.id),
        None => Readers::Host(programme.id),
    };
    Event { area: "placement", action, object: person.0, readers, host_fields: &["note"] }
}

/// A note by itself is the host's alone.
pub(super) fn noted(programme: &ProgrammeRow, person: ParticipantId) -> Event<'static> {
    Event { readers: Readers::Host(programme.id), ..of(programme, person, "note") }
}
