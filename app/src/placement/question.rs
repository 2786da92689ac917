//! The question before placements are published: who will see what, who has no place, and what is odd.

use axum::response::{IntoResponse, Redirect};
use domain::id::ProgrammeId;
use domain::programme::State;
use http::StatusCode;
use leptos::prelude::*;
use service::Error;
use service::placement::{self, Question};

use super::{path, remarks};
use crate::programme::{self, head};
use crate::texts::t;
use crate::ui::{self, FormState, Look, Tone, hidden};
use crate::web::{Answer, Member, Path, View};

/// How many people without a place are named.
const NAMED: usize = 20;

/// Where the question of a programme is found.
pub fn question_path(id: ProgrammeId) -> String {
    format!("{}/publish", path(id))
}

pub async fn show(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    ask(&member, id, StatusCode::OK).await
}

/// Asks again, because the placement is not the one that was asked about.
pub async fn again(member: &Member, id: ProgrammeId) -> Answer {
    ask(member, id, StatusCode::CONFLICT).await
}

/// The question; where there is nothing to ask any more or not yet, the programme's page says how it stands.
async fn ask(member: &Member, id: ProgrammeId, status: StatusCode) -> Answer {
    let pace = member.pace(id).await?;
    match placement::question(member.lokus(), &member.actor, id, &pace).await {
        Ok(question) => member.draw(pace, status, move || view_of(&question, status == StatusCode::CONFLICT)).await,
        Err(Error::Refused(_)) => Ok(Redirect::to(&programme::path(id)).into_response()),
        Err(error) => Err(error.into()),
    }
}

fn view_of(question: &Question, again: bool) -> View {
    let row = &question.head.row;
    let title = t!("publish-title");
    let again = again.then(|| {
        let note = ui::note(Tone::Warn, t!("publish-again-title"), t!("publish-again-text"));
        view! { <div role="alert" tabindex="-1" autofocus>{note}</div> }
    });
    let odd: Vec<String> = question.remarks.iter().map(remarks::words).collect();
    let odd = (!odd.is_empty()).then(|| ui::note_list(Tone::Warn, t!("remarks-title", count = odd.len()), odd));
    let back = ui::link(Look::Quiet, t!("publish-back"), path(row.id));
    let fields = view! {
        {hidden("from", row.state.code())}
        {hidden("seen", question.seen.clone())}
        {ui::submit_bar(ui::submit_as(Look::Primary, t!("publish-yes"), "to", State::Placed.code()), back)}
    };
    let body = view! {
        {head(&question.head, "placement")}
        {ui::crumbs(vec![(path(row.id), t!("tab-placement"))], title.clone())}
        <div class="narrow">
            <h2>{title.clone()}</h2>
            {again}
            <p>{t!("publish-lead", placed = row.placed, people = row.participants, units = question.units)}</p>
            {unplaced(question)}
            {odd}
            {ui::note_list(Tone::Info, t!("publish-who"), audience(question))}
            {FormState::default().wrap(format!("{}/transition", programme::path(row.id)), fields)}
        </div>
    };
    View::new("programmes", t!("publish-of", programme = row.title.clone()), body)
}

/// Who has no place; nothing where everybody has one.
fn unplaced(question: &Question) -> Option<AnyView> {
    let names = &question.unplaced;
    if names.is_empty() {
        return None;
    }
    let named = remarks::listed(names, NAMED);
    Some(ui::note(Tone::Warn, t!("placement-publish-without", count = names.len()), format!("{named}.")))
}

/// Who will see what, and what stays with the host.
fn audience(question: &Question) -> Vec<String> {
    let row = &question.head.row;
    let participants = match question.accounts {
        0 => t!("publish-no-accounts", sender = row.sender.clone()),
        accounts => t!("publish-participants", accounts = accounts, people = row.participants),
    };
    let supervisors = (question.supervisors > 0).then(|| t!("publish-supervisors", count = question.supervisors));
    let sender = t!("publish-sender", sender = row.sender.clone());
    [Some(sender), Some(participants), supervisors, Some(t!("publish-kept")), Some(t!("publish-after"))]
        .into_iter()
        .flatten()
        .collect()
}
