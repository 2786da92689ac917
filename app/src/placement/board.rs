//! The board: people without a unit on the left, units with their places on the right.

use std::collections::HashSet;

use domain::id::ProgrammeId;
use domain::placement::ticked;
use domain::programme::State;
use http::StatusCode;
use leptos::prelude::*;
use service::placement::{self, Board};

use super::card::Deck;
use super::filters::{self, Filters};
use super::question::question_path;
use super::{bar, desk, path, remarks, setup};
use crate::assignment;
use crate::programme::head;
use crate::texts::t;
use crate::ui::list::empty;
use crate::ui::{self, FormState, Look};
use crate::web::{Answer, Member, Path, Query, View};

pub async fn show(member: Member, Path(id): Path<ProgrammeId>, Query(filters): Query<Filters>) -> Answer {
    let pace = member.pace(id).await?;
    let board = placement::board(member.lokus(), &member.actor, id, &filters.query(), &pace).await?;
    member.draw(pace, StatusCode::OK, move || view_of(&board, &filters, Asked::default())).await
}

/// What a request asked for that was not done: shown above the board, with every choice kept.
#[derive(Default)]
pub struct Asked {
    pub state: FormState,
    pub note: Option<AnyView>,
    /// Fixed people stood in the way; the bar offers to unfix them.
    pub offers_unfix: bool,
}

/// The page.
pub fn view_of(board: &Board, filters: &Filters, asked: Asked) -> View {
    let row = &board.head.row;
    let content = if board.units.is_empty() { no_units(board) } else { cards(board, filters, asked) };
    let body = view! {
        {head(&board.head, "placement")}
        <div class="page-head board-head">{title_row(board, filters)}</div>
        {filters::row(board, filters)}
        <div class="board-remarks">{remarks::note(&board.remarks)}</div>
        {content}
    };
    View::new("programmes", t!("placement-of", programme = row.title.clone()), body).with_islands()
}

/// How many have a place, and what can be done with the board as a whole.
pub fn title_row(board: &Board, filters: &Filters) -> AnyView {
    let row = &board.head.row;
    view! {
        <h2>{t!("placement-count", placed = row.placed, people = row.participants)}</h2>
        {tools(board, filters)}
    }
    .into_any()
}

fn tools(board: &Board, filters: &Filters) -> AnyView {
    let row = &board.head.row;
    let export = |by: &str| format!("{}/export?by={by}{}", path(row.id), filters.suffix('&'));
    let publish = (board.may_publish && row.state == State::Accepted && row.placed > 0)
        .then(|| ui::link(Look::Primary, t!("placement-publish"), question_path(row.id)));
    let proposals =
        board.sees_proposals.then(|| ui::link(Look::Secondary, t!("proposals-link"), assignment::path(row.id)));
    view! {
        <div class="tools">
            {proposals}
            {ui::link(Look::Quiet, t!("placement-history"), format!("{}/history", path(row.id)))}
            {ui::link(Look::Quiet, t!("placement-export-units"), export("unit"))}
            {ui::link(Look::Quiet, t!("placement-export-list"), export("list"))}
            {publish}
        </div>
    }
    .into_any()
}

fn no_units(board: &Board) -> AnyView {
    let row = &board.head.row;
    let action = board.may_offer.then(|| (crate::offer::path(row.id), t!("placement-to-offers")));
    empty(t!("placement-no-units-title"), t!("placement-no-units-text"), action)
}

fn cards(board: &Board, filters: &Filters, asked: Asked) -> AnyView {
    let id = board.head.row.id;
    let ticked: HashSet<_> = asked.state.form.all("person").filter_map(ticked).map(|(id, _)| id).collect();
    let deck = Deck::new(setup::words(), path(id), board.may_edit, ticked);
    let units = (1..).zip(&board.units).map(|(spot, unit)| deck.unit(spot, unit));
    let people = view! {
        <div class="split">
            {deck.pool(&board.unplaced)}
            <div class="units">{units.collect_view()}</div>
        </div>
    };
    if !board.may_edit {
        return people.into_any();
    }
    let desk = desk::desk(&setup::setup(board, filters, deck.words));
    let bar = bar::bar(board, &asked.state, asked.offers_unfix, desk);
    view! {
        <form class="board" method="post" action=filters.href(id) novalidate>
            {asked.state.summary()}
            {asked.note}
            {people}
            {bar}
        </form>
    }
    .into_any()
}
