//! The waiting list in words.

use domain::assignment::{Problem, WaitingList};
use domain::lang::Lang;
use domain::message::Message;

use crate::texts::words;

/// For each participant, in the order of the problem, their position on the waiting list, where they are on it.
pub fn waiting(lang: Lang, problem: &Problem, list: &WaitingList) -> Vec<Option<String>> {
    let mut told = vec![None; problem.participants.len()];
    for (rank, waiting) in (1_usize..).zip(&list.overall) {
        let message = Message::new("assign-waiting").with("rank", rank).with("count", list.overall.len());
        let message = message.with("unit", problem.units[waiting.unit].code.as_str());
        let message = message.with("gain", waiting.gain.to_string());
        told[waiting.participant] = Some(words(lang, &message.key, &message.args));
    }
    told
}
