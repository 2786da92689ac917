//! An accepted programme with people and places, laid straight into the database.

use domain::government::UnitDetails;
use domain::id::{OfferId, ParticipantId, ProgrammeId, UnitId};
use domain::lang::Lang;
use domain::name::PersonName;
use domain::nip::Nip;
use domain::offer::OfferDetails;
use domain::participant::ParticipantDetails;
use domain::person::Role;
use domain::position_class::PositionClass;
use domain::programme::{Contact, Kind, ProgrammeDetails, State};
use domain::topics::Topics;
use service::access::Actor;
use service::lokus::new_id;
use store::Tx;
use store::government::GovernmentRow;
use store::person::PersonRow;
use store::programme::Change;
use time::OffsetDateTime;
use time::macros::date;

use crate::TestApp;

/// What was laid.
pub struct Seats {
    pub programme: ProgrammeId,
    /// The host's coordinator.
    pub host: Actor,
    /// The sender's coordinator.
    pub sender: Actor,
    pub units: Vec<UnitId>,
    pub offers: Vec<OfferId>,
    pub people: Vec<ParticipantId>,
}

impl Seats {
    /// `people` participants, none placed, and a unit for each of `maxima`. Nobody has wishes.
    pub async fn lay(app: &TestApp, people: usize, maxima: &[i64]) -> Self {
        let at = app.lokus.now();
        let mut tx = app.lokus.store.write().await.expect("begins");
        let sender = government(&mut tx, "13").await;
        let host = government(&mut tx, "35").await;
        let senders = coordinator(&mut tx, &sender, at).await;
        let hosts = coordinator(&mut tx, &host, at).await;
        let programme = new_id();
        let details = request(&sender, &host, people);
        store::programme::add(&mut tx, (programme, None), &details, (senders.id, at)).await.expect("adds");
        for (from, to) in [(State::Draft, State::Submitted), (State::Submitted, State::Accepted)] {
            let change = Change { id: new_id(), programme, from: Some(from), to, reason: "", actor: hosts.id, at };
            assert!(store::programme::change_state(&mut tx, change).await.expect("changes"));
        }
        let (mut units, mut offers, mut participants) = (Vec::new(), Vec::new(), Vec::new());
        for (number, maximum) in (1..).zip(maxima) {
            let unit: UnitId = new_id();
            let code = format!("OPD {number:02} {}", &unit.to_string()[24..]);
            store::government::add_unit(&mut tx, unit, host.id, &unit_details(&code)).await.expect("adds");
            let offer: OfferId = new_id();
            store::offer::add(&mut tx, offer, programme, &offer_details(unit, *maximum)).await.expect("adds");
            units.push(unit);
            offers.push(offer);
        }
        for number in 1..=people {
            let id: ParticipantId = new_id();
            store::participant::add(&mut tx, id, programme, &participant(number), at).await.expect("adds");
            participants.push(id);
        }
        tx.commit().await.expect("commits");
        let host = service::account::actor(&app.lokus, hosts.id, 0).await.expect("reads").expect("is active");
        let sender = service::account::actor(&app.lokus, senders.id, 0).await.expect("reads").expect("is active");
        Self { programme, host, sender, units, offers, people: participants }
    }
}

async fn government(tx: &mut Tx, code: &str) -> GovernmentRow {
    store::government::by_code(tx, code).await.expect("reads").expect("a province")
}

async fn coordinator(tx: &mut Tx, government: &GovernmentRow, at: OffsetDateTime) -> PersonRow {
    let id = new_id();
    let person = PersonRow {
        id,
        email: format!("{id}@uji.example"),
        name: format!("Koordinator {}", government.name),
        password_hash: None,
        session_epoch: 0,
        lang: Lang::Id,
        active: true,
        version: 1,
    };
    store::person::add(tx, &person, at).await.expect("adds");
    store::person::add_role(tx, new_id(), id, Role::Coordinator(government.id), at).await.expect("adds");
    person
}

fn request(sender: &GovernmentRow, host: &GovernmentRow, people: usize) -> ProgrammeDetails {
    ProgrammeDetails {
        kind: Kind::Internship,
        label: String::new(),
        sender: sender.id,
        host: host.id,
        title: "Magang uji".to_owned(),
        purpose: String::new(),
        topics: Topics::default(),
        legal_number: String::new(),
        legal_date: None,
        first_day: date!(2026 - 12 - 07),
        last_day: date!(2026 - 12 - 11),
        expected: i64::try_from(people).expect("few"),
        afterwards: false,
        sender_contact: Contact::default(),
        host_contact: Contact::default(),
    }
}

fn unit_details(code: &str) -> UnitDetails {
    UnitDetails {
        code: code.to_owned(),
        name: code.to_owned(),
        address: String::new(),
        contact_name: String::new(),
        contact_phone: String::new(),
        contact_email: String::new(),
        active: true,
    }
}

fn offer_details(unit: UnitId, maximum: i64) -> OfferDetails {
    let (classes, topics, supervisors) = (Vec::new(), Topics::default(), Vec::new());
    OfferDetails { unit, maximum, minimum: 0, classes, topics, supervisors }
}

/// The nth participant; at most 999.
fn participant(number: usize) -> ParticipantDetails {
    ParticipantDetails {
        name: PersonName::new("", &format!("Peserta Uji {number:03}"), ""),
        nip: Nip::restore(&format!("198609262015051{number:03}")).expect("well-formed"),
        class: PositionClass::Pelaksana,
        position: String::new(),
        rank: String::new(),
        home_agency: format!("Dinas {}", number % 3),
        email: String::new(),
        phone: String::new(),
        topics: Topics::default(),
        wishes: Vec::new(),
        team: String::new(),
        notes: String::new(),
    }
}
