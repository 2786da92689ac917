//! Everything about one person's place.

use domain::form::Form;
use domain::id::{ParticipantId, ProgrammeId};
use store::offer::OfferSupervisorRow;
use store::placement::{MoveRow, PlacedRow};

use super::board::{Card, Query, UnitCard, card, units};
use super::history::host_side;
use super::seats::{Seats, full_name};
use super::teams::{Team, team_of};
use crate::access::{self, Actor, act};
use crate::programme::Head;
use crate::{Error, Lokus, Pace, Result};

/// A unit that somebody wishes for, by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wished {
    pub unit: String,
    /// People there and the places that count; `None` where the unit offers no places.
    pub places: Option<(i64, i64)>,
}

/// The page of one person.
pub struct PersonPage {
    pub head: Head,
    pub card: Card,
    pub person: PlacedRow,
    /// Best first.
    pub wishes: Vec<Wished>,
    /// Where they are, by its full name.
    pub unit: Option<String>,
    pub supervisor: Option<OfferSupervisorRow>,
    pub team: Option<Team>,
    /// The host's note; empty for the sender.
    pub note: String,
    /// Newest first.
    pub moves: Vec<MoveRow>,
    /// The units to choose from.
    pub units: Vec<UnitCard>,
    pub form: Form,
    pub may_edit: bool,
}

/// One person of a programme, for those who may see the placement; in a turn, as the board is.
pub async fn person(
    lokus: &Lokus,
    actor: &Actor,
    (id, participant): (ProgrammeId, ParticipantId),
    pace: &Pace,
) -> Result<PersonPage> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeePlacement>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let seats = Seats::load(&mut work.tx, id).await?;
    let at = seats.people.iter().position(|person| person.participant_id == participant).ok_or(Error::NotFound)?;
    let person = seats.people[at].clone();
    let host = host_side(&programme);
    let moves = store::placement::moves_of(&mut work.tx, participant, host).await?;
    let may_edit = programme.may::<act::EditPlacement>() && programme.state.takes_placements();
    drop(work);
    pace.run(move || about(head, &seats, (at, person), (host, may_edit), moves)).await
}

fn about(
    head: Head,
    seats: &Seats,
    (at, person): (usize, PlacedRow),
    (host, may_edit): (bool, bool),
    moves: Vec<MoveRow>,
) -> PersonPage {
    let seat = person.offer_id.and_then(|offer| seats.offer(offer));
    PersonPage {
        head,
        card: card(seats, at, seat, &Query::default()),
        wishes: wishes(seats, person.participant_id),
        unit: seat.map(|seat| seat.row.name.clone()),
        supervisor: seats.supervisor(person.supervisor_id).cloned(),
        team: team_of(seats, &person),
        note: if host { person.note.clone() } else { String::new() },
        moves,
        units: units(seats, &Query::default()),
        form: stored_form(&person),
        may_edit,
        person,
    }
}

impl PersonPage {
    /// The name with its titles.
    pub fn full_name(&self) -> String {
        full_name(&self.person)
    }
}

fn wishes(seats: &Seats, participant: ParticipantId) -> Vec<Wished> {
    let wished = seats.wishes(participant).iter();
    wished
        .map(|wish| {
            let seat = seats.offers.iter().find(|seat| seat.row.unit_id == wish.unit_id && seat.row.places > 0);
            Wished { unit: wish.unit.clone(), places: seat.map(|seat| (seat.row.placed, seat.row.places)) }
        })
        .collect()
}

/// The form that shows a placement as it stands.
fn stored_form(person: &PlacedRow) -> Form {
    let text = |id: Option<String>| id.unwrap_or_default();
    let form = Form::default()
        .with("version", person.version.to_string())
        .with("unit", text(person.offer_id.map(|id| id.to_string())))
        .with("supervisor", text(person.supervisor_id.map(|id| id.to_string())))
        .with("note", &person.note);
    if person.fixed { form.with("fixed", "1") } else { form }
}
