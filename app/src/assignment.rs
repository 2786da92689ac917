//! Placements that the solver made, in words.

mod reasons;
mod summary;
mod waiting;

pub use reasons::reason;
pub use summary::summary;
pub use waiting::waiting;

#[cfg(test)]
mod tests;
