//! Every move with its reason.

use domain::dates;
use domain::id::ProgrammeId;
use leptos::prelude::*;
use serde::Deserialize;
use service::placement::MoveRow;
use service::placement::{self, History};

use super::path;
use crate::programme::head;
use crate::texts::{lang, t};
use crate::ui::list::{self, col, empty, pager, row, table};
use crate::ui::{self, Tone};
use crate::web::{Answer, Member, PageNumber, Path, Query, View};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Place {
    page: PageNumber,
}

pub async fn show(member: Member, Path(id): Path<ProgrammeId>, Query(place): Query<Place>) -> Answer {
    let history = placement::history(member.lokus(), &member.actor, id, place.page.0).await?;
    member.show(|| view_of(&history))
}

fn view_of(history: &History) -> View {
    let programme = &history.head.row;
    let base = path(programme.id);
    let body = view! {
        {head(&history.head, "placement")}
        {ui::crumbs(vec![(base.clone(), t!("tab-placement"))], t!("placement-history"))}
        <h2>{t!("placement-history")}</h2>
        {rows(history, &base)}
    };
    View::new("programmes", t!("placement-history-of", programme = programme.title.clone()), body)
}

fn rows(history: &History, base: &str) -> AnyView {
    let moves = &history.moves;
    if moves.rows.is_empty() {
        let action = Some((base.to_owned(), t!("tab-placement")));
        return empty(t!("placement-history-empty-title"), t!("placement-history-empty-text"), action);
    }
    let columns = vec![
        list::head(t!("move-person")),
        col(t!("move-from")),
        col(t!("move-to")),
        col(t!("move-reason")),
        col(t!("move-by")),
    ];
    let zone = history.head.row.zone;
    let lines = moves.rows.iter().map(|line| {
        let published = line.published.then(|| ui::chip(Tone::Info, t!("move-published")));
        row(vec![
            view! { <a href=format!("{base}/{}", line.participant_id)>{line.name.clone()}</a>" "{published} }
                .into_any(),
            place(line.from_unit.as_ref()).into_any(),
            place(line.to_unit.as_ref()).into_any(),
            ui::or_dash(&line.reason),
            view! { {line.actor.clone()}<small>{dates::moment(lang(), line.at, zone)}</small> }.into_any(),
        ])
    });
    let pages = pager(moves.page, moves.pages, moves.total, |page| format!("{base}/history?page={page}"));
    view! { {table(t!("placement-history"), columns, lines.collect())}{pages} }.into_any()
}

fn place(unit: Option<&String>) -> String {
    unit.cloned().unwrap_or_else(|| t!("placement-nowhere"))
}

/// A move in a few words, for the page of one person.
pub fn words(line: &MoveRow) -> String {
    t!("move-words", from = place(line.from_unit.as_ref()), to = place(line.to_unit.as_ref()))
}
