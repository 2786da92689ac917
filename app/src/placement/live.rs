//! The board for the island on it: moves as they are made, and the latest state.

use domain::form::{Form, Problems};
use domain::id::ProgrammeId;
use domain::placement::Moves;
use http::StatusCode;
use service::Error;
use service::placement::{self, Refused, Team};

use super::filters::Filters;
use super::islands::desk::answer::Answer as Told;
use super::{refusal, remarks, setup};
use crate::texts::{say, t};
use crate::web::{Answer, Member, Path, Query, Typed};

/// The board as it is now.
pub async fn latest(member: Member, Path(id): Path<ProgrammeId>, Query(filters): Query<Filters>) -> Answer {
    let pace = member.pace(id).await?;
    let board = placement::board(member.lokus(), &member.actor, id, &filters.query(), &pace).await?;
    member.json(pace, StatusCode::OK, move || setup::answer(&board, &filters)).await
}

/// Moves people; whatever becomes of it, the answer is the board as it is afterwards.
pub async fn carry(
    member: Member,
    Path(id): Path<ProgrammeId>,
    Query(filters): Query<Filters>,
    Typed(form): Typed,
) -> Answer {
    let refused = match placement::carry(member.lokus(), &member.actor, id, &form).await {
        Ok(_) => return done(member, id, filters, &form).await,
        Err(refused) => refused,
    };
    let status = match &refused {
        Refused::Other(Error::Invalid(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        Refused::Other(Error::Refused(_)) | Refused::Stale(_) | Refused::Full(_) | Refused::Fixed(_) => {
            StatusCode::CONFLICT
        }
        Refused::Other(_) => return Err(Error::from(refused).into()),
    };
    let pace = member.pace(id).await?;
    let board = placement::board(member.lokus(), &member.actor, id, &filters.query(), &pace).await?;
    let build = move || {
        let told = setup::answer(&board, &filters);
        let points = refusal::points(&refused, &board.head.row);
        match refused {
            Refused::Stale(_) => Told { title: t!("board-refused-stale"), points, ..told },
            Refused::Full(_) => Told { title: t!("board-refused-full"), points, ..told },
            Refused::Other(Error::Invalid(problems)) => invalid(&problems, told),
            Refused::Other(Error::Refused(message)) => Told { title: say(&message), ..told },
            Refused::Fixed(_) | Refused::Other(_) => Told { title: t!("refused-fixed"), points, ..told },
        }
    };
    member.json(pace, status, build).await
}

/// The board afterwards, with the teams that are not where they want to be by what was done.
async fn done(member: Member, id: ProgrammeId, filters: Filters, form: &Form) -> Answer {
    let moved: Vec<_> = Moves::parse(form).map(|moves| moves.people).unwrap_or_default();
    let pace = member.pace(id).await?;
    let board = placement::board(member.lokus(), &member.actor, id, &filters.query(), &pace).await?;
    let build = move || {
        let is_theirs = |team: &&Team| team.members.iter().any(|member| moved.iter().any(|(id, ..)| *id == member.id));
        let points: Vec<_> = board.broken_teams().filter(is_theirs).map(remarks::team_words).collect();
        let title = if points.is_empty() { String::new() } else { t!("board-team-broken") };
        Told { title, points, ..setup::answer(&board, &filters) }
    };
    member.json(pace, StatusCode::OK, build).await
}

fn invalid(problems: &Problems, told: Told) -> Told {
    let title = t!("board-refused");
    let points = problems.0.iter().map(|problem| say(&problem.message)).collect();
    Told { title, points, owed: problems.of("reason").is_some(), ..told }
}
