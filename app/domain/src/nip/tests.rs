use proptest::prelude::*;
use time::macros::date;

use super::*;

const TODAY: Date = date!(2026 - 11 - 20);
const PNS: &str = "198609262015051001";

fn parse(text: &str) -> Result<Nip, NipError> {
    Nip::parse(text, TODAY)
}

#[test]
fn reads_a_pns_number() {
    let nip = parse("198609262015052013").unwrap();
    assert_eq!(nip.kind(), NipKind::Pns);
    assert_eq!(nip.sex(), Sex::Woman);
    assert_eq!(nip.birth_date(), date!(1986 - 09 - 26));
    assert_eq!(nip.appointment_year(), 2015);
}

#[test]
fn reads_a_pppk_number() {
    let nip = parse("199003172023211004").unwrap();
    assert_eq!((nip.kind(), nip.sex()), (NipKind::Pppk, Sex::Man));
}

#[test]
fn people_write_it_in_many_ways() {
    let ways = [
        "19860926 201505 1 001",
        "19860926.201505.1.001",
        "'198609262015051001",
        "’198609262015051001",
        " 19860926\u{a0}201505\u{2009}1\u{200b}001\n",
        "\u{feff}198609262015051001",
    ];
    for way in ways {
        assert_eq!(parse(way).map(String::from).as_deref(), Ok(PNS), "{way:?}");
    }
}

#[test]
fn every_rule_has_its_own_error() {
    let wrong = [
        ("", NipError::Empty),
        (" . ' ", NipError::Empty),
        ("19860926201505100A", NipError::NotDigits),
        ("NIP 198609262015051001", NipError::NotDigits),
        ("19860926-201505-1-001", NipError::NotDigits),
        ("١٩٨٦٠٩٢٦٢٠١٥٠٥١٠٠١", NipError::NotDigits),
        ("19860926201505100", NipError::Length(17)),
        ("1986092620150510011", NipError::Length(19)),
        ("010192837", NipError::Length(9)),
        ("198602302015051001", NipError::BirthDate),
        ("198613012015051001", NipError::BirthDate),
        ("198600002015051001", NipError::BirthDate),
        ("202612012050011001", NipError::BirthInFuture),
        ("198609262001051001", NipError::TooYoung),
        ("198609262028051001", NipError::AppointmentInFuture),
        ("198609262015001001", NipError::Month),
        ("198609262015131001", NipError::Month),
        ("198609262015201001", NipError::Month),
        ("198609262015050001", NipError::Sex),
        ("198609262015053001", NipError::Sex),
        ("198609262015051000", NipError::Serial),
    ];
    for (text, error) in wrong {
        assert_eq!(parse(text), Err(error), "{text:?}");
    }
}

#[test]
fn the_limits_themselves_are_fine() {
    for text in [
        "198609262002051001", // sixteen years after birth
        "198609262027051001", // next year
        "202611202042051001", // born today, but appointed in sixteen years
        "200002292020121999", // a leap day
        "198609262015212001", // the first PPPK agreement
        "198609262015992001",
    ] {
        let refused = parse(text).err().filter(|error| *error != NipError::AppointmentInFuture);
        assert_eq!(refused, None, "{text}");
    }
}

#[test]
fn what_excel_did_to_it_is_recognised() {
    for text in [
        "1.98609E+17",
        "1,98609E+17",
        "1.98609262015051E+17",
        "1.98609e17",
        "1,98609E17",
        "2E+17",
        "198609262015051000.0",
        "198609262015051001,00",
        " 1.98609E+17 ",
    ] {
        assert_eq!(parse(text), Err(NipError::Mangled), "{text:?}");
    }
}

#[test]
fn debug_and_list_hide_the_number() {
    let nip = parse(PNS).unwrap();
    assert_eq!(nip.masked(), "1986******** *** 001");
    assert_eq!(format!("{nip:?}"), "Nip(1986******** *** 001)");
    assert_eq!(nip.grouped(), "19860926 201505 1 001");
}

#[test]
fn a_cell_with_name_and_number_comes_apart() {
    let cells = [
        ("Budi Santoso, S.Sos\nNIP. 19860926 201505 1 001", "Budi Santoso, S.Sos", Some("19860926 201505 1 001")),
        ("Budi Santoso / 198609262015051001", "Budi Santoso", Some(PNS)),
        ("Ani, S.E., M.Si. NI PPPK: 199003172023212004", "Ani, S.E., M.Si.", Some("199003172023212004")),
        ("198609262015051001", "", Some(PNS)),
        ("Budi Santoso, S.Sos.", "Budi Santoso, S.Sos.", None),
        ("Budi 2", "Budi 2", None),
        ("", "", None),
    ];
    for (cell, name, number) in cells {
        assert_eq!(split_off(cell), (name, number), "{cell:?}");
    }
}

prop_compose! {
    fn well_formed()(
        day in 0..18_000i64, age in 16..40i32, middle in prop_oneof![1..=12u8, 21..=99u8], sex in 1..=2u8, serial in 1..=999u16
    ) -> String {
        let birth = date!(1950 - 01 - 01) + time::Duration::days(day);
        let appointed = (birth.year() + age).min(TODAY.year() + 1);
        format!("{:04}{:02}{:02}{appointed:04}{middle:02}{sex}{serial:03}", birth.year(), u8::from(birth.month()), birth.day())
    }
}

proptest! {
    #[test]
    fn well_formed_numbers_pass_and_come_back(text in well_formed()) {
        let nip = parse(&text).unwrap();
        prop_assert_eq!(nip.as_str(), &text);
        prop_assert_eq!(parse(&nip.grouped()), Ok(nip.clone()));
        prop_assert_eq!(Nip::restore(nip.as_str()), Ok(nip.clone()));
        prop_assert_eq!(nip.birth_date().year(), text[..4].parse::<i32>().unwrap());
    }

    #[test]
    fn fillers_do_not_matter(text in well_formed(), fillers in proptest::collection::vec("[ .'\u{a0}]{0,2}", 18)) {
        let typed: String = text.chars().zip(&fillers).flat_map(|(digit, f)| f.chars().chain([digit])).collect();
        prop_assert_eq!(parse(&typed).map(String::from), Ok(text));
    }

    #[test]
    fn a_wrong_digit_never_gives_the_same_number(text in well_formed(), at in 0..18usize, digit in 0..10u8) {
        let mut changed = text.clone().into_bytes();
        changed[at] = b'0' + digit;
        let changed = String::from_utf8(changed).unwrap();
        if let Ok(nip) = parse(&changed) {
            prop_assert_eq!(nip.as_str(), &changed);
        }
    }

    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,40}|[0-9., E+'\u{a0}]{0,24}") {
        let _ = parse(&text);
        let (name, number) = split_off(&text);
        prop_assert!(text.contains(name) && number.is_none_or(|number| text.contains(number)));
    }

    #[test]
    fn every_excel_notation_of_a_number_is_refused_with_advice(text in well_formed(), kept in 1..15usize, comma: bool) {
        let mark = if comma { ',' } else { '.' };
        let shown = format!("{}{mark}{}E+17", &text[..1], &text[1..=kept]);
        prop_assert_eq!(parse(&shown), Err(NipError::Mangled));
    }

    #[test]
    fn debug_never_shows_the_middle(text in well_formed()) {
        let shown = format!("{:?}", parse(&text));
        prop_assert!(!shown.contains(&text[..8]) && !shown.contains(&text[8..15]));
    }
}
