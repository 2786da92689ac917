//! Teams as they stand on the board.

use domain::id::ParticipantId;
use domain::participant::{TeamKind, team};
use store::placement::PlacedRow;

use super::seats::{Seats, full_name};

/// A team with where its members are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    pub kind: TeamKind,
    pub name: String,
    /// By the order of the list.
    pub members: Vec<Member>,
}

/// Somebody of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: ParticipantId,
    pub full_name: String,
    /// The code of the unit; `None` is no place.
    pub unit: Option<String>,
}

impl Team {
    /// Whether everybody is where the team wants it.
    pub fn is_kept(&self) -> bool {
        let places: Vec<_> = self.members.iter().map(|member| member.unit.as_ref()).collect();
        self.kind.keeps(&places)
    }

    /// Whether those who have a place already are where the team does not want them.
    pub fn is_broken(&self) -> bool {
        let places: Vec<_> = self.members.iter().map(|member| member.unit.as_ref()).filter(Option::is_some).collect();
        !self.kind.keeps(&places)
    }
}

/// All teams, in the order of their first members.
pub(super) fn teams(seats: &Seats) -> Vec<Team> {
    let mut found: Vec<Team> = Vec::new();
    for person in &seats.people {
        let Some((kind, name)) = team(&person.team) else { continue };
        let unit = seats.unit(person.offer_id).map(str::to_owned);
        let member = Member { id: person.participant_id, full_name: full_name(person), unit };
        match found.iter_mut().find(|known| known.kind == kind && known.name == name) {
            Some(known) => known.members.push(member),
            None => found.push(Team { kind, name: name.to_owned(), members: vec![member] }),
        }
    }
    found
}

/// The team of one person.
pub(super) fn team_of(seats: &Seats, person: &PlacedRow) -> Option<Team> {
    let (kind, name) = team(&person.team)?;
    teams(seats).into_iter().find(|known| known.kind == kind && known.name == name)
}
