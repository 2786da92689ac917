//! Everybody on the list of a programme.

use domain::id::ProgrammeId;
use leptos::prelude::*;
use service::participant::{self, Listing, Person};

use super::filters::Filters;
use super::{path, words};
use crate::programme::head;
use crate::texts::t;
use crate::ui::list::{self, col, empty, no_match, pager, row, table};
use crate::ui::{self, Look, Tone};
use crate::web::{Answer, Member, Path, Query, View};

pub async fn show(member: Member, Path(id): Path<ProgrammeId>, Query(filters): Query<Filters>) -> Answer {
    let listing = participant::list(member.lokus(), &member.actor, id, &filters.query()).await?;
    member.show(|| view_of(&filters, listing))
}

fn view_of(filters: &Filters, listing: Listing) -> View {
    let programme = listing.head.row.clone();
    let nobody = programme.participants + listing.withdrawn == 0;
    let filter = (!nobody).then(|| filters.row(programme.id, &listing.agencies));
    let body = view! {
        {head(&listing.head, "participants")}
        <div class="page-head">
            <div>
                <h2>{t!("participants-title")}</h2>
                <p class="lead">{count(&listing)}</p>
            </div>
            <div class="tools">{tools(&listing, nobody)}</div>
        </div>
        {filter}
        {downloads(filters, &listing, nobody)}
        {rows(filters, listing)}
    };
    View::new("programmes", t!("participants-of", programme = programme.title), body)
}

/// `27 peserta · perkiraan 27 · 1 mengundurkan diri`
fn count(listing: &Listing) -> String {
    let row = &listing.head.row;
    let mut parts =
        vec![t!("programme-people", people = row.participants), t!("participants-expected", count = row.expected)];
    if listing.withdrawn > 0 {
        parts.push(t!("participants-withdrawn", count = listing.withdrawn));
    }
    parts.join(" · ")
}

fn tools(listing: &Listing, nobody: bool) -> Option<AnyView> {
    let base = path(listing.head.row.id);
    listing.may_edit.then(|| {
        let (add, import) = if nobody { (Look::Secondary, Look::Primary) } else { (Look::Primary, Look::Secondary) };
        let import = ui::link(import, t!("participants-import"), format!("{base}/import"));
        let add = ui::link(add, t!("participant-new"), format!("{base}/new"));
        if nobody { view! { {add}{import} }.into_any() } else { view! { {import}{add} }.into_any() }
    })
}

/// Files with what the list shows, and empty ones to fill in.
fn downloads(filters: &Filters, listing: &Listing, nobody: bool) -> AnyView {
    let id = listing.head.row.id;
    let list = (!nobody).then(|| {
        view! {
            <span>{t!("participants-download")}</span>
            <a href=filters.file(id, "xlsx")>{t!("file-excel")}</a>
            <a href=filters.file(id, "csv")>{t!("file-csv")}</a>
        }
    });
    view! { <p class="downloads no-print">{list}{templates(id)}</p> }.into_any()
}

/// The links to empty lists in both languages.
pub(super) fn templates(id: ProgrammeId) -> AnyView {
    let href = |lang: &str| format!("{}/template?lang={lang}", path(id));
    view! {
        <span>{t!("participants-template")}</span>
        <a href=href("id")>{t!("lang-id")}</a>
        <a href=href("en")>{t!("lang-en")}</a>
    }
    .into_any()
}

fn rows(filters: &Filters, listing: Listing) -> AnyView {
    let id = listing.head.row.id;
    let people = listing.people;
    if people.rows.is_empty() {
        if filters.is_set() {
            return no_match(path(id));
        }
        let text = if listing.may_edit { t!("participants-empty-text") } else { t!("participants-empty-other") };
        return empty(t!("participants-empty-title"), text, None);
    }
    let columns = vec![
        list::head(t!("participant-name")),
        col(t!("participant-class")),
        col(t!("participant-position")),
        col(t!("participant-agency")),
        col(t!("participant-wishes")),
        col(t!("participant-topics")),
    ];
    let pages = pager(people.page, people.pages, people.total, |page| filters.href(id, page));
    let lines = people.rows.into_iter().map(|person| line(id, person)).collect();
    view! { {table(t!("participants-title"), columns, lines)}{pages} }.into_any()
}

fn line(id: ProgrammeId, person: Person) -> list::Row {
    let withdrawn = person.withdrawn.then(|| view! { " "{ui::chip(Tone::Plain, t!("participant-withdrawn"))} });
    let href = format!("{}/{}", path(id), person.id);
    let rank = (!person.rank.is_empty()).then(|| view! { <small>{person.rank}</small> });
    row(vec![
        view! { <a href=href>{person.name}</a>{withdrawn}<small>{person.masked_nip}</small> }.into_any(),
        t!(person.class.key()).into_any(),
        view! { {ui::or_dash(&person.position)}{rank} }.into_any(),
        ui::or_dash(&person.home_agency),
        ui::or_dash(&words::ranked(&person.wishes)),
        ui::or_dash(&person.topics.joined()),
    ])
}
