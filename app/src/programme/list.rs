//! The programmes that concern the reader, with filters in the address.

use domain::dates;
use domain::programme::{Kind, State};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::paged::Paged;
use service::programme::ListedProgramme;
use service::programme::{self, Query as Wanted};

use super::head::kind_label;
use super::path;
use crate::texts::{lang, t};
use crate::ui::list::{self, col, empty, filter_search, filter_select, filters, no_match, num, pager, row, table};
use crate::ui::{self, Look, state_chip};
use crate::web::{Answer, Member, PageNumber, Query, View};

/// The filters as they stand in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    text: String,
    state: String,
    kind: String,
    side: String,
    page: PageNumber,
}

impl Filters {
    fn wanted(&self) -> Wanted {
        Wanted {
            text: self.text.clone(),
            state: State::from_code(&self.state),
            kind: Kind::from_code(&self.kind),
            side: Some(self.side.clone()),
            page: self.page.0,
        }
    }

    fn is_set(&self) -> bool {
        [&self.text, &self.state, &self.kind, &self.side].iter().any(|value| !value.is_empty())
    }

    fn href(&self, page: i64) -> String {
        let filters = Self { page: PageNumber(page), ..self.clone() };
        format!("/programmes?{}", serde_urlencoded::to_string(filters).unwrap_or_default())
    }
}

pub async fn show(member: Member, Query(filters): Query<Filters>) -> Answer {
    let found = programme::list(member.lokus(), &member.actor, &filters.wanted()).await?;
    let may_file = member.actor.coordinated().next().is_some();
    member.show(|| view_of(&filters, found, may_file))
}

fn view_of(filters: &Filters, found: Paged<ListedProgramme>, may_file: bool) -> View {
    let tools = may_file.then(|| ui::link(Look::Primary, t!("programme-new"), "/programmes/new"));
    let body = view! {
        {ui::page_head(t!("programmes-title"), None, tools)}
        {filter_row(filters)}
        {rows(filters, found, may_file)}
    };
    View::new("programmes", t!("programmes-title"), body)
}

fn filter_row(now: &Filters) -> AnyView {
    let states = State::ALL.iter().map(|state| (state.code().to_owned(), t!(state.key()))).collect();
    let kinds = Kind::ALL.iter().map(|kind| (kind.code().to_owned(), t!(kind.key()))).collect();
    let sides = vec![("sender".to_owned(), t!("side-sender")), ("host".to_owned(), t!("side-host"))];
    let inputs = view! {
        {filter_search("text", t!("programmes-search"), &now.text)}
        {filter_select("state", t!("programmes-state"), t!("programmes-state-all"), &now.state, states)}
        {filter_select("kind", t!("programmes-kind"), t!("programmes-kind-all"), &now.kind, kinds)}
        {filter_select("side", t!("programmes-side"), t!("programmes-side-all"), &now.side, sides)}
    };
    filters("/programmes", inputs, now.is_set().then(|| "/programmes".to_owned()))
}

fn rows(filters: &Filters, found: Paged<ListedProgramme>, may_file: bool) -> AnyView {
    if found.rows.is_empty() {
        if filters.is_set() {
            return no_match("/programmes");
        }
        let action = may_file.then(|| ("/programmes/new".to_owned(), t!("programme-new")));
        return empty(t!("programmes-empty-title"), t!("programmes-empty-text"), action);
    }
    let columns = vec![
        list::head(t!("programme-title")),
        col(t!("programme-route")),
        col(t!("programme-days")),
        num(t!("programme-participants")),
        col(t!("programme-state")),
    ];
    let pages = pager(found.page, found.pages, found.total, |page| filters.href(page));
    let lines = found.rows.into_iter().map(line).collect();
    view! { {table(t!("programmes-title"), columns, lines)}{pages} }.into_any()
}

fn line(programme: ListedProgramme) -> list::Row {
    let kind = kind_label(programme.kind, &programme.label);
    let days = dates::range(lang(), programme.first_day, programme.last_day);
    row(vec![
        view! { <a href=path(programme.id)>{programme.title}</a><small>{kind}</small> }.into_any(),
        view! { {programme.sender}" → "{programme.host} }.into_any(),
        days.into_any(),
        programme.participants.to_string().into_any(),
        state_chip(programme.state),
    ])
}
