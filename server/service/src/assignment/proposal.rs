//! Proposals of the solver for a programme: asked for, worked out in the background, compared, and taken.

mod clear;
mod compare;
mod input;
mod page;
mod propose;
mod take;
mod work;

pub(crate) use clear::clear;
pub(crate) use input::weights;

pub use compare::{Comparison, Line, Summary};
pub use page::{Overview, ProposalPage, overview, proposal};
pub use propose::{Asked, propose, stop};
pub use store::assignment::ProposalRow;
pub use take::take;
pub use work::work;
