use proptest::prelude::*;

use super::*;

fn parts(text: &str) -> (String, String, String) {
    let PersonName { front, name, back } = PersonName::split(text);
    (front, name, back)
}

#[test]
fn names_as_offices_write_them() {
    let cases = [
        ("Dr. Ir. Budi Santoso, M.Si., Ph.D.", ("Dr. Ir.", "Budi Santoso", "M.Si., Ph.D.")),
        ("Suharto", ("", "Suharto", "")),
        ("Sukarni, S.Sos", ("", "Sukarni", "S.Sos")),
        ("Drs. H. Ahmad Dahlan,MM", ("Drs. H.", "Ahmad Dahlan", "MM")),
        ("dr. Rina Wati , Sp.PD", ("dr.", "Rina Wati", "Sp.PD")),
        ("Prof.Dr.Ir.Yusuf", ("Prof. Dr. Ir.", "Yusuf", "")),
        ("Prof. Dr. (H.C.) Rahman Hakim", ("Prof. Dr. (H.C.)", "Rahman Hakim", "")),
        ("DRA. HJ. SITI AMINAH, M.PD", ("DRA. HJ.", "SITI AMINAH", "M.PD")),
        ("Dra Nurhayati", ("Dra", "Nurhayati", "")),
        ("K.H. Ma'ruf", ("K.H.", "Ma'ruf", "")),
        ("M. Yusuf", ("", "M. Yusuf", "")),
        ("H Ahmad", ("", "H Ahmad", "")),
        ("Drajat Wibowo", ("", "Drajat Wibowo", "")),
        ("Irwan", ("", "Irwan", "")),
        ("Hendra", ("", "Hendra", "")),
        ("Abdul R. Malik", ("", "Abdul R. Malik", "")),
        ("Budi Santoso S.E., M.Si", ("", "Budi Santoso", "S.E., M.Si")),
        ("BUDI SANTOSO SE MM", ("", "BUDI SANTOSO", "SE, MM")),
        ("Rina, A.Md.Kom., ,", ("", "Rina", "A.Md.Kom.")),
        ("  Budi \n Santoso ", ("", "Budi Santoso", "")),
        ("Dr.", ("", "Dr.", "")),
        ("", ("", "", "")),
    ];
    for (text, (front, name, back)) in cases {
        assert_eq!(parts(text), (front.into(), name.into(), back.into()), "{text:?}");
    }
}

#[test]
fn full_prints_it_back() {
    let name = PersonName::new(" Dr.  Ir. ", "Budi", ", M.Si.,Ph.D. ");
    assert_eq!(name.full(), "Dr. Ir. Budi, M.Si., Ph.D.");
    assert_eq!(PersonName::new("", "Budi", "").full(), "Budi");
}

proptest! {
    #[test]
    fn what_was_split_prints_and_splits_the_same(
        front in proptest::sample::subsequence(vec!["Prof.", "Dr.", "Ir.", "Drs.", "H."], 0..3),
        name in "[A-Z][a-z]{4,9}( [A-Z][a-z]{1,9}){0,3}",
        back in proptest::sample::subsequence(vec!["S.E.", "S.STP", "M.Si.", "Ph.D.", "CGCAE"], 0..4),
    ) {
        let made = PersonName::new(&front.join(" "), &name, &back.join(", "));
        prop_assert_eq!(PersonName::split(&made.full()), made);
    }

    #[test]
    fn no_letter_is_lost(text in "\\PC{0,60}") {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let split = PersonName::split(&text);
        prop_assert_eq!(letters(&split.full()), letters(&text));
        prop_assert!(!split.name.is_empty() || letters(text.split(',').next().unwrap()).is_empty());
    }
}
