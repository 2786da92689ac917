//! The filters of the list, as they stand in the address.

use domain::id::ProgrammeId;
use domain::position_class::PositionClass;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::participant::Query;

use super::path;
use crate::texts::t;
use crate::ui::list::{filter_search, filter_select, filters};
use crate::web::PageNumber;

/// Empty values choose nothing.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    text: String,
    class: String,
    agency: String,
    /// `yes` is those who withdrew, `all` everybody; otherwise those who take part.
    withdrawn: String,
    #[serde(skip_serializing_if = "PageNumber::is_first")]
    page: PageNumber,
}

impl Filters {
    pub fn query(&self) -> Query {
        Query {
            text: self.text.clone(),
            class: PositionClass::from_code(&self.class),
            agency: self.agency.clone(),
            withdrawn: match self.withdrawn.as_str() {
                "yes" => Some(true),
                "all" => None,
                _ => Some(false),
            },
            page: self.page.0,
        }
    }

    pub fn is_set(&self) -> bool {
        [&self.text, &self.class, &self.agency, &self.withdrawn].iter().any(|value| !value.is_empty())
    }

    /// The list with these filters, on another page.
    pub fn href(&self, id: ProgrammeId, page: i64) -> String {
        format!("{}?{}", path(id), encoded(&Self { page: PageNumber(page), ..self.clone() }))
    }

    /// The file with what these filters show.
    pub fn file(&self, id: ProgrammeId, format: &str) -> String {
        format!(
            "{}/export?format={format}&{}",
            path(id),
            encoded(&Self { page: PageNumber::default(), ..self.clone() })
        )
    }

    /// The filter row.
    pub fn row(&self, id: ProgrammeId, agencies: &[String]) -> AnyView {
        let classes = PositionClass::ALL.iter().map(|class| (class.code().to_owned(), t!(class.key()))).collect();
        let agencies = agencies.iter().map(|agency| (agency.clone(), agency.clone())).collect();
        let states = vec![
            ("yes".to_owned(), t!("participants-withdrawn-only")),
            ("all".to_owned(), t!("participants-withdrawn-too")),
        ];
        let inputs = view! {
            {filter_search("text", t!("participants-search"), &self.text)}
            {filter_select("class", t!("participant-class"), t!("participants-class-all"), &self.class, classes)}
            {filter_select("agency", t!("participant-agency"), t!("participants-agency-all"), &self.agency, agencies)}
            {filter_select("withdrawn", t!("participants-takes-part"), t!("participants-taking-part"), &self.withdrawn, states)}
        };
        filters(path(id), inputs, self.is_set().then(|| path(id)))
    }
}

fn encoded(filters: &Filters) -> String {
    serde_urlencoded::to_string(filters).unwrap_or_default()
}
