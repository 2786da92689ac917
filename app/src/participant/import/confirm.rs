//! Taking an uploaded list over.

use domain::id::{ProgrammeId, UploadId};
use domain::message::Message;
use service::Error;
use service::participant::{self, Confirmed, Counts};

use super::preview::view_of;
use super::rows::Shown;
use super::upload;
use crate::texts::t;
use crate::ui::{self, Tone};
use crate::web::{Answer, Member, PageNumber, Path, Typed};

pub async fn carry(member: Member, Path((id, file)): Path<(ProgrammeId, UploadId)>, Typed(typed): Typed) -> Answer {
    let shown = Shown { sheet: typed.get("sheet").to_owned(), page: PageNumber::default() };
    let list = crate::participant::path(id);
    match participant::confirm(member.lokus(), &member.actor, id, file, &typed).await {
        Ok(Confirmed::Imported(counts)) => member.done(notice(counts), list).await,
        Ok(Confirmed::Before) => member.done(Message::new("notice-imported-before"), list).await,
        Ok(Confirmed::Wrong(preview)) => member.again(|| view_of(&preview, &shown, None)),
        Ok(Confirmed::Moved(preview)) => member.conflict(|| {
            let note = ui::note(Tone::Warn, t!("preview-moved"), t!("preview-moved-text"));
            view_of(&preview, &shown, Some(note))
        }),
        Err(Error::Invalid(problems)) => {
            let page = participant::importing(member.lokus(), &member.actor, id).await?;
            upload::again(&member, &page, problems)
        }
        Err(error) => Err(error.into()),
    }
}

/// `27 peserta diimpor: 25 baru, 2 diperbarui.`
fn notice(counts: Counts) -> Message {
    let key = if counts.returned > 0 { "notice-imported-returned" } else { "notice-imported" };
    Message::new(key)
        .with("count", counts.taken())
        .with("added", counts.new)
        .with("changed", counts.changed)
        .with("returned", counts.returned)
}
