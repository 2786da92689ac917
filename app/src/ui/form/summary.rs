//! Everything that is wrong, on top of the form, each with a link to its field.

use domain::form::Problem;
use leptos::prelude::*;

use super::FormState;
use crate::texts::{say, t};

/// It takes the focus when the page opens, also without JavaScript.
pub fn summary(state: &FormState) -> AnyView {
    let mut problems: Vec<&Problem> = state.problems.0.iter().collect();
    problems.sort_by_key(|problem| state.place_of(&problem.field));
    let lines = problems.into_iter().map(|problem| line(state, problem)).collect_view();
    let title = if state.locked { t!("form-locked") } else { t!("form-problems", count = state.problems.0.len()) };
    view! {
        <div class="summary" id=state.id("summary") role="alert" tabindex="-1" autofocus>
            <h2>{title}</h2>
            <ul>{lines}</ul>
            {state.locked.then(|| view! { <p>{t!("form-locked-text")}</p> })}
        </div>
    }
    .into_any()
}

fn line(state: &FormState, problem: &Problem) -> AnyView {
    let words = say(&problem.message);
    if problem.field.is_empty() {
        return view! { <li>{words}</li> }.into_any();
    }
    let text = match state.label_of(&problem.field) {
        Some(label) => format!("{label}: {words}"),
        None => words,
    };
    view! { <li><a href=format!("#{}", state.id(&problem.field))>{text}</a></li> }.into_any()
}
