//! Values of the installation that are set once, such as when the demo was first started.

use crate::{Result, Tx};

/// The stored value of a setting.
pub async fn get(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    let row = tx.sql("SELECT value FROM settings WHERE name = $1").bind(name.to_owned());
    Ok(row.fetch_optional::<(String,)>().await?.map(|(value,)| value))
}

/// Stores a setting for the first time; a second time is [`crate::Error::Duplicate`].
pub async fn put(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    tx.sql("INSERT INTO settings (name, value) VALUES ($1, $2)")
        .bind(name.to_owned())
        .bind(value.to_owned())
        .execute()
        .await?;
    Ok(())
}

/// Writes a setting anew that means nothing, to find out whether anything can be written.
pub async fn touch(tx: &mut Tx, name: &str) -> Result<()> {
    tx.sql(
        "INSERT INTO settings (name, value) VALUES ($1, '') ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind(name.to_owned())
    .execute()
    .await?;
    Ok(())
}

/// One public holiday or day of joint leave.
pub async fn add_holiday(tx: &mut Tx, day: time::Date, kind: &str, name: &str) -> Result<()> {
    tx.sql("INSERT INTO holidays (day, kind, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(day)
        .bind(kind.to_owned())
        .bind(name.to_owned())
        .execute()
        .await?;
    Ok(())
}

/// Every known holiday: its day and kind.
pub async fn known_holidays(tx: &mut Tx) -> Result<Vec<(time::Date, String)>> {
    tx.sql("SELECT day, kind FROM holidays").fetch_all().await
}

/// The days without work between two days, both included.
pub async fn holidays(tx: &mut Tx, first: time::Date, last: time::Date) -> Result<Vec<time::Date>> {
    let rows = tx
        .sql("SELECT DISTINCT day FROM holidays WHERE day >= $1 AND day <= $2 ORDER BY day")
        .bind(first)
        .bind(last)
        .fetch_all::<(time::Date,)>()
        .await?;
    Ok(rows.into_iter().map(|(day,)| day).collect())
}
