//! How a proposal comes about, for coordinators, with the internship of Sumatera Barat in Jawa Timur as the example.

use domain::assignment::{Denied, DeniedWhy, Reason};
use domain::dates;
use leptos::prelude::*;
use service::assignment::{Example, example};

use super::reason;
use crate::texts::{lang, t};
use crate::ui::list::{self, col, num, row, table};
use crate::ui::{self, card};
use crate::web::{Answer, Page, View};

pub async fn show(page: Page) -> Answer {
    let example = example()?;
    page.show(|| {
        let body = view! {
            <article class="medium prose">
                {ui::page_head(t!("proposals-help"), Some(t!("help-lead")), ())}
                {section("help-rules", &["help-rules-place", "help-rules-class", "help-rules-fixed", "help-rules-team"])}
                {costs()}
                {of_the_example(example)}
                {section("help-proof", &["help-proof-best", "help-proof-team", "help-proof-same"])}
                {section("help-yours", &["help-yours-take", "help-yours-fix", "help-yours-weights", "help-yours-unknown"])}
            </article>
        };
        View::new("programmes", t!("proposals-help"), body)
    })
}

fn section(title: &'static str, points: &[&'static str]) -> AnyView {
    let points = points.iter().map(|point| view! { <li>{t!(*point)}</li> }).collect_view();
    card(t!(title), view! { <ul>{points}</ul> })
}

/// What costs, how much, and what it is for.
fn costs() -> AnyView {
    let parts = [
        ("weight-unplaced", "help-cost-unplaced"),
        ("weight-shortage", "help-cost-shortage"),
        ("weight-wish", "help-cost-wish"),
        ("weight-topic", "help-cost-topic"),
        ("weight-spread", "help-cost-spread"),
        ("weight-load", "help-cost-load"),
    ];
    let rows = parts.iter().map(|(name, words)| row(vec![t!(*name).into_any(), t!(*words).into_any()])).collect();
    let columns = vec![list::head(t!("help-part")), col(t!("help-cost"))];
    view! { <h2>{t!("help-costs")}</h2><p>{t!("help-costs-text")}</p>{table(t!("help-costs"), columns, rows)} }
        .into_any()
}

fn of_the_example(example: &Example) -> AnyView {
    let Example { problem, solution, .. } = example;
    let first = problem.participants.iter().zip(&solution.placement);
    let first = first.filter(|(person, unit)| unit.is_some() && person.wishes.first() == unit.as_ref()).count();
    let wishing = problem.participants.iter().filter(|person| !person.wishes.is_empty()).count();
    let places: u32 = problem.units.iter().map(|unit| unit.places()).sum();
    let text = t!(
        "help-example-text",
        people = problem.participants.len(),
        units = problem.units.len(),
        places = i64::from(places),
        first = first,
        wishing = wishing,
    );
    let parts = solution.parts;
    let figures = [
        ("figure-wish", parts.wish),
        ("figure-topic", parts.topic),
        ("figure-spread", parts.spread),
        ("figure-load", parts.load),
        ("figure-total", parts.total()),
    ];
    let rows =
        figures.iter().map(|(name, cost)| row(vec![t!(*name).into_any(), dates::grouped(lang(), *cost).into_any()]));
    let figures =
        table(t!("help-example-figures"), vec![list::head(t!("help-part")), num(t!("help-cost"))], rows.collect());
    let told = (0..problem.participants.len()).filter(|index| is_telling(&example.reasons[*index])).take(3);
    let told = told.map(|index| {
        let words = reason(lang(), problem, index, solution.placement[index], &example.reasons[index]);
        view! { <li><b>{problem.participants[index].id.clone()}</b>": "{words}</li> }
    });
    view! {
        <h2>{t!("help-example")}</h2>
        <p>{text}</p>
        {figures}
        <p>{t!("help-example-why")}</p>
        <ul>{told.collect_view()}</ul>
        <p>{t!("help-example-read")}</p>
    }
    .into_any()
}

/// Whether a reason names a wish that would have cost more.
fn is_telling(reason: &Reason) -> bool {
    let costs = |denied: &Denied| matches!(denied.why, DeniedWhy::Costs(1..));
    matches!(reason, Reason::Wishes(denied) if denied.iter().any(costs))
}
