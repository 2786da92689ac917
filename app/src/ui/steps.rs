//! The steps of a programme in order, with the present one marked.

use domain::programme::{State, Step, step_of};
use leptos::prelude::*;

use crate::texts::t;

/// Where a state stands among the steps; nothing for a programme that ended early, whose chip says so.
pub fn steps(state: State) -> Option<AnyView> {
    let now = step_of(state)?;
    let items = Step::ALL.iter().enumerate().map(|(at, step)| item(at + 1, *step, now)).collect_view();
    Some(view! { <ol class="steps" aria-label=t!("steps-label")>{items}</ol> }.into_any())
}

fn item(number: usize, step: Step, now: Step) -> AnyView {
    let (class, said) = match step.cmp(&now) {
        std::cmp::Ordering::Less => ("done", "step-done"),
        std::cmp::Ordering::Equal => ("now", "step-now"),
        std::cmp::Ordering::Greater => ("later", "step-later"),
    };
    let count = t!("step-count", number = number, count = Step::ALL.len());
    view! {
        <li class=class aria-current=(step == now).then_some("step")>
            <span class="step-label"><span class="step-count">{count}" "</span>{t!(step.key())}</span>
            <span class="vh">{format!(" ({})", t!(said))}</span>
        </li>
    }
    .into_any()
}
