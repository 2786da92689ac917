//! How many, what, where, by when, one verb.

use domain::dates;
use domain::government::Zone;
use leptos::prelude::*;
use service::home::{Item, Task, Todo, Unattended};

use crate::programme::path;
use crate::texts::{lang, t};
use crate::ui::{self, TodoItem, Tone};
use crate::web::{Answer, Member, View};

pub async fn show(member: Member) -> Answer {
    let Todo { items, unattended } = service::home::todo(member.lokus(), &member.actor).await?;
    let now = member.lokus().now();
    member.show(|| {
        let body = view! {
            <div class="medium">
                <p class="meta">{dates::moment(lang(), now, Zone::Wib)}</p>
                {ui::page_head(t!("home-title"), None, ())}
                {ui::todo(unattended.into_iter().map(invite).chain(items.into_iter().map(line)).collect())}
            </div>
        };
        View::new("home", t!("home-title"), body)
    })
}

/// For an administrator: a government that nobody acts for.
fn invite(government: Unattended) -> TodoItem {
    TodoItem {
        count: government.programmes,
        title: t!("todo-unattended", name = government.name),
        detail: t!("todo-unattended-detail"),
        due: None,
        verb: t!("todo-verb-invite"),
        href: format!("/people/invite?government={}", government.id),
    }
}

fn line(item: Item) -> TodoItem {
    let (what, verb, place) = words(item.task);
    TodoItem {
        count: item.count,
        title: t!(what),
        detail: detail(&item),
        due: Some(due(item.days_left)),
        verb: t!(verb),
        href: format!("{}{place}", path(item.programme)),
    }
}

/// Which programme; what changed comes first.
fn detail(item: &Item) -> String {
    let programme = t!(
        "todo-detail",
        title = item.title.clone(),
        sender = item.sender.clone(),
        host = item.host.clone(),
        day = dates::full(lang(), item.first_day)
    );
    let Some(moved) = &item.moved else { return programme };
    let place = |unit: &Option<String>| unit.clone().unwrap_or_else(|| t!("placement-nowhere"));
    let what = t!("move-words", from = place(&moved.from), to = place(&moved.to));
    format!("{} · {programme}", t!("moved-words", name = moved.name.clone(), what = what))
}

/// What it is, the verb, and the page of the programme where it is done.
const fn words(task: Task) -> (&'static str, &'static str, &'static str) {
    match task {
        Task::CorrectRows => ("todo-correct-rows", "todo-verb-correct", "/participants/import"),
        Task::ListParticipants => ("todo-list-participants", "todo-verb-fill", "/participants"),
        Task::Submit => ("todo-submit", "todo-verb-submit", ""),
        Task::Revise => ("todo-revise", "todo-verb-revise", ""),
        Task::Answer => ("todo-answer", "todo-verb-review", ""),
        Task::Place => ("todo-place", "todo-verb-place", "/placement"),
        Task::Publish => ("todo-publish", "todo-verb-publish", "/placement/publish"),
        Task::FillUnits => ("todo-fill-units", "todo-verb-see", "/placement"),
        Task::Start => ("todo-start", "todo-verb-start", ""),
        Task::Complete => ("todo-complete", "todo-verb-complete", ""),
        Task::Close => ("todo-close", "todo-verb-close", ""),
        Task::ReplaceSupervisors => ("todo-replace-supervisors", "todo-verb-replace", "/offers"),
        Task::Look => ("todo-look", "todo-verb-see", ""),
        Task::LookAgain => ("todo-look-again", "todo-verb-see", ""),
    }
}

fn due(days: i64) -> (Tone, String) {
    match days {
        ..=-1 => (Tone::Bad, t!("due-late", days = -days)),
        0 => (Tone::Bad, t!("due-today")),
        1 => (Tone::Bad, t!("due-tomorrow")),
        2..=3 => (Tone::Bad, t!("due-days", days = days)),
        4..=7 => (Tone::Warn, t!("due-days", days = days)),
        _ => (Tone::Plain, t!("due-days", days = days)),
    }
}
