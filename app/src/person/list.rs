//! The people whom the reader keeps, with filters in the address.

use domain::person::RoleKind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::person::{self, Listed, Listing, Query as Wanted};

use super::roles::place;
use super::{path, state_chip};
use crate::texts::t;
use crate::ui::list::{self, col, empty, filter_search, filter_select, filters, no_match, pager, row, table};
use crate::ui::{self, Look, or_dash};
use crate::web::{Answer, Member, PageNumber, Query, View};

/// The filters as they stand in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    text: String,
    role: String,
    government: String,
    page: PageNumber,
}

impl Filters {
    fn wanted(&self) -> Wanted {
        Wanted {
            text: self.text.clone(),
            kind: RoleKind::from_code(&self.role),
            government: self.government.parse().ok(),
            page: self.page.0,
        }
    }

    fn is_set(&self) -> bool {
        [&self.text, &self.role, &self.government].iter().any(|value| !value.is_empty())
    }

    fn href(&self, page: i64) -> String {
        let filters = Self { page: PageNumber(page), ..self.clone() };
        format!("/people?{}", serde_urlencoded::to_string(filters).unwrap_or_default())
    }
}

pub async fn show(member: Member, Query(filters): Query<Filters>) -> Answer {
    let found = person::list(member.lokus(), &member.actor, &filters.wanted()).await?;
    member.show(|| view_of(&filters, found))
}

fn view_of(filters: &Filters, found: Listing) -> View {
    let invite = match filters.wanted().government {
        Some(government) => format!("/people/invite?government={government}"),
        None => "/people/invite".to_owned(),
    };
    let body = view! {
        {ui::page_head(t!("people-title"), None, ui::link(Look::Primary, t!("person-invite"), invite))}
        {filter_row(filters, &found)}
        {rows(filters, found)}
    };
    View::new("people", t!("people-title"), body)
}

fn filter_row(now: &Filters, found: &Listing) -> AnyView {
    let roles = RoleKind::ALL.iter().map(|kind| (kind.code().to_owned(), t!(kind.key()))).collect();
    let governments: Vec<_> = found.governments.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let governments = (governments.len() > 1).then(|| {
        filter_select("government", t!("person-government"), t!("people-all-governments"), &now.government, governments)
    });
    let inputs = view! {
        {filter_search("text", t!("people-search"), &now.text)}
        {filter_select("role", t!("person-role"), t!("people-all-roles"), &now.role, roles)}
        {governments}
    };
    filters("/people", inputs, now.is_set().then(|| "/people".to_owned()))
}

fn rows(filters: &Filters, found: Listing) -> AnyView {
    let people = found.people;
    if people.rows.is_empty() {
        if filters.is_set() {
            return no_match("/people");
        }
        let action = Some(("/people/invite".to_owned(), t!("person-invite")));
        return empty(t!("people-empty-title"), t!("people-empty-text"), action);
    }
    let columns = vec![list::head(t!("person-name")), col(t!("person-roles")), col(t!("person-state"))];
    let pages = pager(people.page, people.pages, people.total, |page| filters.href(page));
    let lines = people.rows.into_iter().map(line).collect();
    view! { {table(t!("people-title"), columns, lines)}{pages} }.into_any()
}

fn line(person: Listed) -> list::Row {
    row(vec![
        view! { <a href=path(person.id)>{person.name}</a><small>{person.email}</small> }.into_any(),
        roles_of(&person.roles),
        state_chip(person.state),
    ])
}

fn roles_of(roles: &[person::RoleRow]) -> AnyView {
    if roles.is_empty() {
        return or_dash("");
    }
    let lines = roles.iter().map(|role| view! { <li>{place(role)}</li> }).collect_view();
    view! { <ul class="bare">{lines}</ul> }.into_any()
}
