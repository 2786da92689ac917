//! Taking somebody off the list, with a reason.

use domain::form::Problems;
use domain::id::{ParticipantId, ProgrammeId};
use domain::message::Message;
use leptos::prelude::*;
use service::Error;
use service::participant::{self, Profile};

use super::{path, view};
use crate::texts::t;
use crate::ui::{self, FormState, Look, hidden};
use crate::web::{Answer, Member, Path, Typed};

pub async fn carry(
    member: Member,
    Path((id, person)): Path<(ProgrammeId, ParticipantId)>,
    Typed(typed): Typed,
) -> Answer {
    let error = match participant::withdraw(member.lokus(), &member.actor, id, person, &typed).await {
        Ok(()) => {
            return member.done(Message::new("notice-participant-withdrawn"), format!("{}/{person}", path(id))).await;
        }
        Err(error) => error,
    };
    let profile = participant::view(member.lokus(), &member.actor, id, person).await?;
    match error {
        Error::Invalid(problems) => member.again(|| view::view_of(&profile, &FormState::failed(typed, problems))),
        Error::Refused(message) => {
            let state = FormState::failed(typed, Problems::one("", message));
            member.conflict(|| view::view_of(&profile, &state))
        }
        Error::Stale(now) => {
            let typed = typed.with("version", now.get("version"));
            let state = FormState::failed(typed, Problems::one("", Message::new("refused-participant-moved")));
            member.conflict(|| view::view_of(&profile, &state))
        }
        error => Err(error.into()),
    }
}

/// The form; it is open when it came back.
pub(super) fn section(profile: &Profile, state: &FormState) -> Option<AnyView> {
    if !profile.may_withdraw {
        return None;
    }
    let action = format!("{}/{}/withdraw", path(profile.head.row.id), profile.row.id);
    let hint = if profile.place.is_some() { t!("withdraw-hint-place") } else { t!("withdraw-hint") };
    let open = !state.problems.is_empty();
    // What concerns the whole page is told on its top.
    let own = state.problems.0.iter().filter(|problem| !problem.field.is_empty()).cloned().collect();
    let state = FormState::failed(state.form.clone(), Problems(own)).scoped("withdraw");
    let fields = view! {
        {hidden("version", state.form.get("version"))}
        {state.field("reason", t!("withdraw-reason")).required().hint(hint).max(2000).area(2)}
        {ui::submit_bar(ui::submit(Look::Danger, t!("withdraw-do")), ())}
    };
    Some(ui::disclosure(t!("withdraw-title"), open, state.wrap(action, fields)))
}
