//! Everything that is wrong with a list, row by row.

use leptos::prelude::*;
use service::participant::{CellProblem, Fate, Line, Plan, header};

use crate::texts::{lang, say, t};
use crate::ui::list::{self, col, head, num, table};
use crate::ui::{self, Tone};

/// Problems that are shown at once.
const SHOWN: usize = 500;

/// What is wrong, or nothing for a clean list.
pub fn problems(plan: &Plan) -> Option<AnyView> {
    let counts = plan.counts();
    let missing: Vec<String> = plan.missing.iter().map(|key| header(key, lang()).to_owned()).collect();
    let missing =
        (!missing.is_empty()).then(|| ui::note_list(Tone::Bad, t!("import-missing", count = missing.len()), missing));
    let empty = plan.lines.is_empty().then(|| ui::note(Tone::Bad, t!("import-empty"), t!("import-empty-text")));
    if counts.problems == 0 {
        return (missing.is_some() || empty.is_some()).then(|| view! { {missing}{empty} }.into_any());
    }
    let title = t!("import-problems", count = counts.problems, rows = counts.wrong);
    let all = plan.lines.iter().flat_map(|line| of(line).iter().map(move |problem| (line, problem)));
    let rows = all.take(SHOWN).map(|(line, problem)| row(line, problem)).collect();
    let more = counts.problems.saturating_sub(SHOWN);
    let more = (more > 0).then(|| view! { <p class="soft">{t!("import-problems-more", count = more)}</p> });
    let heads = vec![
        num(t!("import-row")),
        head(t!("participant-name")),
        col(t!("import-column")),
        col(t!("import-content")),
        col(t!("import-problem")),
    ];
    Some(
        view! {
            {missing}
            {ui::note(Tone::Bad, title.clone(), t!("import-problems-text"))}
            {table(title, heads, rows)}
            {more}
        }
        .into_any(),
    )
}

fn of(line: &Line) -> &[CellProblem] {
    match &line.fate {
        Fate::Wrong(problems) => problems,
        _ => &[],
    }
}

fn row(line: &Line, problem: &CellProblem) -> list::Row {
    let column = match &problem.letter {
        Some(letter) => format!("{letter} · {}", header(problem.key, lang())),
        None => header(problem.key, lang()).to_owned(),
    };
    list::row(vec![
        line.row.to_string().into_any(),
        ui::long(&line.name),
        column.into_any(),
        ui::long(&problem.typed),
        view! { <div class="problem">{ui::long(&say(&problem.message))}</div> }.into_any(),
    ])
}
