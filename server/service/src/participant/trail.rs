//! What the audit trail keeps of a participant. Numbers are masked before they get there.

use domain::id::{ParticipantId, ProgrammeId, UnitId};
use domain::name::PersonName;
use domain::participant::ParticipantDetails;
use domain::position_class::PositionClass;
use domain::topics::Topics;
use serde::Serialize;

use store::audit::Readers;

use crate::lokus::Event;

/// A participant, with the reason for which they withdrew if they did.
#[derive(Serialize)]
pub(super) struct Recorded<'a> {
    name: &'a PersonName,
    nip: String,
    class: PositionClass,
    position: &'a str,
    rank: &'a str,
    home_agency: &'a str,
    email: &'a str,
    phone: &'a str,
    topics: &'a Topics,
    wishes: &'a [UnitId],
    team: &'a str,
    notes: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

impl<'a> Recorded<'a> {
    pub fn new(details: &'a ParticipantDetails, reason: Option<&'a str>) -> Self {
        Self {
            name: &details.name,
            nip: details.nip.masked(),
            class: details.class,
            position: &details.position,
            rank: &details.rank,
            home_agency: &details.home_agency,
            email: &details.email,
            phone: &details.phone,
            topics: &details.topics,
            wishes: &details.wishes,
            team: &details.team,
            notes: &details.notes,
            reason,
        }
    }
}

pub(super) fn event(programme: ProgrammeId, participant: ParticipantId, action: &str) -> Event<'_> {
    Event { area: "participant", action, object: participant.0, readers: Readers::Both(programme), host_fields: &[] }
}
