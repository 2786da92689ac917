//! The reason for each participant.

use super::forced::{Answer, Forced};
use super::obstacle::{accepting, cut};
use super::{Cut, Denied, DeniedWhy, Obstacle, Reason};
use crate::assignment::flow::{Amount, Network};
use crate::assignment::model::Problem;
use crate::assignment::solution::Solution;
use crate::assignment::teams::Teams;
use crate::position_class::PositionClass;

/// The reason for each participant, in the order of the problem. `solution` has to be what [`super::super::solve()`] gave for
/// this problem.
pub fn reasons(problem: &Problem, solution: &Solution) -> Vec<Reason> {
    if problem.reach() < i32::FAR.into() {
        explain::<i32>(problem, solution)
    } else {
        explain::<i64>(problem, solution)
    }
}

fn explain<T: Amount>(problem: &Problem, solution: &Solution) -> Vec<Reason> {
    let network = Network::<T>::new(problem);
    let teams = Teams::new(&network);
    let cuts = vec![None; PositionClass::ALL.len()];
    let forced = Forced::new(&network, &teams, solution);
    let mut explainer = Explainer { problem, solution, decided: problem.decided(), cuts, forced };
    // By id, because there is a limit on the work.
    let mut reasons = vec![Reason::Fixed; problem.participants.len()];
    for (person, participant) in network.people.iter().enumerate() {
        reasons[*participant] = explainer.reason(person, *participant);
    }
    reasons
}

struct Explainer<'n, 'a, T> {
    problem: &'a Problem,
    solution: &'n Solution,
    /// Where participants have to be.
    decided: Vec<Option<usize>>,
    /// What is known of the units that a class can reach.
    cuts: Vec<Option<Option<Cut>>>,
    forced: Forced<'n, 'a, T>,
}

impl<T: Amount> Explainer<'_, '_, T> {
    fn reason(&mut self, person: usize, participant: usize) -> Reason {
        let who = &self.problem.participants[participant];
        if who.fixed.is_some() {
            return Reason::Fixed;
        }
        let at = self.solution.placement[participant];
        let better = who.wishes.iter().copied().take_while(|wish| Some(*wish) != at);
        let denied = better.map(|unit| Denied { unit, why: self.why(person, participant, unit) }).collect();
        let obstacle = at.is_none().then(|| self.obstacle(person, participant));
        match (who.team.map(|team| &self.problem.teams[team]), obstacle) {
            (Some(team), obstacle) => {
                let decided_by = self.decided[participant].and_then(|_| self.fixed_mate(participant, |_| true));
                Reason::Team { label: team.label.clone(), rule: team.rule, decided_by, denied, obstacle }
            }
            (None, Some(obstacle)) => Reason::Unplaced { denied, obstacle },
            (None, None) => Reason::Wishes(denied),
        }
    }

    /// Why a wish was not given.
    fn why(&mut self, person: usize, participant: usize, unit: usize) -> DeniedWhy {
        let host = &self.problem.units[unit];
        let who = &self.problem.participants[participant];
        if !host.accepts(who.class) {
            return DeniedWhy::ClassRefused;
        }
        if host.places() == 0 {
            return DeniedWhy::NoPlaces;
        }
        let together = self.problem.together(who).is_some();
        if let Some(participant) = self.fixed_mate(participant, |at| (at == unit) != together) {
            return DeniedWhy::TeammateFixed { participant };
        }
        let team = self.team(participant);
        let refused = team.iter().find(|mate| !host.accepts(self.problem.participants[**mate].class));
        if let Some(participant) = refused.copied() {
            return DeniedWhy::TeammateRefused { participant };
        }
        if self.free(unit) < team.len() {
            return DeniedWhy::Full;
        }
        match self.forced.sent(person, self.forced.network.column[unit]) {
            Some(Answer::Costs(costs)) => DeniedWhy::Costs(costs),
            Some(Answer::AtLeast(costs)) => DeniedWhy::AtLeast(costs),
            None => DeniedWhy::Full,
        }
    }

    /// What stands in the way of a participant without a unit.
    fn obstacle(&mut self, person: usize, participant: usize) -> Obstacle {
        let who = &self.problem.participants[participant];
        let team = self.team(participant);
        let fits = |unit: &usize| {
            team.iter().all(|mate| self.problem.units[*unit].accepts(self.problem.participants[*mate].class))
        };
        let mut units: Vec<usize> = accepting(self.problem, who.class).filter(fits).collect();
        if units.is_empty() {
            return Obstacle::NoUnitAccepts;
        }
        if units.iter().all(|unit| self.free(*unit) < team.len()) && team.len() > 1 {
            return Obstacle::TeamTooLarge;
        }
        units.retain(|unit| self.fixed_mate(participant, |at| at == *unit).is_none());
        if units.is_empty() {
            return Obstacle::Teammates;
        }
        if let Some(cut) = self.cut(participant, units) {
            return Obstacle::Full(cut);
        }
        match self.forced.placed(person) {
            Some((Answer::Costs(costs), Some(column))) if column < self.forced.network.out() => {
                Obstacle::Weights { unit: self.forced.network.units[column], costs }
            }
            Some((Answer::Costs(costs) | Answer::AtLeast(costs), _)) => Obstacle::AtLeast(costs),
            None => Obstacle::Teammates,
        }
    }

    /// The full units in the way of a participant who could be in `units`.
    fn cut(&mut self, participant: usize, units: Vec<usize>) -> Option<Cut> {
        let who = &self.problem.participants[participant];
        let (placement, decided) = (&self.solution.placement, &self.decided);
        if who.team.is_some() {
            return cut(self.problem, placement, decided, units, Vec::new());
        }
        let known = &mut self.cuts[who.class as usize];
        known.get_or_insert_with(|| cut(self.problem, placement, decided, units, vec![who.class])).clone()
    }

    /// The team that stays together with a participant who is not decided, or the participant alone.
    fn team(&self, participant: usize) -> Vec<usize> {
        let together = self.problem.together(&self.problem.participants[participant]).is_some();
        let mates = self.problem.mates(participant).filter(|_| together);
        [participant].into_iter().chain(mates).collect()
    }

    /// The first teammate who is fixed where `there` holds.
    fn fixed_mate(&self, participant: usize, there: impl Fn(usize) -> bool) -> Option<usize> {
        self.problem.mates(participant).find(|mate| self.problem.participants[*mate].fixed.is_some_and(&there))
    }

    /// The places of a unit that are not taken by those who have to be there.
    fn free(&self, unit: usize) -> usize {
        let decided = self.decided.iter().filter(|at| **at == Some(unit)).count();
        (self.problem.units[unit].places() as usize).saturating_sub(decided)
    }
}
