//! What a person wants to know of a result at once.

use std::io::Write;

use domain::assignment::{Problem, Proof, Solution};
use domain::lang::Lang;
use domain::message::Message;

use crate::Error;

pub fn write(lang: Lang, problem: &Problem, solution: &Solution, out: &mut dyn Write) -> Result<(), Error> {
    let say = |message: Message| app::texts::words(lang, &message.key, &message.args);
    let done = match solution.proof {
        Proof::Optimal => Message::new("assign-done"),
        Proof::Feasible { lower_bound } => Message::new("assign-done-feasible").with("bound", lower_bound.to_string()),
    };
    let placed = solution.placement.iter().flatten().count();
    let done = done.with("placed", placed).with("people", solution.placement.len());
    writeln!(out, "{}", say(done.with("total", solution.parts.total().to_string())))?;
    let below = solution.below_minimum.iter().map(|(unit, missing)| {
        let message = Message::new("assign-below-unit").with("unit", problem.units[*unit].code.as_str());
        say(message.with("missing", i64::from(*missing)))
    });
    let below: Vec<String> = below.collect();
    if !below.is_empty() {
        writeln!(out, "{}", say(Message::new("assign-below").with("units", below.join(", "))))?;
    }
    Ok(())
}
