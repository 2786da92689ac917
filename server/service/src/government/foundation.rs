//! What every installation has from the start: the 38 provinces, and the public holidays and days of joint leave.

use std::collections::HashSet;

use domain::form::parse_date;
use domain::government::{GovernmentDetails, GovernmentKind, Zone};
use store::Tx;
use time::Date;

use crate::lokus::new_id;
use crate::race::again;
use crate::{Error, Lokus, Result};

/// Code of the interior ministry, name, capital, zone.
const PROVINCES: &str = include_str!("../../data/provinces.csv");
/// Day, kind, name; from the joint decrees of 2023 to 2027.
const HOLIDAYS: &str = include_str!("../../data/holidays.csv");

/// Adds the provinces and holidays that are missing. What is there already stays as it is.
pub async fn lay_foundation(lokus: &Lokus) -> Result<()> {
    let mut tx = lokus.store.read().await?;
    let complete = missing_provinces(&mut tx).await?.is_empty() && missing_holidays(&mut tx).await?.is_empty();
    drop(tx);
    if complete { Ok(()) } else { again(lay(lokus), lay(lokus)).await }
}

async fn lay(lokus: &Lokus) -> Result<()> {
    let mut tx = lokus.store.write().await?;
    for province in missing_provinces(&mut tx).await? {
        store::government::add(&mut tx, new_id(), &province).await?;
    }
    for (day, kind, name) in missing_holidays(&mut tx).await? {
        store::setting::add_holiday(&mut tx, day, &kind, &name).await?;
    }
    Ok(tx.commit().await?)
}

async fn missing_provinces(tx: &mut Tx) -> Result<Vec<GovernmentDetails>> {
    let known: HashSet<String> = store::government::codes(tx).await?.into_iter().collect();
    let mut provinces = provinces()?;
    provinces.retain(|province| !known.contains(&province.code));
    Ok(provinces)
}

async fn missing_holidays(tx: &mut Tx) -> Result<Vec<(Date, String, String)>> {
    let known: HashSet<(Date, String)> = store::setting::known_holidays(tx).await?.into_iter().collect();
    let mut holidays = holidays()?;
    holidays.retain(|(day, kind, _)| !known.contains(&(*day, kind.clone())));
    Ok(holidays)
}

fn provinces() -> Result<Vec<GovernmentDetails>> {
    read(PROVINCES, |[code, name, capital, zone]| {
        Some(GovernmentDetails {
            code,
            name,
            kind: GovernmentKind::Province,
            capital,
            zone: Zone::from_code(&zone)?,
            active: true,
        })
    })
}

fn holidays() -> Result<Vec<(Date, String, String)>> {
    read(HOLIDAYS, |[day, kind, name]| Some((parse_date(&day)?, kind, name)))
}

/// The rows of one of our own files, each with exactly `N` columns.
fn read<T, const N: usize>(csv: &str, parse: impl Fn([String; N]) -> Option<T>) -> Result<Vec<T>> {
    let rows = csv::Reader::from_reader(csv.as_bytes()).into_deserialize::<Vec<String>>();
    rows.map(|row| {
        let cells = row.map_err(|error| Error::Internal(error.to_string()))?;
        let parsed = cells.try_into().ok().and_then(&parse);
        parsed.ok_or_else(|| Error::Internal("a row of our own data cannot be read".to_owned()))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_38_provinces_in_three_zones() {
        let provinces = provinces().expect("our own data");
        assert_eq!(provinces.len(), 38);
        assert_eq!(provinces.iter().map(|province| &province.code).collect::<BTreeSet<_>>().len(), 38);
        let zones = Zone::ALL.iter().map(|zone| provinces.iter().filter(|province| province.zone == *zone).count());
        assert_eq!(zones.collect::<Vec<_>>(), [18, 12, 8]);
    }

    #[test]
    fn holidays_have_a_known_kind_and_stand_once() {
        let holidays = holidays().expect("our own data");
        assert!(holidays.iter().all(|(_, kind, _)| kind == "libur_nasional" || kind == "cuti_bersama"));
        let days: BTreeSet<_> = holidays.iter().map(|(day, kind, _)| (day, kind)).collect();
        assert_eq!(days.len(), holidays.len());
    }
}
