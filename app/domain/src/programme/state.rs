//! The states of a programme as one table: from where, to where, by whom, and what must hold.

use crate::coded::coded;

coded! {
    /// Where a programme stands.
    pub enum State {
        Draft = "draft", "state-draft";
        Submitted = "submitted", "state-submitted";
        Returned = "returned", "state-returned";
        Accepted = "accepted", "state-accepted";
        Declined = "declined", "state-declined";
        Placed = "placed", "state-placed";
        Running = "running", "state-running";
        Completed = "completed", "state-completed";
        Closed = "closed", "state-closed";
        Cancelled = "cancelled", "state-cancelled";
    }
}

impl State {
    /// Whether the sender may still change the request and its list freely.
    pub const fn is_with_sender(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// Whether the host may offer places and assign people.
    pub const fn takes_placements(self) -> bool {
        matches!(self, Self::Accepted | Self::Placed | Self::Running)
    }

    /// Whether nothing more will happen.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Declined | Self::Closed | Self::Cancelled)
    }
}

coded! {
    /// The steps shown in order on every programme page.
    pub enum Step {
        Request = "request", "step-request";
        Answer = "answer", "step-answer";
        Placement = "placement", "step-placement";
        Running = "running", "step-running";
        Completed = "completed", "step-completed";
        FollowUp = "follow-up", "step-follow-up";
    }
}

/// The step that a state belongs to; an ended programme has none.
pub const fn step_of(state: State) -> Option<Step> {
    match state {
        State::Draft | State::Returned => Some(Step::Request),
        State::Submitted => Some(Step::Answer),
        State::Accepted | State::Placed => Some(Step::Placement),
        State::Running => Some(Step::Running),
        State::Completed => Some(Step::Completed),
        State::Closed => Some(Step::FollowUp),
        State::Declined | State::Cancelled => None,
    }
}

/// Which side's coordinator may do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Sender,
    Host,
    Either,
}

/// What must hold before a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Nothing,
    /// A reason in words.
    Reason,
    /// At least one participant is on the list.
    Participants,
    /// At least one participant has a place.
    Placements,
    /// It is a study visit, which runs without placements, and its first day has come.
    VisitBegun,
    /// The first day has come, in the host's zone.
    Begun,
    /// The last day has come, in the host's zone.
    Ended,
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub from: State,
    pub to: State,
    pub who: Who,
    pub need: Need,
}

impl Transition {
    /// Whether it is asked first, on a page that says who will see what: many see it at once, and it cannot be undone.
    pub fn is_asked(&self) -> bool {
        self.to == State::Placed
    }
}

const fn line(from: State, to: State, who: Who, need: Need) -> Transition {
    Transition { from, to, who, need }
}

/// Every allowed change of state; what is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    line(State::Draft, State::Submitted, Who::Sender, Need::Participants),
    line(State::Draft, State::Cancelled, Who::Sender, Need::Reason),
    line(State::Submitted, State::Accepted, Who::Host, Need::Nothing),
    line(State::Submitted, State::Returned, Who::Host, Need::Reason),
    line(State::Submitted, State::Declined, Who::Host, Need::Reason),
    line(State::Submitted, State::Cancelled, Who::Sender, Need::Reason),
    line(State::Returned, State::Submitted, Who::Sender, Need::Participants),
    line(State::Returned, State::Cancelled, Who::Sender, Need::Reason),
    line(State::Accepted, State::Placed, Who::Host, Need::Placements),
    line(State::Accepted, State::Running, Who::Host, Need::VisitBegun),
    line(State::Accepted, State::Cancelled, Who::Either, Need::Reason),
    line(State::Placed, State::Running, Who::Host, Need::Begun),
    line(State::Placed, State::Cancelled, Who::Either, Need::Reason),
    line(State::Running, State::Completed, Who::Host, Need::Ended),
    line(State::Running, State::Cancelled, Who::Either, Need::Reason),
    line(State::Completed, State::Closed, Who::Either, Need::Nothing),
];

/// The transitions that leave a state, in the order of the table.
pub fn from(state: State) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |transition| transition.from == state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_can_be_reached_and_ended_ones_stay() {
        for state in State::ALL {
            let reached = *state == State::Draft || TRANSITIONS.iter().any(|line| line.to == *state);
            assert!(reached, "{state:?}");
            assert_eq!(from(*state).count() == 0, state.is_over(), "{state:?}");
        }
    }

    #[test]
    fn words_are_demanded_where_somebody_is_disappointed() {
        for line in TRANSITIONS {
            let hard = matches!(line.to, State::Returned | State::Declined | State::Cancelled);
            assert_eq!(line.need == Need::Reason, hard, "{line:?}");
        }
    }

    #[test]
    fn what_everybody_sees_at_once_is_asked_first() {
        let asked: Vec<_> =
            TRANSITIONS.iter().filter(|line| line.is_asked()).map(|line| (line.from, line.need)).collect();
        assert_eq!(asked, [(State::Accepted, Need::Placements)]);
    }

    #[test]
    fn no_line_stands_twice() {
        for (at, line) in TRANSITIONS.iter().enumerate() {
            assert!(!TRANSITIONS[..at].iter().any(|known| (known.from, known.to) == (line.from, line.to)));
        }
    }
}
