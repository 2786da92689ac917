//! A form that comes back: the one way from what a use case refused to the page of the form, with all that was typed.

use domain::form::{Form, Problems};
use http::StatusCode;
use service::Error;

use super::{Answer, Failure, Page, View};
use crate::ui::FormState;

/// A form that was not carried out, to be shown again.
pub struct Returned {
    status: StatusCode,
    /// What was typed and what is wrong with it.
    pub state: FormState,
    /// What somebody else stored in between.
    pub now: Option<Form>,
}

impl Returned {
    /// What is wrong with the form, what stands in its way, or what was stored in between, so that sending it once more
    /// is done knowingly. Other errors have no form to come back to.
    pub fn new(error: Error, typed: Form) -> Result<Self, Failure> {
        let (status, typed, problems, now) = match error {
            Error::Invalid(problems) => (StatusCode::UNPROCESSABLE_ENTITY, typed, problems, None),
            Error::Refused(message) => (StatusCode::CONFLICT, typed, Problems::one("", message), None),
            Error::Stale(now) => {
                let typed = typed.with("version", now.get("version"));
                (StatusCode::CONFLICT, typed, Problems::default(), Some(*now))
            }
            error => return Err(error.into()),
        };
        Ok(Self { status, state: FormState::failed(typed, problems), now })
    }

    /// The form cannot be sent now: it is shown to be read and copied from.
    #[must_use]
    pub fn locked(mut self, locked: bool) -> Self {
        self.state.locked = locked;
        self
    }
}

impl Page {
    /// The page of a form that comes back.
    pub fn returned(&self, returned: &Returned, build: impl FnOnce() -> View) -> Answer {
        Ok(self.render(returned.status, build))
    }
}
