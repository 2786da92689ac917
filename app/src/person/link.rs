//! A one-time link, shown once to whoever made it. Until mail exists they pass it on themselves.

use domain::dates;
use domain::form::Form;
use leptos::prelude::*;
use service::person::{HandedLink, Occasion};

use super::path;
use crate::texts::{lang, t};
use crate::ui::{self, FormState, Look, Tone};
use crate::web::{Answer, Member, View};

/// The answer to the form that made the link: there is no address under which it could be seen again.
pub fn show(member: &Member, link: &HandedLink) -> Answer {
    member.show(|| view_of(link))
}

fn view_of(link: &HandedLink) -> View {
    let title = t!("handed-title", name = link.name.clone());
    let lead = match link.occasion {
        Occasion::First => t!("handed-first-lead"),
        Occasion::Forgotten => t!("handed-reset-lead"),
        Occasion::Ended => t!("handed-ended-lead"),
    };
    let ended = link.occasion == Occasion::Ended;
    let ended = ended.then(|| ui::note(Tone::Info, t!("handed-ended-title"), t!("handed-ended-text")));
    let state = FormState::new(Form::default().with("link", &link.url));
    let facts = ui::facts(vec![
        (t!("person-email"), link.email.clone().into_any()),
        (t!("handed-until"), dates::moment(lang(), link.expires_at, link.zone).into_any()),
    ]);
    let body = view! {
        <div class="narrow">
            {ui::crumbs(vec![("/people".to_owned(), t!("people-title"))], title.clone())}
            {ui::page_head(title.clone(), Some(lead), ())}
            {ended}
            {ui::note(Tone::Warn, t!("handed-once-title"), t!("handed-once-text"))}
            {state.field("link", t!("handed-link")).readonly().hint(t!("handed-hint")).text()}
            {facts}
            <p class="tools">
                {ui::link(Look::Secondary, t!("handed-person"), path(link.person))}
                {ui::link(Look::Secondary, t!("handed-another"), "/people/invite")}
            </p>
        </div>
    };
    View::new("people", title, body)
}
