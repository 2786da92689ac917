//! What is odd about a request, for its sender to read before it is submitted. Nothing of it stands in the way.

use domain::programme::{Kind, State};
use store::programme::ProgrammeRow;

use crate::Result;
use crate::access::{Authorised, Standing};
use crate::lokus::Work;

/// Something that the sender should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// The host has no coordinator who can sign in, so nobody can answer.
    NobodyAnswers,
    /// The host has no unit that could take interns.
    NoUnits,
    /// More or fewer people are on the list than the request says.
    People { listed: i64, expected: i64 },
}

/// What the sender of a request that is not answered yet should know; nothing for others.
pub async fn cautions<A>(work: &mut Work<'_>, programme: &Authorised<ProgrammeRow, A>) -> Result<Vec<Caution>> {
    let waits = programme.state == State::Submitted;
    if !programme.is(Standing::Sender) || !(waits || programme.state.is_with_sender()) {
        return Ok(Vec::new());
    }
    let host = store::government::readiness(&mut work.tx, programme.host_id).await?;
    let mut found = Vec::new();
    if !host.attended {
        found.push(Caution::NobodyAnswers);
    }
    if waits {
        return Ok(found);
    }
    if host.units == 0 && programme.kind == Kind::Internship {
        found.push(Caution::NoUnits);
    }
    let (listed, expected) = (programme.participants, programme.expected);
    if listed > 0 && listed != expected {
        found.push(Caution::People { listed, expected });
    }
    Ok(found)
}

/// The cautions in short, by which a page says later which ones it showed.
pub fn written(cautions: &[Caution]) -> String {
    cautions.iter().map(Caution::code).collect::<Vec<_>>().join(" ")
}

/// Whether each of them is among those that a page showed.
pub(super) fn all_read(cautions: &[Caution], seen: &str) -> bool {
    cautions.iter().all(|caution| seen.split(' ').any(|code| code == caution.code()))
}

impl Caution {
    fn code(&self) -> String {
        match self {
            Self::NobodyAnswers => "nobody-answers".to_owned(),
            Self::NoUnits => "no-units".to_owned(),
            Self::People { listed, expected } => format!("people-{listed}-{expected}"),
        }
    }
}
