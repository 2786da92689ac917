//! Uploaded lists that wait for their confirmation.

use domain::id::{PersonId, ProgrammeId, UploadId};
use sqlx::FromRow;
use time::OffsetDateTime;

use crate::{Result, Tx};

/// An uploaded list.
#[derive(Clone, FromRow)]
pub struct UploadRow {
    pub id: UploadId,
    pub programme_id: ProgrammeId,
    pub person_id: PersonId,
    pub file_name: String,
    pub content: Vec<u8>,
    /// What names mean that no unit has, as JSON.
    pub names: String,
}

/// Keeps an uploaded list; an earlier one of the same person and programme is dropped.
pub async fn add_upload(tx: &mut Tx, upload: &UploadRow, problems: i64, at: OffsetDateTime) -> Result<()> {
    tx.sql("DELETE FROM uploads WHERE programme_id = $1 AND person_id = $2")
        .bind(upload.programme_id)
        .bind(upload.person_id)
        .execute()
        .await?;
    tx.sql(
        "INSERT INTO uploads (id, programme_id, person_id, file_name, content, names, problems, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(upload.id)
    .bind(upload.programme_id)
    .bind(upload.person_id)
    .bind(upload.file_name.clone())
    .bind(upload.content.clone())
    .bind(upload.names.clone())
    .bind(problems)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

pub async fn upload(tx: &mut Tx, id: UploadId) -> Result<Option<UploadRow>> {
    tx.sql("SELECT id, programme_id, person_id, file_name, content, names FROM uploads WHERE id = $1")
        .bind(id)
        .fetch_optional()
        .await
}

/// The list that a person uploaded for a programme and that waits: its id, the file's name and the rows to correct.
pub async fn waiting_upload(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<(UploadId, String, i64)>> {
    tx.sql(
        "SELECT id, file_name, problems FROM uploads WHERE programme_id = $1 AND person_id = $2 \
         ORDER BY created_at DESC, id DESC LIMIT 1",
    )
    .bind(programme)
    .bind(person)
    .fetch_optional()
    .await
}

/// What the names mean in the list that a person uploaded for a programme and that waits.
pub async fn waiting_names(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .sql("SELECT names FROM uploads WHERE programme_id = $1 AND person_id = $2 ORDER BY created_at DESC, id DESC LIMIT 1")
        .bind(programme)
        .bind(person)
        .fetch_optional()
        .await?;
    Ok(row.map(|(names,)| names))
}

/// Sets what the names of a list mean, and how many rows need correction then.
pub async fn set_upload_names(tx: &mut Tx, id: UploadId, names: &str, problems: i64) -> Result<()> {
    tx.sql("UPDATE uploads SET names = $2, problems = $3 WHERE id = $1")
        .bind(id)
        .bind(names.to_owned())
        .bind(problems)
        .execute()
        .await?;
    Ok(())
}

/// A list that waits, without its content.
#[derive(Clone, Debug, FromRow)]
pub struct WaitingRow {
    pub id: UploadId,
    pub file_name: String,
    /// The title of the programme.
    pub programme: String,
    /// Of the content.
    pub bytes: i64,
}

/// Everything that a person uploaded for any programme and that waits, the newest first.
pub async fn waiting_uploads(tx: &mut Tx, person: PersonId) -> Result<Vec<WaitingRow>> {
    tx.sql(
        "SELECT u.id, u.file_name, p.title AS programme, CAST(LENGTH(u.content) AS BIGINT) AS bytes FROM uploads u \
         JOIN programmes p ON p.id = u.programme_id WHERE u.person_id = $1 ORDER BY u.created_at DESC, u.id DESC",
    )
    .bind(person)
    .fetch_all()
    .await
}

pub async fn delete_upload(tx: &mut Tx, id: UploadId) -> Result<()> {
    tx.sql("DELETE FROM uploads WHERE id = $1").bind(id).execute().await?;
    Ok(())
}
