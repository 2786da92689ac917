//! The board: units with their places and people, and people without a unit.

use domain::assignment::Problem;
use domain::id::{OfferId, ParticipantId, PersonId, ProgrammeId, UnitId};
use domain::placement::{Warning, findable, needle, wish_rank};
use domain::position_class::PositionClass;
use domain::topics::Topics;
use store::offer::OfferSupervisorRow;
use store::placement::PlacedRow;

use super::problem::problem;
use super::remarks::{Remark, remarks};
use super::seats::{Seat, Seats, full_name};
use super::teams::Team;
use crate::access::{self, Actor, Standing, act};
use crate::assignment::proposal::weights;
use crate::programme::Head;
use crate::{Lokus, Pace, Result};

/// Which people to show, by their wishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    #[default]
    Any,
    /// They have none.
    None,
    /// They are in a unit that they did not wish for.
    Outside,
    /// They wish for this unit, at whatever rank.
    Unit(UnitId),
}

/// What the address of the board says. It hides people; places are counted as they are.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Part of a name, agency or topic.
    pub text: String,
    pub class: Option<PositionClass>,
    /// Exactly this agency; empty is every agency.
    pub agency: String,
    /// Exactly this topic; empty is every topic.
    pub topic: String,
    pub wish: Wish,
}

/// A person on the board.
#[derive(Clone, Debug)]
pub struct Card {
    pub id: ParticipantId,
    /// The place in the list of everybody, as in [`Board::problem`].
    pub at: usize,
    /// The version of the placement; 0 where nobody decided yet.
    pub version: i64,
    /// With titles.
    pub name: String,
    pub class: PositionClass,
    pub agency: String,
    /// As stored, `together:label` or `apart:label`; empty for nobody's.
    pub team: String,
    /// What the search looks into.
    pub findable: String,
    /// The code of the unit that is wished for most.
    pub first_wish: Option<String>,
    pub has_wishes: bool,
    /// The rank of the present unit among the wishes, from 1.
    pub rank: Option<usize>,
    pub fixed: bool,
    pub supervisor_id: Option<PersonId>,
    pub warnings: Vec<Warning>,
    /// Whether the filters other than the search show this person.
    pub fits: bool,
    /// Whether the search finds this person.
    pub found: bool,
}

impl Card {
    /// Whether the query shows this person.
    pub fn shown(&self) -> bool {
        self.fits && self.found
    }
}

/// A unit on the board.
#[derive(Clone, Debug)]
pub struct UnitCard {
    pub id: OfferId,
    pub unit_id: UnitId,
    pub code: String,
    pub name: String,
    pub topics: Topics,
    pub placed: i64,
    /// The places that count; fewer than the maximum where the supervisors can guide no more.
    pub places: i64,
    pub maximum: i64,
    pub minimum: i64,
    pub people: Vec<Card>,
    pub supervisors: Vec<OfferSupervisorRow>,
}

/// The board as it stands.
pub struct Board {
    pub head: Head,
    /// By code; units that offer nothing any more are left out.
    pub units: Vec<UnitCard>,
    pub unplaced: Vec<Card>,
    pub remarks: Vec<Remark>,
    /// The same as the model of the assignment sees it: everybody by [`Card::at`], first the units of the board.
    pub problem: Problem,
    /// What the filters can be set to.
    pub agencies: Vec<String>,
    pub topics: Vec<String>,
    /// The actor may move people, and the programme is where that makes sense.
    pub may_edit: bool,
    /// The actor may publish, and it is not done yet.
    pub may_publish: bool,
    /// The actor may offer places.
    pub may_offer: bool,
    /// The actor may see what the solver proposes.
    pub sees_proposals: bool,
}

impl Board {
    /// Teams of which those who are placed are where they do not want to be.
    pub fn broken_teams(&self) -> impl Iterator<Item = &Team> {
        self.remarks.iter().filter_map(Remark::team).filter(|team| team.is_broken())
    }

    /// Everybody on it.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.unplaced.iter().chain(self.units.iter().flat_map(|unit| &unit.people))
    }
}

/// People up to whom a board is drawn in a few milliseconds.
pub const MANY: i64 = 200;

/// Whether what shows everybody of a programme takes long enough to be done in a turn. It tells nothing else of it, so
/// anybody may ask.
pub async fn is_large(lokus: &Lokus, id: ProgrammeId) -> Result<bool> {
    Ok(store::participant::more_than(&mut lokus.store.read().await?, id, MANY).await?)
}

/// The board, for those who may see it. Its number of statements does not depend on how many people there are; with
/// thousands it takes a while, so it is done in a turn.
pub async fn board(lokus: &Lokus, actor: &Actor, id: ProgrammeId, query: &Query, pace: &Pace) -> Result<Board> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeePlacement>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let seats = Seats::load(&mut work.tx, id).await?;
    let weights = weights(&mut work.tx, id).await?;
    let may_edit = programme.may::<act::EditPlacement>() && programme.state.takes_placements();
    let may_publish = may_edit && programme.published_at.is_none() && programme.is(Standing::Host);
    let (may_offer, sees_proposals) = (programme.may::<act::EditOffers>(), programme.may::<act::SeeProposals>());
    drop(work);
    let query = query.clone();
    pace.run(move || {
        let units = units(&seats, &query);
        Board {
            head,
            remarks: remarks(&seats, &units),
            unplaced: people(&seats, None, &query),
            units,
            problem: problem(&seats, weights),
            agencies: sorted(seats.people.iter().map(|person| person.home_agency.clone())),
            topics: sorted(seats.people.iter().flat_map(topics_of)),
            may_edit,
            may_publish,
            may_offer,
            sees_proposals,
        }
    })
    .await
}

pub(super) fn units(seats: &Seats, query: &Query) -> Vec<UnitCard> {
    let open = seats.open();
    open.map(|seat| UnitCard {
        id: seat.row.id,
        unit_id: seat.row.unit_id,
        code: seat.row.code.clone(),
        name: seat.row.name.clone(),
        topics: seat.topics.clone(),
        placed: seat.row.placed,
        places: seat.row.places,
        maximum: seat.row.maximum,
        minimum: seat.row.minimum,
        people: people(seats, Some(seat), query),
        supervisors: seats.supervisors_of(seat.row.id).cloned().collect(),
    })
    .collect()
}

fn people(seats: &Seats, seat: Option<&Seat>, query: &Query) -> Vec<Card> {
    let here = seat.map(|seat| seat.row.id);
    let everybody = seats.people.iter().enumerate();
    everybody.filter(|(_, person)| person.offer_id == here).map(|(at, _)| card(seats, at, seat, query)).collect()
}

/// The card of the person at this place of the list.
pub(super) fn card(seats: &Seats, at: usize, seat: Option<&Seat>, query: &Query) -> Card {
    let person = &seats.people[at];
    let wishes = seats.wishes(person.participant_id);
    let wished: Vec<UnitId> = wishes.iter().map(|wish| wish.unit_id).collect();
    let topics = Topics::parse(&person.topics);
    let name = full_name(person);
    let warnings = seat.map(|seat| seats.warnings(person, seat)).unwrap_or_default();
    let findable = findable(&name, &person.home_agency, &topics);
    let wishes_fit = match query.wish {
        Wish::Any => true,
        Wish::None => wished.is_empty(),
        Wish::Outside => warnings.contains(&Warning::Wish),
        Wish::Unit(unit) => wished.contains(&unit),
    };
    let found = findable.contains(&needle(&query.text));
    let fits = wishes_fit
        && query.class.is_none_or(|class| class == person.class)
        && (query.agency.is_empty() || query.agency == person.home_agency)
        && (query.topic.is_empty() || topics.contains(&query.topic));
    Card {
        id: person.participant_id,
        at,
        version: person.version,
        name,
        class: person.class,
        agency: person.home_agency.clone(),
        team: person.team.clone(),
        findable,
        first_wish: wishes.first().map(|wish| wish.unit.clone()),
        has_wishes: !wished.is_empty(),
        rank: seat.and_then(|seat| wish_rank(&wished, seat.row.unit_id)),
        fixed: person.fixed,
        supervisor_id: person.supervisor_id,
        warnings,
        fits,
        found,
    }
}

fn topics_of(person: &PlacedRow) -> Vec<String> {
    Topics::parse(&person.topics).iter().map(str::to_owned).collect()
}

/// Each once, in order; compared without regard to capitals.
fn sorted(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut values: Vec<String> = values.filter(|value| !value.is_empty()).collect();
    values.sort_by_cached_key(|value| value.to_lowercase());
    values.dedup_by_key(|value| value.to_lowercase());
    values
}
