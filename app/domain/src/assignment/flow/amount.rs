//! The integers in which the flow counts.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// Costs and prices: narrow ones where the weights allow, because the solver then reads half as much memory.
pub trait Amount:
    Copy + Ord + Default + Debug + Add<Output = Self> + Sub<Output = Self> + AddAssign + SubAssign
{
    /// More than any distance; a cost, a price and a distance of this size can be added without overflow.
    const NEVER: Self;

    /// Costs and prices stay below this.
    const REACH: i64;

    /// Takes an amount that is known to fit.
    fn of(amount: i64) -> Self;

    fn wide(self) -> i64;
}

impl Amount for i32 {
    const NEVER: Self = Self::MAX / 4;
    const REACH: i64 = Self::NEVER as i64 / 2;

    fn of(amount: i64) -> Self {
        amount as Self
    }

    fn wide(self) -> i64 {
        self.into()
    }
}

impl Amount for i64 {
    const NEVER: Self = Self::MAX / 4;
    const REACH: i64 = Self::NEVER / 2;

    fn of(amount: i64) -> Self {
        amount
    }

    fn wide(self) -> i64 {
        self
    }
}
