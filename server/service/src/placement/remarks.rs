//! What deserves a look on the board. Remarks inform; nothing is forbidden by them.

use domain::placement::Warning;

use super::board::{Card, UnitCard};
use super::seats::Seats;
use super::teams::{Team, teams};

/// The first rank of a wish that is worth a remark.
pub const LATE_WISH: usize = 3;

/// Something about a unit, which is named by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Fewer people than the unit wants at least.
    BelowMinimum { unit: String, placed: i64, minimum: i64 },
    /// People with something odd about them there.
    People { unit: String, warning: Warning, names: Vec<String> },
    /// People for whom the unit is only a late wish.
    LateWish { unit: String, rank: usize, names: Vec<String> },
    /// A supervisor guides more people than agreed.
    Supervisor { unit: String, supervisor: String, guided: i64, quota: i64 },
    /// A supervisor whose account is closed, or who left the unit.
    Inactive { unit: String, supervisor: String, guided: i64 },
    /// A team whose members are not where it wants them.
    Team(Team),
}

impl Remark {
    /// The team that it is about, if it is about one.
    pub fn team(&self) -> Option<&Team> {
        if let Self::Team(team) = self { Some(team) } else { None }
    }
}

/// Everything worth a look: teams, then units by code. That units are empty goes without saying while nobody is placed.
pub(super) fn remarks(seats: &Seats, units: &[UnitCard]) -> Vec<Remark> {
    if units.iter().all(|unit| unit.placed == 0) {
        return Vec::new();
    }
    let teams = teams(seats).into_iter().filter(|team| !team.is_kept()).map(Remark::Team);
    teams.chain(units.iter().flat_map(of_unit)).collect()
}

fn of_unit(unit: &UnitCard) -> Vec<Remark> {
    let code = || unit.code.clone();
    let mut found = Vec::new();
    if unit.placed < unit.minimum {
        found.push(Remark::BelowMinimum { unit: code(), placed: unit.placed, minimum: unit.minimum });
    }
    for warning in [Warning::Class, Warning::Topic, Warning::Wish] {
        let names = names(unit, |card| card.warnings.contains(&warning));
        if !names.is_empty() {
            found.push(Remark::People { unit: code(), warning, names });
        }
    }
    for rank in LATE_WISH..=domain::participant::WISHES {
        let names = names(unit, |card| card.rank == Some(rank));
        if !names.is_empty() {
            found.push(Remark::LateWish { unit: code(), rank, names });
        }
    }
    for supervisor in &unit.supervisors {
        let guided = unit.people.iter().filter(|card| card.supervisor_id == Some(supervisor.person_id)).count();
        let guided = i64::try_from(guided).unwrap_or(i64::MAX);
        if let Some(quota) = supervisor.quota.filter(|quota| guided > *quota) {
            found.push(Remark::Supervisor { unit: code(), supervisor: supervisor.name.clone(), guided, quota });
        }
        if !supervisor.active {
            found.push(Remark::Inactive { unit: code(), supervisor: supervisor.name.clone(), guided });
        }
    }
    found
}

fn names(unit: &UnitCard, wanted: impl Fn(&Card) -> bool) -> Vec<String> {
    unit.people.iter().filter(|card| wanted(card)).map(|card| card.name.clone()).collect()
}
