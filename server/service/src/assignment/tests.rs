//! Reading: what is accepted, and every error with its row and column.

mod cells;
mod results;
mod rules;
mod tables;
mod weights;

use std::io;

use domain::assignment::{Problem, SpreadBy, TeamRule};
use domain::position_class::PositionClass;

use super::*;

const PEOPLE: &str = "id,name,position_class,home_agency,topics,wish1,wish2,wish3,wish4,wish5,fixed,team\n";
const UNITS: &str = "code,name,max,min,position_classes,topics,supervisor_quotas\n";

/// People below their header, and units below theirs.
fn read_rows(people: &str, units: &str) -> Result<Problem, Vec<Fault>> {
    read_files(&format!("{PEOPLE}{people}"), &format!("{UNITS}{units}"), None)
}

fn read_files(people: &str, units: &str, weights: Option<&str>) -> Result<Problem, Vec<Fault>> {
    let bytes = |text: &str| Ok(text.as_bytes().to_vec());
    read(Files { participants: bytes(people), units: bytes(units), weights: weights.map(bytes) })
}

/// File, row, column and key of every error.
fn faults(read: Result<Problem, Vec<Fault>>) -> Vec<String> {
    let faults = read.err().unwrap_or_default();
    let line = |fault: Fault| {
        let (file, key) = (format!("{:?}", fault.file), fault.message.key);
        format!("{} {} {} {}", &file[..1], fault.row, fault.column, key.trim_start_matches("error-"))
    };
    faults.into_iter().map(line).collect()
}

#[test]
fn everything_that_can_be_said() {
    let people = "\
 p1 , Ani ,administrator, BKD Sumbar ,SAKIP| sakip ||RB, B,A,,,, ,together: tim 1 \n\
        p2,\"Budi, S.H.\",jpt,,,,,,,,A,apart:tim 1\n\
        p3,,fungsional,,,,,,,,,together:tim 1\n";
    let units = "A,,3,,,,\nB,Badan,007,2, pengawas |administrator|pengawas|,\"IP ASN, RB|SAKIP\",1| 0 |5|\n";
    let problem = read_rows(people, units).expect("reads");
    let [ani, budi, third] = problem.participants.as_slice() else { panic!("{problem:?}") };
    assert_eq!((ani.id.as_str(), ani.agency.as_str(), ani.topics.stored().as_str()), ("p1", "BKD Sumbar", "SAKIP|RB"));
    assert_eq!(
        (ani.class, ani.wishes.as_slice(), ani.fixed, ani.team),
        (PositionClass::Administrator, &[1, 0][..], None, Some(0))
    );
    assert_eq!(
        (budi.class, budi.wishes.as_slice(), budi.fixed, budi.team),
        (PositionClass::Jpt, &[][..], Some(0), Some(1))
    );
    assert_eq!(third.team, Some(0));
    let teams: Vec<_> = problem.teams.iter().map(|team| (team.rule, team.label.as_str())).collect();
    assert_eq!(teams, [(TeamRule::Together, "tim 1"), (TeamRule::Apart, "tim 1")]);
    let [a, b] = problem.units.as_slice() else { panic!("{problem:?}") };
    assert_eq!((a.maximum, a.minimum, a.quotas.as_deref(), a.classes.len()), (3, 0, None, 0));
    assert_eq!((b.maximum, b.minimum, b.quotas.as_deref()), (7, 2, Some(&[1, 0, 5][..])));
    assert_eq!(b.classes, [PositionClass::Pengawas, PositionClass::Administrator]);
    assert_eq!(b.topics.stored(), "IP ASN, RB|SAKIP");
}

#[test]
fn mark_line_ends_order_of_columns_and_blank_end() {
    let plain = read_rows("p1,Ani,jpt,,RB,A,,,,,,\n", "A,,1,,,,\n").expect("reads");
    let people = "\u{feff}team,id,\"name\", position_class ,home_agency,topics,wish1,wish2,wish3,wish4,wish5,fixed\r\n\
                  ,p1,Ani,jpt,,RB,A,,,,,\r\n\r\n , ,\r\n";
    let units = "\u{feff}max,code,name,min,position_classes,topics,supervisor_quotas\r\n1,A,,,,,";
    assert_eq!(read_files(people, units, None).expect("reads"), plain);
}

#[test]
fn files_that_cannot_be_read() {
    let gone = || Err(io::Error::from(io::ErrorKind::NotFound));
    let people = format!("{PEOPLE}p1,,jpt,,,A,,,,,,\np1,,staf,,,,,,,,B,\n");
    let participants = Ok(people.into_bytes());
    let found = faults(read(Files { participants, units: gone(), weights: Some(gone()) }));
    let wanted = [
        "P 3 id assign-twice",
        "P 3 position_class assign-class",
        "U 1 file assign-unreadable",
        "W 1 file assign-unreadable",
    ];
    assert_eq!(found, wanted);
    let units = format!("{UNITS}A,,x,,,,\n").into_bytes();
    let found = faults(read(Files { participants: gone(), units: Ok(units), weights: None }));
    assert_eq!(found, ["P 1 file assign-unreadable", "U 2 max assign-number"]);
}

#[test]
fn default_weights_and_others() {
    let rows = (format!("{PEOPLE}p1,,jpt,,,,,,,,,\n"), format!("{UNITS}A,,1,,,,\n"));
    let weights = |text| read_files(&rows.0, &rows.1, text).expect("reads").weights;
    assert_eq!(weights(None), weights(Some("# none\n")));
    let some = weights(Some("\u{feff}wish = 0\r\nload = 1_000_000_000\r\nspread_by = \"none\"\r\n"));
    assert_eq!((some.wish, some.load, some.topic, some.spread_by), (0, 1_000_000_000, 12, SpreadBy::None));
}
