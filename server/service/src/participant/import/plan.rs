//! What becomes of each row of a list. Nothing here is stored.

mod changes;
mod line;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use domain::id::ParticipantId;
use domain::message::Message;
use domain::participant::{ParticipantDetails, Wish};
use domain::position_class::PositionClass;
use sha2::{Digest, Sha256};
use time::Date;

use super::known::Known;
use super::names::{self, Choices, Name};
use super::read::Reading;
use crate::participant::Units;
use crate::sheet::Found;

/// A list against what is there already.
#[derive(Clone, Default)]
pub struct Plan {
    /// In the order of the sheet.
    pub lines: Vec<Line>,
    /// Required columns that are not there.
    pub missing: Vec<&'static str>,
    /// Rows whose class is not written but follows from the position.
    pub derived: usize,
    /// Names in wishes that no unit has, with what was said of them.
    pub names: Vec<Name>,
}

/// A row and what becomes of it.
#[derive(Clone)]
pub struct Line {
    /// From 1, as Excel shows it.
    pub row: u32,
    /// With titles.
    pub name: String,
    /// Masked, or as typed where it is no NIP.
    pub nip: String,
    pub class: Option<PositionClass>,
    pub home_agency: String,
    pub fate: Fate,
}

/// What becomes of a row.
#[derive(Clone)]
pub enum Fate {
    New(Box<ParticipantDetails>),
    /// The number is on the list already.
    Changed(Box<Changed>),
    Unchanged,
    /// With every problem; none where only a missing column stands in the way.
    Wrong(Vec<CellProblem>),
}

/// Somebody on the list, before and after.
#[derive(Clone)]
pub struct Changed {
    pub id: ParticipantId,
    pub version: i64,
    /// Why they withdrew, if they did: now they take part again.
    pub withdrawn: Option<String>,
    pub before: ParticipantDetails,
    pub after: ParticipantDetails,
    pub cells: Vec<CellChange>,
}

/// A field that gets another value; class and team in their stored form, wishes as codes of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    pub key: &'static str,
    pub before: String,
    pub after: String,
}

/// Something that is wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    pub key: &'static str,
    /// The letters of the column; none where no column belongs to it.
    pub letter: Option<String>,
    /// What stands in the cell.
    pub typed: String,
    pub message: Message,
}

/// Rows by what becomes of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    /// With other values than before.
    pub changed: usize,
    /// Withdrawn before; now they take part again.
    pub returned: usize,
    pub unchanged: usize,
    pub wrong: usize,
    /// Problems of all wrong rows together.
    pub problems: usize,
}

impl Counts {
    /// Rows that an import takes over.
    pub const fn taken(&self) -> usize {
        self.new + self.changed + self.returned
    }
}

impl Plan {
    /// Lays a list against the people `known`, by NIP.
    pub(super) fn new(found: &Found, known: &Known, units: (&Units, &Choices), today: Date) -> Self {
        let reading = Reading::new(found);
        let mut drafts: Vec<_> =
            found.rows.iter().map(|record| line::Draft::new(&reading, record, known, units, today)).collect();
        let (units, choices) = units;
        let names = names::gather(drafts.iter().flat_map(|draft| draft.unknown_names(units)), units, choices);
        refuse_twins(&mut drafts, &reading);
        let derived = found.rows.iter().filter(|record| reading.derives_class(record)).count();
        let classless = drafts.iter().any(line::Draft::lacks_class);
        let here = |key: &str| match key {
            "name" | "nip" => reading.has("name_nip"),
            "class" => derived > 0 || (!classless && !found.rows.is_empty()),
            _ => false,
        };
        let missing: Vec<_> = found.missing.iter().copied().filter(|key| !here(key)).collect();
        let lines = drafts.into_iter().map(|draft| draft.finish(&missing, units)).collect();
        Self { lines, missing, derived, names }
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for line in &self.lines {
            match &line.fate {
                Fate::New(_) => counts.new += 1,
                Fate::Changed(changed) if changed.withdrawn.is_some() => counts.returned += 1,
                Fate::Changed(_) => counts.changed += 1,
                Fate::Unchanged => counts.unchanged += 1,
                Fate::Wrong(problems) => {
                    counts.wrong += usize::from(!problems.is_empty());
                    counts.problems += problems.len();
                }
            }
        }
        counts
    }

    /// Whether the list can be taken over as it is.
    pub fn is_clean(&self) -> bool {
        self.missing.is_empty() && !self.lines.is_empty() && self.lines.iter().all(|line| !line.is_wrong())
    }

    /// How many names nobody has explained yet.
    pub fn unknown_names(&self) -> usize {
        self.names.iter().filter(|name| name.choice == Wish::Unknown).count()
    }

    /// The number of rows that need correction, and at least one where the list as a whole does.
    pub(super) fn rows_to_correct(&self) -> usize {
        let clean = self.is_clean();
        if clean { 0 } else { self.counts().wrong.max(1) }
    }

    /// A short text that differs when anything else would become of any row.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for line in &self.lines {
            let fate = match &line.fate {
                Fate::New(_) => format!("{} new;", line.row),
                Fate::Changed(changed) => format!("{} {} {};", line.row, changed.id, changed.version),
                Fate::Unchanged => format!("{} same;", line.row),
                Fate::Wrong(_) => format!("{} wrong;", line.row),
            };
            hash.update(fate);
        }
        for name in &self.names {
            hash.update(format!("{} {:?};", name.name, name.choice));
        }
        hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Line {
    pub const fn is_wrong(&self) -> bool {
        matches!(self.fate, Fate::Wrong(_))
    }
}

/// Rows with the same number name each other.
fn refuse_twins(drafts: &mut [line::Draft<'_>], reading: &Reading<'_>) {
    let mut rows: HashMap<String, Vec<u32>> = HashMap::new();
    for draft in drafts.iter() {
        if let Some(nip) = draft.number() {
            rows.entry(nip.to_owned()).or_default().push(draft.row());
        }
    }
    for draft in drafts.iter_mut() {
        let Some(all) = draft.number().and_then(|nip| rows.get(nip)).filter(|all| all.len() > 1) else { continue };
        let others = all.iter().filter(|row| **row != draft.row());
        let others: Vec<String> = others.take(5).map(ToString::to_string).collect();
        let message = Message::new("error-nip-twice").with("count", others.len()).with("rows", others.join(", "));
        draft.refuse("nip", reading, message);
    }
}
