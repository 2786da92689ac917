//! A placement as a whole, in words.

use domain::assignment::{Problem, Proof, Solution};
use domain::lang::Lang;
use domain::message::Message;

use crate::texts::words;

/// How many have a place and at what cost, and which units are below their minimum intake, as sentences.
pub fn summary(lang: Lang, problem: &Problem, solution: &Solution) -> Vec<String> {
    let say = |message: Message| words(lang, &message.key, &message.args);
    let done = match solution.proof {
        Proof::Optimal => Message::new("assign-done"),
        Proof::Feasible { lower_bound } => Message::new("assign-done-feasible").with("bound", lower_bound.to_string()),
    };
    let placed = solution.placement.iter().flatten().count();
    let done = done.with("placed", placed).with("people", solution.placement.len());
    let mut sentences = vec![say(done.with("total", solution.parts.total().to_string()))];
    let below = solution.below_minimum.iter().map(|(unit, missing)| {
        let message = Message::new("assign-below-unit").with("unit", problem.units[*unit].code.as_str());
        say(message.with("missing", i64::from(*missing)))
    });
    let below: Vec<String> = below.collect();
    if !below.is_empty() {
        sentences.push(say(Message::new("assign-below").with("units", below.join(", "))));
    }
    sentences
}
