//! The integers in which the flow counts.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// Costs and prices: narrow ones where the weights allow, because the solver then reads half as much memory.
pub trait Amount:
    Copy + Ord + Default + Debug + Add<Output = Self> + Sub<Output = Self> + AddAssign + SubAssign
{
    /// The cost where somebody cannot be, and the distance of what is not reached. Three of them can be added.
    const NEVER: Self;

    /// Costs, prices and the distances of what can be reached stay below this; with a cost of [`Amount::NEVER`] they do not.
    const FAR: Self;

    /// Takes an amount that is known to fit.
    fn of(amount: i64) -> Self;

    fn wide(self) -> i64;
}

impl Amount for i32 {
    const NEVER: Self = Self::MAX / 4;
    const FAR: Self = Self::NEVER / 2;

    fn of(amount: i64) -> Self {
        amount as Self
    }

    fn wide(self) -> i64 {
        self.into()
    }
}

impl Amount for i64 {
    const NEVER: Self = Self::MAX / 4;
    const FAR: Self = Self::NEVER / 2;

    fn of(amount: i64) -> Self {
        amount
    }

    fn wide(self) -> i64 {
        self
    }
}
