//! What each kind of cost weighs.

use serde::{Deserialize, Serialize};

use crate::coded::coded;

coded! {
    /// Who counts as alike in the spread cost.
    pub enum SpreadBy {
        /// The same home agency; people without one are alike too.
        HomeAgency = "home_agency", "spread-by-home-agency";
        /// The same position class.
        PositionClass = "position_class", "spread-by-position-class";
        /// Nobody: there is no spread cost.
        None = "none", "spread-by-none";
    }
}

/// The weights of the cost, each from 0 to [`Weights::LARGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// For each participant without a unit.
    pub unplaced: i64,
    /// For each participant missing below a unit's minimum.
    pub shortage: i64,
    /// Times 0, 2, 5, 9 and 14 for the first to fifth wish and 20 for a unit that is not on the list.
    pub wish: i64,
    /// Times the share of a participant's topics that the unit does not offer, rounded down.
    pub topic: i64,
    /// Times the number of people alike who are in the unit already.
    pub spread: i64,
    /// Times the share of a unit's places that are taken already, rounded down.
    pub load: i64,
    /// Who counts as alike in the spread cost.
    pub spread_by: SpreadBy,
}

impl Weights {
    /// The largest weight.
    pub const LARGEST: i64 = 1_000_000_000;

    /// The weights with the names of their columns and keys.
    pub const fn named(&self) -> [(&'static str, i64); 6] {
        [
            ("unplaced", self.unplaced),
            ("shortage", self.shortage),
            ("wish", self.wish),
            ("topic", self.topic),
            ("spread", self.spread),
            ("load", self.load),
        ]
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            unplaced: 10_000,
            shortage: 1_000,
            wish: 1,
            topic: 12,
            spread: 3,
            load: 10,
            spread_by: SpreadBy::HomeAgency,
        }
    }
}
