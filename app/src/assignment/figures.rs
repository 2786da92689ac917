//! The figures of a proposal beside those of the present placement.

use domain::assignment::{Parts, Proof, Waiting, Weights};
use domain::dates;
use leptos::prelude::*;
use service::assignment::proposal::{Comparison, Summary};

use crate::texts::{lang, t};
use crate::ui::list::{self, num, row, table};
use crate::ui::{self, Tone};

/// What is proved, and what has changed since.
pub fn remarks(found: &Comparison) -> AnyView {
    let grouped = |number: i64| dates::grouped(lang(), number);
    let total = found.then.parts.total();
    let proof = match found.proof {
        Proof::Optimal => ui::note(Tone::Good, t!("proof-optimal"), t!("proof-optimal-text", total = grouped(total))),
        Proof::Feasible { lower_bound } => {
            let gap = grouped(total - lower_bound);
            let nodes = i64::try_from(found.nodes).unwrap_or(i64::MAX);
            let text = t!(
                "proof-feasible-text",
                total = grouped(total),
                bound = grouped(lower_bound),
                gap = gap,
                nodes = nodes
            );
            ui::note(Tone::Warn, t!("proof-feasible"), text)
        }
    };
    let mut since = Vec::new();
    if !found.newcomers.is_empty() {
        since.push(t!("proposal-newcomers", names = found.newcomers.join(", ")));
    }
    if found.gone > 0 {
        since.push(t!("proposal-gone", count = found.gone));
    }
    if found.outdated && since.is_empty() {
        since.push(t!("proposal-changed"));
    }
    let since = (!since.is_empty()).then(|| ui::note_list(Tone::Warn, t!("proposal-outdated"), since));
    view! { {proof}{since} }.into_any()
}

/// Cost by part, first wishes, places and minimums: now and with the proposal.
pub fn figures(found: &Comparison) -> AnyView {
    let columns =
        vec![list::head(t!("figure")), num(t!("figure-now")), num(t!("figure-then")), num(t!("figure-change"))];
    let line = |label: String, now: i64, then: i64| {
        let change = then - now;
        row(vec![
            label.into_any(),
            dates::grouped(lang(), now).into_any(),
            dates::grouped(lang(), then).into_any(),
            signed(change).into_any(),
        ])
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (now, then) = (&found.now, &found.then);
    let part = |label: &'static str, of: fn(&Parts) -> i64| line(t!(label), of(&now.parts), of(&then.parts));
    let rows = vec![
        line(t!("figure-placed"), count(now.placed), count(then.placed)),
        line(t!("figure-first-wish"), count(now.first_wish), count(then.first_wish)),
        line(t!("figure-below"), count(now.below_minimum.len()), count(then.below_minimum.len())),
        part("figure-unplaced", |parts| parts.unplaced),
        part("figure-shortage", |parts| parts.shortage),
        part("figure-wish", |parts| parts.wish),
        part("figure-topic", |parts| parts.topic),
        part("figure-spread", |parts| parts.spread),
        part("figure-load", |parts| parts.load),
        part("figure-total", Parts::total),
    ];
    let figures = table(t!("figures-title"), columns, rows);
    view! { <h2>{t!("figures-title")}</h2><div class="figures">{figures}</div>{below(then)} }.into_any()
}

/// `+7`, `−12`, `0`
fn signed(change: i64) -> String {
    let size = dates::grouped(lang(), change.abs());
    match change {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

fn below(then: &Summary) -> Option<AnyView> {
    let missing =
        |(unit, missing): &(String, u32)| t!("figure-below-unit", unit = unit.clone(), count = i64::from(*missing));
    let points: Vec<String> = then.below_minimum.iter().map(missing).collect();
    (!points.is_empty()).then(|| ui::note_list(Tone::Warn, t!("figure-below-title"), points))
}

/// The weights that it was made with.
pub fn weights(weights: &Weights) -> AnyView {
    let keys = ["weight-unplaced", "weight-shortage", "weight-wish", "weight-topic", "weight-spread", "weight-load"];
    let named = weights.named();
    let mut facts: Vec<(String, AnyView)> = keys
        .iter()
        .zip(named)
        .map(|(key, (_, weight))| (t!(*key), dates::grouped(lang(), weight).into_any()))
        .collect();
    facts.push((t!("weight-spread-by"), t!(weights.spread_by.key()).into_any()));
    ui::disclosure(t!("weights-of-proposal"), false, ui::facts(facts))
}

/// Who comes next when a place becomes free.
pub fn waiting(found: &Comparison) -> Option<AnyView> {
    if found.waiting.is_empty() {
        return None;
    }
    let line = |waiting: &Waiting| {
        let name =
            found.problem.participants.get(waiting.participant).map(|person| person.id.clone()).unwrap_or_default();
        view! { <li><b>{name}</b>" · "{advice(found, waiting)}</li> }
    };
    let lines = found.waiting.iter().map(line).collect_view();
    Some(ui::card(t!("waiting-title"), view! { <p>{t!("waiting-text")}</p><ol>{lines}</ol> }))
}

/// What would help somebody who waits: one place more, or one person more whom the supervisors can guide.
fn advice(found: &Comparison, waiting: &Waiting) -> Option<String> {
    let unit = found.problem.units.get(waiting.unit)?;
    let (code, gain) = (unit.code.clone(), dates::grouped(lang(), waiting.gain));
    let (places, maximum) = (i64::from(unit.places()), i64::from(unit.maximum));
    Some(match (waiting.gain, unit.is_held_by_quotas()) {
        (0, _) => t!("waiting-line-same", unit = code),
        (_, true) => t!("waiting-line-held", unit = code, places = places, maximum = maximum, gain = gain),
        (_, false) => t!("waiting-line", unit = code, gain = gain),
    })
}
