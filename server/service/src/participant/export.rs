//! The list to take away, in the form in which it can be imported again, and the pattern of an empty one.

use std::collections::HashMap;

use domain::id::{ParticipantId, ProgrammeId};
use domain::lang::Lang;
use domain::topics::Topics;
use store::participant::{ParticipantRow, WishRow};
use store::programme::ProgrammeRow;

use super::columns::{COLUMNS, class_word, team_words};
use super::list::masked;
use super::{Query, Units, coordinates};
use crate::access::{self, Actor, act};
use crate::sheet::Table;
use crate::{Lokus, Result};

/// The participants that the query shows.
pub struct Export {
    pub programme: ProgrammeRow,
    rows: Vec<ParticipantRow>,
    /// Codes of units, best first.
    wishes: HashMap<ParticipantId, Vec<String>>,
    /// Numbers whole or masked.
    whole: bool,
}

/// Everybody whom the query shows, on all pages. Whole numbers go to coordinators, masked ones to readers.
pub async fn export(lokus: &Lokus, actor: &Actor, id: ProgrammeId, query: &Query) -> Result<Export> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeParticipants>(&mut work, id).await?;
    let rows = store::participant::list(&mut work.tx, &query.filter(id), i64::MAX, 0).await?;
    let wishes = by_person(store::participant::wishes(&mut work.tx, id).await?);
    Ok(Export { rows, wishes, whole: coordinates(&programme), programme: programme.into_inner() })
}

fn by_person(wishes: Vec<WishRow>) -> HashMap<ParticipantId, Vec<String>> {
    let mut codes: HashMap<ParticipantId, Vec<String>> = HashMap::new();
    for wish in wishes {
        codes.entry(wish.participant_id).or_default().push(wish.unit);
    }
    codes
}

/// The export as a table with every column, in a language; `title` names the sheet.
pub fn table(export: &Export, lang: Lang, title: &str) -> Table {
    Table {
        title: title.to_owned(),
        heads: COLUMNS.iter().map(|column| column.head(lang)).collect(),
        rows: export.rows.iter().map(|row| cells(export, row, lang)).collect(),
    }
}

fn cells(export: &Export, row: &ParticipantRow, lang: Lang) -> Vec<String> {
    let wishes = export.wishes.get(&row.id).map_or(&[][..], Vec::as_slice);
    let cell = |key: &str| match key {
        "front_title" => row.front_title.clone(),
        "name" => row.name.clone(),
        "back_title" => row.back_title.clone(),
        "nip" if export.whole => row.nip.clone(),
        "nip" => masked(&row.nip),
        "class" => class_word(row.class, lang).to_owned(),
        "position" => row.position.clone(),
        "rank" => row.rank.clone(),
        "home_agency" => row.home_agency.clone(),
        "email" => row.email.clone(),
        "phone" => row.phone.clone(),
        "topics" => Topics::parse(&row.topics).joined(),
        "team" => team_words(&row.team, lang),
        "notes" => row.notes.clone(),
        wish => {
            let place = domain::participant::WISH_FIELDS.iter().position(|field| *field == wish);
            place.and_then(|place| wishes.get(place)).cloned().unwrap_or_default()
        }
    };
    COLUMNS.iter().map(|column| cell(column.key)).collect()
}

/// What an empty list is made from.
pub struct Pattern {
    pub programme: ProgrammeRow,
    /// The host's units that can be wished for: code and name.
    pub units: Vec<(String, String)>,
}

/// What an empty list needs to know, for those who may see the list.
pub async fn pattern(lokus: &Lokus, actor: &Actor, id: ProgrammeId) -> Result<Pattern> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeParticipants>(&mut work, id).await?;
    let units = Units::of(&mut work.tx, programme.host_id).await?;
    let units = units.active().map(|unit| (unit.code.clone(), unit.name.clone())).collect();
    Ok(Pattern { programme: programme.into_inner(), units })
}
