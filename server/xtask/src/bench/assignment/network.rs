//! A problem without teams as a minimum-cost flow: participant, unit and group, unit, sink.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use domain::assignment::{Problem, topic_cost, wish_cost};

use crate::error::{Context, Result};

/// Tail, head and cost; each has room for one unit of flow.
struct Arcs<W: Write> {
    out: W,
}

impl<W: Write> Arcs<W> {
    fn add(&mut self, tail: usize, head: usize, cost: i64) -> std::io::Result<()> {
        for number in [tail as i64, head as i64, cost] {
            self.out.write_all(&number.to_le_bytes())?;
        }
        Ok(())
    }
}

/// Writes 64-bit numbers: participants, the constant part of the total, the sink, then three for each arc.
pub fn write(problem: &Problem, path: &Path) -> Result<()> {
    let file = File::create(path).context(format_args!("cannot write {}", path.display()))?;
    let mut out = BufWriter::new(file);
    let constant: i64 = problem.units.iter().map(|unit| problem.weights.shortage * i64::from(unit.minimum)).sum();
    let (people, units) = (problem.participants.len(), problem.units.len());
    let sink = people + units;
    for number in [people as i64, constant, sink as i64] {
        out.write_all(&number.to_le_bytes()).context("cannot write the network")?;
    }
    arcs(problem, (people, sink), &mut Arcs { out: &mut out }).context("cannot write the network")?;
    out.flush().context("cannot write the network")
}

fn arcs<W: Write>(problem: &Problem, (first_unit, sink): (usize, usize), arcs: &mut Arcs<W>) -> std::io::Result<()> {
    let mut members: BTreeMap<&str, i64> = BTreeMap::new();
    for person in &problem.participants {
        *members.entry(person.agency.as_str()).or_default() += 1;
    }
    let groups: BTreeMap<&str, usize> = members.keys().enumerate().map(|(index, name)| (*name, index)).collect();
    let pair = |group: &str, unit: usize| sink + 1 + groups[group] * problem.units.len() + unit;
    for (index, person) in problem.participants.iter().enumerate() {
        for (at, unit) in problem.units.iter().enumerate() {
            let open = unit.places() > 0 && unit.accepts(person.class);
            if person.fixed.map_or(open, |fixed| fixed == at) {
                let cost = wish_cost(problem, index, at) + topic_cost(problem, index, at);
                arcs.add(index, pair(&person.agency, at), cost)?;
            }
        }
        if person.fixed.is_none() {
            arcs.add(index, sink, problem.weights.unplaced)?;
        }
    }
    for (at, unit) in problem.units.iter().enumerate() {
        let places = i64::from(unit.places());
        for (group, members) in &members {
            for before in 0..(*members).min(places) {
                arcs.add(pair(group, at), first_unit + at, problem.weights.spread * before)?;
            }
        }
        for before in 0..places.min(problem.participants.len() as i64) {
            let wanted = if before < i64::from(unit.minimum) { problem.weights.shortage } else { 0 };
            arcs.add(first_unit + at, sink, problem.weights.load * before / places - wanted)?;
        }
    }
    Ok(())
}
