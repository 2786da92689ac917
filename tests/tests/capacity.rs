//! The capacity of a unit is a promise: whatever runs at once, on both engines, it is never passed, and nobody is lost.

use std::collections::HashMap;
use std::sync::Arc;

use domain::form::Form;
use domain::id::{OfferId, ParticipantId};
use service::placement::{self, Refused};
use store::placement::PlacedRow;
use tests::{Seats, TestApp, engines};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const AT_ONCE: usize = 64;
const ROUNDS: usize = 6;

/// The form of the board that moves one person.
fn into(person: ParticipantId, version: i64, offer: OfferId) -> Form {
    Form::default().with("person", format!("{person}:{version}")).with("do", "move").with("unit", offer.to_string())
}

async fn everybody(app: &TestApp, seats: &Seats) -> Vec<PlacedRow> {
    let mut tx = app.lokus.store.read().await.expect("begins");
    store::placement::list(&mut tx, seats.programme).await.expect("lists")
}

/// The counts of the offers are the people who are really there, and none is above its places.
async fn holds(app: &TestApp, seats: &Seats) {
    let people = everybody(app, seats).await;
    let mut tx = app.lokus.store.read().await.expect("begins");
    for offer in store::offer::list(&mut tx, seats.programme).await.expect("lists") {
        let there = people.iter().filter(|person| person.offer_id == Some(offer.id)).count();
        assert_eq!(usize::try_from(offer.placed), Ok(there), "the count of {} is the people there", offer.name);
        assert!(offer.placed <= offer.places, "{}: {} of {}", offer.name, offer.placed, offer.places);
    }
}

/// Sends all forms at the same moment and returns what became of each.
async fn at_once(app: &TestApp, seats: &Seats, forms: Vec<Form>) -> Vec<Result<(), Refused>> {
    let start = Arc::new(Barrier::new(forms.len()));
    let mut tasks = JoinSet::new();
    for form in forms {
        let (lokus, host, programme) = (app.lokus.clone(), seats.host.clone(), seats.programme);
        let start = Arc::clone(&start);
        tasks.spawn(async move {
            start.wait().await;
            placement::change(&lokus, &host, programme, &form).await.map(drop)
        });
    }
    tasks.join_all().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_at_once_for_the_last_three_places() {
    for engine in engines() {
        let app = TestApp::empty(engine).await;
        for round in 1..=ROUNDS {
            let seats = Seats::lay(&app, AT_ONCE, &[3]).await;
            let forms = seats.people.iter().map(|person| into(*person, 0, seats.offers[0])).collect();
            let answers = at_once(&app, &seats, forms).await;
            let moved = answers.iter().filter(|answer| answer.is_ok()).count();
            assert_eq!(moved, 3, "{engine:?}, round {round}");
            for answer in answers {
                let full = matches!(&answer, Err(Refused::Full(units)) if units[0].placed == 3 && units[0].wanted == 1);
                assert!(answer.is_ok() || full, "{engine:?}, round {round}: {answer:?}");
            }
            holds(&app, &seats).await;
            let mut tx = app.lokus.store.read().await.expect("begins");
            let moves = store::placement::count_moves(&mut tx, (seats.programme, true)).await.expect("counts");
            let audit = store::audit::count_of_programme(
                &mut tx,
                store::audit::Part { programme: seats.programme, host: true },
                &store::audit::Filter::default(),
            )
            .await
            .expect("counts");
            assert_eq!((moves, audit), (3, 3), "what was refused left nothing behind");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_move_the_same_person_one_is_told() {
    for engine in engines() {
        let app = TestApp::empty(engine).await;
        let seats = Seats::lay(&app, 1, &[AT_ONCE as i64, AT_ONCE as i64]).await;
        let forms = (0..AT_ONCE).map(|at| into(seats.people[0], 0, seats.offers[at % 2])).collect();
        let answers = at_once(&app, &seats, forms).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{engine:?}");
        for refused in answers.into_iter().filter_map(Result::err) {
            let Refused::Stale(conflicts) = refused else { panic!("{engine:?}: {refused:?}") };
            assert_eq!(conflicts[0].name, "Peserta Uji 001");
            assert_eq!(conflicts[0].by.as_deref(), Some("Koordinator Jawa Timur"));
            assert!(conflicts[0].unit.is_some() && conflicts[0].at.is_some());
        }
        holds(&app, &seats).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_is_lost_when_everybody_moves_and_some_leave() {
    for engine in engines() {
        let app = TestApp::empty(engine).await;
        let seats = Seats::lay(&app, 24, &[9, 9, 9]).await;
        for round in 0..8 {
            let now: HashMap<_, _> =
                everybody(&app, &seats).await.into_iter().map(|row| (row.participant_id, row)).collect();
            let form = |(at, person): (usize, &ParticipantId)| {
                let version = now[person].version;
                if (at + round) % 5 == 0 {
                    return Form::default().with("person", format!("{person}:{version}")).with("do", "remove");
                }
                into(*person, version, seats.offers[(at * 7 + round * 5) % 3])
            };
            let answers = at_once(&app, &seats, seats.people.iter().enumerate().map(form).collect()).await;
            for answer in answers {
                assert!(matches!(answer, Ok(()) | Err(Refused::Full(_))), "{engine:?}, round {round}: {answer:?}");
            }
            holds(&app, &seats).await;
        }
    }
}

#[tokio::test]
async fn whoever_withdraws_gives_the_place_back() {
    for engine in engines() {
        let app = TestApp::empty(engine).await;
        let seats = Seats::lay(&app, 2, &[1]).await;
        let place = async |person: usize| {
            let form = into(seats.people[person], 0, seats.offers[0]);
            placement::change(&app.lokus, &seats.host, seats.programme, &form).await
        };
        place(0).await.expect("there is room");
        assert!(matches!(place(1).await, Err(Refused::Full(_))));
        let form = Form::default().with("version", "1").with("reason", "sakit");
        let leave = service::participant::withdraw(&app.lokus, &seats.sender, seats.programme, seats.people[0], &form);
        leave.await.expect("withdraws");
        holds(&app, &seats).await;
        place(1).await.expect("the place is free again");
        holds(&app, &seats).await;
        let mut tx = app.lokus.store.read().await.expect("begins");
        let moves = store::placement::moves_of(&mut tx, seats.people[0], true).await.expect("lists");
        assert_eq!((moves[0].reason.as_str(), moves[0].to_unit.as_deref()), ("sakit", None));
    }
}

#[tokio::test]
async fn two_can_change_places_in_full_units() {
    for engine in engines() {
        let app = TestApp::empty(engine).await;
        let seats = Seats::lay(&app, 2, &[1, 1]).await;
        for (person, offer) in seats.people.iter().zip(&seats.offers) {
            let form = into(*person, 0, *offer);
            placement::change(&app.lokus, &seats.host, seats.programme, &form).await.expect("there is room");
        }
        let moves =
            [(0, 1), (1, 0)].map(|(person, offer)| placement::Move::into(seats.people[person], 1, seats.offers[offer]));
        let mut work = app.lokus.write(&seats.host).await.expect("begins");
        store::programme::lock(&mut work.tx, seats.programme).await.expect("locks");
        let programme = service::access::programme::<service::access::act::EditPlacement>(&mut work, seats.programme);
        let programme = programme.await.expect("the host may");
        assert_eq!(placement::assign(&mut work, &programme, &moves).await.expect("they change places"), 2);
        work.commit().await.expect("commits");
        holds(&app, &seats).await;
        assert_eq!(everybody(&app, &seats).await[0].offer_id, Some(seats.offers[1]));
    }
}
