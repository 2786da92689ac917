//! Everything about one participant.

use domain::dates;
use domain::id::{ParticipantId, ProgrammeId};
use leptos::prelude::*;
use service::participant::{self, Profile};

use super::{path, withdraw, words};
use crate::offer::guide;
use crate::programme::head;
use crate::texts::{lang, say, t};
use crate::ui::{self, FormState, Look, Tone};
use crate::web::{Answer, Member, Path, View};

pub async fn show(member: Member, Path((id, participant)): Path<(ProgrammeId, ParticipantId)>) -> Answer {
    let profile = participant::view(member.lokus(), &member.actor, id, participant).await?;
    let state = FormState::new(profile.withdrawal.clone());
    member.show(|| view_of(&profile, &state))
}

/// The page; `state` is the form of a withdrawal that came back with problems.
pub(super) fn view_of(profile: &Profile, state: &FormState) -> View {
    let (programme, row) = (&profile.head.row, &profile.row);
    let name = row.full_name();
    let edit = profile.may_edit.then(|| {
        let label = if row.withdrawn_at.is_some() { t!("participant-bring-back") } else { t!("participant-edit") };
        ui::link(Look::Secondary, label, format!("{}/{}/edit", path(programme.id), row.id))
    });
    let refused = state.problems.of("").map(|message| ui::note(Tone::Bad, say(message), ""));
    let body = view! {
        {head(&profile.head, "participants")}
        {ui::crumbs(vec![(path(programme.id), t!("participants-title"))], name.clone())}
        <div class="page-head">
            <div><h2>{name.clone()}</h2></div>
            <div class="tools">{edit}</div>
        </div>
        {refused}
        {withdrawn(profile)}
        <div class="with-aside">
            <div>
                {ui::card(t!("participant-about"), about(profile))}
                {withdraw::section(profile, state)}
            </div>
            <aside>
                <h2>{t!("participant-wishes")}</h2>
                {wishes(profile)}
                {place(profile)}
            </aside>
        </div>
    };
    View::new("programmes", name, body)
}

fn withdrawn(profile: &Profile) -> Option<AnyView> {
    let at = dates::moment(lang(), profile.row.withdrawn_at?, profile.head.row.zone);
    let reason = profile.row.withdrawn_reason.clone();
    Some(ui::note(
        Tone::Warn,
        t!("participant-withdrawn-title"),
        t!("participant-withdrawn-at", at = at, reason = reason),
    ))
}

fn about(profile: &Profile) -> AnyView {
    let row = &profile.row;
    let account = match (profile.has_account, row.email.is_empty()) {
        (true, _) => t!("participant-account-yes"),
        (false, true) => t!("participant-account-unknown"),
        (false, false) => t!("participant-account-no"),
    };
    ui::facts(vec![
        (t!("participant-nip"), profile.nip.clone().into_any()),
        (t!("participant-class"), t!(row.class.key()).into_any()),
        (t!("participant-position"), ui::or_dash(&row.position)),
        (t!("participant-rank"), ui::or_dash(&row.rank)),
        (t!("participant-agency"), ui::or_dash(&row.home_agency)),
        (t!("participant-email"), ui::or_dash(&row.email)),
        (t!("participant-phone"), ui::or_dash(&row.phone)),
        (t!("participant-account"), account.into_any()),
        (t!("participant-topics"), ui::or_dash(&profile.details.topics.joined())),
        (t!("participant-team"), ui::or_dash(&words::team_of(&row.team))),
        (t!("participant-notes"), ui::or_dash(&row.notes)),
    ])
}

fn wishes(profile: &Profile) -> AnyView {
    if profile.wishes.is_empty() {
        return view! { <p class="soft">{t!("participant-no-wishes")}</p> }.into_any();
    }
    let units = profile.wishes.iter().map(|unit| view! { <li>{unit.clone()}</li> }).collect_view();
    view! { <ol class="ranked">{units}</ol> }.into_any()
}

fn place(profile: &Profile) -> Option<AnyView> {
    if !profile.sees_place || profile.row.withdrawn_at.is_some() {
        return None;
    }
    let place = match &profile.place {
        Some(place) => {
            let supervisor = place
                .supervisor
                .as_ref()
                .map(|row| t!("participant-guided-by", name = guide(lang(), &row.name, row.active)));
            view! { <p><b>{place.unit.clone()}</b></p>{supervisor.map(|words| view! { <p class="soft">{words}</p> })} }
                .into_any()
        }
        None => view! { <p class="soft">{t!("participant-no-place")}</p> }.into_any(),
    };
    let href = format!("{}/{}", crate::placement::path(profile.head.row.id), profile.row.id);
    Some(view! { <h2>{t!("tab-placement")}</h2>{place}<p class="no-print"><a href=href>{t!("participant-to-place")}</a></p> }.into_any())
}
