//! Adding, changing and withdrawing one by one.

use super::*;

fn field(error: Error) -> (String, String) {
    match error {
        Error::Invalid(problems) => (problems.0[0].field.clone(), problems.0[0].message.key.clone()),
        other => panic!("{other}"),
    }
}

fn refusal<T>(result: Result<T>) -> String {
    match result.err() {
        Some(Error::Refused(message)) => message.key,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_form_sent_twice_adds_one() {
    let world = world().await;
    let editing = blank(&world.lokus, &world.sender, world.id).await.unwrap();
    assert_eq!(editing.units.len(), 3);
    let form = world.form("Budi", A).with("key", editing.form.get("key")).with("wish1", world.units[1].to_string());
    let first = create(&world.lokus, &world.sender, world.id, &form).await.unwrap();
    let second = create(&world.lokus, &world.sender, world.id, &form).await.unwrap();
    assert_eq!(first, second);
    let listing = list(&world.lokus, &world.sender, world.id, &Query::default()).await.unwrap();
    assert_eq!(listing.people.rows.len(), 1);
    let person = &listing.people.rows[0];
    assert_eq!(
        (person.wishes.as_slice(), person.masked_nip.as_str()),
        (&["BKD".to_owned()][..], "1986******** *** 001")
    );
    let audit = world.audit().await;
    assert_eq!(audit.len(), 1);
    assert!(!audit[0].2.contains(A) && audit[0].2.contains("1986******** *** 001"), "{audit:?}");
}

#[tokio::test]
async fn a_number_stands_once_on_a_list() {
    let world = world().await;
    let first = world.add("Budi", A).await;
    let again = create(&world.lokus, &world.sender, world.id, &world.form("Citra", A)).await.unwrap_err();
    assert_eq!(field(again), ("nip".into(), "error-nip-on-list".into()));
    let second = world.add("Citra", B).await;
    let form = world.form("Citra", A).with("version", "1");
    let taken = save(&world.lokus, &world.sender, world.id, second, &form).await.unwrap_err();
    assert_eq!(field(taken), ("nip".into(), "error-nip-on-list".into()));
    let form = world.form("Budi Santoso", A).with("version", "1");
    save(&world.lokus, &world.sender, world.id, first, &form).await.unwrap();
    assert_eq!(world.row(first).await.name, "Budi Santoso");
}

#[tokio::test]
async fn the_slower_of_two_sees_what_the_faster_stored() {
    let world = world().await;
    let id = world.add("Budi", A).await;
    let form = |name| world.form(name, A).with("version", "1");
    save(&world.lokus, &world.sender, world.id, id, &form("Budi Satu")).await.unwrap();
    match save(&world.lokus, &world.sender, world.id, id, &form("Budi Dua")).await {
        Err(Error::Stale(now)) => assert_eq!((now.get("name"), now.get("version")), ("Budi Satu", "2")),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_list_is_closed_while_it_is_with_the_host_but_people_may_withdraw() {
    let world = world().await;
    let (first, second) = (world.add("Budi", A).await, world.add("Citra", B).await);
    world.carry(&world.sender, "submitted", "").await;
    let form = world.form("Lain", A).with("version", "1");
    assert_eq!(refusal(save(&world.lokus, &world.sender, world.id, first, &form).await), "refused-not-with-sender");
    assert_eq!(refusal(create(&world.lokus, &world.sender, world.id, &form).await), "refused-not-with-sender");
    assert!(!blank(&world.lokus, &world.sender, world.id).await.unwrap().open);
    let form = Form::default().with("version", "1");
    let silent = withdraw(&world.lokus, &world.sender, world.id, first, &form).await.unwrap_err();
    assert_eq!(field(silent), ("reason".into(), "error-reason".into()));
    let form = form.with("reason", "Sakit");
    withdraw(&world.lokus, &world.sender, world.id, first, &form).await.unwrap();
    assert_eq!(world.row(first).await.withdrawn_reason, "Sakit");
    let twice = withdraw(&world.lokus, &world.sender, world.id, first, &form).await;
    assert_eq!(refusal(twice), "refused-withdrawn-already");
    world.carry(&world.sender, "cancelled", "Anggaran").await;
    let over = withdraw(&world.lokus, &world.sender, world.id, second, &form).await;
    assert_eq!(refusal(over), "refused-programme-over");
}

#[tokio::test]
async fn who_withdraws_gives_the_place_back() {
    let world = world().await;
    let id = world.add("Budi", A).await;
    world.carry(&world.sender, "submitted", "").await;
    world.carry(&world.host, "accepted", "").await;
    let offer = Form::default().with("unit", world.units[0].to_string()).with("maximum", "1");
    let offer = crate::offer::create(&world.lokus, &world.host, world.id, &offer).await.unwrap();
    let mut tx = world.lokus.store.write().await.unwrap();
    assert!(store::offer::take(&mut tx, offer, 1).await.unwrap());
    let place = store::placement::Place { offer: Some(offer), supervisor: None, fixed: true, note: String::new() };
    store::placement::set(&mut tx, (world.id, id), &place, world.lokus.now()).await.unwrap();
    tx.commit().await.unwrap();
    let seen = view(&world.lokus, &world.host, world.id, id).await.unwrap();
    assert_eq!(seen.place.map(|place| place.unit), Some("Badan BPSDM".to_owned()));
    let form = Form::default().with("version", "1").with("reason", "Sakit");
    withdraw(&world.lokus, &world.sender, world.id, id, &form).await.unwrap();
    let mut tx = world.lokus.store.read().await.unwrap();
    assert_eq!(store::offer::get(&mut tx, offer).await.unwrap().unwrap().placed, 0);
    assert!(store::placement::current(&mut tx, id).await.unwrap().unwrap().offer_id.is_none());
}

#[tokio::test]
async fn who_withdrew_comes_back_by_saving() {
    let world = world().await;
    let id = world.add("Budi", A).await;
    let reason = Form::default().with("version", "1").with("reason", "Sakit");
    withdraw(&world.lokus, &world.sender, world.id, id, &reason).await.unwrap();
    let other = create(&world.lokus, &world.sender, world.id, &world.form("Budi", A)).await.unwrap_err();
    assert_eq!(field(other), ("nip".into(), "error-nip-withdrawn".into()));
    let editing = edit(&world.lokus, &world.sender, world.id, id).await.unwrap();
    assert!(editing.withdrawn);
    save(&world.lokus, &world.sender, world.id, id, &editing.form).await.unwrap();
    assert_eq!(world.row(id).await.withdrawn_at, None);
    let audit = world.audit().await;
    assert!(audit[2].1.contains("Sakit") && !audit[2].2.contains("Sakit"), "{audit:?}");
}

#[tokio::test]
async fn accounts_are_found_by_their_address() {
    let world = world().await;
    let person = account(&world, "budi").await;
    let form = world.form("Budi", A).with("email", "Budi@sumbar.example");
    let id = create(&world.lokus, &world.sender, world.id, &form).await.unwrap();
    assert_eq!(world.row(id).await.person_id, Some(person.id));
    let form = world.form("Budi", A).with("version", "1").with("email", "sumbar@sumbar.example");
    save(&world.lokus, &world.sender, world.id, id, &form).await.unwrap();
    assert_eq!(world.row(id).await.person_id, None, "a coordinator is no participant");
}

#[tokio::test]
async fn others_see_what_is_theirs_to_see() {
    let world = world().await;
    let id = world.add("Budi", A).await;
    let page = |actor| view(&world.lokus, actor, world.id, id);
    assert!(matches!(page(&world.host).await, Err(Error::NotFound)), "not submitted yet");
    let read = page(&world.reader).await.unwrap();
    assert_eq!((read.nip.as_str(), read.may_edit, read.may_withdraw), ("1986******** *** 001", false, false));
    let form = Form::default().with("version", "1").with("reason", "Sakit");
    assert!(matches!(withdraw(&world.lokus, &world.reader, world.id, id, &form).await, Err(Error::Forbidden)));
    world.carry(&world.sender, "submitted", "").await;
    let hosted = page(&world.host).await.unwrap();
    assert_eq!((hosted.nip.as_str(), hosted.may_edit), ("19860926 201505 1 001", false));
    assert!(matches!(withdraw(&world.lokus, &world.host, world.id, id, &form).await, Err(Error::Forbidden)));
    let elsewhere = super::world().await;
    let strange = view(&elsewhere.lokus, &elsewhere.sender, elsewhere.id, id).await;
    assert!(matches!(strange, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_wish_chosen_twice_is_named_by_its_code() {
    let world = world().await;
    let wish = world.units[1].to_string();
    let form = world.form("Budi", A).with("wish1", &wish).with("wish2", &wish);
    match create(&world.lokus, &world.sender, world.id, &form).await {
        Err(Error::Invalid(problems)) => {
            let message = problems.of("wish2").unwrap();
            assert_eq!((message.key.as_str(), &message.args[0].1), ("error-wish-twice", &"BKD".into()));
        }
        other => panic!("{other:?}"),
    }
}
