//! The routes of proposals.

use domain::id::{ProgrammeId, ProposalId};
use service::access::act;

use super::{help, overview, proposal};
use crate::programme;
use crate::web::{Guard, Route, get, post};

pub fn routes() -> Vec<Route> {
    let (see, edit) = (Guard::action(act::SeeProposals), Guard::action(act::EditPlacement));
    vec![
        get("/programmes/{id}/assignment", see, overview::show),
        post("/programmes/{id}/assignment", edit, overview::propose),
        get("/programmes/{id}/assignment/{proposal}", see, proposal::show),
        post("/programmes/{id}/assignment/{proposal}", edit, proposal::act),
        get("/help/assignment", Guard::Public, help::show),
    ]
}

/// Where the proposals of a programme are found.
pub fn path(id: ProgrammeId) -> String {
    format!("{}/assignment", programme::path(id))
}

pub fn proposal_path(id: ProgrammeId, proposal: ProposalId) -> String {
    format!("{}/{proposal}", path(id))
}
