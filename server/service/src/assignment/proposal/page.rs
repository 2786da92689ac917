//! What the pages of proposals show.

use domain::assignment::{ProposalState, Weights};
use domain::id::{ProgrammeId, ProposalId};
use store::assignment::ProposalRow;

use super::compare::Comparison;
use super::input::{Input, Outcome, read, weights, written};
use crate::access::{self, Actor, act};
use crate::lokus::Work;
use crate::paged::{Paged, Window};
use crate::placement::Seats;
use crate::programme::Head;
use crate::{Error, Lokus, Pace, Result};

/// The weights of a programme and its proposals.
pub struct Overview {
    pub head: Head,
    pub weights: Weights,
    /// The weights as they stood, to be sent back with others in their place.
    pub seen: String,
    /// Newest first.
    pub proposals: Paged<ProposalRow>,
    /// The actor may ask for one, and the programme is where that makes sense.
    pub may_propose: bool,
}

pub async fn overview(lokus: &Lokus, actor: &Actor, id: ProgrammeId, page: i64) -> Result<Overview> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeProposals>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let total = store::assignment::count(&mut work.tx, id).await?;
    let window = Window::new(page, total, lokus.rules.page_rows);
    let rows = store::assignment::list(&mut work.tx, id, window.limit, window.offset).await?;
    let weights = weights(&mut work.tx, id).await?;
    Ok(Overview {
        head,
        weights,
        seen: written(&weights)?,
        proposals: window.of(rows),
        may_propose: programme.may::<act::EditPlacement>() && programme.state.takes_placements(),
    })
}

/// One proposal: how far it is, or what came out.
pub struct ProposalPage {
    pub head: Head,
    pub row: ProposalRow,
    /// The weights that it was made with.
    pub weights: Weights,
    /// Once it is done.
    pub comparison: Option<Comparison>,
    /// The actor may take it or stop it.
    pub may_edit: bool,
}

/// With thousands of people it takes a while to read and compare one, so it is done in a turn.
pub async fn proposal(
    lokus: &Lokus,
    actor: &Actor,
    (id, proposal): (ProgrammeId, ProposalId),
    pace: &Pace,
) -> Result<ProposalPage> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeProposals>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let may_edit = programme.may::<act::EditPlacement>() && programme.state.takes_placements();
    let (row, input, result) = documents(&mut work, id, proposal).await?;
    let result = result.filter(|_| row.state == ProposalState::Done);
    let seats = match result {
        Some(_) => Some(Seats::load(&mut work.tx, id).await?),
        None => None,
    };
    drop(work);
    let page = pace.run(move || {
        let input: Input = read(&input)?;
        let weights = input.problem.weights;
        let outcome = result.map(|result| read(&result)).transpose()?;
        let comparison = outcome.zip(seats).map(|(outcome, seats)| Comparison::new(input, outcome, &seats));
        Ok(ProposalPage { head, row, weights, comparison, may_edit })
    });
    page.await?
}

/// A proposal of this programme with what it was made of and what came out.
pub(super) async fn stored(
    work: &mut Work<'_>,
    id: ProgrammeId,
    proposal: ProposalId,
) -> Result<(ProposalRow, Input, Option<Outcome>)> {
    let (row, input, result) = documents(work, id, proposal).await?;
    let outcome = result.map(|result| read(&result)).transpose()?;
    Ok((row, read(&input)?, outcome))
}

/// The same as it is written.
async fn documents(
    work: &mut Work<'_>,
    id: ProgrammeId,
    proposal: ProposalId,
) -> Result<(ProposalRow, String, Option<String>)> {
    let row = store::assignment::get(&mut work.tx, proposal).await?;
    let row = row.filter(|row| row.programme_id == id).ok_or(Error::NotFound)?;
    let (input, result) = store::assignment::documents(&mut work.tx, proposal).await?.ok_or(Error::NotFound)?;
    Ok((row, input, result))
}
