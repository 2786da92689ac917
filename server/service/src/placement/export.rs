//! The placement as a list to take away.

use std::collections::HashMap;

use domain::id::ProgrammeId;
use domain::nip::Nip;
use domain::position_class::PositionClass;
use store::participant::{Filter, ParticipantRow};
use store::programme::ProgrammeRow;

use super::board::{Card, Query, card};
use super::history::host_side;
use super::seats::Seats;
use crate::access::{self, Actor, Authorised, Standing, act};
use crate::{Lokus, Result};

/// A line of the list.
#[derive(Clone, Debug)]
pub struct ExportRow {
    /// Code and full name of the unit; `None` for somebody without a place.
    pub unit: Option<(String, String)>,
    pub name: String,
    /// Complete for coordinators, masked for readers.
    pub nip: String,
    pub class: PositionClass,
    pub position: String,
    pub rank: String,
    pub agency: String,
    pub topics: String,
    pub supervisor: String,
    /// The supervisor is not active any more.
    pub supervisor_left: bool,
    /// The rank of the unit among the wishes, from 1.
    pub wish: Option<usize>,
    pub has_wishes: bool,
    pub fixed: bool,
    /// The host's note; empty for the sender.
    pub note: String,
}

/// The people that the query shows.
pub struct Export {
    pub programme: ProgrammeRow,
    /// By code of the unit, then by name; those without a place come last.
    pub rows: Vec<ExportRow>,
}

/// Who is where, as filtered. Full NIPs go to coordinators only.
pub async fn export(lokus: &Lokus, actor: &Actor, id: ProgrammeId, query: &Query) -> Result<Export> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeePlacement>(&mut work, id).await?;
    let seats = Seats::load(&mut work.tx, id).await?;
    let everybody =
        Filter { programme: id, text: String::new(), class: None, agency: String::new(), withdrawn: Some(false) };
    let details = store::participant::list(&mut work.tx, &everybody, i64::from(u32::MAX), 0).await?;
    let details: HashMap<_, _> = details.into_iter().map(|row| (row.id, row)).collect();
    let full = is_coordinator(&programme);
    let notes = host_side(&programme);
    let mut rows: Vec<(usize, ExportRow)> = Vec::new();
    for (at, person) in seats.people.iter().enumerate() {
        let seat = person.offer_id.and_then(|offer| seats.offer(offer));
        let card = card(&seats, at, seat, query);
        if let Some(details) = details.get(&card.id).filter(|_| card.shown()) {
            let note = if notes { person.note.clone() } else { String::new() };
            let guide = seats.supervisor(person.supervisor_id);
            let supervisor = guide.map(|row| row.name.clone()).unwrap_or_default();
            let supervisor_left = guide.is_some_and(|row| !row.active);
            let unit = seat.map(|seat| (seat.row.code.clone(), seat.row.name.clone()));
            let place = seats.offers.iter().position(|seat| Some(seat.row.id) == person.offer_id);
            let row = ExportRow { unit, supervisor, supervisor_left, note, ..line(&card, details, full) };
            rows.push((place.unwrap_or(usize::MAX), row));
        }
    }
    rows.sort_by_key(|(place, _)| *place);
    Ok(Export { programme: programme.into_inner(), rows: rows.into_iter().map(|(_, row)| row).collect() })
}

fn is_coordinator<A>(programme: &Authorised<ProgrammeRow, A>) -> bool {
    programme.is(Standing::Host) || programme.is(Standing::Sender)
}

fn line(card: &Card, details: &ParticipantRow, full: bool) -> ExportRow {
    let masked = || Nip::restore(&details.nip).map(|nip| nip.masked()).unwrap_or_default();
    ExportRow {
        unit: None,
        name: card.name.clone(),
        nip: if full { details.nip.clone() } else { masked() },
        class: card.class,
        position: details.position.clone(),
        rank: details.rank.clone(),
        agency: card.agency.clone(),
        topics: domain::topics::Topics::parse(&details.topics).joined(),
        supervisor: String::new(),
        supervisor_left: false,
        wish: card.rank,
        has_wishes: card.has_wishes,
        fixed: card.fixed,
        note: String::new(),
    }
}
