//! What waits for somebody: the list of things to do.

use domain::dates;
use domain::id::ProgrammeId;
use domain::programme::State;
pub use store::government::Unattended;
use store::placement::NewsRow;
use store::programme::OpenProgramme;
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
    /// Supervisors who are named by units are not active any more.
    ReplaceSupervisors,
    /// The placement is published: the actor's own place, the interns of the actor's unit, or everybody of the sender.
    Look,
    /// Somebody was moved since the actor saw it.
    LookAgain,
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
    /// The last move that the actor has not seen.
    pub moved: Option<Moved>,
}

/// Who was moved, and the codes of the units; `None` is no place.
#[derive(Clone, Debug)]
pub struct Moved {
    pub name: String,
    pub from: Option<String>,
    pub to: Option<String>,
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
    let now = work.now;
    let open = store::programme::open(&mut work.tx, actor.id, MOST).await?;
    let news = store::placement::news(&mut work.tx, actor.id, None, MOST).await?;
    let mut items: Vec<Item> =
        open.iter().flat_map(|programme| tasks(programme, dates::day_in(now, programme.zone))).collect();
    items.extend(news.into_iter().filter_map(|row| look(dates::day_in(now, row.zone), row)));
    items.sort_by_key(|item| (item.days_left, item.programme));
    let unattended = match actor.is_administrator() {
        true => store::government::unattended(&mut work.tx, MOST).await?,
        false => Vec::new(),
    };
    Ok(Todo { items, unattended })
}

/// What the actor has not seen of a published placement; nothing once the programme is past.
fn look(today: Date, row: NewsRow) -> Option<Item> {
    let (task, count) = match row.seen {
        _ if row.last_day < today => return None,
        None => (Task::Look, 1),
        Some(seen) if seen < row.moves => (Task::LookAgain, row.moves - seen),
        Some(_) => return None,
    };
    let moved = row.name.filter(|_| task == Task::LookAgain);
    Some(Item {
        task,
        count,
        programme: row.id,
        title: row.title,
        sender: row.sender,
        host: row.host,
        first_day: row.first_day,
        days_left: (row.first_day - today).whole_days(),
        moved: moved.map(|name| Moved { name, from: row.from_unit, to: row.to_unit }),
    })
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
        moved: None,
    };
    let (begin, end) = (row.first_day, row.last_day);
    let unplaced = row.participants - row.placed;
    let mut tasks = Vec::new();
    if row.is_host && row.state.takes_placements() && row.left_supervisors > 0 {
        tasks.push(item(Task::ReplaceSupervisors, row.left_supervisors, begin));
    }
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
