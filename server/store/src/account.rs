//! Sessions, one-time links, failed sign-ins and known browsers. Tokens are kept as hashes only.

use domain::id::{LinkId, PersonId};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{Result, Tx};

/// Stores a new session; `false` if there is one with this id.
pub async fn add_session(tx: &mut Tx, id_hash: Vec<u8>, data: String, expires_at: OffsetDateTime) -> Result<bool> {
    let touched = tx
        .sql("INSERT INTO sessions (id_hash, data, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(id_hash)
        .bind(data)
        .bind(expires_at)
        .execute()
        .await?;
    Ok(touched == 1)
}

/// Stores what changed in a session; one that has ended stays ended.
pub async fn save_session(tx: &mut Tx, id_hash: Vec<u8>, data: String, expires_at: OffsetDateTime) -> Result<()> {
    tx.sql("UPDATE sessions SET data = $2, expires_at = $3 WHERE id_hash = $1")
        .bind(id_hash)
        .bind(data)
        .bind(expires_at)
        .execute()
        .await?;
    Ok(())
}

/// The data of a session that has not ended.
pub async fn session(tx: &mut Tx, id_hash: Vec<u8>, now: OffsetDateTime) -> Result<Option<(String, OffsetDateTime)>> {
    tx.sql("SELECT data, expires_at FROM sessions WHERE id_hash = $1 AND expires_at > $2")
        .bind(id_hash)
        .bind(now)
        .fetch_optional()
        .await
}

pub async fn delete_session(tx: &mut Tx, id_hash: Vec<u8>) -> Result<()> {
    tx.sql("DELETE FROM sessions WHERE id_hash = $1").bind(id_hash).execute().await?;
    Ok(())
}

/// When what begins now runs out.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    pub session: OffsetDateTime,
    pub link: OffsetDateTime,
    pub browser: OffsetDateTime,
}

/// Cuts to now what a clock dated ahead, or it would last until that clock's time has come.
pub async fn cut_ahead(tx: &mut Tx, now: OffsetDateTime, ends: Ends) -> Result<()> {
    tx.sql("UPDATE sign_in_failures SET since = $1 WHERE since > $1").bind(now).execute().await?;
    tx.sql("UPDATE sessions SET expires_at = $1 WHERE expires_at > $1").bind(ends.session).execute().await?;
    tx.sql("UPDATE known_browsers SET expires_at = $1 WHERE expires_at > $1").bind(ends.browser).execute().await?;
    tx.sql("UPDATE links SET created_at = $1, expires_at = $2 WHERE created_at > $1 AND used_at IS NULL")
        .bind(now)
        .bind(ends.link)
        .execute()
        .await?;
    Ok(())
}

/// Removes what has run out: sessions, failures before `window`, browsers, and uploads before `uploads`.
pub async fn sweep(tx: &mut Tx, now: OffsetDateTime, window: OffsetDateTime, uploads: OffsetDateTime) -> Result<()> {
    tx.sql("DELETE FROM sessions WHERE expires_at <= $1").bind(now).execute().await?;
    tx.sql("DELETE FROM sign_in_failures WHERE since < $1").bind(window).execute().await?;
    tx.sql("DELETE FROM known_browsers WHERE expires_at <= $1").bind(now).execute().await?;
    tx.sql("DELETE FROM uploads WHERE created_at < $1").bind(uploads).execute().await?;
    tx.sql("DELETE FROM idempotency WHERE created_at < $1").bind(uploads).execute().await?;
    Ok(())
}

/// A one-time link that can still be used.
#[derive(Clone, Debug, FromRow)]
pub struct LinkRow {
    pub id: LinkId,
    pub person_id: PersonId,
    pub purpose: String,
    pub expires_at: OffsetDateTime,
}

/// A new one-time link; earlier ones of the person stop working.
pub async fn add_link(
    tx: &mut Tx,
    (id, token_hash): (LinkId, Vec<u8>),
    (person, purpose, created_by): (PersonId, &str, PersonId),
    (now, expires_at): (OffsetDateTime, OffsetDateTime),
) -> Result<()> {
    use_links(tx, person, now).await?;
    tx.sql(
        "INSERT INTO links (id, token_hash, person_id, purpose, created_by, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(token_hash)
    .bind(person)
    .bind(purpose.to_owned())
    .bind(created_by)
    .bind(now)
    .bind(expires_at)
    .execute()
    .await?;
    Ok(())
}

pub async fn link(tx: &mut Tx, token_hash: Vec<u8>, now: OffsetDateTime) -> Result<Option<LinkRow>> {
    tx.sql(
        "SELECT l.id, l.person_id, l.purpose, l.expires_at FROM links l JOIN people p ON p.id = l.person_id \
         WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND p.active",
    )
    .bind(token_hash)
    .bind(now)
    .fetch_optional()
    .await
}

/// Marks one link as used; `false` if somebody was faster.
pub async fn use_link(tx: &mut Tx, id: LinkId, now: OffsetDateTime) -> Result<bool> {
    let touched =
        tx.sql("UPDATE links SET used_at = $2 WHERE id = $1 AND used_at IS NULL").bind(id).bind(now).execute().await?;
    Ok(touched == 1)
}

/// Marks all open links of a person as used.
pub async fn use_links(tx: &mut Tx, person: PersonId, now: OffsetDateTime) -> Result<()> {
    tx.sql("UPDATE links SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL")
        .bind(person)
        .bind(now)
        .execute()
        .await?;
    Ok(())
}

/// Tries of a subject that failed since the first one, and those that are not decided yet.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct TryCount {
    pub since: OffsetDateTime,
    pub failures: i64,
    pub trying: i64,
}

/// How often a subject failed.
pub async fn failures(tx: &mut Tx, subject: &str) -> Result<Option<TryCount>> {
    tx.sql("SELECT since, failures, trying FROM sign_in_failures WHERE subject = $1")
        .bind(subject.to_owned())
        .fetch_optional()
        .await
}

/// Reserves a try of a subject and returns how many there are with it. Counting begins anew when the first failure is
/// older than `window`; tries of which the last was reserved before `undecided` never will be decided. Two that reserve
/// at once wait for each other.
pub async fn reserve_try(
    tx: &mut Tx,
    subject: &str,
    now: OffsetDateTime,
    (window, undecided): (OffsetDateTime, OffsetDateTime),
) -> Result<TryCount> {
    tx.sql(
        "INSERT INTO sign_in_failures (subject, since, failures, trying, tried_at) VALUES ($1, $2, 0, 1, $2) \
         ON CONFLICT (subject) DO UPDATE SET \
         failures = CASE WHEN sign_in_failures.since <= $3 THEN 0 ELSE sign_in_failures.failures END, \
         since = CASE WHEN sign_in_failures.since <= $3 OR sign_in_failures.failures = 0 THEN excluded.since \
         ELSE sign_in_failures.since END, \
         trying = CASE WHEN sign_in_failures.tried_at < $4 THEN 1 ELSE sign_in_failures.trying + 1 END, \
         tried_at = excluded.tried_at RETURNING since, failures, trying",
    )
    .bind(subject.to_owned())
    .bind(now)
    .bind(window)
    .bind(undecided)
    .fetch_one()
    .await
}

/// A reserved try failed.
pub async fn fail_try(tx: &mut Tx, subject: &str) -> Result<()> {
    give_back_try(tx, subject).await?;
    tx.sql("UPDATE sign_in_failures SET failures = failures + 1 WHERE subject = $1")
        .bind(subject.to_owned())
        .execute()
        .await?;
    Ok(())
}

/// A reserved try was right: it counts no more.
pub async fn give_back_try(tx: &mut Tx, subject: &str) -> Result<()> {
    tx.sql("UPDATE sign_in_failures SET trying = trying - 1 WHERE subject = $1 AND trying > 0")
        .bind(subject.to_owned())
        .execute()
        .await?;
    Ok(())
}

/// A reserved try was right, and so every failure of the subject is forgotten.
pub async fn forget_failures(tx: &mut Tx, subject: &str) -> Result<()> {
    give_back_try(tx, subject).await?;
    tx.sql("UPDATE sign_in_failures SET failures = 0 WHERE subject = $1").bind(subject.to_owned()).execute().await?;
    Ok(())
}

/// The failures of one subject that a clock dated ahead count from now.
pub async fn cut_failures_of(tx: &mut Tx, subject: &str, now: OffsetDateTime) -> Result<()> {
    tx.sql("UPDATE sign_in_failures SET since = $2 WHERE subject = $1 AND since > $2")
        .bind(subject.to_owned())
        .bind(now)
        .execute()
        .await?;
    Ok(())
}

/// Remembers a browser from which a person signed in.
pub async fn add_browser(tx: &mut Tx, token_hash: Vec<u8>, person: PersonId, until: OffsetDateTime) -> Result<()> {
    tx.sql("INSERT INTO known_browsers (token_hash, person_id, expires_at) VALUES ($1, $2, $3)")
        .bind(token_hash)
        .bind(person)
        .bind(until)
        .execute()
        .await?;
    Ok(())
}

/// The person who signed in from this browser before.
pub async fn browser(tx: &mut Tx, token_hash: Vec<u8>, now: OffsetDateTime) -> Result<Option<PersonId>> {
    let row = tx
        .sql("SELECT person_id FROM known_browsers WHERE token_hash = $1 AND expires_at > $2")
        .bind(token_hash)
        .bind(now)
        .fetch_optional::<(PersonId,)>()
        .await?;
    Ok(row.map(|(person,)| person))
}

/// The object that a form with this key created already.
pub async fn carried_out(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<Option<Uuid>> {
    let row = tx
        .sql("SELECT object_id FROM idempotency WHERE person_id = $1 AND form_key = $2")
        .bind(person)
        .bind(key)
        .fetch_optional::<(Uuid,)>()
        .await?;
    Ok(row.map(|(object,)| object))
}

/// Says that a form with this key creates `object` in this transaction; `false` if one was carried out before. The same
/// form that arrives meanwhile waits here until this transaction ends, and is then told which of the two it is.
pub async fn carry_out(tx: &mut Tx, person: PersonId, key: Uuid, object: Uuid, at: OffsetDateTime) -> Result<bool> {
    let touched = tx
        .sql(
            "INSERT INTO idempotency (person_id, form_key, object_id, created_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (person_id, form_key) DO NOTHING",
        )
        .bind(person)
        .bind(key)
        .bind(object)
        .bind(at)
        .execute()
        .await?;
    Ok(touched == 1)
}
