//! What is next: the buttons of the transition table, drawn and checked from the same lines.

use domain::form::Problems;
use domain::id::ProgrammeId;
use domain::message::Message;
use domain::programme::State;
use leptos::prelude::*;
use service::Error;
use service::programme::{self, Caution, Next, Overview};

use super::{overview, path};
use crate::placement::question;
use crate::texts::t;
use crate::ui::{self, FormState, Look, Tone, hidden};
use crate::web::{Answer, Member, Path, Typed};

pub async fn carry(member: Member, Path(id): Path<ProgrammeId>, Typed(form): Typed) -> Answer {
    let problems = match programme::transition(member.lokus(), &member.actor, id, &form).await {
        Ok(state) => return member.done(Message::new(notice_key(state)), path(id)).await,
        Err(Error::Invalid(problems)) => problems,
        Err(Error::Refused(message)) => Problems::one("", message),
        // The one change of state that is asked first.
        Err(Error::Stale(_)) => return question::again(&member, id).await,
        Err(error) => return Err(error.into()),
    };
    let refused = problems.of("").is_some();
    let now = programme::view(member.lokus(), &member.actor, id).await?;
    let state = FormState::failed(form, problems);
    if refused {
        return member.conflict(|| overview::view_of(&now, &state));
    }
    member.again(|| overview::view_of(&now, &state))
}

/// Who acts next and what the reader can do, or nothing when all is over.
pub fn section(now: &Overview, state: &FormState) -> AnyView {
    let row = &now.head.row;
    let refused = state.problems.of("").map(|message| {
        let note = ui::note(Tone::Bad, crate::texts::say(message), "");
        view! { <div role="alert" tabindex="-1" autofocus>{note}{stranded(now, state)}</div> }
    });
    if row.state.is_over() {
        return refused.into_any();
    }
    let ready = now.next.iter().filter(|next| !next.needs_reason);
    let ready = ready.enumerate().map(|(at, next)| button(now, next, at == 0)).collect_view();
    let hard = now.next.iter().filter(|next| next.needs_reason);
    let hard = hard.map(|next| with_reason(now, next, state)).collect_view();
    let waiting = t!(waiting_key(row.state), sender = row.sender.clone(), host = row.host.clone());
    view! {
        <section class="card next" id="next">
            <h2>{t!("next-title")}</h2>
            <p>{waiting}</p>
            {refused}
            {cautions(now)}
            {ready}
            {hard}
        </section>
    }
    .into_any()
}

/// A reason for a change that is no longer to be had, to be copied.
fn stranded(now: &Overview, state: &FormState) -> Option<AnyView> {
    let offered = !now.head.row.state.is_over() && now.next.iter().any(|next| state.form.get("to") == next.to.code());
    if offered || state.form.get("reason").trim().is_empty() {
        return None;
    }
    let mut kept = FormState::new(state.form.clone()).scoped("kept");
    kept.locked = true;
    Some(kept.field("reason", t!("transition-reason")).hint(t!("transition-reason-kept")).area(3))
}

/// What the sender should know, above the button that submits.
fn cautions(now: &Overview) -> Option<AnyView> {
    let row = &now.head.row;
    let words = |caution: &Caution| match caution {
        Caution::NobodyAnswers => t!("caution-nobody-answers", host = row.host.clone()),
        Caution::NoUnits => t!("caution-no-units", host = row.host.clone()),
        Caution::People { listed, expected } => t!("caution-people", listed = *listed, expected = *expected),
    };
    let title = if row.state == State::Submitted { t!("caution-waits") } else { t!("caution-before") };
    let points: Vec<_> = now.cautions.iter().map(words).collect();
    (!points.is_empty()).then(|| ui::note_list(Tone::Warn, title, points))
}

fn button(now: &Overview, next: &Next, first: bool) -> AnyView {
    let row = &now.head.row;
    let label = t!(verb_key(next.to));
    if let Some(key) = next.blocked {
        return view! { <p class="soft">{label}": "{t!(key)}</p> }.into_any();
    }
    let look = if first { Look::Primary } else { Look::Secondary };
    if next.is_asked {
        return ui::submit_bar(ui::link(look, label, question::question_path(row.id)), ());
    }
    view! {
        <form method="post" action=format!("{}/transition", path(row.id))>
            {hidden("from", row.state.code())}
            {(next.to == State::Submitted).then(|| hidden("seen", programme::written(&now.cautions)))}
            {ui::submit_bar(ui::submit_as(look, label, "to", next.to.code()), ())}
        </form>
    }
    .into_any()
}

fn with_reason(now: &Overview, next: &Next, state: &FormState) -> AnyView {
    let row = &now.head.row;
    let mine = state.form.get("to") == next.to.code();
    let own = if mine { state.clone() } else { FormState::default() };
    let own = own.scoped(next.to.code());
    let look = if next.to == State::Returned { Look::Secondary } else { Look::Danger };
    let fields = view! {
        {hidden("from", row.state.code())}
        {own.field("reason", t!("transition-reason")).required().hint(t!("transition-reason-hint")).max(2000).area(3)}
        {ui::submit_bar(ui::submit_as(look, t!(verb_key(next.to)), "to", next.to.code()), ())}
    };
    let form = own.wrap(format!("{}/transition", path(row.id)), fields);
    ui::disclosure(t!(verb_key(next.to)), mine, form)
}

/// Who is to act in a state.
const fn waiting_key(state: State) -> &'static str {
    match state {
        State::Draft => "waiting-draft",
        State::Submitted => "waiting-submitted",
        State::Returned => "waiting-returned",
        State::Accepted => "waiting-accepted",
        State::Placed => "waiting-placed",
        State::Running => "waiting-running",
        State::Completed => "waiting-completed",
        State::Declined | State::Closed | State::Cancelled => "waiting-over",
    }
}

/// The verb on the button that leads to a state.
const fn verb_key(to: State) -> &'static str {
    match to {
        State::Draft | State::Submitted => "verb-submitted",
        State::Returned => "verb-returned",
        State::Accepted => "verb-accepted",
        State::Declined => "verb-declined",
        State::Placed => "verb-placed",
        State::Running => "verb-running",
        State::Completed => "verb-completed",
        State::Closed => "verb-closed",
        State::Cancelled => "verb-cancelled",
    }
}

/// What is said once a state is reached.
const fn notice_key(state: State) -> &'static str {
    match state {
        State::Draft | State::Submitted => "notice-submitted",
        State::Returned => "notice-returned",
        State::Accepted => "notice-accepted",
        State::Declined => "notice-declined",
        State::Placed => "notice-placed",
        State::Running => "notice-running",
        State::Completed => "notice-completed",
        State::Closed => "notice-closed",
        State::Cancelled => "notice-cancelled",
    }
}
