//! Everything that an assignment looks at, read with the same few statements however many people there are.

use std::collections::HashMap;

use domain::id::{OfferId, ParticipantId, PersonId, ProgrammeId, UnitId};
use domain::offer::read_classes;
use domain::placement::{Warning, warnings};
use domain::position_class::PositionClass;
use domain::topics::Topics;
use store::Tx;
use store::offer::{OfferRow, OfferSupervisorRow};
use store::participant::WishRow;
use store::placement::PlacedRow;

use crate::Result;

/// An offer with its lists taken apart.
pub(crate) struct Seat {
    pub row: OfferRow,
    pub classes: Vec<PositionClass>,
    pub topics: Topics,
}

/// Units, people and wishes of one programme.
pub(crate) struct Seats {
    /// By code of the unit.
    pub offers: Vec<Seat>,
    pub supervisors: Vec<OfferSupervisorRow>,
    /// By name.
    pub people: Vec<PlacedRow>,
    wishes: HashMap<ParticipantId, Vec<WishRow>>,
}

impl Seats {
    /// Four statements.
    pub async fn load(tx: &mut Tx, id: ProgrammeId) -> Result<Self> {
        let offers = store::offer::list(tx, id).await?.into_iter().map(seat).collect();
        let supervisors = store::offer::supervisors(tx, id).await?;
        let people = store::placement::list(tx, id).await?;
        let mut wishes: HashMap<_, Vec<_>> = HashMap::new();
        for wish in store::participant::wishes(tx, id).await? {
            wishes.entry(wish.participant_id).or_default().push(wish);
        }
        Ok(Self { offers, supervisors, people, wishes })
    }

    /// The units that offer places, by code.
    pub fn open(&self) -> impl Iterator<Item = &Seat> {
        self.offers.iter().filter(|seat| seat.row.places > 0)
    }

    pub fn offer(&self, id: OfferId) -> Option<&Seat> {
        self.offers.iter().find(|seat| seat.row.id == id)
    }

    /// The code of the unit of an offer.
    pub fn unit(&self, id: Option<OfferId>) -> Option<&str> {
        self.offer(id?).map(|seat| seat.row.code.as_str())
    }

    /// Best first.
    pub fn wishes(&self, id: ParticipantId) -> &[WishRow] {
        self.wishes.get(&id).map_or(&[], Vec::as_slice)
    }

    pub fn supervisors_of(&self, id: OfferId) -> impl Iterator<Item = &OfferSupervisorRow> {
        self.supervisors.iter().filter(move |row| row.offer_id == id)
    }

    /// A supervisor of any unit.
    pub fn supervisor(&self, id: Option<PersonId>) -> Option<&OfferSupervisorRow> {
        let id = id?;
        self.supervisors.iter().find(|row| row.person_id == id)
    }

    /// The supervisors who can take people on.
    pub fn active_supervisors_of(&self, id: OfferId) -> impl Iterator<Item = &OfferSupervisorRow> {
        self.supervisors_of(id).filter(|row| row.active)
    }

    /// What is odd about a person in a unit.
    pub fn warnings(&self, person: &PlacedRow, seat: &Seat) -> Vec<Warning> {
        let wishes: Vec<UnitId> = self.wishes(person.participant_id).iter().map(|wish| wish.unit_id).collect();
        let topics = Topics::parse(&person.topics);
        warnings((person.class, &topics, &wishes), (seat.row.unit_id, &seat.classes, &seat.topics))
    }
}

fn seat(row: OfferRow) -> Seat {
    Seat { classes: read_classes(&row.classes), topics: Topics::parse(&row.topics), row }
}

/// The name with its titles.
pub(crate) fn full_name(person: &PlacedRow) -> String {
    domain::name::PersonName::new(&person.front_title, &person.name, &person.back_title).full()
}
