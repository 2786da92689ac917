use domain::id::{GovernmentId, UnitId};
use domain::name::PersonName;
use domain::participant::Wish;
use store::government::UnitRow;
use time::macros::date;
use uuid::Uuid;

use super::*;
use crate::participant::columns::columns;
use crate::participant::import::known::Person;
use crate::sheet::{Limits, choose, read};

const A: &str = "198609262015051001";
const B: &str = "199003172023212004";
const C: &str = "197501011999032002";

fn units() -> Units {
    let unit = |id, code: &str, name: &str| UnitRow {
        id: UnitId(Uuid::from_u128(id)),
        government_id: GovernmentId(Uuid::nil()),
        code: code.to_owned(),
        name: name.to_owned(),
        address: String::new(),
        contact_name: String::new(),
        contact_phone: String::new(),
        contact_email: String::new(),
        active: true,
        version: 1,
    };
    Units::new(vec![unit(1, "BPSDM", "Badan Pengembangan SDM"), unit(2, "BKD", "Badan Kepegawaian Daerah")])
}

fn found(csv: &str) -> Found {
    let book = read("daftar.csv", csv.as_bytes(), &Limits::default()).expect("a list");
    choose(&book, &columns(), &Limits::default()).expect("a table").found
}

fn plan(csv: &str, known: &Known) -> Plan {
    Plan::new(&found(csv), known, (&units(), &Choices::default()), date!(2024 - 02 - 01))
}

/// Lists the new ones of a plan as people who are there already.
fn stored(csv: &str) -> Known {
    let plan = plan(csv, &Known::new());
    let people = plan.lines.into_iter().enumerate().map(|(place, line)| match line.fate {
        Fate::New(details) => {
            let id = ParticipantId(Uuid::from_u128(place as u128 + 1));
            (details.nip.as_str().to_owned(), Person { id, version: 1, withdrawn: None, details: *details })
        }
        Fate::Wrong(problems) => panic!("{problems:?}"),
        _ => panic!("known before"),
    });
    people.collect()
}

/// Row, field and key of every problem.
fn problems(plan: &Plan) -> Vec<(u32, &'static str, &str)> {
    let lines = plan.lines.iter().filter_map(|line| match &line.fate {
        Fate::Wrong(problems) => Some((line.row, problems)),
        _ => None,
    });
    lines.flat_map(|(row, all)| all.iter().map(move |one| (row, one.key, one.message.key.as_str()))).collect()
}

fn new(plan: &Plan, place: usize) -> &ParticipantDetails {
    match &plan.lines[place].fate {
        Fate::New(details) => details,
        Fate::Wrong(problems) => panic!("{problems:?}"),
        _ => panic!("known before"),
    }
}

#[test]
fn titles_in_one_cell_wishes_by_name_and_words_for_a_class() {
    let csv = format!(
        "No.;Nama;NIP;Jenis Jabatan;Pangkat;Gol.;Pilihan 1;Pilihan 2;Tim\n\
         1;Dr. Ir. Budi Contoh, M.Si;'{A};JFT;Penata;III/c;Badan Kepegawaian Daerah;bpsdm;bersama: A\n"
    );
    let plan = plan(&csv, &Known::new());
    let person = new(&plan, 0);
    assert_eq!(person.name.full(), "Dr. Ir. Budi Contoh, M.Si");
    assert_eq!((person.name.name.as_str(), person.class), ("Budi Contoh", PositionClass::Fungsional));
    assert_eq!((person.rank.as_str(), person.team.as_str()), ("Penata (III/c)", "together:A"));
    assert_eq!(person.wishes, [2, 1].map(|id| UnitId(Uuid::from_u128(id))));
    assert_eq!(plan.counts(), Counts { new: 1, ..Counts::default() });
    assert!(plan.is_clean());
}

#[test]
fn every_problem_is_told_at_its_cell() {
    let csv = format!(
        "Nama,NIP,Kelompok jabatan,Surel,Pilihan 1\n\
         ,{A},Pelaksana,,\n\
         Budi,\"1,98609E+17\",Raja,budi,Dinas Sihir\n\
         Citra,123,Pelaksana,,\n"
    );
    let plan = plan(&csv, &Known::new());
    assert_eq!(
        problems(&plan),
        [
            (2, "name", "error-required"),
            (3, "nip", "error-nip-mangled"),
            (3, "class", "error-class-unknown"),
            (3, "email", "error-email"),
            (3, "wish1", "error-wish-unknown"),
            (4, "nip", "error-nip-length"),
        ]
    );
    let Fate::Wrong(all) = &plan.lines[1].fate else { panic!() };
    assert_eq!((all[0].letter.as_deref(), all[0].typed.as_str()), (Some("B"), "1,98609E+17"));
    assert_eq!((plan.counts().wrong, plan.counts().problems, plan.rows_to_correct()), (3, 6, 3));
}

#[test]
fn empty_cells_for_titles_leave_titles_where_they_are() {
    let head = "Gelar depan,Nama,Gelar belakang,NIP,Kelompok jabatan";
    let first = format!("{head}\nDr.,Budi,M.Si.,{A},Pelaksana\n,Ir. Sutami,,{B},Pelaksana\n");
    let known = stored(&first);
    let parts = |name: &PersonName| (name.front.clone(), name.name.clone(), name.back.clone());
    let split = ("Ir.".to_owned(), "Sutami".to_owned(), String::new());
    assert_eq!(known.get(B).map(|person| parts(&person.details.name)), Some(split));
    for row in [",\"Dr. Budi, M.Si.\",", "Dr.,\"Budi, M.Si.\",", ",Dr. Budi,M.Si.", "Dr.,Budi,M.Si."] {
        let plan = plan(&format!("{head}\n{row},{A},Pelaksana\n"), &known);
        assert_eq!(plan.counts(), Counts { unchanged: 1, ..Counts::default() }, "{row}");
    }
    let kept = plan(&format!("{head}\nProf.,Dr. Budi,M.Si.,{A},Pelaksana\n"), &known);
    let Fate::Changed(change) = &kept.lines[0].fate else { panic!() };
    assert_eq!(
        parts(&change.after.name),
        ("Prof.".into(), "Dr. Budi".into(), "M.Si.".into()),
        "two cells differ on purpose"
    );
}

#[test]
fn what_a_name_means_is_said_once_for_all_rows() {
    let csv = format!(
        "Nama,NIP,Kelompok jabatan,Pilihan 1,Pilihan 2\n\
         A,{A},Pelaksana,Badan Kepegawaian,BPSDM\n\
         B,{B},Pelaksana,Dinas Sihir,BADAN  KEPEGAWAIAN\n\
         C,{C},Pelaksana,BKD,\n"
    );
    let laid = |choices: &str| {
        let choices = Choices::read(choices).expect("choices");
        Plan::new(&found(&csv), &Known::new(), (&units(), &choices), date!(2024 - 02 - 01))
    };
    let open = laid("{}");
    let told: Vec<_> =
        open.names.iter().map(|one| (one.name.as_str(), one.cells, one.choice, one.suggestion)).collect();
    let bkd = UnitId(Uuid::from_u128(2));
    let unknown = Wish::Unknown;
    assert_eq!(told, [("Badan Kepegawaian", 2, unknown, Some(bkd)), ("Dinas Sihir", 1, unknown, None)]);
    assert_eq!(open.counts().wrong, 2, "a suggestion changes nothing");
    let said = format!(r#"{{"badankepegawaian":"{bkd}","dinassihir":null}}"#);
    let plan = laid(&said);
    assert!(plan.is_clean());
    let bpsdm = UnitId(Uuid::from_u128(1));
    let wishes = [0, 1, 2].map(|place| new(&plan, place).wishes.clone());
    assert_eq!(wishes, [vec![bkd, bpsdm], vec![bkd], vec![bkd]], "no wish leaves no gap");
    let other = laid(&said.replace(&bkd.to_string(), &bpsdm.to_string()).replace("null", &format!(r#""{bkd}""#)));
    assert_ne!(plan.fingerprint(), other.fingerprint(), "somebody who saw the one does not confirm the other");
}

#[test]
fn twins_name_each_other() {
    let csv = format!("Nama,NIP,Kelompok jabatan\nA,{A},Pelaksana\nB,{B},Pelaksana\nC,{A},Pelaksana\nD,{A},\n");
    let plan = plan(&csv, &Known::new());
    let rows = |place: usize| match &plan.lines[place].fate {
        Fate::Wrong(all) => all.iter().find(|one| one.key == "nip").map(|one| one.message.args[1].1.clone()),
        _ => None,
    };
    let told = |rows: &str| Some(domain::message::Value::from(rows));
    assert_eq!((rows(0), rows(1), rows(2), rows(3)), (told("4, 5"), None, told("2, 5"), told("2, 4")));
}

#[test]
fn a_second_time_updates_by_number() {
    let first =
        format!("Nama,NIP,Kelompok jabatan,Surel,Pilihan 1\nA,{A},Pelaksana,a@x.example,BKD\nB,{B},Pengawas,,\n");
    let known = stored(&first);
    let again = plan(&first, &known);
    assert_eq!(again.counts(), Counts { unchanged: 2, ..Counts::default() });
    let second =
        format!("NIP,Nama,Kelompok jabatan,Pilihan 1\n{B},B,Administrator,\n{A},A,Pelaksana,BPSDM\n{C},C,JPT,\n");
    let second = plan(&second, &known);
    assert_eq!(second.counts(), Counts { new: 1, changed: 2, ..Counts::default() });
    let Fate::Changed(change) = &second.lines[1].fate else { panic!() };
    let wish = CellChange { key: "wish1", before: "BKD".into(), after: "BPSDM".into() };
    assert_eq!(change.cells, [wish], "the e-mail has no column and stays");
    assert_eq!(change.after.email, "a@x.example");
    assert_ne!(again.fingerprint(), second.fingerprint());
}

#[test]
fn blank_cells_empty_and_those_who_withdrew_come_back() {
    let first = format!("Nama,NIP,Kelompok jabatan,Catatan\nA,{A},Pelaksana,alergi\n");
    let mut known = stored(&first);
    let blank = format!("Nama,NIP,Kelompok jabatan,Catatan\nA,{A},Pelaksana,\n");
    let Fate::Changed(change) = &plan(&blank, &known).lines[0].fate else { panic!() };
    assert_eq!(change.cells, [CellChange { key: "notes", before: "alergi".into(), after: String::new() }]);
    if let Some(person) = known.get_mut(A) {
        person.withdrawn = Some("sakit".into());
    }
    assert_eq!(plan(&first, &known).counts(), Counts { returned: 1, ..Counts::default() });
}

#[test]
fn a_class_follows_from_the_position_or_its_column_is_missing() {
    let told = format!("Nama,NIP,Jabatan\nA,{A},Analis Kebijakan Ahli Muda\nB,{B},Kepala Subbagian Umum\n");
    let told = plan(&told, &Known::new());
    assert_eq!((told.derived, told.missing.len()), (2, 0));
    assert_eq!(new(&told, 1).class, PositionClass::Pengawas);
    let untold = plan(&format!("Nama,NIP,Jabatan\nA,{A},Pengelola Data\n"), &Known::new());
    assert_eq!((untold.missing.as_slice(), problems(&untold)), (&["class"][..], vec![]));
    assert!(!untold.is_clean() && untold.rows_to_correct() == 1);
    let mixed = plan(&format!("Nama,NIP,Eselon,Jabatan\nA,{A},III.a,x\nB,{B},-,Arsiparis Terampil\n"), &Known::new());
    assert_eq!((new(&mixed, 0).class, new(&mixed, 1).class), (PositionClass::Administrator, PositionClass::Fungsional));
}

#[test]
fn name_and_number_in_one_column() {
    let csv = format!("No,Nama / NIP,Kelompok jabatan\n1,\"Drs. Budi Contoh, M.M.\nNIP. {A}\",Pengawas\n");
    let plan = plan(&csv, &Known::new());
    assert!(plan.missing.is_empty());
    assert_eq!((new(&plan, 0).name.full().as_str(), new(&plan, 0).nip.as_str()), ("Drs. Budi Contoh, M.M.", A));
    assert_eq!(plan.lines[0].nip, "1986******** *** 001");
}

#[test]
fn an_empty_list_is_not_clean() {
    let plan = plan("Nama,NIP,Kelompok jabatan\n", &Known::new());
    assert!(!plan.is_clean() && plan.missing.is_empty());
    assert_eq!(plan.counts(), Counts::default());
}
