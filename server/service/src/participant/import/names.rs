//! Names in the wishes that no unit has: what is meant is said once, for all rows, and kept with the upload.

use std::collections::{BTreeMap, HashMap};

use domain::form::Form;
use domain::id::{Id, ProgrammeId, UnitId, UploadId};
use domain::participant::Wish;
use serde::{Deserialize, Serialize};

use super::preview::{lay, waiting};
use super::upload::read;
use crate::access::{self, Actor, act};
use crate::participant::units::plain;
use crate::participant::{Units, with_sender};
use crate::{Error, Lokus, Result};

/// Different names that are asked for in one list; what is wrong beyond them is told at the rows.
const ASKED: usize = 100;
/// Characters of the longest name that is asked for.
const LONGEST: usize = 160;

/// What is chosen for a name that is no wish at all.
pub const NO_WISH: &str = "none";

/// What is said of names so far, by their letters and digits; `None` is no wish.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices(BTreeMap<String, Option<UnitId>>);

impl Choices {
    /// From its stored form.
    pub(super) fn read(stored: &str) -> Result<Self> {
        serde_json::from_str(stored).map_err(|error| Error::Internal(format!("stored names: {error}")))
    }

    pub(super) fn stored(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| Error::Internal(format!("names: {error}")))
    }

    /// What a name means; units that no longer take part count only among those in `kept`.
    pub(super) fn wish(&self, name: &str, units: &Units, kept: &[UnitId]) -> Wish {
        match self.0.get(&plain(name)) {
            Some(Some(id)) => units.fits(*id, kept).into(),
            Some(None) => Wish::Nothing,
            None => Wish::Unknown,
        }
    }
}

/// A name that no unit has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As it is written first.
    pub name: String,
    /// Cells that say it.
    pub cells: usize,
    /// What was chosen for it.
    pub choice: Wish,
    /// The only unit that is near to it.
    pub suggestion: Option<UnitId>,
}

/// The names of a list, in its order.
pub(super) fn gather<'a>(names: impl Iterator<Item = &'a str>, units: &Units, choices: &Choices) -> Vec<Name> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut found: Vec<Name> = Vec::new();
    for name in names.filter(|name| name.chars().count() <= LONGEST) {
        let key = plain(name);
        match places.get(&key) {
            Some(place) => found[*place].cells += 1,
            None if found.len() == ASKED || key.is_empty() => {}
            None => {
                places.insert(key, found.len());
                let choice = choices.wish(name, units, &[]);
                found.push(Name { name: name.to_owned(), cells: 1, choice, suggestion: units.near(name) });
            }
        }
    }
    found
}

/// Keeps what is meant by the names of a list. Fields: sheet; `name-1` and `unit-1` (an id, `none`, or empty where nothing is
/// said yet), `name-2` and so on. Returns how many nobody has explained yet.
pub async fn name_units(lokus: &Lokus, actor: &Actor, id: ProgrammeId, upload: UploadId, form: &Form) -> Result<usize> {
    let turn = lokus.turns.take(actor.id).await?;
    let Some(row) = waiting(lokus, actor, id, upload).await? else { return Ok(0) };
    let sheet = Some(form.get("sheet").to_owned()).filter(|sheet| !sheet.is_empty());
    let (_, choice) = read(lokus, &turn, &row.file_name, row.content, sheet).await?;
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    let units = Units::of(&mut work.tx, programme.host_id).await?;
    let choices = chosen(form, Choices::read(&row.names)?, &units);
    let (_, plan) = lay(&mut work, &programme, &turn, (choice, choices.clone())).await?;
    drop(work);
    let mut work = lokus.write(actor).await?;
    let programme = access::programme::<act::EditParticipants>(&mut work, id).await?;
    with_sender(&programme)?;
    let problems = i64::try_from(plan.rows_to_correct()).unwrap_or(i64::MAX);
    store::participant::set_upload_names(&mut work.tx, upload, &choices.stored()?, problems).await?;
    work.commit().await?;
    Ok(plan.unknown_names())
}

fn chosen(form: &Form, mut choices: Choices, units: &Units) -> Choices {
    let names = (1..=ASKED).map(|number| (number, plain(form.get(&format!("name-{number}")))));
    let asked: BTreeMap<String, usize> = names.map(|(number, name)| (name, number)).collect();
    for (name, number) in &asked {
        if name.is_empty() || name.chars().count() > LONGEST {
            continue;
        }
        match form.get(&format!("unit-{number}")) {
            "" => choices.0.remove(name),
            NO_WISH => choices.0.insert(name.clone(), None),
            id => match units.fits(UnitId::named(id), &[]) {
                Some(unit) => choices.0.insert(name.clone(), Some(unit)),
                // It no longer takes part; the name is asked for once more.
                None => choices.0.remove(name),
            },
        };
    }
    // What this list does not say is forgotten in time, so that nobody fills the database with names.
    if choices.0.len() > 2 * ASKED {
        choices.0.retain(|name, _| asked.contains_key(name));
    }
    choices
}
