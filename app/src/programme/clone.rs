//! A new request after the pattern of an earlier programme.

use domain::id::ProgrammeId;
use service::programme;

use super::edit::new_view;
use crate::ui::FormState;
use crate::web::{Answer, Member, Path};

pub async fn show(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let editing = programme::clone_of(member.lokus(), &member.actor, id).await?;
    let state = FormState::new(editing.form.clone());
    member.show(|| new_view(&editing, &state))
}
