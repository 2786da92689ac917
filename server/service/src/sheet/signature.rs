//! Words that stand below a table and not in it.

/// Beginnings of lines of a signature block and of notes, in lower case.
const STARTS: &[&str] = &[
    "mengetahui",
    "menyetujui",
    "mengesahkan",
    "disetujui",
    "disahkan",
    "diketahui",
    "ditetapkan di",
    "dikeluarkan di",
    "dibuat di",
    "yang membuat",
    "hormat kami",
    "tembusan",
    "ttd",
    "(ttd",
    "a.n.",
    "an.",
    "u.b.",
    "plt.",
    "plh.",
    "pj.",
    "kepala ",
    "sekretaris ",
    "gubernur",
    "bupati",
    "wali kota",
    "walikota",
    "ketua ",
    "direktur ",
    "asisten ",
    "catatan",
    "keterangan",
    "ket.",
    "ket :",
    "sumber:",
    "*",
    "approved by",
    "acknowledged",
    "signed",
    "note:",
    "notes:",
    "governor",
    "head of",
];

const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "december",
];

/// Whether a line belongs to a signature or a note: `Padang, 5 Februari 2024`, `Kepala BKD,`, `NIP. 1967…`.
pub(super) fn is_signature(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    STARTS.iter().any(|start| text.starts_with(start)) || is_place_and_date(&text) || is_labelled_number(&text)
}

/// `Jumlah`, `Total peserta`, `Grand total`.
pub(super) fn is_total(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    ["jumlah", "total", "grand total", "sum"]
        .iter()
        .any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// `Padang, 5 Februari 2024`, also with the day or the month still blank: `Padang,      2024`.
fn is_place_and_date(text: &str) -> bool {
    let Some((place, date)) = text.rsplit_once(',') else { return false };
    let words: Vec<&str> = date
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '_' | '-' | '/'))
        .filter(|word| !word.is_empty())
        .collect();
    let is_year =
        |word: &&str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_digits(word);
    let fits = |word: &&str| is_year(word) || MONTHS.contains(word) || (word.len() <= 2 && is_digits(word));
    !place.is_empty()
        && !place.contains(',')
        && place.chars().count() <= 40
        && words.last().is_some_and(is_year)
        && words.iter().all(fits)
}

/// `NIP. 19670101 199003 1 004`: in a table the label stands above the column.
fn is_labelled_number(text: &str) -> bool {
    let rest = ["nip", "nrp", "ni pppk"].iter().find_map(|label| text.strip_prefix(label));
    rest.is_some_and(|rest| {
        !rest.starts_with(char::is_alphanumeric) && rest.bytes().filter(u8::is_ascii_digit).count() >= 8
    })
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_below_a_table() {
        for text in [
            "Padang, 5 Februari 2024",
            "Padang,      Februari 2024",
            "Surabaya, ........ 2024",
            "Kota Batu, 05-02-2024",
            "Mengetahui,",
            "KEPALA BADAN KEPEGAWAIAN DAERAH,",
            "a.n. GUBERNUR SUMATERA BARAT",
            "NIP. 19670101 199003 1 004",
            "NIP 196701011990031004",
            "Keterangan:",
            "*) diisi oleh instansi",
            "Governor of West Sumatra",
        ] {
            assert!(is_signature(text), "{text}");
        }
        for text in [
            "Budi Santoso, S.Sos.",
            "Budi, M.Si, 2024",
            "Padang",
            "Nipah Hidayat",
            "Antoni",
            "1967, 12 x 2024",
            "198609262015051001",
        ] {
            assert!(!is_signature(text), "{text}");
        }
    }

    #[test]
    fn totals() {
        assert!(["Jumlah", "JUMLAH PESERTA : 27", "Total", "Grand Total"].into_iter().all(is_total));
        assert!(!["Jumlahno", "Totalitas", "Sumarni"].into_iter().any(is_total));
    }
}
