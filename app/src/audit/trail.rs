//! The entries of an audit trail: who, when, what, and the values before and after.

use domain::dates;
use domain::government::Zone;
use leptos::prelude::*;
use service::audit::{Change, Entry, Value};
use service::paged::Paged;

use super::words;
use crate::texts::{lang, t};
use crate::ui::list::{col, empty, head, pager, row, table};
use crate::ui::{disclosure, or_dash};

/// So many changed fields are shown without being asked for.
const SHOWN: usize = 3;

/// The entries of one page, told in `zone`; `base` is the address of what they belong to.
pub fn trail(entries: Paged<Entry>, zone: Zone, base: &str) -> AnyView {
    if entries.rows.is_empty() {
        return empty(t!("audit-empty-title"), t!("audit-empty-text"), None);
    }
    let pages = pager(entries.page, entries.pages, entries.total, |page| format!("{base}/audit?page={page}"));
    let lines = entries.rows.into_iter().map(|entry| line(entry, zone)).collect_view();
    view! { <ol class="timeline trail">{lines}</ol>{pages} }.into_any()
}

fn line(entry: Entry, zone: Zone) -> AnyView {
    let what = words::action(&entry.area, &entry.action);
    let what = match &entry.object {
        Some(object) => format!("{what}: {object}"),
        None => what,
    };
    let who = entry.actor.unwrap_or_else(|| t!("audit-system"));
    let at = dates::moment(lang(), entry.at, zone);
    view! { <li><b>{what}</b><small>{who}" · "{at}</small>{changed(entry.changes)}</li> }.into_any()
}

fn changed(mut changes: Vec<Change>) -> Option<AnyView> {
    if changes.is_empty() {
        return None;
    }
    changes.sort_by_key(|change| words::place(&change.field));
    let label = t!("audit-changes", count = changes.len());
    let open = changes.len() <= SHOWN;
    let fresh = changes.iter().all(|change| change.before == Value::Nothing);
    let mut columns = vec![head(t!("audit-field"))];
    if !fresh {
        columns.push(col(t!("audit-before")));
    }
    columns.push(col(if fresh { t!("audit-value") } else { t!("audit-after") }));
    let rows = changes.iter().map(|change| {
        let mut cells = vec![words::field(&change.field).into_any()];
        if !fresh {
            cells.push(or_dash(&words::value(&change.field, &change.before)));
        }
        cells.push(or_dash(&words::value(&change.field, &change.after)));
        row(cells)
    });
    Some(disclosure(label.clone(), open, table(label, columns, rows.collect())))
}
