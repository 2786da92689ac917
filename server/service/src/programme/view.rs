//! Lists of programmes and the page of one.

use domain::id::ProgrammeId;
use domain::programme::{Kind, State};
use store::offer::OfferSupervisorRow;
use store::placement::{MoveRow, PlacedRow};
use store::programme::{Filter, ListedProgramme, ProgrammeRow, TransitionRow};

use super::caution::{Caution, cautions};
use super::{Head, Next, next};
use crate::access::{self, Actor, Authorised, Standing, act};
use crate::lokus::Work;
use crate::paged::{Paged, Window, needle};
use crate::{Lokus, Result};

/// What the address of the list says.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub text: String,
    pub state: Option<State>,
    pub kind: Option<Kind>,
    /// `sender` or `host`.
    pub side: Option<String>,
    pub page: i64,
}

/// The programmes that the actor may see, the latest first.
pub async fn list(lokus: &Lokus, actor: &Actor, query: &Query) -> Result<Paged<ListedProgramme>> {
    let mut work = lokus.read(actor).await?;
    let filter = Filter {
        viewer: actor.id,
        text: needle(&query.text),
        state: query.state,
        kind: query.kind,
        side: query.side.clone().filter(|side| side == "sender" || side == "host"),
    };
    let total = store::programme::count(&mut work.tx, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    Ok(window.of(store::programme::list(&mut work.tx, &filter, window.limit, window.offset).await?))
}

/// Everything on the first page of a programme.
pub struct Overview {
    pub head: Head,
    pub timeline: Vec<TransitionRow>,
    pub next: Vec<Next>,
    /// What the sender should read before submitting, or while waiting for an answer.
    pub cautions: Vec<Caution>,
    pub may_edit: bool,
    pub may_clone: bool,
    /// The actor takes part in a published programme.
    pub takes_part: bool,
    /// The actor's own place, as a participant of a published programme.
    pub mine: Option<MyPlace>,
    /// The interns of the units that the actor supervises, with the name of the unit.
    pub interns: Vec<(String, PlacedRow)>,
    /// Moves after publishing that concern the actor, newest first; none for those who make them.
    pub moves: Vec<MoveRow>,
    /// How many there are, where the actor has not seen them all.
    pub unread: Option<i64>,
}

/// Moves that are told on the first page.
const TOLD: i64 = 20;

/// Where a participant goes and whom they meet there.
#[derive(Clone, Debug)]
pub struct MyPlace {
    pub unit: String,
    pub address: String,
    pub contact: String,
    pub supervisor: Option<OfferSupervisorRow>,
}

pub async fn view(lokus: &Lokus, actor: &Actor, id: ProgrammeId) -> Result<Overview> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeProgramme>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let takes_part = programme.is(Standing::Participant);
    let mine = if takes_part { my_place(&mut work, id).await? } else { None };
    let interns = if programme.is(Standing::Supervisor) { my_interns(&mut work, id).await? } else { Vec::new() };
    let news = store::placement::news(&mut work.tx, actor.id, Some(id), 1).await?;
    Ok(Overview {
        head,
        timeline: timeline(&mut work, &programme).await?,
        next: next(&programme, work.now),
        cautions: cautions(&mut work, &programme).await?,
        may_edit: programme.may::<act::EditProgramme>() && programme.state.is_with_sender(),
        may_clone: programme.may::<act::CloneProgramme>(),
        takes_part,
        mine,
        interns,
        moves: moves(&mut work, &programme).await?,
        unread: news.iter().find(|row| row.seen.is_none_or(|seen| seen < row.moves)).map(|row| row.moves),
    })
}

/// Notes that the actor has seen the placement with so many moves ([`Overview::unread`]).
pub async fn read(lokus: &Lokus, actor: &Actor, id: ProgrammeId, moves: i64) -> Result<()> {
    let mut work = lokus.write(actor).await?;
    access::programme::<act::SeeProgramme>(&mut work, id).await?;
    store::placement::read(&mut work.tx, (actor.id, id), moves, work.now).await?;
    work.commit().await
}

/// What happened. Reasons stay between the two sides.
async fn timeline(
    work: &mut Work<'_>,
    programme: &Authorised<ProgrammeRow, act::SeeProgramme>,
) -> Result<Vec<TransitionRow>> {
    let mut lines = store::programme::timeline(&mut work.tx, programme.id).await?;
    if !programme.may::<act::SeeReasons>() {
        lines.iter_mut().for_each(|line| line.reason.clear());
    }
    Ok(lines)
}

/// What was and what is, for those who learned of a placement. Participants read the reasons of their own moves.
async fn moves(work: &mut Work<'_>, programme: &Authorised<ProgrammeRow, act::SeeProgramme>) -> Result<Vec<MoveRow>> {
    if programme.published_at.is_none() || programme.is(Standing::Host) {
        return Ok(Vec::new());
    }
    let me = store::participant::of_person(&mut work.tx, programme.id, work.actor.id).await?;
    let mut moves = store::placement::concerning(&mut work.tx, work.actor.id, programme.id, TOLD).await?;
    if !programme.may::<act::SeeReasons>() {
        let theirs = |line: &&mut MoveRow| Some(line.participant_id) != me;
        moves.iter_mut().filter(theirs).for_each(|line| line.reason.clear());
    }
    Ok(moves)
}

async fn my_place(work: &mut Work<'_>, id: ProgrammeId) -> Result<Option<MyPlace>> {
    let Some(me) = store::participant::of_person(&mut work.tx, id, work.actor.id).await? else { return Ok(None) };
    let Some(place) = store::placement::get(&mut work.tx, id, me).await? else { return Ok(None) };
    let Some(offer) = place.offer_id else { return Ok(None) };
    let Some(offer) = store::offer::get(&mut work.tx, offer).await? else { return Ok(None) };
    let Some(unit) = store::government::unit(&mut work.tx, offer.unit_id).await? else { return Ok(None) };
    let supervisors = store::offer::supervisors(&mut work.tx, id).await?;
    let supervisor = supervisors.into_iter().find(|row| Some(row.person_id) == place.supervisor_id);
    let contact = [unit.contact_name, unit.contact_phone].into_iter().filter(|part| !part.is_empty());
    Ok(Some(MyPlace {
        unit: unit.name,
        address: unit.address,
        contact: contact.collect::<Vec<_>>().join(" · "),
        supervisor,
    }))
}

async fn my_interns(work: &mut Work<'_>, id: ProgrammeId) -> Result<Vec<(String, PlacedRow)>> {
    let offers = store::offer::list(&mut work.tx, id).await?;
    let people = store::placement::list(&mut work.tx, id).await?;
    let mine: Vec<_> = work.actor.supervised().collect();
    let unit =
        |row: &PlacedRow| offers.iter().find(|offer| Some(offer.id) == row.offer_id && mine.contains(&offer.unit_id));
    Ok(people.into_iter().filter_map(|row| Some((unit(&row)?.name.clone(), row))).collect())
}
