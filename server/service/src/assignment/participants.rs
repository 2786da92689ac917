//! P.csv: the participants.

use std::collections::HashMap;

use domain::assignment::{Participant, Team, TeamRule};
use domain::message::Message;
use domain::participant::WISH_FIELDS;
use domain::position_class::PositionClass;

use super::fault::{Fault, File, shown};
use super::table::{Row, table};
use super::units::{Units, unknown_class};

const COLUMNS: [&str; 12] = [
    "id",
    "name",
    "position_class",
    "home_agency",
    "topics",
    "wish1",
    "wish2",
    "wish3",
    "wish4",
    "wish5",
    "fixed",
    "team",
];

/// The participants and their teams, with the lines where they stand.
#[derive(Default)]
pub struct Participants {
    pub participants: Vec<Participant>,
    pub teams: Vec<Team>,
    /// In the order of `participants`.
    pub rows: Vec<Origin>,
    numbers: HashMap<(TeamRule, String), usize>,
}

/// Where a participant comes from.
pub struct Origin {
    pub line: usize,
    /// The columns of the wishes that were understood, best first.
    pub wishes: Vec<&'static str>,
}

/// An error in the row of a participant.
pub fn fault(origin: &Origin, column: &str, message: Message) -> Fault {
    let place = COLUMNS.iter().position(|known| *known == column).unwrap_or(COLUMNS.len());
    Fault::new(File::Participants, origin.line, (place, column), message)
}

impl Participants {
    /// Reads the file. What cannot be read is replaced by what breaks no rule, so that errors do not breed others.
    pub fn read(bytes: &[u8], units: &Units, faults: &mut Vec<Fault>) -> Self {
        let Some(rows) = table(File::Participants, &COLUMNS, bytes, faults) else { return Self::default() };
        if rows.is_empty() {
            faults.push(Fault::new(File::Participants, 1, (0, "id"), Message::new("error-assign-no-participants")));
        }
        let mut read = Self::default();
        for row in &rows {
            read.add(row, units, faults);
        }
        read
    }

    fn add(&mut self, row: &Row, units: &Units, faults: &mut Vec<Fault>) {
        let id = row.required("id", faults).unwrap_or_default().to_owned();
        let class = class(row, faults);
        let agency = row.text("home_agency").unwrap_or_default().to_owned();
        let topics = row.list("topics").collect();
        let (columns, wishes) = wishes(row, units, faults).into_iter().unzip();
        let fixed = units.find(row, "fixed", faults);
        let team = self.team(row, faults);
        // Whether a team's rules are kept can be said only of members whose place and class are known.
        let unclear = row.text("fixed").is_none_or(|text| !text.is_empty()) && fixed.is_none();
        let team = team.filter(|_| !unclear && (class.is_some() || fixed.is_some()));
        let class = class.unwrap_or(PositionClass::Pelaksana);
        self.participants.push(Participant { id, class, agency, topics, wishes, fixed, team });
        self.rows.push(Origin { line: row.line, wishes: columns });
    }

    /// The team that a row names. `together:A` and `apart:A` are two teams.
    fn team(&mut self, row: &Row, faults: &mut Vec<Fault>) -> Option<usize> {
        let text = row.text("team").filter(|text| !text.is_empty())?;
        let named = text.split_once(':').map(|(rule, label)| (TeamRule::from_code(rule.trim()), label.trim()));
        let Some((Some(rule), label)) = named.filter(|(_, label)| is_label(label)) else {
            faults.push(row.fault("team", Message::new("error-assign-team").with("typed", shown(text))));
            return None;
        };
        let number = self.numbers.entry((rule, label.to_owned())).or_insert_with(|| {
            self.teams.push(Team { label: label.to_owned(), rule });
            self.teams.len() - 1
        });
        Some(*number)
    }
}

/// A list of teams is no label: a participant has one team.
fn is_label(label: &str) -> bool {
    !label.is_empty() && !label.contains('|')
}

fn class(row: &Row, faults: &mut Vec<Fault>) -> Option<PositionClass> {
    let text = row.required("position_class", faults)?;
    let class = PositionClass::from_code(text);
    if class.is_none() {
        faults.push(row.fault("position_class", unknown_class(text)));
    }
    class
}

/// The wishes that name a unit, with their columns.
fn wishes(row: &Row, units: &Units, faults: &mut Vec<Fault>) -> Vec<(&'static str, usize)> {
    let mut wishes = Vec::new();
    let mut gap = false;
    for column in WISH_FIELDS {
        match row.text(column) {
            None => gap = false,
            Some("") => gap = true,
            Some(_) => {
                if std::mem::take(&mut gap) {
                    faults.push(row.fault(column, Message::new("error-wish-gap")));
                }
                wishes.extend(units.find(row, column, faults).map(|unit| (column, unit)));
            }
        }
    }
    wishes
}
