//! Placements that the solver made, in words.

mod reasons;
mod waiting;

pub use reasons::reason;
pub use waiting::waiting;

#[cfg(test)]
mod tests;
