//! What the import of an uploaded list would do.

use axum::response::{IntoResponse, Redirect};
use domain::id::{ProgrammeId, UploadId};
use leptos::prelude::*;
use service::Error;
use service::participant::{self, Opened, Preview};

use super::names::names;
use super::problems::problems;
use super::rows::{Shown, rows};
use super::source::source;
use super::{path, upload, upload_path};
use crate::programme::head;
use crate::texts::t;
use crate::ui::{self, Look, Tone, hidden};
use crate::web::{Answer, Member, Path, Query, View};

pub async fn show(
    member: Member,
    Path((id, file)): Path<(ProgrammeId, UploadId)>,
    Query(shown): Query<Shown>,
) -> Answer {
    let sheet = Some(shown.sheet.clone()).filter(|sheet| !sheet.is_empty());
    match participant::preview(member.lokus(), &member.actor, id, file, sheet).await {
        Ok(Opened::Waiting(preview)) => member.show(|| view_of(&preview, &shown, None)),
        Ok(Opened::Imported) => Ok(Redirect::to(&crate::participant::path(id)).into_response()),
        Err(Error::Invalid(problems)) => {
            let page = participant::importing(member.lokus(), &member.actor, id).await?;
            upload::again(&member, &page, problems)
        }
        Err(error) => Err(error.into()),
    }
}

/// The page; `above` says why a confirmation did not go through.
pub(super) fn view_of(preview: &Preview, shown: &Shown, above: Option<AnyView>) -> View {
    let programme = &preview.head.row;
    let derived = preview.plan.derived;
    let derived =
        (derived > 0).then(|| ui::note(Tone::Info, t!("import-derived", count = derived), t!("import-derived-text")));
    let back = vec![
        (crate::participant::path(programme.id), t!("participants-title")),
        (path(programme.id), t!("participants-import")),
    ];
    let body = view! {
        {head(&preview.head, "participants")}
        {ui::crumbs(back, t!("preview-title"))}
        <div class="page-head">
            <div>
                <h2>{t!("preview-title")}</h2>
                <p class="lead">{summary(preview)}</p>
            </div>
            <div class="tools">{tools(preview)}</div>
        </div>
        {above}
        {names(preview)}
        {problems(&preview.plan)}
        {derived}
        {source(preview)}
        {rows(preview, shown)}
    };
    View::new("programmes", t!("preview-title"), body)
}

/// `25 baru · 2 diperbarui · 3 tetap sama`
fn summary(preview: &Preview) -> String {
    let counts = preview.plan.counts();
    let parts = [
        (counts.wrong, "preview-wrong"),
        (counts.new, "preview-new"),
        (counts.changed, "preview-changed"),
        (counts.returned, "preview-returned"),
        (counts.unchanged, "preview-unchanged"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| t!(key, count = count));
    parts.collect::<Vec<_>>().join(" · ")
}

/// Taking the list over where nothing stands in the way; else the way to a corrected one.
fn tools(preview: &Preview) -> AnyView {
    let id = preview.head.row.id;
    let taken = preview.plan.counts().taken();
    if !preview.plan.is_clean() {
        // While names can be explained here, that comes first.
        let look = if preview.plan.unknown_names() > 0 { Look::Secondary } else { Look::Primary };
        return ui::link(look, t!("preview-upload-again"), path(id));
    }
    if taken == 0 {
        return ui::link(Look::Primary, t!("preview-nothing"), crate::participant::path(id));
    }
    view! {
        {ui::link(Look::Quiet, t!("preview-upload-other"), path(id))}
        <form method="post" action=upload_path(id, preview.upload)>
            {hidden("sheet", preview.found.sheet.clone())}
            {hidden("seen", preview.plan.fingerprint())}
            {ui::submit(Look::Primary, t!("preview-confirm", count = taken))}
        </form>
    }
    .into_any()
}
