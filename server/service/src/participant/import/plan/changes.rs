//! Which fields of a participant get another value.

use domain::participant::ParticipantDetails;

use super::CellChange;
use super::line::is_wish;
use crate::participant::Units;
use crate::participant::columns::COLUMNS;

/// The fields that differ, in the order of the columns.
pub(super) fn changes(before: &ParticipantDetails, after: &ParticipantDetails, units: &Units) -> Vec<CellChange> {
    let (before, after) = (before.form(), after.form());
    let shown = |key: &str, value: &str| match value.parse() {
        Ok(id) if is_wish(key) => units.code(id).to_owned(),
        _ => value.to_owned(),
    };
    let fields = COLUMNS.iter().map(|column| column.key);
    let differing = fields.filter(|key| before.get(key) != after.get(key));
    differing
        .map(|key| CellChange { key, before: shown(key, before.get(key)), after: shown(key, after.get(key)) })
        .collect()
}
