//! Lists in and out.

use super::*;
use crate::sheet::{Delimiter, write_csv, write_xlsx};

const LIST: &str = "Nama;NIP;Kelompok jabatan;Surel;Pilihan 1\n\
    Dr. Budi Contoh, M.Si.;198609262015051001;Fungsional;budi@sumbar.example;BKD\n\
    Citra;199003172023212004;Pelaksana;;\n";

#[tokio::test]
async fn all_or_nothing_and_once() {
    let world = world().await;
    let person = account(&world, "budi").await;
    let id = upload(&world.lokus, &world.sender, world.id, "daftar.csv", LIST.into()).await.unwrap().id;
    assert_eq!(world.preview(id).await.plan.counts(), Counts { new: 2, ..Counts::default() });
    assert!(list(&world.lokus, &world.sender, world.id, &Query::default()).await.unwrap().people.rows.is_empty());
    let form = Form::default().with("seen", world.preview(id).await.plan.fingerprint());
    let confirm = || confirm(&world.lokus, &world.sender, world.id, id, &form);
    assert!(matches!(confirm().await.unwrap(), Confirmed::Imported(Counts { new: 2, .. })));
    assert!(matches!(confirm().await.unwrap(), Confirmed::Before));
    let opened = preview(&world.lokus, &world.sender, world.id, id, None).await.unwrap();
    assert!(matches!(opened, Opened::Imported));
    let people = list(&world.lokus, &world.sender, world.id, &Query::default()).await.unwrap().people.rows;
    assert_eq!(people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Dr. Budi Contoh, M.Si.", "Citra"]);
    assert_eq!(world.row(people[0].id).await.person_id, Some(person.id));
    let audit = world.audit().await;
    assert_eq!(audit.iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), ["create", "create", "import"]);
    assert!(audit.iter().all(|row| !row.2.contains(A)));
}

#[tokio::test]
async fn a_list_with_problems_stores_nothing() {
    let world = world().await;
    let (counts, confirmed) = world.import(LIST.replace(B, "1,99003E+17").as_bytes()).await;
    assert_eq!((counts.new, counts.wrong), (1, 1));
    assert!(matches!(confirmed, Confirmed::Wrong(_)));
    assert!(world.audit().await.is_empty());
}

#[tokio::test]
async fn what_changed_since_the_preview_is_shown_first() {
    let world = world().await;
    let id = upload(&world.lokus, &world.sender, world.id, "daftar.csv", LIST.into()).await.unwrap().id;
    let form = Form::default().with("seen", world.preview(id).await.plan.fingerprint());
    world.add("Citra Lain", B).await;
    let moved = confirm(&world.lokus, &world.sender, world.id, id, &form).await.unwrap();
    let Confirmed::Moved(preview) = moved else { panic!() };
    assert_eq!(preview.plan.counts(), Counts { new: 1, changed: 1, ..Counts::default() });
    let form = Form::default().with("seen", preview.plan.fingerprint());
    let done = confirm(&world.lokus, &world.sender, world.id, id, &form).await.unwrap();
    assert!(matches!(done, Confirmed::Imported(_)));
}

#[tokio::test]
async fn uploads_are_seen_by_those_who_made_them() {
    let world = world().await;
    let id = upload(&world.lokus, &world.sender, world.id, "daftar.csv", LIST.into()).await.unwrap().id;
    let sender = world.sender.roles().next().unwrap();
    let colleague = actor(&world.lokus, "rekan", sender).await;
    let other = preview(&world.lokus, &colleague, world.id, id, None).await;
    assert!(matches!(other, Err(Error::NotFound)));
    let reader = preview(&world.lokus, &world.reader, world.id, id, None).await;
    assert!(matches!(reader, Err(Error::Forbidden)));
    let sent = upload(&world.lokus, &world.reader, world.id, "daftar.csv", LIST.into()).await;
    assert!(matches!(sent, Err(Error::Forbidden)));
}

#[tokio::test]
async fn what_is_exported_comes_back_unchanged() {
    let world = world().await;
    let awkward = world
        .form("Dr Contoh  -1", A)
        .with("front_title", "=1+1")
        .with("back_title", "S.E.,M.M.")
        .with("phone", "+62 812 0000")
        .with("position", "'kutip\u{feff}")
        .with("rank", "-")
        .with("topics", "SAKIP; IP ASN")
        .with("team", "terpisah: x")
        .with("wish1", world.units[2].to_string())
        .with("wish2", world.units[0].to_string())
        .with("notes", "baris satu\r\n@dua; \"tiga\", empat");
    create(&world.lokus, &world.sender, world.id, &awkward).await.unwrap();
    world.add("Citra", B).await;
    let taken = export(&world.lokus, &world.sender, world.id, &Query::default()).await.unwrap();
    for lang in Lang::ALL {
        let table = table(&taken, *lang, "Peserta");
        let xlsx = write_xlsx(std::slice::from_ref(&table)).unwrap();
        for file in
            [xlsx, write_csv(&table, Delimiter::Semicolon).unwrap(), write_csv(&table, Delimiter::Comma).unwrap()]
        {
            let (counts, _) = world.import(&file).await;
            assert_eq!(counts, Counts { unchanged: 2, ..Counts::default() }, "{lang:?}");
        }
    }
}

#[tokio::test]
async fn exports_hold_what_is_filtered_and_numbers_whole_for_coordinators_only() {
    let world = world().await;
    world.add("Budi", A).await;
    world.add("Citra", B).await;
    let query = Query { text: "BUDI".into(), ..Query::default() };
    let cells =
        |export: &Export| table(export, Lang::Id, "Peserta").rows.iter().map(|row| row[3].clone()).collect::<Vec<_>>();
    let own = export(&world.lokus, &world.sender, world.id, &query).await.unwrap();
    assert_eq!(cells(&own), [A]);
    let read = export(&world.lokus, &world.reader, world.id, &Query::default()).await.unwrap();
    assert_eq!(cells(&read), ["1986******** *** 001", "1990******** *** 004"]);
}

#[tokio::test]
async fn a_page_costs_the_same_whatever_is_on_it() {
    let world = world().await;
    world.add("Budi", A).await;
    let cost = async || {
        let before = world.lokus.store.statements();
        list(&world.lokus, &world.sender, world.id, &Query::default()).await.unwrap();
        world.lokus.store.statements() - before
    };
    let one = cost().await;
    world.add("Citra", B).await;
    world.add("Dewi", C).await;
    assert_eq!(one, cost().await);
}

#[tokio::test]
async fn files_that_hold_no_list_are_problems_of_the_field() {
    let world = world().await;
    for (content, key) in [
        (&b"%PDF-1.7"[..], "error-sheet-not-a-sheet"),
        (b"<html><table>", "error-sheet-web-page"),
        (b"", "error-sheet-empty"),
        (b"satu;dua\n1;2\n", "error-sheet-no-table"),
    ] {
        match upload(&world.lokus, &world.sender, world.id, "x.xlsx", content.to_vec()).await {
            Err(Error::Invalid(problems)) => assert_eq!(problems.of("file").map(|known| known.key.as_str()), Some(key)),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn five_thousand_rows() {
    let world = world().await;
    let mut list = String::from("Nama,NIP,Kelompok jabatan,Surel,Pilihan 1,Pilihan 2,Pilihan 3\n");
    for at in 0..5_000 {
        let (day, month, serial) = (at % 28 + 1, at / 28 % 12 + 1, at / 336 + 1);
        list += &format!(
            "Peserta {at:04},1986{month:02}{day:02}2015051{serial:03},Pelaksana,p{at}@x.example,BKD,BPSDM,BAPPEDA\n"
        );
    }
    let (counts, confirmed) = world.import(list.as_bytes()).await;
    assert_eq!(counts.new, 5_000);
    assert!(matches!(confirmed, Confirmed::Imported(_)));
    let (counts, _) = world.import(list.as_bytes()).await;
    assert_eq!(counts, Counts { unchanged: 5_000, ..Counts::default() });
}

#[tokio::test]
async fn a_list_waits_until_it_is_discarded() {
    let world = world().await;
    let waiting = async || importing(&world.lokus, &world.sender, world.id).await.unwrap().waiting;
    assert_eq!(waiting().await, None);
    let first = upload(&world.lokus, &world.sender, world.id, "a.csv", LIST.into()).await.unwrap().id;
    let wrong = LIST.replace("Pelaksana", "Raja");
    let second = upload(&world.lokus, &world.sender, world.id, "b.csv", wrong.into()).await.unwrap().id;
    assert_eq!(waiting().await, Some((second, "b.csv".to_owned(), 1)), "one at a time");
    let gone = discard(&world.lokus, &world.sender, world.id, first).await;
    assert!(matches!(gone, Err(Error::NotFound)));
    discard(&world.lokus, &world.sender, world.id, second).await.unwrap();
    assert_eq!(waiting().await, None);
}

#[tokio::test]
async fn the_sheet_that_is_asked_for_is_taken() {
    let world = world().await;
    let sheet = |title: &str, rows: usize| crate::sheet::Table {
        title: title.to_owned(),
        heads: ["Nama / NIP", "Kelompok jabatan"].map(|text| crate::sheet::Head::new(text, 30)).into(),
        rows: [A, B, C]
            .iter()
            .take(rows)
            .map(|nip| vec![format!("Budi\nNIP. {nip}"), "Pelaksana".to_owned()])
            .collect(),
    };
    let book = write_xlsx(&[sheet("Satu", 1), sheet("Tiga", 3), sheet("Dua", 2)]).unwrap();
    let id = upload(&world.lokus, &world.sender, world.id, "x.xlsx", book).await.unwrap().id;
    let best = world.preview(id).await;
    assert_eq!((best.found.sheet.as_str(), best.plan.lines.len(), best.plan.missing.len()), ("Tiga", 3, 0));
    let asked = preview(&world.lokus, &world.sender, world.id, id, Some("Dua".to_owned())).await.unwrap();
    let Opened::Waiting(asked) = asked else { panic!() };
    let others: Vec<_> = asked.others.iter().map(|sheet| (sheet.name.as_str(), sheet.records)).collect();
    assert_eq!((asked.found.sheet.as_str(), others), ("Dua", vec![("Tiga", Some(3)), ("Satu", Some(1))]));
    let form = Form::default().with("sheet", "Dua").with("seen", asked.plan.fingerprint());
    let done = confirm(&world.lokus, &world.sender, world.id, id, &form).await.unwrap();
    assert!(matches!(done, Confirmed::Imported(Counts { new: 2, .. })));
}
