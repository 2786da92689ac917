use proptest::prelude::*;

use super::*;

#[test]
fn ranks_as_people_write_them() {
    let cases = [
        ("Penata Tingkat I (III/d)", "III/d"),
        ("Penata Tk. I / III.d", "III/d"),
        ("Penata Tk.I, III/d", "III/d"),
        ("PENATA TK I - III d", "III/d"),
        ("III/d - Penata Tingkat I", "III/d"),
        ("III/d", "III/d"),
        ("IIId", "III/d"),
        ("iii.D", "III/d"),
        ("Gol. III/d", "III/d"),
        ("Golongan Ruang III/d", "III/d"),
        ("Pnata Tk I (III/d)", "III/d"),
        ("Penata (III/c) TMT 01-04-2020", "III/c"),
        ("IV a", "IV/a"),
        ("Pembina Utama Madya (IV/d)", "IV/d"),
        ("Pengatur Muda Tingkat I (II/b)", "II/b"),
        ("Juru Tk. I (I/d)", "I/d"),
        ("Pembina Tk. I", "IV/b"),
        ("penata muda", "III/a"),
        ("IX", "IX"),
        ("Golongan IX", "IX"),
        ("Gol. XVII", "XVII"),
        ("PPPK / V", "V"),
    ];
    for (text, code) in cases {
        assert_eq!(Rank::parse(text).map(Rank::code), Ok(code), "{text:?}");
    }
}

#[test]
fn what_is_no_rank_is_refused() {
    for text in ["III/e", "V/a", "XVIII", "Letnan Kolonel", "9", "IX X", "É"] {
        assert_eq!(Rank::parse(text), Err(RankError::Unknown), "{text:?}");
    }
    for text in ["", " - ", "Gol."] {
        assert_eq!(Rank::parse(text), Err(RankError::Empty), "{text:?}");
    }
}

#[test]
fn a_name_from_a_wrong_list_is_told() {
    let mismatch = RankError::Mismatch { name: "Pembina Utama Madya", grade: "IV/e", right: "Pembina Utama" };
    assert_eq!(Rank::parse("Pembina Utama Madya (IV/e)"), Err(mismatch));
}

#[test]
fn the_lists_are_complete_and_print_back() {
    assert_eq!((Rank::pns().count(), Rank::pppk().count()), (17, 17));
    for rank in Rank::pns().chain(Rank::pppk()) {
        assert_eq!(Rank::parse(rank.code()), Ok(rank));
        assert_eq!(Rank::parse(&rank.to_string()), Ok(rank));
        assert_eq!(rank.name().is_none(), rank.is_pppk());
    }
    assert_eq!(Rank::parse("III/d").unwrap().to_string(), "Penata Tingkat I (III/d)");
    assert!(Rank::parse("III/d").unwrap() < Rank::parse("IV/a").unwrap());
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,40}|(I|V|X|[a-e]|/|\\.| |Tk|Penata){0,12}") {
        if let Ok(rank) = Rank::parse(&text) {
            prop_assert_eq!(Rank::parse(&rank.to_string()), Ok(rank));
        }
    }
}
