//! The page on which a list is chosen.

use axum::extract::Request;
use axum::response::{IntoResponse, Redirect};
use domain::form::{Form, Problems};
use domain::id::{ProgrammeId, UploadId};
use domain::message::Message;
use domain::participant::{WISH_FIELDS, WISHES};
use http::StatusCode;
use leptos::prelude::*;
use service::Error;
use service::participant::{self, COLUMNS, Importing, Kept, header};
use service::sheet::SheetError;

use super::receive::{Unfit, file};
use super::{help, path, upload_path};
use crate::participant::list::templates;
use crate::programme::head;
use crate::texts::{lang, t};
use crate::ui::list::{code, col, head as first, row, table};
use crate::ui::{self, FormState, Look};
use crate::web::{Answer, Member, Path, View};

pub async fn show(member: Member, Path(id): Path<ProgrammeId>) -> Answer {
    let page = participant::importing(member.lokus(), &member.actor, id).await?;
    let limit = megabytes(&member);
    member.show(|| view_of(&page, limit, &FormState::default()))
}

pub async fn take(member: Member, Path(id): Path<ProgrammeId>, request: Request) -> Answer {
    let page = participant::importing(member.lokus(), &member.actor, id).await?;
    let limit = member.lokus().rules.upload_bytes;
    // Nothing of a file is read before there is room to hold it.
    let _place = member.lokus().inbox.take(member.actor.id).await?;
    let (name, content) = match file(request, limit).await {
        Ok(file) => file,
        Err(Unfit::Missing) => return again(&member, &page, Problems::one("file", Message::new("error-file-missing"))),
        Err(Unfit::TooBig) => {
            let message = SheetError::TooBig { megabytes: megabytes(&member) }.message();
            let state = FormState::failed(Form::default(), Problems::one("file", message));
            return Ok(member.render(StatusCode::PAYLOAD_TOO_LARGE, || view_of(&page, megabytes(&member), &state)));
        }
        Err(Unfit::Broken(failure)) => return Err(failure),
    };
    match participant::upload(member.lokus(), &member.actor, id, &name, content).await {
        Ok(kept) => taken(&member, id, kept).await,
        Err(Error::Invalid(problems)) => again(&member, &page, problems),
        Err(error) => Err(error.into()),
    }
}

/// On to the preview, which says what had to go for it.
async fn taken(member: &Member, id: ProgrammeId, kept: Kept) -> Answer {
    let preview = upload_path(id, kept.id);
    if kept.dropped.is_empty() {
        return Ok(Redirect::to(&preview).into_response());
    }
    let lists: Vec<String> = kept.dropped.iter().map(|(file, programme)| format!("{file} ({programme})")).collect();
    let notice = Message::new("notice-uploads-dropped").with("count", lists.len()).with("lists", lists.join(", "));
    member.done(notice, preview).await
}

/// The page once more, with what is wrong with the file.
pub(super) fn again(member: &Member, page: &Importing, problems: Problems) -> Answer {
    member.again(|| view_of(page, megabytes(member), &FormState::failed(Form::default(), problems)))
}

/// The largest file that is taken.
fn megabytes(member: &Member) -> usize {
    member.lokus().rules.upload_bytes >> 20
}

fn view_of(page: &Importing, megabytes: usize, state: &FormState) -> View {
    let id = page.head.row.id;
    let back = crate::participant::path(id);
    let fields = view! {
        {state.field("file", t!("import-file")).required().hint(t!("import-file-hint", megabytes = megabytes)).file(".xlsx,.csv,.tsv,.txt")}
        {ui::submit_bar(ui::submit(Look::Primary, t!("import-check")), ui::link(Look::Quiet, t!("cancel"), back.clone()))}
    };
    let form = state.wrap_upload(path(id), fields);
    let body = view! {
        {head(&page.head, "participants")}
        {ui::crumbs(vec![(back, t!("participants-title"))], t!("participants-import"))}
        <div class="narrow">
            <h2>{t!("import-title")}</h2>
            <p class="lead">{t!("import-lead")}</p>
            {waiting(page)}
            {form}
            <p class="downloads">{templates(id)}</p>
        </div>
        <h2>{t!("import-columns-title")}</h2>
        <p class="soft">{t!("import-columns-text")}</p>
        {columns()}
    };
    View::new("programmes", t!("import-title"), body)
}

/// The list that waits since last time, and the ways to it and out of it.
fn waiting(page: &Importing) -> Option<AnyView> {
    let (upload, file, problems) = page.waiting.clone()?;
    let href = upload_path(page.head.row.id, upload);
    let words = if problems > 0 { t!("preview-wrong", count = problems) } else { t!("import-waiting-clean") };
    let body = view! {
        <p>{file}": "{words}</p>
        <form class="tools" method="post" action=format!("{href}/discard")>
            {ui::link(Look::Secondary, t!("import-waiting-open"), href.clone())}
            {ui::submit(Look::Quiet, t!("import-waiting-discard"))}
        </form>
    };
    Some(ui::card(t!("import-waiting"), body))
}

/// Every column, what belongs into it, and whether it must be there.
fn columns() -> AnyView {
    let last_wish = WISH_FIELDS[WISHES - 1];
    let shown = COLUMNS.iter().filter(|column| !WISH_FIELDS[1..].contains(&column.key));
    let rows = shown.map(|column| {
        let required = if column.required { t!("import-column-required") } else { t!("import-column-optional") };
        let until = (column.key == WISH_FIELDS[0]).then(|| format!(" … {}", header(last_wish, lang())));
        let name = column.header(lang()).to_owned() + &until.unwrap_or_default();
        row(vec![name.into_any(), required.into_any(), help(lang(), column).into_any()])
    });
    let heads =
        vec![first(t!("template-help-column")), code(t!("import-column-needed")), col(t!("template-help-text"))];
    table(t!("import-columns-title"), heads, rows.collect())
}

pub async fn discard(member: Member, Path((id, upload)): Path<(ProgrammeId, UploadId)>) -> Answer {
    participant::discard(member.lokus(), &member.actor, id, upload).await?;
    member.done(Message::new("notice-upload-discarded"), crate::participant::path(id)).await
}
