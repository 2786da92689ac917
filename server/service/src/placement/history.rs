//! Every move of a programme, newest first.

use domain::id::ProgrammeId;
use store::placement::MoveRow;

use crate::access::{self, Actor, Authorised, Standing, act};
use crate::paged::{Paged, Window};
use crate::programme::Head;
use crate::{Lokus, Result};

/// One page of moves.
pub struct History {
    pub head: Head,
    pub moves: Paged<MoveRow>,
}

/// The moves, for those who may see the placement; `page` is from 1. What the host tried before publishing stays with
/// the host.
pub async fn history(lokus: &Lokus, actor: &Actor, id: ProgrammeId, page: i64) -> Result<History> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeePlacement>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let all = host_side(&programme);
    let total = store::placement::count_moves(&mut work.tx, (id, all)).await?;
    let window = Window::new(page, total, lokus.rules.page_rows);
    let moves = store::placement::moves(&mut work.tx, (id, all), window.limit, window.offset).await?;
    Ok(History { head, moves: window.of(moves) })
}

/// Whether somebody sees the host's notes and drafts.
pub(super) fn host_side<T, A>(object: &Authorised<T, A>) -> bool {
    object.is(Standing::Host) || object.is(Standing::HostReader)
}
