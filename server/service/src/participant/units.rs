//! The units of the host, as wishes name them.

mod near;

use std::collections::HashMap;

use domain::id::{GovernmentId, UnitId};
use store::Tx;
use store::government::UnitRow;

use crate::Result;

/// The units of a government, to be found by id, code or name.
#[derive(Clone, Debug)]
pub struct Units {
    rows: Vec<UnitRow>,
    by_code: HashMap<String, UnitId>,
    /// By letters and digits of code and name; `None` where several units share them.
    by_words: HashMap<String, Option<UnitId>>,
}

impl Units {
    pub async fn of(tx: &mut Tx, government: GovernmentId) -> Result<Self> {
        Ok(Self::new(store::government::units(tx, government).await?))
    }

    /// Of the units given; those that take part come before others with the same name.
    pub fn new(mut rows: Vec<UnitRow>) -> Self {
        rows.sort_by_key(|unit| !unit.active);
        let by_code = rows.iter().map(|unit| (unit.code.trim().to_lowercase(), unit.id)).collect();
        let mut by_words: HashMap<String, Option<UnitId>> = HashMap::new();
        let mut active = HashMap::new();
        for unit in &rows {
            for words in [plain(&unit.code), plain(&unit.name)] {
                match by_words.get_mut(&words) {
                    None => {
                        by_words.insert(words.clone(), Some(unit.id));
                        active.insert(words, unit.active);
                    }
                    Some(known) if *known != Some(unit.id) && active.get(&words) == Some(&unit.active) => *known = None,
                    Some(_) => {}
                }
            }
        }
        Self { rows, by_code, by_words }
    }

    /// The units that take part, by name.
    pub fn active(&self) -> impl Iterator<Item = &UnitRow> {
        self.rows.iter().filter(|unit| unit.active)
    }

    pub fn get(&self, id: UnitId) -> Option<&UnitRow> {
        self.rows.iter().find(|unit| unit.id == id)
    }

    /// The code, or nothing for a unit that is not the government's.
    pub fn code(&self, id: UnitId) -> &str {
        self.get(id).map_or("", |unit| unit.code.as_str())
    }

    /// A unit by its id, as forms send it. One that no longer takes part counts only among those in `kept`.
    pub fn by_id(&self, text: &str, kept: &[UnitId]) -> Option<UnitId> {
        self.fits(text.parse().ok()?, kept)
    }

    /// A unit by its code or name, as lists name it.
    pub fn by_words(&self, text: &str, kept: &[UnitId]) -> Option<UnitId> {
        let by_code = self.by_code.get(&text.trim().to_lowercase()).copied();
        self.fits(by_code.or_else(|| self.by_words.get(&plain(text)).copied().flatten())?, kept)
    }

    /// A unit by its id, code or name.
    pub fn find(&self, text: &str, kept: &[UnitId]) -> Option<UnitId> {
        self.by_id(text, kept).or_else(|| self.by_words(text, kept))
    }

    /// The unit if it takes part, or is among those in `kept`.
    pub fn fits(&self, id: UnitId, kept: &[UnitId]) -> Option<UnitId> {
        let unit = self.get(id)?;
        (unit.active || kept.contains(&id)).then_some(id)
    }
}

/// Letters and digits in lower case.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn unit(id: u128, code: &str, name: &str, active: bool) -> UnitRow {
        UnitRow {
            id: UnitId(Uuid::from_u128(id)),
            government_id: GovernmentId(Uuid::nil()),
            code: code.to_owned(),
            name: name.to_owned(),
            address: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            contact_email: String::new(),
            active,
            version: 1,
        }
    }

    fn id(id: u128) -> Option<UnitId> {
        Some(UnitId(Uuid::from_u128(id)))
    }

    #[test]
    fn a_name_is_near_to_one_unit_or_to_none() {
        let units = Units::new(vec![
            unit(1, "BIRO-ORG", "Biro Organisasi Setda", true),
            unit(2, "BKD", "Badan Kepegawaian Daerah", true),
            unit(3, "DISHUB", "Dinas Perhubungan", true),
            unit(4, "DISKOMINFO", "Dinas Komunikasi dan Informatika", true),
            unit(5, "LAMA", "Biro Hukum Setda", false),
        ]);
        assert_eq!(units.near("Biro Organisasi"), id(1));
        assert_eq!(units.near("BIRO ORGANISASI SETDA PROV"), id(1), "words more");
        assert_eq!(units.near("Badan Kepegawain Daerah"), id(2), "a letter less");
        assert_eq!(units.near("diskominfos"), id(4), "a code with a letter more");
        for name in ["Dinas", "Biro Hukum", "Bappeda", "B", ""] {
            assert_eq!(units.near(name), None, "{name}");
        }
    }

    #[test]
    fn codes_and_names_are_known_however_they_are_written() {
        let units = Units::new(vec![
            unit(1, "BPSDM", "Badan Pengembangan SDM", true),
            unit(2, "PU-BM", "Dinas PU Bina Marga", true),
            unit(3, "Dishub 1", "Dinas Perhubungan", true),
            unit(4, "Dishub 2", "Dinas Perhubungan", true),
            unit(5, "LAMA", "Badan Lama", false),
            unit(6, "LAMA-2", "Badan Pengembangan SDM", false),
        ]);
        let find = |text| units.by_words(text, &[]);
        assert_eq!(find(" bpsdm "), id(1));
        assert_eq!(find("Badan Pengembangan  S.D.M."), id(1), "an inactive unit of the same name does not disturb");
        assert_eq!(find("PU BM"), id(2));
        assert_eq!(find("Dinas Perhubungan"), None, "two units have this name");
        assert_eq!(find("dishub 2"), id(4));
        assert_eq!((find("LAMA"), find(""), find("-")), (None, None, None));
        assert_eq!(units.by_words("LAMA", &[UnitId(Uuid::from_u128(5))]), id(5), "an old wish stays");
        assert_eq!(units.by_id(&UnitId(Uuid::from_u128(2)).to_string(), &[]), id(2));
    }
}
