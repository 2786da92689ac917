//! Placements that the solver proposes: the pages of a programme, and the words for its results.

mod figures;
mod help;
mod lines;
mod overview;
mod proposal;
mod reasons;
mod routes;
mod summary;
mod waiting;

pub use reasons::reason;
pub use routes::{path, proposal_path, routes};
pub use summary::summary;
pub use waiting::waiting;

#[cfg(test)]
mod tests;
