//! The weights of a programme, the button that asks for a proposal, and the proposals so far.

use domain::assignment::{ProposalState, SpreadBy, Weights};
use domain::dates;
use domain::form::Problems;
use domain::id::ProgrammeId;
use domain::message::Message;
use leptos::prelude::*;
use serde::Deserialize;
use service::Error;
use service::assignment::proposal::{self, Asked, Overview, ProposalRow};
use service::lokus::new_id;
use uuid::Uuid;

use super::{path, proposal_path};
use crate::conflict;
use crate::programme::head;
use crate::texts::{lang, t};
use crate::ui::form::row as side_by_side;
use crate::ui::list::{self, col, empty, num, pager, row, table};
use crate::ui::{self, FormState, Look, Tone, hidden};
use crate::web::{Answer, Member, PageNumber, Path, Query, Typed, View};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Place {
    page: PageNumber,
}

pub async fn show(member: Member, Path(id): Path<ProgrammeId>, Query(place): Query<Place>) -> Answer {
    let found = proposal::overview(member.lokus(), &member.actor, id, place.page.0).await?;
    let form = found.weights.form().with("seen", found.seen.as_str()).with("key", new_id::<Uuid>().to_string());
    member.show(|| view_of(&found, &FormState::new(form), ().into_any()))
}

pub async fn propose(member: Member, Path(id): Path<ProgrammeId>, Typed(typed): Typed) -> Answer {
    let problems = match proposal::propose(member.lokus(), &member.actor, id, &typed).await {
        Ok(Asked::For(proposal)) => {
            return member.done(Message::new("notice-proposal-asked"), proposal_path(id, proposal)).await;
        }
        Ok(Asked::Kept) => return member.done(Message::new("notice-weights-kept"), path(id)).await,
        Ok(Asked::Reset) => return member.done(Message::new("notice-weights-reset"), path(id)).await,
        Err(Error::Invalid(problems)) => problems,
        Err(Error::Refused(message)) => Problems::one("", message),
        Err(Error::Stale(now)) => {
            let found = proposal::overview(member.lokus(), &member.actor, id, 1).await?;
            return member.conflict(|| {
                let named = |code: &str| SpreadBy::from_code(code).map_or_else(|| code.to_owned(), |by| t!(by.key()));
                let above = conflict::differences(&typed, &now, &LABELS, named);
                let typed = typed.with("seen", now.get("seen"));
                view_of(&found, &FormState::failed(typed, Problems::default()), above)
            });
        }
        Err(error) => return Err(error.into()),
    };
    let found = proposal::overview(member.lokus(), &member.actor, id, 1).await?;
    member.again(|| view_of(&found, &FormState::failed(typed, problems), ().into_any()))
}

/// The fields that are compared and the keys of their labels.
const LABELS: [(&str, &str); 7] = [
    ("unplaced", "weight-unplaced"),
    ("shortage", "weight-shortage"),
    ("wish", "weight-wish"),
    ("topic", "weight-topic"),
    ("spread", "weight-spread"),
    ("load", "weight-load"),
    ("spread_by", "weight-spread-by"),
];

fn view_of(found: &Overview, state: &FormState, above: AnyView) -> View {
    let programme = &found.head.row;
    let body = view! {
        {head(&found.head, "placement")}
        {ui::crumbs(vec![(crate::placement::path(programme.id), t!("tab-placement"))], t!("proposals-title"))}
        {ui::section_head(t!("proposals-title"), Some(t!("proposals-lead")), ui::link(Look::Quiet, t!("proposals-help"), "/help/assignment"))}
        {above}
        {proposals(found)}
        {found.may_propose.then(|| weights_form(programme.id, state))}
    };
    View::new("programmes", t!("proposals-of", title = programme.title.clone()), body)
}

/// What is asked for, and what each weight means.
fn weights_form(id: ProgrammeId, state: &FormState) -> AnyView {
    let weight = |name: &'static str, label: &'static str, hint: &'static str| {
        state.field(name, t!(label)).hint(t!(hint)).required().number()
    };
    let spread_by = SpreadBy::ALL.iter().map(|by| (by.code().to_owned(), t!(by.key()))).collect();
    let usual = Weights::parse(&state.form).is_ok_and(|weights| weights == Weights::default());
    let fields = view! {
        {side_by_side(view! {
            {weight("unplaced", "weight-unplaced", "weight-unplaced-hint")}
            {weight("shortage", "weight-shortage", "weight-shortage-hint")}
        })}
        {side_by_side(view! {
            {weight("wish", "weight-wish", "weight-wish-hint")}
            {weight("topic", "weight-topic", "weight-topic-hint")}
        })}
        {side_by_side(view! {
            {weight("spread", "weight-spread", "weight-spread-hint")}
            {weight("load", "weight-load", "weight-load-hint")}
        })}
        {state.field("spread_by", t!("weight-spread-by")).hint(t!("weight-spread-by-hint")).required().select(spread_by)}
        <div class="act">
            {ui::submit_as(Look::Secondary, t!("weights-keep"), "do", "keep")}
            {ui::submit_as(Look::Quiet, t!("weights-reset"), "do", "reset")}
        </div>
    };
    let open = !usual || !state.problems.is_empty();
    let body = view! {
        {hidden("key", state.form.get("key"))}
        {hidden("seen", state.form.get("seen"))}
        {ui::submit_bar(ui::submit_as(Look::Primary, t!("proposal-ask"), "do", "propose"), ())}
        {ui::disclosure(t!(if usual { "weights-usual" } else { "weights-own" }), open, fields)}
    };
    state.wrap(path(id), body)
}

fn proposals(found: &Overview) -> AnyView {
    let proposals = &found.proposals;
    if proposals.rows.is_empty() {
        return empty(t!("proposals-empty-title"), t!("proposals-empty-text"), None);
    }
    let id = found.head.row.id;
    let columns = vec![
        list::head(t!("proposal-asked-at")),
        col(t!("proposal-asked-by")),
        col(t!("proposal-state")),
        num(t!("proposal-people")),
        num(t!("proposal-total")),
    ];
    let zone = found.head.row.zone;
    let line = |proposal: &ProposalRow| {
        let at = dates::moment(lang(), proposal.created_at, zone);
        row(vec![
            view! { <a href=proposal_path(id, proposal.id)>{at}</a> }.into_any(),
            proposal.person.clone().into_any(),
            state_chip(proposal.state),
            dates::grouped(lang(), proposal.people).into_any(),
            ui::or_dash(&proposal.total.map(|total| dates::grouped(lang(), total)).unwrap_or_default()),
        ])
    };
    let lines = proposals.rows.iter().map(line).collect();
    let pages = pager(proposals.page, proposals.pages, proposals.total, |page| format!("{}?page={page}", path(id)));
    view! { {table(t!("proposals-title"), columns, lines)}{pages} }.into_any()
}

pub fn state_chip(state: ProposalState) -> AnyView {
    let tone = match state {
        ProposalState::Done => Tone::Good,
        ProposalState::Waiting | ProposalState::Running => Tone::Info,
        ProposalState::Stopped => Tone::Plain,
        ProposalState::Failed => Tone::Bad,
    };
    ui::chip(tone, t!(state.key()))
}
