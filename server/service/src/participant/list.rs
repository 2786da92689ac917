//! The list of participants, with filters.

use std::collections::HashMap;

use domain::id::{ParticipantId, ProgrammeId};
use domain::nip::Nip;
use domain::position_class::PositionClass;
use domain::topics::Topics;
use store::participant::{Filter, ParticipantRow, WishRow};

use crate::access::{self, Actor, act};
use crate::paged::{Paged, Window, needle};
use crate::programme::Head;
use crate::{Lokus, Result};

/// What the address of the list says.
#[derive(Clone, Debug)]
pub struct Query {
    pub text: String,
    pub class: Option<PositionClass>,
    /// Exactly this agency; empty is every agency.
    pub agency: String,
    /// `false` is those who take part, `true` those who withdrew, `None` both.
    pub withdrawn: Option<bool>,
    /// From 1.
    pub page: i64,
}

impl Default for Query {
    /// Everybody who takes part.
    fn default() -> Self {
        Self { text: String::new(), class: None, agency: String::new(), withdrawn: Some(false), page: 1 }
    }
}

impl Query {
    pub(super) fn filter(&self, programme: ProgrammeId) -> Filter {
        Filter {
            programme,
            text: needle(&self.text),
            class: self.class,
            agency: self.agency.trim().to_owned(),
            withdrawn: self.withdrawn,
        }
    }
}

/// A participant in the list.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: ParticipantId,
    /// With titles.
    pub name: String,
    pub masked_nip: String,
    pub class: PositionClass,
    pub position: String,
    pub rank: String,
    pub home_agency: String,
    pub topics: Topics,
    /// Codes of units, best first.
    pub wishes: Vec<String>,
    pub withdrawn: bool,
}

/// The list and what stands around it.
pub struct Listing {
    pub head: Head,
    pub people: Paged<Person>,
    /// Home agencies, for the filter.
    pub agencies: Vec<String>,
    /// People who withdrew.
    pub withdrawn: i64,
    /// The actor may add, import and change people, and the list is with the sender.
    pub may_edit: bool,
}

/// The participants of a programme, by name. Numbers are masked.
pub async fn list(lokus: &Lokus, actor: &Actor, id: ProgrammeId, query: &Query) -> Result<Listing> {
    let mut work = lokus.read(actor).await?;
    let programme = access::programme::<act::SeeParticipants>(&mut work, id).await?;
    let head = Head::of(&mut work, &programme).await?;
    let filter = query.filter(id);
    let total = store::participant::count(&mut work.tx, &filter).await?;
    let window = Window::new(query.page, total, lokus.rules.page_rows);
    let rows = store::participant::list(&mut work.tx, &filter, window.limit, window.offset).await?;
    let wishes = store::participant::wishes_of_page(&mut work.tx, &filter, window.limit, window.offset).await?;
    let gone = Query { withdrawn: Some(true), ..Query::default() }.filter(id);
    Ok(Listing {
        head,
        people: window.of(together(rows, wishes)),
        agencies: store::participant::agencies(&mut work.tx, id).await?,
        withdrawn: store::participant::count(&mut work.tx, &gone).await?,
        may_edit: programme.may::<act::EditParticipants>() && programme.state.is_with_sender(),
    })
}

fn together(rows: Vec<ParticipantRow>, wishes: Vec<WishRow>) -> Vec<Person> {
    let mut codes: HashMap<ParticipantId, Vec<String>> = HashMap::new();
    for wish in wishes {
        codes.entry(wish.participant_id).or_default().push(wish.unit);
    }
    let people = rows.into_iter().map(|row| Person {
        name: row.full_name(),
        masked_nip: masked(&row.nip),
        wishes: codes.remove(&row.id).unwrap_or_default(),
        topics: Topics::parse(&row.topics),
        withdrawn: row.withdrawn_at.is_some(),
        id: row.id,
        class: row.class,
        position: row.position,
        rank: row.rank,
        home_agency: row.home_agency,
    });
    people.collect()
}

/// `1986******** *** 001`.
pub(super) fn masked(nip: &str) -> String {
    Nip::restore(nip).map(|nip| nip.masked()).unwrap_or_default()
}
