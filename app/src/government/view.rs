//! The page of a government: its units.

use domain::id::GovernmentId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::government::{self, Overview, UnitQuery};
use service::government::{GovernmentRow, ListedUnit};

use super::path;
use crate::texts::t;
use crate::ui::list::{
    self, actions, col, empty, filter_search, filter_select, filters, no_match, num, pager, row, table,
};
use crate::ui::{self, Look, Tone, chip, or_dash};
use crate::web::{Answer, Member, PageNumber, Path, Query, View};

/// The filters as they stand in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    text: String,
    state: String,
    page: PageNumber,
}

impl Filters {
    fn wanted(&self) -> UnitQuery {
        let active = match self.state.as_str() {
            "active" => Some(true),
            "inactive" => Some(false),
            _ => None,
        };
        UnitQuery { text: self.text.clone(), active, page: self.page.0 }
    }

    fn is_set(&self) -> bool {
        !self.text.is_empty() || !self.state.is_empty()
    }

    fn href(&self, id: GovernmentId, page: i64) -> String {
        let filters = Self { page: PageNumber(page), ..self.clone() };
        format!("{}?{}", path(id), serde_urlencoded::to_string(filters).unwrap_or_default())
    }
}

pub async fn show(member: Member, Path(id): Path<GovernmentId>, Query(filters): Query<Filters>) -> Answer {
    let overview = government::view(member.lokus(), &member.actor, id, &filters.wanted()).await?;
    member.show(|| view_of(&filters, overview))
}

fn view_of(filters: &Filters, overview: Overview) -> View {
    let name = overview.government.name.clone();
    let body = view! {
        {head(&overview.government, "units", overview.sees_audit, tools(&overview))}
        {filter_row(overview.government.id, filters)}
        {rows(filters, overview)}
    };
    View::new("governments", name, body)
}

/// The beginning of every page of a government; `tab` is the present one.
pub fn head(row: &GovernmentRow, tab: &'static str, sees_audit: bool, tools: impl IntoView) -> AnyView {
    let facts = [t!(row.kind.key()), row.code.clone(), row.capital.clone(), t!(row.zone.key())];
    let lead = facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ");
    let inactive =
        (!row.active).then(|| ui::note(Tone::Warn, t!("government-inactive"), t!("government-inactive-text")));
    let base = path(row.id);
    let tabs = sees_audit.then(|| {
        let audit = format!("{base}/audit");
        ui::tabs(t!("government-tabs"), tab, vec![("units", base, "government-units"), ("audit", audit, "tab-audit")])
    });
    view! { {ui::page_head(row.name.clone(), Some(lead), tools)}{inactive}{tabs} }.into_any()
}

fn tools(overview: &Overview) -> AnyView {
    let id = overview.government.id;
    let base = path(id);
    let tool = |may: bool, look, key, href: String| may.then(|| ui::link(look, t!(key), href));
    view! {
        {tool(overview.may_edit, Look::Secondary, "government-edit", format!("{base}/edit"))}
        {tool(overview.sees_people, Look::Secondary, "nav-people", format!("/people?government={id}"))}
        {tool(overview.may_edit_units, Look::Primary, "unit-new", format!("{base}/units/new"))}
    }
    .into_any()
}

fn filter_row(id: GovernmentId, now: &Filters) -> AnyView {
    let states = vec![("active".to_owned(), t!("unit-active-only")), ("inactive".to_owned(), t!("unit-inactive-only"))];
    let inputs = view! {
        {filter_search("text", t!("units-search"), &now.text)}
        {filter_select("state", t!("unit-state"), t!("units-all"), &now.state, states)}
    };
    filters(path(id), inputs, now.is_set().then(|| path(id)))
}

fn rows(filters: &Filters, overview: Overview) -> AnyView {
    let (id, may_edit, units) = (overview.government.id, overview.may_edit_units, overview.units);
    if units.rows.is_empty() {
        if filters.is_set() {
            return no_match(path(id));
        }
        let action = may_edit.then(|| (format!("{}/units/new", path(id)), t!("unit-new")));
        return empty(t!("units-empty-title"), t!("units-empty-text"), action);
    }
    let mut columns = vec![
        list::head(t!("government-units")),
        col(t!("unit-address")),
        col(t!("unit-contact")),
        num(t!("unit-supervisors")),
    ];
    if may_edit {
        columns.push(actions());
    }
    let pages = pager(units.page, units.pages, units.total, |page| filters.href(id, page));
    let lines = units.rows.into_iter().map(|unit| line(id, unit, may_edit)).collect();
    view! { {table(t!("government-units"), columns, lines)}{pages} }.into_any()
}

fn line(government: GovernmentId, unit: ListedUnit, may_edit: bool) -> list::Row {
    let state = (!unit.active).then(|| chip(Tone::Plain, t!("government-inactive")));
    let mut cells = vec![
        view! { {unit.code.clone()}" "{state}<small>{unit.name.clone()}</small> }.into_any(),
        or_dash(&unit.address),
        contact(&unit),
        unit.supervisors.to_string().into_any(),
    ];
    if may_edit {
        cells.push(unit_actions(government, &unit));
    }
    row(cells)
}

fn contact(unit: &ListedUnit) -> AnyView {
    let mut lines =
        [&unit.contact_name, &unit.contact_phone, &unit.contact_email].into_iter().filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return or_dash("") };
    let others = lines.map(|line| view! { <small>{line.clone()}</small> }).collect_view();
    view! { {first.clone()}{others} }.into_any()
}

fn unit_actions(government: GovernmentId, unit: &ListedUnit) -> AnyView {
    let named = |key| view! { {t!(key)}<span class="vh">{format!(" {}", unit.code)}</span> };
    let edit = format!("{}/units/{}/edit", path(government), unit.id);
    let invite = format!("/people/invite?role=supervisor&government={government}&unit={}", unit.id);
    view! {
        <a class="btn" href=edit>{named("unit-edit-short")}</a>
        {unit.active.then(|| view! { " "<a class="btn" href=invite>{named("unit-invite-supervisor")}</a> })}
    }
    .into_any()
}
