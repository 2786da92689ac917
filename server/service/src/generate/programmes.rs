//! One invented programme, with its people placed if it is beyond that.

use domain::id::{OfferId, ParticipantId, ProgrammeId};
use domain::offer::OfferDetails;
use domain::programme::{Contact, Kind, ProgrammeDetails, State};
use domain::topics::Topics;
use store::Tx;
use store::placement::Place;
use store::programme::Change;
use time::{Duration, OffsetDateTime};

use super::{Side, people};
use crate::Result;
use crate::lokus::new_id;

/// How far programmes are; most lie in the past.
const WAYS: [&[State]; 5] = [
    &[State::Submitted],
    &[State::Submitted, State::Accepted],
    &[State::Submitted, State::Accepted, State::Placed],
    &[State::Submitted, State::Accepted, State::Placed, State::Running, State::Completed],
    &[State::Submitted, State::Accepted, State::Placed, State::Running, State::Completed, State::Closed],
];

pub async fn add(tx: &mut Tx, sides: &[Side], number: usize, people: usize, now: OffsetDateTime) -> Result<()> {
    let sender = &sides[number % sides.len()];
    let host = &sides[(number + 1 + number / sides.len() % (sides.len() - 1)) % sides.len()];
    let past = !number.is_multiple_of(20);
    let way = if past { WAYS[3 + number % 2] } else { WAYS[number / 20 % 3] };
    let away = Duration::days(i64::try_from(number % 1_500).unwrap_or_default() + 20);
    let first_day = if past { (now - away).date() } else { (now + Duration::days(30)).date() };
    let details = ProgrammeDetails {
        kind: Kind::Internship,
        label: "Magang".to_owned(),
        sender: sender.government,
        host: host.government,
        title: format!("Magang contoh {number}"),
        purpose: "Data rekaan untuk pengukuran.".to_owned(),
        topics: Topics::parse("CorpU, SAKIP"),
        legal_number: String::new(),
        legal_date: None,
        first_day,
        last_day: first_day + Duration::days(4),
        expected: i64::try_from(people).unwrap_or(1).max(1),
        afterwards: past,
        sender_contact: Contact::default(),
        host_contact: Contact::default(),
    };
    let id: ProgrammeId = new_id();
    let filed = now - away - Duration::days(60);
    store::programme::add(tx, (id, None), &details, (sender.coordinator, filed)).await?;
    carry(tx, id, way, (sender, host), filed).await?;
    let offers = offer(tx, host, id, people).await?;
    enlist(tx, (id, number), people, host, &offers, way.contains(&State::Placed), filed).await
}

async fn carry(
    tx: &mut Tx,
    id: ProgrammeId,
    way: &[State],
    sides: (&Side, &Side),
    filed: OffsetDateTime,
) -> Result<()> {
    let mut from = State::Draft;
    for to in way {
        let actor = if *to == State::Submitted { sides.0.coordinator } else { sides.1.coordinator };
        let change = Change { id: new_id(), programme: id, from: Some(from), to: *to, reason: "", actor, at: filed };
        store::programme::change_state(tx, change).await?;
        from = *to;
    }
    Ok(())
}

async fn offer(tx: &mut Tx, host: &Side, programme: ProgrammeId, people: usize) -> Result<Vec<OfferId>> {
    let mut offers = Vec::new();
    let maximum = i64::try_from(people / host.units.len() + 1).unwrap_or(1);
    for unit in &host.units {
        let id: OfferId = new_id();
        let topics = Topics::parse("CorpU, SAKIP, IP ASN");
        let details =
            OfferDetails { unit: *unit, maximum, minimum: 1, classes: Vec::new(), topics, supervisors: Vec::new() };
        store::offer::add(tx, id, programme, &details).await?;
        offers.push(id);
    }
    Ok(offers)
}

async fn enlist(
    tx: &mut Tx,
    (programme, number): (ProgrammeId, usize),
    people: usize,
    host: &Side,
    offers: &[OfferId],
    placed: bool,
    at: OffsetDateTime,
) -> Result<()> {
    for index in 0..people {
        let id: ParticipantId = new_id();
        let details = people::person(number * people + index, &host.units)?;
        store::participant::add(tx, id, programme, &details, at).await?;
        if placed {
            let offer = offers[index % offers.len()];
            store::offer::take(tx, offer, 1).await?;
            let place = Place { offer: Some(offer), supervisor: None, fixed: false, note: String::new() };
            store::placement::set(tx, (programme, id), &place, at).await?;
        }
    }
    Ok(())
}
