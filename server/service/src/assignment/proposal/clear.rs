//! What becomes of proposals when their programme is over.

use domain::id::ProgrammeId;
use serde::Serialize;

use super::propose::event;
use crate::Result;
use crate::lokus::Work;

#[derive(Serialize)]
struct Recorded {
    proposals: u64,
}

/// Deletes those that nobody took. Part of the caller's work, which holds the programme's lock.
pub(crate) async fn clear(work: &mut Work<'_>, programme: ProgrammeId) -> Result<()> {
    let proposals = store::assignment::clear_untaken(&mut work.tx, programme).await?;
    if proposals > 0 {
        work.audit(event(programme, programme.0, "clear"), None::<&()>, Some(&Recorded { proposals })).await?;
    }
    Ok(())
}
