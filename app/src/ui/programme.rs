//! The same beginning for every page of a programme.

use domain::dates;
use domain::government::Zone;
use domain::programme::State;
use leptos::prelude::*;
use time::Date;

use super::{state_chip, steps, tabs};
use crate::texts::{lang, t};

/// What the head of a programme page shows.
#[derive(Clone, Debug)]
pub struct ProgrammeHead {
    pub sender: String,
    pub host: String,
    pub title: String,
    /// What the governments call it: Magang, Studi komparatif …
    pub kind_label: String,
    pub first_day: Date,
    pub last_day: Date,
    pub working_days: i64,
    pub participants: i64,
    /// Units that offer places; 0 is not shown.
    pub units: i64,
    pub zone: Zone,
    pub state: State,
    /// The tab of this page.
    pub tab: &'static str,
    /// Every tab: id, address, text key.
    pub tabs: Vec<(&'static str, String, &'static str)>,
}

/// From where to where, title, dates, steps and tabs.
pub fn programme_head(head: ProgrammeHead) -> AnyView {
    view! {
        <header class="programme-head">
            {route(&head)}
            <h1>{head.title.clone()}</h1>
            {meta(&head)}
            {steps(head.state)}
        </header>
        {tabs(t!("programme-tabs-label"), head.tab, head.tabs)}
    }
    .into_any()
}

fn route(head: &ProgrammeHead) -> AnyView {
    view! {
        <div class="route">
            <span>{head.sender.clone()}</span>
            <span class="arrow"><span class="vh">{t!("route-to")}</span></span>
            <span>{head.host.clone()}</span>
            {state_chip(head.state)}
        </div>
    }
    .into_any()
}

fn meta(head: &ProgrammeHead) -> AnyView {
    let days = dates::range(lang(), head.first_day, head.last_day);
    let people = if head.units > 0 {
        t!("programme-people-units", people = head.participants, units = head.units)
    } else {
        t!("programme-people", people = head.participants)
    };
    view! {
        <div class="meta">
            <span>{head.kind_label.clone()}</span>
            <span>{days}" · "{t!("working-days", count = head.working_days)}</span>
            <span>{people}</span>
            <span>{t!("programme-zone", zone = head.zone.code())}</span>
        </div>
    }
    .into_any()
}
