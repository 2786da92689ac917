//! The people on the list of a programme and their wishes.

mod uploads;

pub use uploads::{
    UploadRow, WaitingRow, add_upload, delete_upload, set_upload_names, upload, waiting_names, waiting_upload,
    waiting_uploads,
};

use domain::id::{GovernmentId, ParticipantId, PersonId, ProgrammeId, UnitId};
use domain::name::PersonName;
use domain::nip::{Nip, NipError};
use domain::participant::ParticipantDetails;
use domain::position_class::PositionClass;
use domain::topics::Topics;
use sqlx::FromRow;
use time::OffsetDateTime;

use crate::{Result, Tx};

/// A participant as stored. Wishes stand in their own rows.
#[derive(Clone, FromRow)]
pub struct ParticipantRow {
    pub id: ParticipantId,
    pub programme_id: ProgrammeId,
    pub person_id: Option<PersonId>,
    pub front_title: String,
    pub name: String,
    pub back_title: String,
    pub nip: String,
    pub class: PositionClass,
    pub position: String,
    pub rank: String,
    pub home_agency: String,
    pub email: String,
    pub phone: String,
    pub topics: String,
    pub team: String,
    pub notes: String,
    pub withdrawn_at: Option<OffsetDateTime>,
    pub withdrawn_reason: String,
    pub version: i64,
}

impl ParticipantRow {
    pub fn full_name(&self) -> String {
        self.person_name().full()
    }

    fn person_name(&self) -> PersonName {
        PersonName { front: self.front_title.clone(), name: self.name.clone(), back: self.back_title.clone() }
    }

    /// What the sender said, together with the wishes from their own rows, best first.
    pub fn details(&self, wishes: Vec<UnitId>) -> Result<ParticipantDetails, NipError> {
        Ok(ParticipantDetails {
            name: self.person_name(),
            nip: Nip::restore(&self.nip)?,
            class: self.class,
            position: self.position.clone(),
            rank: self.rank.clone(),
            home_agency: self.home_agency.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            topics: Topics::parse(&self.topics),
            wishes,
            team: self.team.clone(),
            notes: self.notes.clone(),
        })
    }
}

/// One ranked wish, with the code of its unit.
#[derive(Clone, Debug, FromRow)]
pub struct WishRow {
    pub participant_id: ParticipantId,
    pub place: i64,
    pub unit_id: UnitId,
    pub unit: String,
}

/// Which participants of a programme to list.
#[derive(Clone, Debug)]
pub struct Filter {
    pub programme: ProgrammeId,
    /// Part of the name, agency or topic in lower case; empty is everything.
    pub text: String,
    pub class: Option<PositionClass>,
    /// Exactly this agency; empty is every agency.
    pub agency: String,
    /// `false` lists those who take part, `true` those who withdrew, `None` both.
    pub withdrawn: Option<bool>,
}

pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<ParticipantRow>> {
    tx.sql(
        "SELECT id, programme_id, person_id, front_title, name, back_title, nip, class, position, rank, home_agency, \
         email, phone, topics, team, notes, withdrawn_at, withdrawn_reason, version FROM participants \
         WHERE programme_id = $1 AND ($2 = '' OR LOWER(name) LIKE '%' || $2 || '%' OR LOWER(home_agency) LIKE '%' || $2 || '%' \
         OR LOWER(topics) LIKE '%' || $2 || '%') AND (class = $3 OR $3 IS NULL) AND ($4 = '' OR home_agency = $4) \
         AND ((withdrawn_at IS NOT NULL) = $5 OR $5 IS NULL) ORDER BY LOWER(name), id LIMIT $6 OFFSET $7",
    )
    .bind(filter.programme)
    .bind(filter.text.clone())
    .bind(filter.class)
    .bind(filter.agency.clone())
    .bind(filter.withdrawn)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64> {
    tx.sql(
        "SELECT COUNT(*) FROM participants \
         WHERE programme_id = $1 AND ($2 = '' OR LOWER(name) LIKE '%' || $2 || '%' OR LOWER(home_agency) LIKE '%' || $2 || '%' \
         OR LOWER(topics) LIKE '%' || $2 || '%') AND (class = $3 OR $3 IS NULL) AND ($4 = '' OR home_agency = $4) \
         AND ((withdrawn_at IS NOT NULL) = $5 OR $5 IS NULL)",
    )
    .bind(filter.programme)
    .bind(filter.text.clone())
    .bind(filter.class)
    .bind(filter.agency.clone())
    .bind(filter.withdrawn)
    .scalar()
    .await
}

/// The wishes of everybody in a programme, best first.
pub async fn wishes(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<WishRow>> {
    tx.sql(
        "SELECT w.participant_id, w.place, w.unit_id, u.code AS unit FROM wishes w \
         JOIN participants p ON p.id = w.participant_id JOIN units u ON u.id = w.unit_id \
         WHERE p.programme_id = $1 ORDER BY w.participant_id, w.place",
    )
    .bind(programme)
    .fetch_all()
    .await
}

/// The wishes of everybody on one page of [`list`], best first.
pub async fn wishes_of_page(tx: &mut Tx, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<WishRow>> {
    tx.sql(
        "SELECT w.participant_id, w.place, w.unit_id, u.code AS unit FROM wishes w JOIN units u ON u.id = w.unit_id \
         WHERE w.participant_id IN (SELECT id FROM participants \
         WHERE programme_id = $1 AND ($2 = '' OR LOWER(name) LIKE '%' || $2 || '%' OR LOWER(home_agency) LIKE '%' || $2 || '%' \
         OR LOWER(topics) LIKE '%' || $2 || '%') AND (class = $3 OR $3 IS NULL) AND ($4 = '' OR home_agency = $4) \
         AND ((withdrawn_at IS NOT NULL) = $5 OR $5 IS NULL) ORDER BY LOWER(name), id LIMIT $6 OFFSET $7) \
         ORDER BY w.participant_id, w.place",
    )
    .bind(filter.programme)
    .bind(filter.text.clone())
    .bind(filter.class)
    .bind(filter.agency.clone())
    .bind(filter.withdrawn)
    .bind(limit)
    .bind(offset)
    .fetch_all()
    .await
}

/// The home agencies named in a programme, for the filter.
pub async fn agencies(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<String>> {
    let rows = tx
        .sql(
            "SELECT home_agency FROM participants WHERE programme_id = $1 AND home_agency <> '' \
             GROUP BY home_agency ORDER BY LOWER(home_agency), home_agency",
        )
        .bind(programme)
        .fetch_all::<(String,)>()
        .await?;
    Ok(rows.into_iter().map(|(agency,)| agency).collect())
}

pub async fn get(tx: &mut Tx, id: ParticipantId) -> Result<Option<ParticipantRow>> {
    tx.sql(
        "SELECT id, programme_id, person_id, front_title, name, back_title, nip, class, position, rank, home_agency, \
         email, phone, topics, team, notes, withdrawn_at, withdrawn_reason, version FROM participants WHERE id = $1",
    )
    .bind(id)
    .fetch_optional()
    .await
}

/// The wishes of one participant, best first.
pub async fn wishes_of(tx: &mut Tx, id: ParticipantId) -> Result<Vec<UnitId>> {
    let rows = tx
        .sql("SELECT unit_id FROM wishes WHERE participant_id = $1 ORDER BY place")
        .bind(id)
        .fetch_all::<(UnitId,)>()
        .await?;
    Ok(rows.into_iter().map(|(unit,)| unit).collect())
}

/// Who on the list has this number.
pub async fn by_nip(tx: &mut Tx, programme: ProgrammeId, nip: &str) -> Result<Option<(ParticipantId, i64)>> {
    tx.sql("SELECT id, version FROM participants WHERE programme_id = $1 AND nip = $2")
        .bind(programme)
        .bind(nip.to_owned())
        .fetch_optional()
        .await
}

pub async fn add(
    tx: &mut Tx,
    id: ParticipantId,
    programme: ProgrammeId,
    details: &ParticipantDetails,
    at: OffsetDateTime,
) -> Result<()> {
    tx.sql(
        "INSERT INTO participants (id, programme_id, front_title, name, back_title, nip, class, position, rank, \
         home_agency, email, phone, topics, team, notes, withdrawn_reason, created_at, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, '', $16, 1)",
    )
    .bind(id)
    .bind(programme)
    .bind(details.name.front.clone())
    .bind(details.name.name.clone())
    .bind(details.name.back.clone())
    .bind(details.nip.as_str().to_owned())
    .bind(details.class)
    .bind(details.position.clone())
    .bind(details.rank.clone())
    .bind(details.home_agency.clone())
    .bind(details.email.clone())
    .bind(details.phone.clone())
    .bind(details.topics.stored())
    .bind(details.team.clone())
    .bind(details.notes.clone())
    .bind(at)
    .execute()
    .await?;
    set_wishes(tx, id, &details.wishes).await
}

/// `false` if the version is stale.
pub async fn update(tx: &mut Tx, id: ParticipantId, version: i64, details: &ParticipantDetails) -> Result<bool> {
    let touched = tx
        .sql(
            "UPDATE participants SET front_title = $3, name = $4, back_title = $5, nip = $6, class = $7, position = $8, \
             rank = $9, home_agency = $10, email = $11, phone = $12, topics = $13, team = $14, notes = $15, \
             withdrawn_at = NULL, withdrawn_reason = '', version = version + 1 WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(details.name.front.clone())
        .bind(details.name.name.clone())
        .bind(details.name.back.clone())
        .bind(details.nip.as_str().to_owned())
        .bind(details.class)
        .bind(details.position.clone())
        .bind(details.rank.clone())
        .bind(details.home_agency.clone())
        .bind(details.email.clone())
        .bind(details.phone.clone())
        .bind(details.topics.stored())
        .bind(details.team.clone())
        .bind(details.notes.clone())
        .execute()
        .await?;
    if touched == 1 {
        tx.sql("DELETE FROM wishes WHERE participant_id = $1").bind(id).execute().await?;
        set_wishes(tx, id, &details.wishes).await?;
    }
    Ok(touched == 1)
}

async fn set_wishes(tx: &mut Tx, id: ParticipantId, wishes: &[UnitId]) -> Result<()> {
    for (place, unit) in (1_i64..).zip(wishes) {
        tx.sql("INSERT INTO wishes (participant_id, place, unit_id) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(place)
            .bind(*unit)
            .execute()
            .await?;
    }
    Ok(())
}

/// Takes somebody off the list, keeping the row; `false` if the version is stale.
pub async fn withdraw(
    tx: &mut Tx,
    (id, version): (ParticipantId, i64),
    reason: &str,
    at: OffsetDateTime,
) -> Result<bool> {
    let touched = tx
        .sql(
            "UPDATE participants SET withdrawn_at = $3, withdrawn_reason = $4, version = version + 1 \
             WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL",
        )
        .bind(id)
        .bind(version)
        .bind(at)
        .bind(reason.to_owned())
        .execute()
        .await?;
    Ok(touched == 1)
}

/// Connects everybody with this e-mail, in programmes that `sender` sends, with an account; returns how many.
pub async fn connect(tx: &mut Tx, person: PersonId, email: &str, sender: GovernmentId) -> Result<u64> {
    tx.sql(
        "UPDATE participants SET person_id = $1 WHERE email = $2 AND person_id IS NULL \
         AND programme_id IN (SELECT p.id FROM programmes p WHERE p.sender_id = $3)",
    )
    .bind(person)
    .bind(email.to_owned())
    .bind(sender)
    .execute()
    .await
}

/// Connects the participants of a programme that `sender` sends, or one of them, with the accounts that have their e-mail
/// and are participants of `sender`; where there is none (any more), the connection goes.
pub async fn match_accounts(
    tx: &mut Tx,
    (programme, sender): (ProgrammeId, GovernmentId),
    only: Option<ParticipantId>,
) -> Result<u64> {
    tx.sql(
        "UPDATE participants SET person_id = (SELECT p.id FROM people p WHERE p.email = participants.email \
         AND EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.id AND r.kind = 'participant' AND r.government_id = $2)) \
         WHERE programme_id = $1 AND (id = $3 OR $3 IS NULL)",
    )
    .bind(programme)
    .bind(sender)
    .bind(only)
    .execute()
    .await
}

/// Takes an account off the lists of the programmes that `sender` sends; the participants stay.
pub async fn disconnect(tx: &mut Tx, person: PersonId, sender: GovernmentId) -> Result<u64> {
    tx.sql(
        "UPDATE participants SET person_id = NULL WHERE person_id = $1 \
         AND programme_id IN (SELECT p.id FROM programmes p WHERE p.sender_id = $2)",
    )
    .bind(person)
    .bind(sender)
    .execute()
    .await
}

/// The participant that a person is in a programme.
pub async fn of_person(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<Option<ParticipantId>> {
    let row = tx
        .sql("SELECT id FROM participants WHERE programme_id = $1 AND person_id = $2 AND withdrawn_at IS NULL")
        .bind(programme)
        .bind(person)
        .fetch_optional::<(ParticipantId,)>()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// Whether a programme has more participants than `number`; it counts no further.
pub async fn more_than(tx: &mut Tx, programme: ProgrammeId, number: i64) -> Result<bool> {
    let counted: i64 = tx
        .sql("SELECT COUNT(*) FROM (SELECT id FROM participants WHERE programme_id = $1 LIMIT $2) AS few")
        .bind(programme)
        .bind(number + 1)
        .scalar()
        .await?;
    Ok(counted > number)
}

/// How many of those who take part in a programme have an account.
pub async fn accounts(tx: &mut Tx, programme: ProgrammeId) -> Result<i64> {
    tx.sql(
        "SELECT COUNT(*) FROM participants WHERE programme_id = $1 AND withdrawn_at IS NULL AND person_id IS NOT NULL",
    )
    .bind(programme)
    .scalar()
    .await
}
