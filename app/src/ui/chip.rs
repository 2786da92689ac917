//! Small labels. The colour repeats what the word says, it never says it alone.

use domain::programme::State;
use leptos::prelude::*;

use crate::texts::t;

/// What a chip or a note means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Warn,
    Bad,
    Info,
    Brand,
    Plain,
}

impl Tone {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Info => "info",
            Self::Brand => "brand",
            Self::Plain => "plain",
        }
    }
}

/// A word or two on a coloured ground.
pub fn chip(tone: Tone, text: impl Into<String>) -> AnyView {
    let class = format!("chip {}", tone.class());
    view! { <span class=class>{text.into()}</span> }.into_any()
}

/// The state of a programme.
pub fn state_chip(state: State) -> AnyView {
    chip(tone_of(state), t!(state.key()))
}

const fn tone_of(state: State) -> Tone {
    match state {
        State::Draft | State::Closed => Tone::Plain,
        State::Submitted => Tone::Info,
        State::Returned | State::Running => Tone::Warn,
        State::Accepted | State::Placed => Tone::Brand,
        State::Completed => Tone::Good,
        State::Declined | State::Cancelled => Tone::Bad,
    }
}
