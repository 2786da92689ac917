//! Invented participants.

use domain::id::UnitId;
use domain::name::PersonName;
use domain::nip::Nip;
use domain::participant::ParticipantDetails;
use domain::position_class::PositionClass;
use domain::topics::Topics;

use crate::{Error, Result};

const FIRST: [&str; 12] =
    ["Ahmad", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gita", "Hendra", "Indah", "Joko", "Kartika", "Lestari"];
const LAST: [&str; 8] = ["Contoh", "Rekaan", "Misal", "Uji", "Peraga", "Teladan", "Ilustrasi", "Coba"];
const TOPICS: [&str; 6] = ["CorpU", "SAKIP", "IP ASN", "SPBE", "inovasi layanan", "budaya kerja"];

/// The `number`-th participant of all; wishes are three units of the host.
pub fn person(number: usize, units: &[UnitId]) -> Result<ParticipantDetails> {
    let class = PositionClass::ALL[[0, 1, 2, 2, 3, 3, 3][number % 7]];
    let unit = |step: usize| units[(number * 5 + step) % units.len()];
    let agency = format!("Dinas Asal {:02}", number % 17 + 1);
    Ok(ParticipantDetails {
        name: PersonName::new("", &format!("{} {} {number}", FIRST[number % 12], LAST[number % 8]), ""),
        nip: nip(number)?,
        class,
        position: "Pengelola Data".to_owned(),
        rank: "Penata Muda (III/a)".to_owned(),
        home_agency: agency,
        email: String::new(),
        phone: String::new(),
        topics: Topics::parse(TOPICS[number % 6]),
        wishes: vec![unit(0), unit(1), unit(2)],
        team: String::new(),
        notes: String::new(),
    })
}

/// A well-formed number; it repeats only after some hundred thousand people, never within a programme.
fn nip(number: usize) -> Result<Nip> {
    let (year, month, day) = (1970 + number % 27, number / 27 % 12 + 1, number / 324 % 28 + 1);
    let (start, serial) = (number / 9072 % 12 + 1, number % 999 + 1);
    let digits = format!("{year}{month:02}{day:02}{}{start:02}{}{serial:03}", year + 24, number % 2 + 1);
    Nip::restore(&digits).map_err(|error| Error::Internal(error.to_string()))
}
