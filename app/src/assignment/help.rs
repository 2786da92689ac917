//! How a proposal comes about, for coordinators.

use leptos::prelude::*;

use crate::texts::t;
use crate::ui;
use crate::web::{Answer, Page, View};

pub async fn show(page: Page) -> Answer {
    page.show(|| View::new("home", t!("proposals-help"), view! { {ui::page_head(t!("proposals-help"), None, ())} }))
}
