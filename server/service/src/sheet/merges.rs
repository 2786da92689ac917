//! Merged cells: one text for a block of cells, kept in its first one.

use std::collections::BTreeMap;

/// A block of merged cells; rows from 1, columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    pub first_row: u32,
    pub last_row: u32,
    pub first_column: u16,
    pub last_column: u16,
}

impl Region {
    pub fn is_wide(&self) -> bool {
        self.last_column > self.first_column
    }
}

/// The merged blocks of a sheet, arranged for look-ups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merges {
    /// By column, then by first row. A block stands under each of its columns.
    by_column: BTreeMap<u16, Vec<Region>>,
}

impl Merges {
    /// Places kept at most; a real list needs a few hundred.
    const MOST: usize = 50_000;

    /// Blocks as Excel has them: they do not overlap. Of blocks that do, some are not found, no more.
    pub(super) fn new(regions: impl IntoIterator<Item = Region>, columns: u16) -> Self {
        let within = |region: &Region| region.first_column..columns.min(region.last_column.saturating_add(1));
        let places = regions.into_iter().flat_map(|region| within(&region).map(move |column| (column, region)));
        let mut by_column: BTreeMap<u16, Vec<Region>> = BTreeMap::new();
        for (column, region) in places.take(Self::MOST) {
            by_column.entry(column).or_default().push(region);
        }
        for regions in by_column.values_mut() {
            regions.sort_unstable();
        }
        Self { by_column }
    }

    /// The block that a cell belongs to.
    pub fn region(&self, row: u32, column: u16) -> Option<Region> {
        let regions = self.by_column.get(&column)?;
        let after = regions.partition_point(|region| region.first_row <= row);
        regions[..after].last().copied().filter(|region| row <= region.last_row)
    }
}
