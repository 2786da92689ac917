use proptest::prelude::*;

use super::*;

#[test]
fn classes_as_people_write_them() {
    let cases = [
        ("Administrator", Administrator),
        ("PEJABAT ADMINISTRATOR", Administrator),
        ("Jabatan Administrator", Administrator),
        ("Eselon III", Administrator),
        ("eselon III.a", Administrator),
        ("Es. III/b", Administrator),
        ("Pejabat Pengawas", Pengawas),
        ("Eselon IV.A", Pengawas),
        ("Pengawas (Eselon IV)", Pengawas),
        ("Pejabat Administrator / Es. III.b", Administrator),
        ("first-line manager", Pengawas),
        ("Fungsional", Fungsional),
        ("Jabatan Fungsional", Fungsional),
        ("Pejabat Fungsional Tertentu", Fungsional),
        ("JFT", Fungsional),
        ("Fungsional Ahli Muda", Fungsional),
        ("Ahli Pertama", Fungsional),
        ("Penyelia", Fungsional),
        ("Jabatan Fungsional Umum", Pelaksana),
        ("JFU", Pelaksana),
        ("Staf", Pelaksana),
        ("staf/pelaksana", Pelaksana),
        ("Eselon V", Pelaksana),
        ("Clerical post", Pelaksana),
        ("JPT Pratama", Jpt),
        ("Jabatan Pimpinan Tinggi Madya", Jpt),
        ("Eselon II.b", Jpt),
        ("eselon ii", Jpt),
    ];
    for (text, class) in cases {
        assert_eq!(PositionClass::parse(text), Some(class), "{text:?}");
    }
}

#[test]
fn what_is_no_class_is_not_guessed() {
    for text in ["", "Kepala Dinas", "Eselon", "Eselon VI", "Pengawas Sekolah", "staf administrator", "jabatan"] {
        assert_eq!(PositionClass::parse(text), None, "{text:?}");
    }
}

#[test]
fn codes_are_stable_and_in_order() {
    let codes = PositionClass::ALL.map(PositionClass::code);
    assert_eq!(codes, ["administrator", "pengawas", "fungsional", "pelaksana", "jpt"]);
    for class in PositionClass::ALL {
        assert_eq!(PositionClass::from_code(class.code()), Some(class));
        assert_eq!(PositionClass::parse(class.code()), Some(class));
    }
    assert!(PositionClass::ALL.is_sorted());
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,40}") {
        let _ = PositionClass::parse(&text);
    }
}
