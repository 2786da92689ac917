//! The governments: all of them for an administrator, else those of the reader.

use axum::response::{IntoResponse, Redirect};
use domain::government::GovernmentKind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::government::ListedGovernment;
use service::government::{self, Listing, Query as Wanted};
use service::paged::Paged;

use super::path;
use crate::texts::t;
use crate::ui::list::{self, col, empty, filter_search, filter_select, filters, no_match, num, pager, row, table};
use crate::ui::{self, Look, Tone, chip};
use crate::web::{Answer, Member, PageNumber, Query, View};

/// The filters as they stand in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    text: String,
    kind: String,
    page: PageNumber,
}

impl Filters {
    fn wanted(&self) -> Wanted {
        let kind = GovernmentKind::from_code(&self.kind);
        Wanted { text: self.text.clone(), kind, page: self.page.0 }
    }

    fn is_set(&self) -> bool {
        !self.text.is_empty() || !self.kind.is_empty()
    }

    fn href(&self, page: i64) -> String {
        let filters = Self { page: PageNumber(page), ..self.clone() };
        format!("/governments?{}", serde_urlencoded::to_string(filters).unwrap_or_default())
    }
}

pub async fn show(member: Member, Query(filters): Query<Filters>) -> Answer {
    match government::list(member.lokus(), &member.actor, &filters.wanted()).await? {
        Listing::Own(id) => Ok(Redirect::to(&path(id)).into_response()),
        Listing::Several { governments, may_add } => member.show(|| view_of(&filters, governments, may_add)),
    }
}

fn view_of(filters: &Filters, found: Paged<ListedGovernment>, may_add: bool) -> View {
    let tools = may_add.then(|| ui::link(Look::Primary, t!("government-new"), "/governments/new"));
    let body = view! {
        {ui::page_head(t!("governments-title"), None, tools)}
        {filter_row(filters)}
        {rows(filters, found)}
    };
    View::new("governments", t!("governments-title"), body)
}

fn filter_row(now: &Filters) -> AnyView {
    let kinds = GovernmentKind::ALL.iter().map(|kind| (kind.code().to_owned(), t!(kind.key()))).collect();
    let inputs = view! {
        {filter_search("text", t!("governments-search"), &now.text)}
        {filter_select("kind", t!("government-kind"), t!("governments-kind-all"), &now.kind, kinds)}
    };
    filters("/governments", inputs, now.is_set().then(|| "/governments".to_owned()))
}

fn rows(filters: &Filters, found: Paged<ListedGovernment>) -> AnyView {
    if found.rows.is_empty() {
        if filters.is_set() {
            return no_match("/governments");
        }
        return empty(t!("governments-empty-title"), t!("governments-empty-text"), None);
    }
    let columns = vec![
        list::head(t!("government-name")),
        col(t!("government-kind")),
        col(t!("government-code")),
        col(t!("government-zone")),
        num(t!("government-units")),
    ];
    let pages = pager(found.page, found.pages, found.total, |page| filters.href(page));
    let lines = found.rows.into_iter().map(line).collect();
    view! { {table(t!("governments-title"), columns, lines)}{pages} }.into_any()
}

fn line(government: ListedGovernment) -> list::Row {
    let state = (!government.active).then(|| chip(Tone::Plain, t!("government-inactive")));
    row(vec![
        view! { <a href=path(government.id)>{government.name}</a>" "{state}<small>{government.capital}</small> }
            .into_any(),
        t!(government.kind.key()).into_any(),
        government.code.into_any(),
        government.zone.code().into_any(),
        government.units.to_string().into_any(),
    ])
}
