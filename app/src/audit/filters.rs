//! Which entries of the audit trail to show; in the address.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::audit::Query;

use crate::texts::t;
use crate::ui::list::{filter_search, filter_select, filters};
use crate::web::PageNumber;

/// What can be chosen, with the keys of its words.
pub type Areas = &'static [(&'static str, &'static str)];

pub const OF_GOVERNMENT: Areas = &[("government", "audit-area-government"), ("person", "audit-area-person")];

pub const OF_PROGRAMME: Areas = &[
    ("programme", "audit-area-programme"),
    ("participant", "audit-area-participant"),
    ("offer", "audit-area-offer"),
    ("placement", "audit-area-placement"),
    ("assignment", "audit-area-assignment"),
];

/// The filters as they stand in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    area: String,
    who: String,
    page: PageNumber,
}

impl Filters {
    pub fn wanted(&self) -> Query {
        Query { area: self.area.clone(), who: self.who.clone(), page: self.page.0 }
    }

    pub fn is_set(&self) -> bool {
        !self.area.is_empty() || !self.who.is_empty()
    }

    /// The address of a page of the same entries; `base` is that of what they belong to.
    pub fn href(&self, base: &str, page: i64) -> String {
        let filters = Self { page: PageNumber(page), ..self.clone() };
        format!("{base}/audit?{}", serde_urlencoded::to_string(filters).unwrap_or_default())
    }

    /// The filter row.
    pub fn row(&self, base: &str, areas: Areas) -> AnyView {
        let areas = areas.iter().map(|(area, words)| ((*area).to_owned(), t!(words))).collect();
        let inputs = view! {
            {filter_search("who", t!("audit-who"), &self.who)}
            {filter_select("area", t!("audit-area"), t!("audit-area-all"), &self.area, areas)}
        };
        let here = format!("{base}/audit");
        filters(here.clone(), inputs, self.is_set().then_some(here))
    }
}
