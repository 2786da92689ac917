//! The entries of an audit trail: who, when, what, and the values before and after.

use domain::dates;
use domain::government::Zone;
use leptos::prelude::*;
use service::audit::{Change, Entry, Value};
use service::paged::Paged;

use super::filters::Filters;
use super::words;
use crate::texts::{lang, t};
use crate::ui::list::{empty, no_match, pager};
use crate::ui::{disclosure, facts, or_dash};

/// So many changed fields are shown without being asked for.
const SHOWN: usize = 3;

/// The entries of one page, told in `zone`; `base` is the address of what they belong to.
pub fn trail(entries: Paged<Entry>, zone: Zone, base: &str, filters: &Filters) -> AnyView {
    if entries.rows.is_empty() && filters.is_set() {
        return no_match(format!("{base}/audit"));
    }
    if entries.rows.is_empty() {
        return empty(t!("audit-empty-title"), t!("audit-empty-text"), None);
    }
    let pages = pager(entries.page, entries.pages, entries.total, |page| filters.href(base, page));
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

/// A few changes stand open, many open on demand.
fn changed(mut changes: Vec<Change>) -> Option<AnyView> {
    if changes.is_empty() {
        return None;
    }
    changes.sort_by_key(|change| words::place(&change.field));
    let fresh = changes.iter().all(|change| change.before == Value::Nothing);
    let (count, key) = (changes.len(), if fresh { "audit-values" } else { "audit-changes" });
    let rows = changes.iter().map(|change| (words::field(&change.field), difference(change, fresh)));
    let list = facts(rows.collect());
    Some(if count > SHOWN { disclosure(t!(key, count = count), false, list) } else { list })
}

/// The value before and after; where nothing was before, the value alone.
fn difference(change: &Change, fresh: bool) -> AnyView {
    let shown = |value| or_dash(&words::value(&change.field, value));
    if fresh {
        return shown(&change.after);
    }
    view! {
        <del><span class="vh">{t!("audit-before")}": "</span>{shown(&change.before)}</del>
        " → "
        <ins><span class="vh">{t!("audit-after")}": "</span>{shown(&change.after)}</ins>
    }
    .into_any()
}
