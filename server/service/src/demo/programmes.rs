//! The programmes of the demo, carried through the use cases as people would have done it, each step at its own time.

use std::sync::Arc;

use domain::dates;
use domain::form::Form;
use domain::government::Zone;
use domain::id::{PersonId, ProgrammeId};
use domain::participant::WISH_FIELDS;
use domain::programme::{Kind, State};
use time::macros::{date, datetime};
use time::{Date, Duration, OffsetDateTime, Weekday};

use super::accounts::{coordinator, supervisor};
use super::tables::{self, Participant};
use crate::access::Actor;
use crate::clock::FixedClock;
use crate::placement::{Move, Target};
use crate::{Error, Lokus, Pace, Result, account, offer, participant, placement, programme};

/// The installation as it was at an instant.
fn at(lokus: &Lokus, instant: OffsetDateTime) -> Lokus {
    Lokus { clock: Arc::new(FixedClock(instant)), ..lokus.clone() }
}

async fn person(lokus: &Lokus, email: &str) -> Result<PersonId> {
    let mut tx = lokus.store.read().await?;
    Ok(store::person::by_email(&mut tx, email).await?.ok_or(Error::NotFound)?.id)
}

async fn actor(lokus: &Lokus, place: &str) -> Result<Actor> {
    let id = person(lokus, &coordinator(place)).await?;
    account::actor(lokus, id, 0).await?.ok_or(Error::NotFound)
}

/// What tells one request of the demo from another.
struct Request {
    kind: Kind,
    label: &'static str,
    sender: &'static str,
    host: &'static str,
    title: &'static str,
    purpose: &'static str,
    topics: &'static str,
    legal: (&'static str, &'static str),
    days: (Date, Date),
    expected: usize,
    /// It took place before there was Lokus.
    afterwards: bool,
}

async fn file(lokus: &Lokus, sender: &Actor, request: &Request) -> Result<ProgrammeId> {
    let mut tx = lokus.store.read().await?;
    let mut government = async |code| store::government::by_code(&mut tx, code).await?.ok_or(Error::NotFound);
    let (from, to) = (government(request.sender).await?, government(request.host).await?);
    drop(tx);
    let form = Form::default()
        .with("kind", request.kind.code())
        .with("label", request.label)
        .with("sender", from.id.to_string())
        .with("host", to.id.to_string())
        .with("title", request.title)
        .with("purpose", request.purpose)
        .with("topics", request.topics)
        .with("legal_number", request.legal.0)
        .with("legal_date", request.legal.1)
        .with("first_day", dates::iso(request.days.0))
        .with("last_day", dates::iso(request.days.1))
        .with("expected", request.expected.to_string())
        .with("sender_contact_name", format!("Narahubung {}", from.name))
        .with("sender_contact_phone", "0800-0000-0001")
        .with("host_contact_name", format!("Narahubung {}", to.name))
        .with("host_contact_phone", "0800-0000-0002");
    let form = if request.afterwards { form.with("afterwards", "1") } else { form };
    programme::create(lokus, sender, &form).await
}

async fn list(lokus: &Lokus, sender: &Actor, id: ProgrammeId, people: &[Participant]) -> Result<()> {
    let mut tx = lokus.store.read().await?;
    let host = store::programme::get(&mut tx, id).await?.ok_or(Error::NotFound)?.host_id;
    let units = store::government::units(&mut tx, host).await?;
    drop(tx);
    for row in people {
        let mut form = Form::default()
            .with("name", &row.name)
            .with("nip", &row.nip)
            .with("class", &row.class)
            .with("position", &row.position)
            .with("rank", &row.rank)
            .with("home_agency", &row.home_agency)
            .with("email", &row.email)
            .with("phone", &row.phone)
            .with("topics", &row.topics);
        for (field, wish) in WISH_FIELDS.iter().zip(row.wishes()) {
            if let Some(unit) = units.iter().find(|unit| unit.code == wish) {
                form = form.with(field, unit.id.to_string());
            }
        }
        participant::create(lokus, sender, id, &form).await?;
    }
    Ok(())
}

async fn carry(lokus: &Lokus, actor: &Actor, id: ProgrammeId, to: State) -> Result<()> {
    let form = Form::default().with("to", to.code());
    let form = match to {
        State::Placed => form.with("seen", placement::question(lokus, actor, id, &Pace::Light).await?.seen),
        _ => form,
    };
    programme::transition(lokus, actor, id, &form).await.map(drop)
}

/// Offers the places of Jawa Timur, each unit with its supervisor.
async fn offer_places(lokus: &Lokus, host: &Actor, id: ProgrammeId) -> Result<()> {
    let mut tx = lokus.store.read().await?;
    let government = store::programme::get(&mut tx, id).await?.ok_or(Error::NotFound)?.host_id;
    let units = store::government::units(&mut tx, government).await?;
    drop(tx);
    for place in tables::units()?.iter().filter(|unit| unit.government == "35") {
        let unit = units.iter().find(|unit| unit.code == place.code).ok_or(Error::NotFound)?;
        let guide = person(lokus, &supervisor(&place.code, "jatim")).await?.to_string();
        let form = Form::default()
            .with("unit", unit.id.to_string())
            .with("maximum", place.maximum.to_string())
            .with("minimum", place.minimum.to_string())
            .with("topics", &place.topics)
            .with("supervisor", &guide)
            .with(&format!("quota-{guide}"), place.maximum.to_string());
        offer::create(lokus, host, id, &form).await?;
    }
    Ok(())
}

async fn place(lokus: &Lokus, host: &Actor, id: ProgrammeId, people: &[Participant]) -> Result<()> {
    let mut work = lokus.write(host).await?;
    store::programme::lock(&mut work.tx, id).await?;
    let programme = crate::access::programme::<crate::access::act::EditPlacement>(&mut work, id).await?;
    let offers = store::offer::list(&mut work.tx, id).await?;
    let mut moves = Vec::new();
    for row in people {
        let (participant, _) = store::participant::by_nip(&mut work.tx, id, &row.nip).await?.ok_or(Error::NotFound)?;
        let offer = offers.iter().find(|offer| offer.code == row.unit).ok_or(Error::NotFound)?;
        moves.push(Move { target: Target::Into(offer.id), ..Move::of(participant, 0) });
    }
    placement::assign(&mut work, &programme, &moves).await?;
    work.commit().await
}

/// Case A: 27 people of Sumatera Barat in 12 units of Jawa Timur, complete with its true dates.
pub async fn case_a(lokus: &Lokus) -> Result<()> {
    let (sender, host) = (actor(lokus, "sumbar").await?, actor(lokus, "jatim").await?);
    let people = tables::case_a()?;
    let request = Request {
        kind: Kind::Internship,
        label: "Magang",
        sender: "13",
        host: "35",
        title: "Magang ASN: CorpU, SAKIP dan budaya kerja CETTAR",
        purpose: "Mempelajari penerapan Corporate University (Jatim CorpU SDGs), peningkatan nilai SAKIP, indeks RB dan \
                  IP ASN, inovasi, serta budaya kerja CETTAR, untuk diterapkan di instansi masing-masing.",
        topics: "CorpU, SAKIP, indeks RB, IP ASN, inovasi, budaya kerja",
        legal: ("PKS 000/CONTOH/2024", "2024-01-05"),
        days: (date!(2024 - 02 - 26), date!(2024 - 03 - 01)),
        expected: people.len(),
        afterwards: true,
    };
    let id = file(&at(lokus, datetime!(2024-01-08 02:00 UTC)), &sender, &request).await?;
    list(&at(lokus, datetime!(2024-01-10 03:30 UTC)), &sender, id, &people).await?;
    carry(&at(lokus, datetime!(2024-01-11 01:15 UTC)), &sender, id, State::Submitted).await?;
    carry(&at(lokus, datetime!(2024-01-18 04:00 UTC)), &host, id, State::Accepted).await?;
    offer_places(&at(lokus, datetime!(2024-01-29 02:20 UTC)), &host, id).await?;
    place(&at(lokus, datetime!(2024-02-13 06:45 UTC)), &host, id, &people).await?;
    carry(&at(lokus, datetime!(2024-02-20 01:10 UTC)), &host, id, State::Placed).await?;
    carry(&at(lokus, datetime!(2024-02-26 00:30 UTC)), &host, id, State::Running).await?;
    carry(&at(lokus, datetime!(2024-03-01 09:00 UTC)), &host, id, State::Completed).await
}

/// The next programme of the same pair, still to be placed. It begins on the Monday three weeks after the first start.
pub async fn next_internship(lokus: &Lokus, now: OffsetDateTime) -> Result<()> {
    let (sender, host) = (actor(lokus, "sumbar").await?, actor(lokus, "jatim").await?);
    let people = tables::next()?;
    let monday = monday_after(dates::day_in(now, Zone::Wib) + Duration::weeks(3));
    let request = Request {
        kind: Kind::Internship,
        label: "Magang",
        sender: "13",
        host: "35",
        title: "Magang ASN angkatan berikutnya: IP ASN dan inovasi layanan",
        purpose: "Melanjutkan pembelajaran angkatan pertama di OPD Jawa Timur.",
        topics: "IP ASN, SAKIP, inovasi layanan, SPBE",
        legal: ("PKS 000/CONTOH/2024", "2024-01-05"),
        days: (monday, monday + Duration::days(4)),
        expected: people.len(),
        afterwards: false,
    };
    let id = file(&at(lokus, now - Duration::days(20)), &sender, &request).await?;
    list(&at(lokus, now - Duration::days(18)), &sender, id, &people).await?;
    carry(&at(lokus, now - Duration::days(17)), &sender, id, State::Submitted).await?;
    carry(&at(lokus, now - Duration::days(10)), &host, id, State::Accepted).await?;
    offer_places(&at(lokus, now - Duration::days(5)), &host, id).await
}

fn monday_after(day: Date) -> Date {
    if day.weekday() == Weekday::Monday { day } else { day.next_occurrence(Weekday::Monday) }
}

/// Case B: a delegation of Kalimantan Tengah at Biro Organisasi of Jawa Barat.
pub async fn case_b(lokus: &Lokus) -> Result<()> {
    let (sender, host) = (actor(lokus, "kalteng").await?, actor(lokus, "jabar").await?);
    let people = tables::case_b()?;
    let request = Request {
        kind: Kind::StudyVisit,
        label: "Studi komparatif",
        sender: "62",
        host: "32",
        title: "Studi komparatif budaya kerja ASN BerAKHLAK",
        purpose: "Memahami tingkat penerapan BerAKHLAK di Jawa Barat dan menyesuaikannya dengan sistem di Kalimantan \
                  Tengah; memperkuat peran perangkat daerah dalam membangun ASN yang profesional.",
        topics: "BerAKHLAK, indeks RB, peta jalan reformasi birokrasi",
        legal: ("", ""),
        days: (date!(2025 - 02 - 11), date!(2025 - 02 - 12)),
        expected: people.len(),
        afterwards: true,
    };
    let id = file(&at(lokus, datetime!(2025-01-20 02:00 UTC)), &sender, &request).await?;
    list(&at(lokus, datetime!(2025-01-21 03:00 UTC)), &sender, id, &people).await?;
    carry(&at(lokus, datetime!(2025-01-22 02:30 UTC)), &sender, id, State::Submitted).await?;
    carry(&at(lokus, datetime!(2025-01-27 04:00 UTC)), &host, id, State::Accepted).await?;
    carry(&at(lokus, datetime!(2025-02-11 01:00 UTC)), &host, id, State::Running).await?;
    carry(&at(lokus, datetime!(2025-02-12 08:30 UTC)), &host, id, State::Completed).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_true_mix_of_case_a() {
        let people = tables::case_a().expect("readable");
        let count = |class| people.iter().filter(|row| row.class == class).count();
        assert_eq!(["administrator", "pengawas", "fungsional", "pelaksana"].map(count), [3, 2, 8, 14]);
        let units: std::collections::BTreeSet<_> = people.iter().map(|row| row.unit.as_str()).collect();
        assert_eq!(units.len(), 12);
    }

    #[test]
    fn a_monday_stays_one() {
        assert_eq!(monday_after(date!(2026 - 11 - 23)), date!(2026 - 11 - 23));
        assert_eq!(monday_after(date!(2026 - 11 - 24)), date!(2026 - 11 - 30));
    }
}
