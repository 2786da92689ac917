//! A proposal on its way, and the form of the weights.

use super::weights::{SpreadBy, Weights};
use crate::coded::coded;
use crate::form::{Form, Problems, Reader};
use crate::message::Message;

coded! {
    /// Where a proposal stands.
    pub enum ProposalState {
        /// For a server to take it.
        Waiting = "waiting", "proposal-waiting";
        Running = "running", "proposal-running";
        Done = "done", "proposal-done";
        /// Somebody stopped it.
        Stopped = "stopped", "proposal-stopped";
        Failed = "failed", "proposal-failed";
    }
}

impl ProposalState {
    /// Whether there is more to come.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Running)
    }
}

impl Weights {
    /// Fields: unplaced, shortage, wish, topic, spread, load, spread_by.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let mut weight = |field: &str| {
            let weight = reader.number(field, 0..=Self::LARGEST);
            if weight.is_none() && reader.problems.of(field).is_none() {
                reader.problems.add(field, Message::new("error-required"));
            }
            weight.unwrap_or_default()
        };
        let (unplaced, shortage, wish) = (weight("unplaced"), weight("shortage"), weight("wish"));
        let (topic, spread, load) = (weight("topic"), weight("spread"), weight("load"));
        let spread_by = reader.choice("spread_by", SpreadBy::from_code);
        reader.finish(|| Some(Self { unplaced, shortage, wish, topic, spread, load, spread_by: spread_by? }))
    }

    /// The form that shows these weights.
    pub fn form(&self) -> Form {
        let form =
            self.named().iter().fold(Form::default(), |form, (name, weight)| form.with(name, weight.to_string()));
        form.with("spread_by", self.spread_by.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_go_into_a_form_and_back() {
        let weights = Weights { load: 0, spread_by: SpreadBy::None, ..Weights::default() };
        assert_eq!(Weights::parse(&weights.form()), Ok(weights));
    }

    #[test]
    fn every_weight_is_wanted_and_within_its_range() {
        let form = Weights::default().form().with("wish", "").with("load", "-1").with("spread_by", "all");
        let problems = Weights::parse(&form).unwrap_err();
        let fields: Vec<_> = problems.0.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["wish", "load", "spread_by"]);
    }
}
