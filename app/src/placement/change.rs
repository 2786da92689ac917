//! Moving people from the board.

use domain::form::Problems;
use domain::id::ProgrammeId;
use domain::message::Message;
use domain::placement::Deed;
use http::StatusCode;
use service::Error;
use service::placement::{self, Changed, Refused};

use super::board::{Asked, view_of};
use super::filters::Filters;
use super::refusal;
use crate::ui::FormState;
use crate::web::{Answer, Member, Path, Query, Typed};

pub async fn carry(
    member: Member,
    Path(id): Path<ProgrammeId>,
    Query(filters): Query<Filters>,
    Typed(form): Typed,
) -> Answer {
    let refused = match placement::change(member.lokus(), &member.actor, id, &form).await {
        Ok(changed) => return member.done(notice(&changed), filters.href(id)).await,
        Err(refused) => refused,
    };
    let problems = match &refused {
        Refused::Other(Error::Invalid(problems)) => problems.clone(),
        Refused::Other(Error::Refused(message)) => Problems::one("", message.clone()),
        Refused::Stale(_) | Refused::Full(_) | Refused::Fixed(_) => Problems::default(),
        Refused::Other(_) => return Err(Error::from(refused).into()),
    };
    let invalid = matches!(refused, Refused::Other(Error::Invalid(_)));
    let status = if invalid { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    let pace = member.pace(id).await?;
    let board = placement::board(member.lokus(), &member.actor, id, &filters.query(), &pace).await?;
    let build = move || {
        let offers_unfix = matches!(refused, Refused::Fixed(_)) || form.has("unfix");
        let note = refusal::note(&refused, &board.head.row);
        let asked = Asked { state: FormState::failed(form, problems), note, offers_unfix };
        view_of(&board, &filters, asked)
    };
    member.draw(pace, status, build).await
}

/// What was done, to be said once.
pub fn notice(changed: &Changed) -> Message {
    if changed.people == 0 {
        return Message::new("notice-placement-same");
    }
    let key = match changed.deed {
        Deed::Move(_) => "notice-placement-move",
        Deed::Remove => "notice-placement-remove",
        Deed::Fix => "notice-placement-fix",
        Deed::Unfix => "notice-placement-unfix",
        Deed::Note => "notice-placement-note",
    };
    let message = Message::new(key).with("count", changed.people);
    match &changed.unit {
        Some(unit) => message.with("unit", unit.as_str()),
        None => message,
    }
}
