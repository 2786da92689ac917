//! Errors of the problem itself, with the rows and columns where they come from.

use std::collections::BTreeSet;

use domain::assignment::{Flaw, Participant, Problem, TeamRule, Weights};
use domain::message::Message;

use super::fault::{Fault, File, shown};
use super::participants::Origin;

/// The flaws of the problem as faults of the files; `rows` are those of the participants, `lines` those of the units.
pub fn faults(problem: &Problem, rows: &[Origin], lines: &[usize]) -> Vec<Fault> {
    let source = Source { problem, rows, lines };
    problem.check().into_iter().filter_map(|flaw| source.fault(flaw)).collect()
}

struct Source<'a> {
    problem: &'a Problem,
    rows: &'a [Origin],
    lines: &'a [usize],
}

impl Source<'_> {
    fn fault(&self, flaw: Flaw) -> Option<Fault> {
        match flaw {
            Flaw::DuplicateParticipant { participant } => self.same_id(participant),
            Flaw::DuplicateUnit { unit } => self.same_code(unit),
            Flaw::MinimumAbovePlaces { unit } => Some(self.minimum(unit)),
            Flaw::WishTwice { participant, rank } => self.twice(participant, rank),
            Flaw::TooManyFixed { unit, fixed, places } => self.crowded(unit, fixed, places),
            Flaw::TeamFixedApart { team, participant } => Some(self.elsewhere(team, participant)),
            Flaw::TeamClassRefused { team, participant, unit } => Some(self.refused(team, participant, unit)),
            Flaw::TeamFixedTogether { team, participant, unit } => Some(self.same_unit(team, participant, unit)),
            Flaw::TeamsTooLarge { unit, people, places } => self.outgrown(unit, people, places),
            Flaw::TooLarge => Some(self.too_large()),
            // Reading lets none of these through.
            Flaw::WeightOutOfRange { .. }
            | Flaw::SizeOutOfRange { .. }
            | Flaw::TooManyWishes { .. }
            | Flaw::UnknownWish { .. }
            | Flaw::UnknownFixed { .. }
            | Flaw::UnknownTeam { .. } => None,
        }
    }

    /// Ids that are missing have been named already.
    fn same_id(&self, participant: usize) -> Option<Fault> {
        let id = &self.problem.participants[participant].id;
        let first = self.problem.participants.iter().position(|other| other.id == *id)?;
        let message = Message::new("error-assign-twice").with("key", shown(id)).with("row", self.rows[first].line);
        (!id.is_empty()).then(|| self.of(participant, "id", message))
    }

    fn same_code(&self, unit: usize) -> Option<Fault> {
        let code = &self.problem.units[unit].code;
        let first = self.problem.units.iter().position(|other| other.code == *code)?;
        let message = Message::new("error-assign-twice").with("key", shown(code)).with("row", self.lines[first]);
        (!code.is_empty()).then(|| Fault::new(File::Units, self.lines[unit], (0, "code"), message))
    }

    fn minimum(&self, unit: usize) -> Fault {
        let (minimum, places) = (self.problem.units[unit].minimum, self.problem.units[unit].places());
        let message = Message::new("error-assign-minimum");
        let message = message.with("minimum", i64::from(minimum)).with("places", i64::from(places));
        Fault::new(File::Units, self.lines[unit], (3, "min"), message)
    }

    fn twice(&self, participant: usize, rank: usize) -> Option<Fault> {
        let unit = self.code(*self.problem.participants[participant].wishes.get(rank)?);
        let column = self.rows[participant].wishes.get(rank)?;
        Some(self.of(participant, column, Message::new("error-wish-twice").with("unit", unit)))
    }

    /// Said of the first participant who finds no place, in the order of the file.
    fn crowded(&self, unit: usize, fixed: usize, places: u32) -> Option<Fault> {
        let places = usize::try_from(places).ok()?;
        let (surplus, _) = self.people().filter(|(_, person)| person.fixed == Some(unit)).nth(places)?;
        let message = Message::new("error-assign-crowded").with("unit", self.code(unit));
        Some(self.of(surplus, "fixed", message.with("fixed", fixed).with("places", places)))
    }

    fn elsewhere(&self, team: usize, participant: usize) -> Fault {
        let message = Message::new("error-assign-team-elsewhere").with("team", self.label(team));
        let first = self.member(team, |other| other.fixed.is_some());
        let unit = first.and_then(|first| first.fixed).map(|unit| self.code(unit)).unwrap_or_default();
        let message = message.with("member", first.map(|first| shown(&first.id)).unwrap_or_default());
        self.of(participant, "fixed", message.with("unit", unit))
    }

    fn refused(&self, team: usize, participant: usize, unit: usize) -> Fault {
        let message = Message::new("error-assign-team-refused").with("team", self.label(team));
        let class = self.problem.participants[participant].class.code();
        self.of(participant, "team", message.with("unit", self.code(unit)).with("class", class))
    }

    fn same_unit(&self, team: usize, participant: usize, unit: usize) -> Fault {
        let message = Message::new("error-assign-team-same-unit").with("team", self.label(team));
        let first = self.member(team, |other| other.fixed == Some(unit));
        let message = message.with("member", first.map(|first| shown(&first.id)).unwrap_or_default());
        self.of(participant, "fixed", message.with("unit", self.code(unit)))
    }

    /// Said of the first person who finds no place beside those who must be there too, in the order of the file.
    fn outgrown(&self, unit: usize, people: usize, places: u32) -> Option<Fault> {
        let places = usize::try_from(places).ok()?;
        let message = Message::new("error-assign-teams-large").with("unit", self.code(unit));
        let together =
            |person: &Participant| person.team.filter(|team| self.problem.teams[*team].rule == TeamRule::Together);
        let fixed = self.problem.participants.iter().filter(|person| person.fixed == Some(unit));
        let teams: BTreeSet<usize> = fixed.filter_map(together).collect();
        let mut there = self.people().filter(|(_, person)| {
            person.fixed == Some(unit) || together(person).is_some_and(|team| teams.contains(&team))
        });
        let (surplus, person) = there.nth(places)?;
        let column = if person.fixed.is_some() { "fixed" } else { "team" };
        Some(self.of(surplus, column, message.with("people", people).with("places", places)))
    }

    fn people(&self) -> impl Iterator<Item = (usize, &Participant)> {
        self.problem.participants.iter().enumerate()
    }

    /// The weights are to blame where there are any.
    fn too_large(&self) -> Fault {
        let file = if self.problem.weights == Weights::default() { File::Participants } else { File::Weights };
        Fault::whole(file, Message::new("error-assign-too-large"))
    }

    fn of(&self, participant: usize, column: &str, message: Message) -> Fault {
        super::participants::fault(&self.rows[participant], column, message)
    }

    fn code(&self, unit: usize) -> String {
        self.problem.units.get(unit).map(|unit| shown(&unit.code)).unwrap_or_default()
    }

    fn label(&self, team: usize) -> String {
        self.problem.teams.get(team).map(|team| shown(&team.label)).unwrap_or_default()
    }

    fn member(&self, team: usize, which: impl Fn(&Participant) -> bool) -> Option<&Participant> {
        self.problem.participants.iter().find(|person| person.team == Some(team) && which(person))
    }
}
