//! The first page of a programme: what is next and for whom, the request, and what happened.

use domain::dates;
use domain::id::ProgrammeId;
use domain::programme::State;
use leptos::prelude::*;
use service::programme::{self, Overview};
use service::programme::{ProgrammeRow, TransitionRow};

use super::head::{head, kind_label};
use super::{path, transition};
use crate::offer::guide;
use crate::placement::{history, path as placement_path};
use crate::texts::{lang, t};
use crate::ui::{self, FormState, Look, TimelineItem, Tone};
use crate::web::{Answer, Member, Path, View};

pub async fn show(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let overview = programme::view(member.lokus(), &member.actor, id).await?;
    if let Some(moves) = overview.unread
        && let Err(error) = programme::read(member.lokus(), &member.actor, id, moves).await
    {
        // What cannot be noted stays on the list of things to do; the page is shown all the same.
        tracing::warn!(%error, "a reading was not noted");
    }
    member.show(|| view_of(&overview, &FormState::default()))
}

/// The page; `state` is the form of a change of state that came back with problems.
pub(super) fn view_of(overview: &Overview, state: &FormState) -> View {
    let row = &overview.head.row;
    let body = view! {
        {head(&overview.head, "overview")}
        <div class="with-aside">
            <div>
                {my_place(overview)}
                {my_interns(overview)}
                {moves(overview)}
                {transition::section(overview, state)}
                {request(row)}
            </div>
            <aside>
                <h2>{t!("programme-timeline")}</h2>
                {ui::timeline(overview.timeline.iter().map(|line| happened(line, row)).collect())}
                {tools(overview)}
            </aside>
        </div>
    };
    View::new("programmes", row.title.clone(), body)
}

fn tools(overview: &Overview) -> AnyView {
    let base = path(overview.head.row.id);
    let edit = overview.may_edit.then(|| ui::link(Look::Secondary, t!("programme-edit"), format!("{base}/edit")));
    let clone = overview.may_clone.then(|| ui::link(Look::Secondary, t!("programme-clone"), format!("{base}/clone")));
    view! { <p class="tools no-print">{edit}{clone}</p> }.into_any()
}

fn my_place(overview: &Overview) -> Option<AnyView> {
    if !overview.takes_part {
        return None;
    }
    let Some(place) = &overview.mine else {
        return Some(ui::note(Tone::Info, t!("my-place-none-title"), t!("my-place-none-text")));
    };
    let supervisor = place.supervisor.as_ref().map(|row| guide(lang(), &row.name, row.active)).unwrap_or_default();
    Some(ui::card(
        t!("my-place-title", unit = place.unit.clone()),
        ui::facts(vec![
            (t!("my-place-address"), ui::or_dash(&place.address)),
            (t!("my-place-contact"), ui::or_dash(&place.contact)),
            (t!("my-place-supervisor"), ui::or_dash(&supervisor)),
        ]),
    ))
}

/// What was and what is, for those who learned of a placement that was changed later.
fn moves(overview: &Overview) -> Option<AnyView> {
    if overview.moves.is_empty() {
        return None;
    }
    let row = &overview.head.row;
    let lines = overview.moves.iter().map(|line| TimelineItem {
        at: dates::moment(lang(), line.at, row.zone),
        who: line.actor.clone(),
        what: t!("moved-words", name = line.name.clone(), what = history::words(line)),
        reason: line.reason.clone(),
    });
    let all = overview.head.sees_placement.then(|| {
        view! { <p class="no-print"><a href=format!("{}/history", placement_path(row.id))>{t!("placement-history")}</a></p> }
    });
    Some(ui::card(t!("moved-title"), view! { {ui::timeline(lines.collect())}{all} }))
}

fn my_interns(overview: &Overview) -> Option<AnyView> {
    if overview.interns.is_empty() {
        return None;
    }
    let people = overview.interns.iter().map(|(unit, person)| {
        let name = domain::name::PersonName::new(&person.front_title, &person.name, &person.back_title).full();
        let detail = [t!(person.class.key()), person.home_agency.clone(), unit.clone()].join(" · ");
        view! { <li class="person"><b>{name}</b><small>{detail}</small></li> }
    });
    let list = view! { <ul class="bare">{people.collect_view()}</ul> };
    Some(ui::card(t!("my-interns-title", count = overview.interns.len()), list))
}

fn request(row: &ProgrammeRow) -> AnyView {
    let legal = match row.legal_date {
        Some(date) if !row.legal_number.is_empty() => {
            t!("programme-legal-of", number = row.legal_number.clone(), date = dates::long(lang(), date))
        }
        _ => row.legal_number.clone(),
    };
    let details = row.details();
    let contact = |contact: &domain::programme::Contact| {
        let parts = [&contact.name, &contact.phone, &contact.email].into_iter().filter(|part| !part.is_empty());
        ui::or_dash(&parts.cloned().collect::<Vec<_>>().join(" · "))
    };
    let mut facts = vec![
        (t!("programme-kind"), kind_label(row.kind, &row.label).into_any()),
        (t!("programme-purpose"), ui::or_dash(&row.purpose)),
        (t!("programme-topics"), ui::or_dash(&details.topics.joined())),
        (t!("programme-legal"), ui::or_dash(&legal)),
        (t!("programme-expected"), t!("people-count", count = row.expected).into_any()),
        (t!("programme-sender-contact"), contact(&details.sender_contact)),
        (t!("programme-host-contact"), contact(&details.host_contact)),
    ];
    if row.afterwards {
        facts.push((t!("programme-recording"), t!("programme-afterwards").into_any()));
    }
    ui::card(t!("programme-request"), ui::facts(facts))
}

fn happened(line: &TransitionRow, row: &ProgrammeRow) -> TimelineItem {
    TimelineItem {
        at: dates::moment(lang(), line.at, row.zone),
        who: line.actor.clone(),
        what: t!(event_key(line.to_state)),
        reason: line.reason.clone(),
    }
}

/// The key of what happened when a programme came into a state.
const fn event_key(state: State) -> &'static str {
    match state {
        State::Draft => "event-draft",
        State::Submitted => "event-submitted",
        State::Returned => "event-returned",
        State::Accepted => "event-accepted",
        State::Declined => "event-declined",
        State::Placed => "event-placed",
        State::Running => "event-running",
        State::Completed => "event-completed",
        State::Closed => "event-closed",
        State::Cancelled => "event-cancelled",
    }
}
