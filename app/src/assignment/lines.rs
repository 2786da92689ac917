//! Everybody in a proposal: where they are, where they would be, and why.

use std::collections::HashSet;

use domain::assignment::Problem;
use leptos::prelude::*;
use service::assignment::proposal::{Comparison, Line, ProposalPage};

use super::{proposal_path, reason};
use crate::placement::reason_field;
use crate::texts::{lang, t};
use crate::ui::list::{self, col, empty, row, table};
use crate::ui::{self, FormState, Look, Tone, hidden};

/// Those who would move with boxes to tick, and those who stay on demand.
pub fn lines(page: &ProposalPage, found: &Comparison, state: &FormState) -> AnyView {
    let (moving, staying): (Vec<_>, Vec<_>) = found.lines.iter().partition(|line| line.moves());
    let stays = (!staying.is_empty()).then(|| {
        let rows = staying.iter().map(|line| staying_row(&found.problem, line)).collect();
        let columns = vec![list::head(t!("line-person")), col(t!("line-place")), col(t!("line-why"))];
        let title = t!("lines-staying", count = staying.len());
        ui::disclosure(title.clone(), moving.is_empty(), table(title, columns, rows))
    });
    let moves = if moving.is_empty() {
        empty(t!("lines-none-title"), t!("lines-none-text"), None)
    } else {
        moving_form(page, found, &moving, state)
    };
    view! { <h2>{t!("lines-moving", count = moving.len())}</h2><div class="reasons">{moves}{stays}</div> }.into_any()
}

fn moving_form(page: &ProposalPage, found: &Comparison, moving: &[&Line], state: &FormState) -> AnyView {
    let ticked: HashSet<&str> = state.form.all("person").collect();
    let rows = moving.iter().map(|line| moving_row(&found.problem, line, page.may_edit, &ticked)).collect();
    let columns = vec![list::head(t!("line-person")), col(t!("line-move")), col(t!("line-why"))];
    let list = table(t!("lines-moving", count = moving.len()), columns, rows);
    if !page.may_edit {
        return list;
    }
    let seen = moving.iter().map(|line| hidden("seen", key(line))).collect_view();
    let published = page.head.row.published_at.is_some();
    let reason = published.then(|| reason_field(state, published).text());
    let body = view! {
        {seen}
        {list}
        {reason}
        {ui::submit_bar(
            ui::submit_as(Look::Primary, t!("proposal-take-all", count = moving.len()), "do", "all"),
            ui::submit_as(Look::Secondary, t!("proposal-take-chosen"), "do", "chosen"),
        )}
    };
    let action = proposal_path(page.head.row.id, page.row.id);
    view! { <form class="form wide" method="post" action=action>{state.summary()}{body}</form> }.into_any()
}

fn key(line: &Line) -> String {
    format!("{}:{}", line.id, line.version)
}

fn moving_row(problem: &Problem, line: &Line, pick: bool, ticked: &HashSet<&str>) -> list::Row {
    let value = key(line);
    let checked = ticked.contains(value.as_str());
    let tick = pick.then(|| view! { <input type="checkbox" name="person" value=value checked=checked/> });
    row(vec![
        view! { <label class="tick">{tick}{line.name.clone()}</label> }.into_any(),
        view! {
            <span class="was">{unit(problem, line.present)}</span>
            <span aria-hidden="true">" → "</span>
            <span class="vh">{t!("line-to")}" "</span>
            <b>{unit(problem, line.proposed)}</b>
        }
        .into_any(),
        reason(lang(), problem, line.index, line.proposed, &line.reason).into_any(),
    ])
}

fn staying_row(problem: &Problem, line: &Line) -> list::Row {
    let fixed = line.fixed.then(|| ui::chip(Tone::Info, t!("placement-fixed")));
    let as_proposed = line.present == line.proposed;
    let why = as_proposed.then(|| reason(lang(), problem, line.index, line.present, &line.reason));
    row(vec![
        line.name.clone().into_any(),
        view! { {unit(problem, line.present)}" "{fixed} }.into_any(),
        why.into_any(),
    ])
}

/// The code of a unit, or that there is none.
fn unit(problem: &Problem, index: Option<usize>) -> String {
    let code = index.and_then(|index| problem.units.get(index)).map(|unit| unit.code.clone());
    code.unwrap_or_else(|| t!("placement-nowhere"))
}
