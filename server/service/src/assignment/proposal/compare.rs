//! A proposal beside the placement as it is now.

use std::collections::{HashMap, HashSet};

use domain::assignment::{Parts, Placement, Problem, Proof, Reason, Waiting, parts};
use domain::id::ParticipantId;
use store::placement::PlacedRow;

use super::input::{Input, Outcome};
use crate::placement::{Seats, full_name};

/// One of the two placements in figures.
#[derive(Clone, Debug)]
pub struct Summary {
    pub parts: Parts,
    pub placed: usize,
    /// How many have their first wish, of those who have wishes.
    pub first_wish: usize,
    /// Units with fewer people than their minimum, and how many are missing.
    pub below_minimum: Vec<(String, u32)>,
}

/// One person in both placements.
#[derive(Clone, Debug)]
pub struct Line {
    /// The index in the problem.
    pub index: usize,
    pub id: ParticipantId,
    /// The version of the present placement, to be sent back when it is changed.
    pub version: i64,
    pub name: String,
    /// Units by index.
    pub present: Option<usize>,
    pub proposed: Option<usize>,
    pub fixed: bool,
    pub reason: Reason,
}

impl Line {
    /// Whether taking the proposal would move this person.
    pub fn moves(&self) -> bool {
        self.present != self.proposed && !self.fixed
    }
}

/// Both placements.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The problem of the proposal, with names instead of ids.
    pub problem: Problem,
    /// Those who would move come first.
    pub lines: Vec<Line>,
    pub now: Summary,
    pub then: Summary,
    pub proof: Proof,
    pub nodes: u64,
    /// People without a unit in the order in which a freed place would be filled best.
    pub waiting: Vec<Waiting>,
    /// People who came to the programme since, by name.
    pub newcomers: Vec<String>,
    /// How many of the proposal do not take part any more.
    pub gone: usize,
    /// Whether units, wishes or rules changed since, so that another proposal may come out otherwise.
    pub outdated: bool,
}

impl Comparison {
    pub(super) fn new(input: Input, outcome: Outcome, seats: &Seats) -> Self {
        let (present, proposed) = (input.present(seats), &outcome.solution.placement);
        let rows: HashMap<String, &PlacedRow> =
            seats.people.iter().map(|person| (person.participant_id.to_string(), person)).collect();
        let known: HashSet<&String> = input.problem.participants.iter().map(|person| &person.id).collect();
        let newcomers = seats.people.iter().filter(|person| !known.contains(&person.participant_id.to_string()));
        let newcomers: Vec<String> = newcomers.map(full_name).collect();
        let (now, then) = (summary(&input.problem, &present), summary(&input.problem, proposed));
        let mut lines = Vec::new();
        for (index, reason) in outcome.reasons.into_iter().enumerate() {
            let Some(row) = rows.get(&input.problem.participants[index].id) else { continue };
            let (present, proposed) = (present[index], proposed[index]);
            let (id, version, name, fixed) = (row.participant_id, row.version, full_name(row), row.fixed);
            lines.push(Line { index, id, version, name, present, proposed, fixed, reason });
        }
        let listed: HashMap<_, _> = seats.people.iter().map(|person| person.participant_id).zip(0..).collect();
        lines.sort_by_key(|line: &Line| (!line.moves(), listed.get(&line.id).copied().unwrap_or(usize::MAX)));
        let gone = input.problem.participants.len() - lines.len();
        let outdated = Input::of(seats, input.problem.weights) != input;
        let mut problem = input.problem;
        for person in &mut problem.participants {
            if let Some(row) = rows.get(&person.id) {
                person.id = full_name(row);
            }
        }
        let (proof, nodes, waiting) = (outcome.solution.proof, outcome.solution.nodes, outcome.waiting.overall);
        Self { problem, lines, now, then, proof, nodes, waiting, newcomers, gone, outdated }
    }

    /// How many people taking all of it would move.
    pub fn moving(&self) -> usize {
        self.lines.iter().filter(|line| line.moves()).count()
    }
}

fn summary(problem: &Problem, placement: &Placement) -> Summary {
    let mut missing: Vec<u32> = problem.units.iter().map(|unit| unit.minimum).collect();
    for unit in placement.iter().flatten() {
        missing[*unit] = missing[*unit].saturating_sub(1);
    }
    let below = problem.units.iter().zip(missing).filter(|(_, missing)| *missing > 0);
    let people = problem.participants.iter().zip(placement);
    Summary {
        parts: parts(problem, placement),
        placed: placement.iter().flatten().count(),
        first_wish: people.filter(|(person, unit)| unit.is_some() && person.wishes.first() == unit.as_ref()).count(),
        below_minimum: below.map(|(unit, missing)| (unit.code.clone(), missing)).collect(),
    }
}
