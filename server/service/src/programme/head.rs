//! What every page of a programme begins with.

use domain::dates;
use store::programme::ProgrammeRow;

use crate::Result;
use crate::access::{Action, Authorised, act};
use crate::lokus::Work;

/// The programme, its working days, and what the actor may see of it.
#[derive(Clone, Debug)]
pub struct Head {
    pub row: ProgrammeRow,
    /// Monday to Friday without public holidays and joint leave.
    pub working_days: i64,
    pub sees_participants: bool,
    pub sees_offers: bool,
    pub sees_placement: bool,
    pub sees_audit: bool,
}

impl Head {
    pub async fn of<A: Action>(work: &mut Work<'_>, programme: &Authorised<ProgrammeRow, A>) -> Result<Self> {
        let row: ProgrammeRow = (**programme).clone();
        let holidays = store::setting::holidays(&mut work.tx, row.first_day, row.last_day).await?;
        Ok(Self {
            working_days: dates::working_days(row.first_day, row.last_day, &holidays),
            sees_participants: programme.may::<act::SeeParticipants>(),
            sees_offers: programme.may::<act::SeeOffers>(),
            sees_placement: programme.may::<act::SeePlacement>(),
            sees_audit: programme.may::<act::SeeAudit>(),
            row,
        })
    }
}
