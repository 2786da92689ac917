//! Pages of the audit trail, newest first.

use domain::id::{GovernmentId, ProgrammeId};
use store::audit::{AuditRow, Filter, Part, Personal};
use store::government::GovernmentRow;
use time::OffsetDateTime;

use super::changes::{Change, Names, changes};
use super::personal;
use crate::access::{self, Actor, Standing, act};
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
    fn new(row: AuditRow, names: &Names, host: bool) -> Self {
        let mut changes = changes(row.before_state.as_deref(), row.after_state.as_deref(), names);
        changes.retain(|change| host || !row.host_fields.split(' ').any(|field| field == change.field));
        Self {
            changes,
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
    let personal = store::audit::personal_of_government(&mut work.tx, id, &filter, window.limit, window.offset).await?;
    let entries = entries(window, whole(rows, personal), names, false);
    Ok(GovernmentTrail { government: government.into_inner(), entries })
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
    let part = Part { programme: id, host: programme.is(Standing::Host) };
    let filter = query.filter();
    let total = store::audit::count_of_programme(&mut work.tx, part, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    let rows = store::audit::of_programme(&mut work.tx, part, &filter, window.limit, window.offset).await?;
    let names = store::audit::names_of_programme(&mut work.tx, part, &filter, window.limit, window.offset).await?;
    let personal =
        store::audit::personal_of_programme(&mut work.tx, part, &filter, window.limit, window.offset).await?;
    Ok(ProgrammeTrail { head, entries: entries(window, whole(rows, personal), names, part.host) })
}

/// The rows with what is personal in them, where no erasure took it.
fn whole(mut rows: Vec<AuditRow>, values: Vec<Personal>) -> Vec<AuditRow> {
    for value in values {
        if let Some(row) = rows.iter_mut().find(|row| row.id == value.audit_id) {
            put_back(&mut row.before_state, &value.field, value.before_value);
            put_back(&mut row.after_state, &value.field, value.after_value);
        }
    }
    rows
}

fn put_back(document: &mut Option<String>, field: &str, value: Option<String>) {
    let json = |text: &String| serde_json::from_str::<serde_json::Value>(text).ok();
    if let (Some(mut whole), Some(value)) = (document.as_ref().and_then(json), value.as_ref().and_then(json)) {
        personal::put(&mut whole, field, value);
        *document = Some(whole.to_string());
    }
}

fn entries(window: Window, rows: Vec<AuditRow>, names: Vec<(uuid::Uuid, String)>, host: bool) -> Paged<Entry> {
    let names = names.into_iter().collect();
    window.of(rows.into_iter().map(|row| Entry::new(row, &names, host)).collect())
}
