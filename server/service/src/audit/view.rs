//! Pages of the audit trail, newest first.

use domain::id::{GovernmentId, ProgrammeId};
use store::audit::{AuditRow, Filter, Part};
use store::government::GovernmentRow;
use store::programme::ProgrammeRow;
use time::{Duration, OffsetDateTime};

use super::changes::{Change, Names, changes};
use crate::access::{self, Actor, Authorised, Standing, act};
use crate::paged::{Paged, Window, needle};
use crate::programme::Head;
use crate::{Lokus, Result};

/// Something that was done.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: OffsetDateTime,
    /// Who did it; the installation itself has no name.
    pub actor: Option<String>,
    pub area: String,
    pub action: String,
    /// What it was done to, where its name is known.
    pub object: Option<String>,
    pub changes: Vec<Change>,
}

impl Entry {
    fn new(row: AuditRow, names: &Names) -> Self {
        Self {
            changes: changes(row.before_state.as_deref(), row.after_state.as_deref(), names),
            object: names.get(&row.object_id).cloned(),
            at: row.at,
            actor: row.actor,
            area: row.area,
            action: row.action,
        }
    }
}

/// Which entries to show.
#[derive(Clone, Debug)]
pub struct Query {
    /// The area of the mission, such as `placement`; empty is all.
    pub area: String,
    /// Part of the name of who did it.
    pub who: String,
    pub page: i64,
}

impl Query {
    fn filter(&self) -> Filter {
        Filter { area: Some(self.area.clone()).filter(|area| !area.is_empty()), who: needle(&self.who) }
    }
}

/// What happened to the units and people of a government.
pub struct GovernmentTrail {
    pub government: GovernmentRow,
    pub entries: Paged<Entry>,
}

pub async fn of_government(lokus: &Lokus, actor: &Actor, id: GovernmentId, query: &Query) -> Result<GovernmentTrail> {
    let mut work = lokus.read(actor).await?;
    let government = access::government::<act::SeeGovernmentAudit>(&mut work, id).await?;
    let filter = query.filter();
    let total = store::audit::count_of_government(&mut work.tx, id, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    let rows = store::audit::of_government(&mut work.tx, id, &filter, window.limit, window.offset).await?;
    let names = store::audit::names_of_government(&mut work.tx, id, &filter, window.limit, window.offset).await?;
    Ok(GovernmentTrail { government: government.into_inner(), entries: entries(window, rows, names) })
}

/// What happened in a programme.
pub struct ProgrammeTrail {
    pub head: Head,
    pub entries: Paged<Entry>,
}

pub async fn of_programme(lokus: &Lokus, actor: &Actor, id: ProgrammeId, query: &Query) -> Result<ProgrammeTrail> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeAudit>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let part = part(&programme, work.now);
    let filter = query.filter();
    let total = store::audit::count_of_programme(&mut work.tx, part, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    let rows = store::audit::of_programme(&mut work.tx, part, &filter, window.limit, window.offset).await?;
    let names = store::audit::names_of_programme(&mut work.tx, part, &filter, window.limit, window.offset).await?;
    let mut entries = entries(window, rows, names);
    if !part.notes {
        let theirs = |change: &Change| change.field != "note";
        entries.rows.iter_mut().for_each(|entry| entry.changes.retain(theirs));
    }
    Ok(ProgrammeTrail { head, entries })
}

/// The host reads everything. The sender reads placements once they are published, from then on, and never the host's
/// notes.
fn part(programme: &Authorised<ProgrammeRow, act::SeeAudit>, now: OffsetDateTime) -> Part {
    if programme.is(Standing::Host) {
        return Part::all(programme.id);
    }
    let placements_from = programme.published_at.unwrap_or(now + Duration::DAY);
    Part { programme: programme.id, placements_from, notes: false }
}

fn entries(window: Window, rows: Vec<AuditRow>, names: Vec<(uuid::Uuid, String)>) -> Paged<Entry> {
    let names = names.into_iter().collect();
    window.of(rows.into_iter().map(|row| Entry::new(row, &names)).collect())
}
