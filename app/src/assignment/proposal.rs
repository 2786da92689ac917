//! One proposal: how far it is, or what it would change, and taking it.

use axum::response::IntoResponse;
use domain::assignment::ProposalState;
use domain::dates;
use domain::form::{Form, Problems};
use domain::id::{ProgrammeId, ProposalId};
use domain::message::Message;
use http::{HeaderName, HeaderValue, StatusCode};
use leptos::prelude::*;
use service::Error;
use service::assignment::proposal::{self, ProposalPage};
use service::placement::Refused;

use super::overview::state_chip;
use super::{figures, lines, path, proposal_path};
use crate::placement::refusal;
use crate::programme::head;
use crate::texts::{lang, t};
use crate::ui::{self, FormState, Look, Tone};
use crate::web::{Answer, Member, Path, Typed, View};

/// Seconds until a page of a proposal under way asks again.
const AGAIN: HeaderValue = HeaderValue::from_static("1");

pub async fn show(member: Member, Path((id, proposal)): Path<(ProgrammeId, ProposalId)>) -> Answer {
    let pace = member.pace(id).await?;
    let page = proposal::proposal(member.lokus(), &member.actor, (id, proposal), &pace).await?;
    let is_open = page.row.state.is_open();
    let shown = member.draw(pace, StatusCode::OK, move || view_of(&page, FormState::default(), None)).await?;
    if is_open {
        return Ok(([(HeaderName::from_static("refresh"), AGAIN)], shown).into_response());
    }
    Ok(shown)
}

/// Takes all of it, takes what is ticked, or stops it. Field: do (all, chosen, stop).
pub async fn act(member: Member, Path((id, proposal)): Path<(ProgrammeId, ProposalId)>, Typed(form): Typed) -> Answer {
    let here = proposal_path(id, proposal);
    if form.get("do") == "stop" {
        proposal::stop(member.lokus(), &member.actor, id, proposal).await?;
        return member.done(Message::new("notice-proposal-stopped"), here).await;
    }
    let refused = match proposal::take(member.lokus(), &member.actor, (id, proposal), &form).await {
        Ok(0) => return member.done(Message::new("notice-placement-same"), here).await,
        Ok(people) => return member.done(Message::new("notice-proposal-taken").with("count", people), here).await,
        Err(refused) => refused,
    };
    let problems = match &refused {
        Refused::Other(Error::Invalid(problems)) => problems.clone(),
        Refused::Other(Error::Refused(message)) => Problems::one("", message.clone()),
        Refused::Stale(_) | Refused::Full(_) | Refused::Fixed(_) => Problems::default(),
        Refused::Other(_) => return Err(Error::from(refused).into()),
    };
    let invalid = matches!(refused, Refused::Other(Error::Invalid(_)));
    let status = if invalid { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    let pace = member.pace(id).await?;
    let page = proposal::proposal(member.lokus(), &member.actor, (id, proposal), &pace).await?;
    let build = move || {
        let note = refusal::note(&refused, &page.head.row);
        view_of(&page, FormState::failed(form, problems), note)
    };
    member.draw(pace, status, build).await
}

fn view_of(page: &ProposalPage, state: FormState, note: Option<AnyView>) -> View {
    let programme = &page.head.row;
    let at = dates::moment(lang(), page.row.created_at, programme.zone);
    let way =
        vec![(crate::placement::path(programme.id), t!("tab-placement")), (path(programme.id), t!("proposals-title"))];
    let lead = t!("proposal-lead", person = page.row.person.clone(), at = at);
    let body = view! {
        {head(&page.head, "placement")}
        {ui::crumbs(way, t!("proposal-title"))}
        {ui::section_head(t!("proposal-title"), Some(lead), state_chip(page.row.state))}
        {note}
        {content(page, state)}
    };
    View::new("programmes", t!("proposal-of", title = programme.title.clone()), body)
}

fn content(page: &ProposalPage, state: FormState) -> AnyView {
    let again = (path(page.head.row.id), t!("proposals-title"));
    match (page.row.state, &page.comparison) {
        (ProposalState::Done, Some(comparison)) => view! {
            {figures::remarks(comparison)}
            {figures::figures(comparison)}
            {figures::weights(&page.weights)}
            {lines::lines(page, comparison, &state)}
            {figures::waiting(comparison)}
        }
        .into_any(),
        (ProposalState::Waiting | ProposalState::Running, _) => progress(page),
        (ProposalState::Stopped, _) => {
            ui::list::empty(t!("proposal-stopped-title"), t!("proposal-stopped-text"), Some(again))
        }
        _ => ui::list::empty(t!("proposal-failed-title"), t!("proposal-failed-text"), Some(again)),
    }
}

/// How far it is. The page asks again by itself.
fn progress(page: &ProposalPage) -> AnyView {
    let row = &page.row;
    let words = if row.nodes > 0 {
        t!("proposal-progress-teams", nodes = row.nodes)
    } else {
        t!("proposal-progress", placed = row.placed, people = row.people)
    };
    let stop = page.may_edit.then(|| {
        FormState::new(Form::default()).wrap(
            proposal_path(page.head.row.id, row.id),
            ui::submit_as(Look::Secondary, t!("proposal-stop"), "do", "stop"),
        )
    });
    view! {
        <section class="card box" role="status">
            <h2>{t!("proposal-under-way")}</h2>
            <progress max=row.people.to_string() value=row.placed.to_string() aria-label=words.clone()></progress>
            <p>{words}</p>
            {stop}
        </section>
        {ui::note(Tone::Info, t!("proposal-wait-title"), t!("proposal-wait-text"))}
    }
    .into_any()
}
