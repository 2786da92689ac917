//! Every unit that offers places, against the people who come.

use domain::id::ProgrammeId;
use domain::offer::read_classes;
use domain::topics::Topics;
use leptos::prelude::*;
use service::offer::{self, Offers};
use service::offer::{OfferRow, OfferSupervisorRow};

use super::{guide, path};
use crate::programme::head;
use crate::texts::{lang, t};
use crate::ui::list::{self, actions, col, num, row, table};
use crate::ui::{self, Look, Tone};
use crate::web::{Answer, Member, Path, View};

pub async fn show(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let offers = offer::list(member.lokus(), &member.actor, id).await?;
    member.show(|| view_of(&offers))
}

fn view_of(offers: &Offers) -> View {
    let programme = &offers.head.row;
    let new = format!("{}/new", path(programme.id));
    let add = (offers.may_edit && !offers.rows.is_empty()).then(|| ui::link(Look::Primary, t!("offer-new"), new));
    let missing = programme.participants - offers.places;
    let short = (missing > 0 && !offers.rows.is_empty())
        .then(|| ui::note(Tone::Warn, t!("offers-short-title", count = missing), short_words(offers)));
    let total = t!("offers-total", places = offers.places, people = programme.participants);
    let body = view! {
        {head(&offers.head, "offers")}
        {ui::section_head(t!("offers-title"), Some(total), add)}
        {short}
        {rows(offers)}
    };
    View::new("programmes", t!("offers-of", programme = programme.title.clone()), body)
}

/// What can be done about missing places; where supervisors hold places back, how many and where.
fn short_words(offers: &Offers) -> String {
    let held: Vec<_> = offers.rows.iter().filter(|row| row.places < row.maximum).collect();
    let count: i64 = held.iter().map(|row| row.maximum - row.places).sum();
    if count == 0 {
        return t!("offers-short-text");
    }
    let units = held.iter().map(|row| row.code.as_str()).collect::<Vec<_>>().join(", ");
    t!("offers-short-held", count = count, units = units)
}

fn rows(offers: &Offers) -> AnyView {
    if offers.rows.is_empty() {
        let new = format!("{}/new", path(offers.head.row.id));
        let action = offers.may_edit.then(|| (new, t!("offer-new")));
        let text = if offers.may_edit {
            t!("offers-empty-text")
        } else {
            t!("offers-empty-other", host = offers.head.row.host.clone())
        };
        return list::empty(t!("offers-empty-title"), text, action);
    }
    let mut columns = vec![
        list::head(t!("offer-unit")),
        num(t!("offer-minimum")),
        num(t!("offer-places")),
        num(t!("offer-placed")),
        col(t!("offer-classes")),
        col(t!("offer-topics")),
        col(t!("offer-supervisors")),
    ];
    if offers.may_edit {
        columns.push(actions());
    }
    table(t!("offers-title"), columns, offers.rows.iter().map(|offer| line(offers, offer)).collect())
}

fn line(offers: &Offers, offer: &OfferRow) -> list::Row {
    let closed = (offer.maximum == 0).then(|| view! { <small>{t!("offer-closed")}</small> });
    let supervisors = offers.supervisors_of(offer.id).map(supervisor).collect::<Vec<_>>().join(", ");
    // Why fewer places count than the maximum says stands with those who hold them back.
    let held = ui::held(offer.places, offer.maximum).map(|held| view! { <small>{held}</small> });
    let mut cells = vec![
        view! { {offer.code.clone()}<small>{offer.name.clone()}</small>{closed} }.into_any(),
        offer.minimum.to_string().into_any(),
        offer.places.to_string().into_any(),
        if offers.shows_placed { offer.placed.to_string().into_any() } else { ui::or_dash("") },
        classes(offer).into_any(),
        ui::or_dash(&Topics::parse(&offer.topics).joined()),
        view! { {ui::or_dash(&supervisors)}{held} }.into_any(),
    ];
    if offers.may_edit {
        let href = format!("{}/{}/edit", path(offer.programme_id), offer.id);
        let change = view! { <a class="btn quiet" href=href>{t!("offer-change")}<span class="vh">" "{offer.code.clone()}</span></a> };
        cells.push(change.into_any());
    }
    row(cells)
}

/// The accepted classes in words.
fn classes(offer: &OfferRow) -> String {
    let classes: Vec<_> = read_classes(&offer.classes).into_iter().map(|class| t!(class.key())).collect();
    if classes.is_empty() { t!("offer-all-classes") } else { classes.join(", ") }
}

/// `Siti (paling banyak 2)`
fn supervisor(row: &OfferSupervisorRow) -> String {
    let name = guide(lang(), &row.name, row.active);
    match row.quota {
        Some(quota) => t!("offer-supervisor-quota", name = name, quota = quota),
        None => name,
    }
}
