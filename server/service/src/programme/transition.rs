//! Carrying a programme from one state to the next, by the table of `domain::programme::TRANSITIONS`.

use domain::dates;
use domain::form::Form;
use domain::id::ProgrammeId;
use domain::programme::{Kind, Need, State, Transition, Who, from};
use serde::Serialize;
use store::programme::{Change, ProgrammeRow};
use time::{Date, OffsetDateTime};

use super::caution::{all_read, cautions};
use super::edit::event;
use crate::access::{self, Actor, Authorised, Standing, act};
use crate::assignment::proposal;
use crate::lokus::new_id;
use crate::{Error, Lokus, Result, placement};

/// A change of state that the actor's side may make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    pub to: State,
    /// A reason in words must be given.
    pub needs_reason: bool,
    /// It is asked first, on a page of its own.
    pub is_asked: bool,
    /// What stands in the way now: the key of a text.
    pub blocked: Option<&'static str>,
}

/// What the actor's side may do from here, in the order of the table.
pub fn next<A>(programme: &Authorised<ProgrammeRow, A>, now: OffsetDateTime) -> Vec<Next> {
    let lines = from(programme.state).filter(|line| may(programme, line) && fits(programme, line));
    lines
        .map(|line| Next {
            to: line.to,
            needs_reason: line.need == Need::Reason,
            is_asked: line.is_asked(),
            blocked: blocked(programme, line.need, now),
        })
        .collect()
}

fn may<A>(programme: &Authorised<ProgrammeRow, A>, line: &Transition) -> bool {
    let (sender, host) = (programme.is(Standing::Sender), programme.is(Standing::Host));
    match line.who {
        Who::Sender => sender,
        Who::Host => host,
        Who::Either => sender || host,
    }
}

/// A study visit runs without placements; an internship does not.
fn fits(row: &ProgrammeRow, line: &Transition) -> bool {
    line.need != Need::VisitBegun || row.kind == Kind::StudyVisit
}

fn blocked(row: &ProgrammeRow, need: Need, now: OffsetDateTime) -> Option<&'static str> {
    let today = dates::day_in(now, row.zone);
    let (holds, key) = match need {
        Need::Nothing | Need::Reason => (true, ""),
        Need::Participants => return unready(row, today),
        Need::Placements => (row.placed > 0, "need-placements"),
        Need::VisitBegun | Need::Begun => (today >= row.first_day, "need-begun"),
        Need::Ended => (today >= row.last_day, "need-ended"),
    };
    (!holds).then_some(key)
}

/// Why a request cannot be submitted: nobody would come, nobody would answer, or its days are over by mistake.
fn unready(row: &ProgrammeRow, today: Date) -> Option<&'static str> {
    if row.participants == 0 {
        return Some("need-participants");
    }
    if !row.host_active {
        return Some("need-host");
    }
    row.details().check_days(today).is_err().then_some("need-days")
}

#[derive(Serialize)]
struct Recorded<'a> {
    state: State,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
}

/// Makes one change of state and everything that belongs to it. Fields: to, reason, from (the state that was seen), seen (what was
/// read before: the [`cautions`], or the placement that was asked about).
///
/// # Errors
/// Stale where the placement is not the one that was asked about. Refused where the state has moved on since it was seen, or
/// there is more to read by now.
pub async fn transition(lokus: &Lokus, actor: &Actor, id: ProgrammeId, form: &Form) -> Result<State> {
    let mut work = lokus.write(actor).await?;
    work.lock(id).await?;
    let programme = access::programme::<act::MoveProgramme>(&mut work, id).await?;
    let to = State::from_code(form.get("to")).ok_or_else(|| Error::field("to", "error-choice"))?;
    let known = form.get("from");
    if !known.is_empty() && known != programme.state.code() {
        return Err(Error::refused("refused-state-moved"));
    }
    let line = from(programme.state)
        .find(|line| line.to == to && fits(&programme, line))
        .ok_or_else(|| Error::refused("refused-state-moved"))?;
    if !may(&programme, line) {
        return Err(Error::Forbidden);
    }
    let reason = form.get("reason").trim();
    if line.need == Need::Reason && reason.is_empty() {
        return Err(Error::field("reason", "error-reason"));
    }
    if reason.chars().count() > 2_000 {
        return Err(Error::Invalid(domain::form::Problems::one(
            "reason",
            domain::message::Message::new("error-too-long").with("max", 2_000_i64),
        )));
    }
    if let Some(key) = blocked(&programme, line.need, work.now) {
        return Err(Error::refused(key));
    }
    if to == State::Submitted && form.has("seen") {
        let cautions = cautions(&mut work, &programme).await?;
        if !all_read(&cautions, form.get("seen")) {
            return Err(Error::refused("refused-read-first"));
        }
    }
    if line.is_asked() {
        placement::check_asked(&mut work, &programme, form.get("seen")).await?;
    }
    let change =
        Change { id: new_id(), programme: id, from: Some(line.from), to, reason, actor: actor.id, at: work.now };
    if !store::programme::change_state(&mut work.tx, change).await? {
        return Err(Error::refused("refused-state-moved"));
    }
    if to.is_over() {
        proposal::clear(&mut work, id).await?;
    }
    let (before, after) = (Recorded { state: line.from, reason: "" }, Recorded { state: to, reason });
    work.audit(event(id, to.code()), Some(&before), Some(&after)).await?;
    work.commit().await?;
    Ok(to)
}
