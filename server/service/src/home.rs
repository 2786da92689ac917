//! What waits for somebody: the list of things to do.

use domain::dates;
use domain::id::ProgrammeId;
use domain::programme::State;
pub use store::government::Unattended;
use store::programme::{Filter, ListedProgramme, OpenProgramme};
use time::Date;

use crate::access::Actor;
use crate::{Lokus, Result};

/// What sort of thing waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Rows of an uploaded list need correction.
    CorrectRows,
    /// A draft has nobody on its list.
    ListParticipants,
    Submit,
    /// The host returned the request.
    Revise,
    Answer,
    /// People have no unit.
    Place,
    Publish,
    /// Units have fewer people than their minimum.
    FillUnits,
    Start,
    Complete,
    Close,
    /// The actor's own place, or the interns of the actor's unit.
    Look,
}

/// One thing to do.
#[derive(Clone, Debug)]
pub struct Item {
    pub task: Task,
    /// How many rows, people or requests.
    pub count: i64,
    pub programme: ProgrammeId,
    pub title: String,
    pub sender: String,
    pub host: String,
    pub first_day: Date,
    /// Days from today in the host's zone until it should be done; negative is overdue.
    pub days_left: i64,
}

/// Everything that waits for somebody.
pub struct Todo {
    /// The most urgent first.
    pub items: Vec<Item>,
    /// Governments for which an administrator should invite a coordinator.
    pub unattended: Vec<Unattended>,
}

/// Programmes and governments looked at; more would not fit a list that somebody works off.
const MOST: i64 = 100;

pub async fn todo(lokus: &Lokus, actor: &Actor) -> Result<Todo> {
    let mut work = lokus.read(actor).await?;
    let today = |zone| dates::day_in(work.now, zone);
    let (wib, now) = (today(domain::government::Zone::Wib), work.now);
    let open = store::programme::open(&mut work.tx, actor.id, MOST).await?;
    let mut items: Vec<Item> =
        open.iter().flat_map(|programme| tasks(programme, dates::day_in(now, programme.zone))).collect();
    if actor.coordinated().next().is_none() {
        let filter = Filter { viewer: actor.id, text: String::new(), state: None, kind: None, side: None };
        let seen = store::programme::list(&mut work.tx, &filter, MOST, 0).await?;
        items
            .extend(seen.iter().filter(|row| row.last_day >= wib && is_published(row.state)).map(|row| look(row, wib)));
    }
    items.sort_by_key(|item| (item.days_left, item.programme));
    let unattended = match actor.is_administrator() {
        true => store::government::unattended(&mut work.tx, MOST).await?,
        false => Vec::new(),
    };
    Ok(Todo { items, unattended })
}

/// Whether there is a placement to look at, and the programme is not over.
const fn is_published(state: State) -> bool {
    matches!(state, State::Placed | State::Running)
}

fn look(row: &ListedProgramme, today: Date) -> Item {
    Item {
        task: Task::Look,
        count: 1,
        programme: row.id,
        title: row.title.clone(),
        sender: row.sender.clone(),
        host: row.host.clone(),
        first_day: row.first_day,
        days_left: (row.first_day - today).whole_days(),
    }
}

fn tasks(row: &OpenProgramme, today: Date) -> Vec<Item> {
    let days = |due: Date| (due - today).whole_days();
    let item = |task, count, due| Item {
        task,
        count,
        programme: row.id,
        title: row.title.clone(),
        sender: row.sender.clone(),
        host: row.host.clone(),
        first_day: row.first_day,
        days_left: days(due),
    };
    let (begin, end) = (row.first_day, row.last_day);
    let unplaced = row.participants - row.placed;
    let mut tasks = Vec::new();
    match row.state {
        State::Draft | State::Returned if row.is_sender => {
            if row.problems > 0 {
                tasks.push(item(Task::CorrectRows, row.problems, begin));
            }
            tasks.push(match (row.state, row.participants) {
                (State::Returned, _) => item(Task::Revise, 1, begin),
                (_, 0) => item(Task::ListParticipants, 1, begin),
                _ => item(Task::Submit, 1, begin),
            });
        }
        State::Submitted if row.is_host => tasks.push(item(Task::Answer, 1, begin)),
        State::Accepted if row.is_host => {
            if unplaced > 0 {
                tasks.push(item(Task::Place, unplaced, begin));
            } else if row.placed > 0 {
                tasks.push(item(Task::Publish, row.placed, begin));
            }
            if row.placed > 0 && row.short_units > 0 {
                tasks.push(item(Task::FillUnits, row.short_units, begin));
            }
        }
        State::Placed if row.is_host && unplaced > 0 => tasks.push(item(Task::Place, unplaced, begin)),
        State::Placed if row.is_host && today >= begin => tasks.push(item(Task::Start, 1, begin)),
        State::Running if row.is_host && today >= end => tasks.push(item(Task::Complete, 1, end)),
        State::Completed if row.is_sender => tasks.push(item(Task::Close, 1, end)),
        _ => {}
    }
    tasks
}
