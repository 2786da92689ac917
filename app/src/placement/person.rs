//! One person's place: who they are, what they wish, what happened, and the form that arranges it.

use domain::dates;
use domain::form::{Form, Problems};
use domain::id::{ParticipantId, ProgrammeId};
use domain::placement::LONGEST_WORDS;
use domain::topics::Topics;
use http::StatusCode;
use leptos::prelude::*;
use service::Error;
use service::offer::OfferSupervisorRow;
use service::placement::{self, PersonPage, Refused, Team, UnitCard};

use super::bar::{choice, reason_field};
use super::card::{chip, chip_view};
use super::change::notice;
use super::{history, path, refusal, remarks, setup};
use crate::conflict;
use crate::offer::guide;
use crate::programme::head;
use crate::texts::{lang, t};
use crate::ui::form::Options;
use crate::ui::{self, FormState, Look, TimelineItem, Tone, hidden};
use crate::web::{Answer, Member, Path, Typed, View};

type Ids = (ProgrammeId, ParticipantId);

pub async fn show(member: Member, Path((id, participant)): Path<Ids>) -> Answer {
    let pace = member.pace(id).await?;
    let page = placement::person(member.lokus(), &member.actor, (id, participant), &pace).await?;
    member.draw(pace, StatusCode::OK, move || view_of(&page, &FormState::new(page.form.clone()), None)).await
}

pub async fn save(member: Member, Path((id, participant)): Path<Ids>, Typed(form): Typed) -> Answer {
    let refused = match placement::arrange(member.lokus(), &member.actor, (id, participant), &form).await {
        Ok(changed) => return member.done(notice(&changed), path(id)).await,
        Err(refused) => refused,
    };
    let pace = member.pace(id).await?;
    let page = placement::person(member.lokus(), &member.actor, (id, participant), &pace).await?;
    match refused {
        Refused::Other(Error::Invalid(problems)) => {
            member.again(|| view_of(&page, &FormState::failed(form, problems), None))
        }
        Refused::Other(Error::Refused(message)) => {
            let state = FormState::failed(form, Problems::one("", message));
            member.conflict(|| view_of(&page, &state, None))
        }
        Refused::Other(_) => Err(Error::from(refused).into()),
        refused => {
            let form = form.with("version", page.form.get("version"));
            member.conflict(|| {
                let note = refusal::note(&refused, &page.head.row);
                let both = matches!(refused, Refused::Stale(_)).then(|| differences(&page, &form));
                let above = view! { {note}{both} }.into_any();
                view_of(&page, &FormState::failed(form, Problems::default()), Some(above))
            })
        }
    }
}

/// What is stored now beside what was typed here.
fn differences(page: &PersonPage, typed: &Form) -> AnyView {
    let supervisors: Vec<_> = page.units.iter().flat_map(|unit| &unit.supervisors).collect();
    let named = |text: &str| {
        let unit = page.units.iter().find(|unit| unit.id.to_string() == text).map(|unit| unit.code.clone());
        let person = supervisors.iter().find(|row| row.person_id.to_string() == text).map(|row| row.name.clone());
        let ticked = (text == "1").then(|| t!("placement-fixed"));
        unit.or(person).or(ticked).unwrap_or_else(|| text.to_owned())
    };
    let labels = [
        ("unit", "offer-unit"),
        ("supervisor", "placement-supervisor"),
        ("fixed", "placement-fixed"),
        ("note", "placement-note"),
    ];
    conflict::differences(typed, &page.form, &labels, named)
}

fn view_of(page: &PersonPage, state: &FormState, above: Option<AnyView>) -> View {
    let programme = &page.head.row;
    let base = path(programme.id);
    let name = page.full_name();
    let form = page.may_edit.then(|| form(page, state));
    let moves = page.moves.iter().map(|line| TimelineItem {
        at: dates::moment(lang(), line.at, programme.zone),
        who: line.actor.clone(),
        what: history::words(line),
        reason: line.reason.clone(),
    });
    let body = view! {
        {head(&page.head, "placement")}
        {ui::crumbs(vec![(base, t!("tab-placement"))], name.clone())}
        <div class="with-aside">
            <div>
                <h2>{name.clone()}</h2>
                {above}
                {about(page)}
                {form}
            </div>
            <aside>
                <h2>{t!("placement-wishes")}</h2>
                {wishes(page)}
                <h2>{t!("placement-history")}</h2>
                {ui::timeline(moves.collect())}
            </aside>
        </div>
    };
    View::new("programmes", name, body)
}

fn about(page: &PersonPage) -> AnyView {
    let (person, card) = (&page.person, &page.card);
    let unit = page.unit.clone().unwrap_or_else(|| t!("placement-nowhere"));
    let chip = chip(card, page.unit.is_some(), &setup::words());
    let chip = chip.before.is_empty().then(|| chip_view(chip));
    let parted = page.team.iter().filter(|team| !team.is_kept()).map(remarks::team_words);
    let warnings: Vec<String> = card.warnings.iter().map(|warning| t!(warning.key())).chain(parted).collect();
    let warned = (!warnings.is_empty()).then(|| ui::note_list(Tone::Warn, t!("placement-warnings"), warnings));
    let mut facts = vec![
        (t!("placement-now"), view! { {unit}" "{chip} }.into_any()),
        (t!("placement-supervisor"), ui::or_dash(&guide_of(page.supervisor.as_ref()))),
        (t!("placement-class"), t!(person.class.key()).into_any()),
        (t!("placement-head-position"), ui::or_dash(&person.position)),
        (t!("placement-agency"), ui::or_dash(&person.home_agency)),
        (t!("placement-head-topics"), ui::or_dash(&Topics::parse(&person.topics).joined())),
    ];
    if let Some(team) = &page.team {
        facts.push((t!("participant-team"), team_view(team, person.participant_id)));
    }
    if !page.note.is_empty() && !page.may_edit {
        facts.push((t!("placement-note"), page.note.clone().into_any()));
    }
    view! { {warned}{ui::facts(facts)} }.into_any()
}

fn guide_of(row: Option<&OfferSupervisorRow>) -> String {
    row.map(|row| guide(lang(), &row.name, row.active)).unwrap_or_default()
}

/// What the team wants, and where its other members are.
fn team_view(team: &Team, own: ParticipantId) -> AnyView {
    let wanted = remarks::team_name(team);
    let others: Vec<_> = team.members.iter().filter(|member| member.id != own).map(remarks::member_words).collect();
    let others = (!others.is_empty()).then(|| view! { <small>{others.join(", ")}</small> });
    view! { {wanted}" "{others} }.into_any()
}

fn wishes(page: &PersonPage) -> AnyView {
    if page.wishes.is_empty() {
        return view! { <p class="soft">{t!("placement-no-wishes")}</p> }.into_any();
    }
    let lines = page.wishes.iter().map(|wish| {
        let places = match wish.places {
            Some((placed, places)) => ui::places(placed, places),
            None => ui::chip(Tone::Plain, t!("placement-wish-closed")),
        };
        view! { <li>{wish.unit.clone()}" "{places}</li> }
    });
    view! { <ol class="wished">{lines.collect_view()}</ol> }.into_any()
}

fn form(page: &PersonPage, state: &FormState) -> AnyView {
    let programme = &page.head.row;
    let units = page.units.iter().map(|unit| (unit.id.to_string(), choice(unit)));
    let published = programme.published_at.is_some();
    let fields = view! {
        {hidden("version", state.form.get("version"))}
        {state.field("unit", t!("offer-unit")).hint(t!("placement-unit-hint")).select(units.collect())}
        {state.field("supervisor", t!("placement-supervisor")).hint(t!("placement-supervisor-hint")).select(supervisors(page))}
        {state.field("fixed", t!("placement-fixed-label")).checkbox()}
        {state.field("note", t!("placement-note")).hint(t!("placement-note-hint")).max(LONGEST_WORDS).area(2)}
        {reason_field(state, published).text()}
        {ui::submit_bar(ui::submit(Look::Primary, t!("placement-save")), ui::link(Look::Quiet, t!("cancel"), path(programme.id)))}
    };
    let form = state.wrap(format!("{}/{}", path(programme.id), page.card.id), fields);
    ui::card(t!("placement-arrange"), form)
}

/// Everybody who guides people, with the unit.
fn supervisors(page: &PersonPage) -> Options {
    let of = |unit: &UnitCard| {
        let name = unit.code.clone();
        unit.supervisors
            .iter()
            .map(move |row| (row.person_id.to_string(), format!("{} · {name}", guide(lang(), &row.name, row.active))))
            .collect::<Vec<_>>()
    };
    page.units.iter().flat_map(of).collect()
}
