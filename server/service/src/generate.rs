//! A large invented set, to measure with: programmes between all provinces, with people, places and placements.
//!
//! The same size gives the same set but for its ids.

mod people;
mod programmes;

use domain::government::UnitDetails;
use domain::id::{GovernmentId, PersonId, UnitId};
use domain::lang::Lang;
use domain::person::Role;
use store::Tx;
use store::person::PersonRow;
use time::OffsetDateTime;

use crate::lokus::new_id;
use crate::{Lokus, Result};

/// How much to make.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub programmes: usize,
    /// In all programmes together.
    pub participants: usize,
}

/// Units that each province has at least.
const UNITS: usize = 12;
/// Programmes written in one transaction.
const AT_ONCE: usize = 200;

/// A province that takes part.
struct Side {
    government: GovernmentId,
    coordinator: PersonId,
    units: Vec<UnitId>,
}

/// Adds the set to what is there. `progress` is told how many programmes are done.
pub async fn generate(lokus: &Lokus, size: Size, progress: impl Fn(usize)) -> Result<()> {
    let mut tx = lokus.store.write().await?;
    let mut sides = Vec::new();
    for government in store::government::active(&mut tx).await? {
        sides.push(side(&mut tx, (government.id, &government.code), lokus.now()).await?);
    }
    tx.commit().await?;
    let mut done = 0;
    while done < size.programmes {
        let mut tx = lokus.store.write().await?;
        let end = (done + AT_ONCE).min(size.programmes);
        for number in done..end {
            let people = share(size, number);
            programmes::add(&mut tx, &sides, number, people, lokus.now()).await?;
        }
        tx.commit().await?;
        done = end;
        progress(done);
    }
    Ok(())
}

/// The participants of one programme, so that all together are as many as asked for.
fn share(size: Size, number: usize) -> usize {
    let upto = |n: usize| n * size.participants / size.programmes;
    upto(number + 1) - upto(number)
}

async fn side(tx: &mut Tx, (government, code): (GovernmentId, &str), now: OffsetDateTime) -> Result<Side> {
    let mut units: Vec<UnitId> = store::government::units(tx, government).await?.iter().map(|unit| unit.id).collect();
    for number in units.len()..UNITS {
        let id: UnitId = new_id();
        let details = UnitDetails {
            code: format!("OPD-{:02}", number + 1),
            name: format!("Dinas Contoh {:02}", number + 1),
            address: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            contact_email: String::new(),
            active: true,
        };
        store::government::add_unit(tx, id, government, &details).await?;
        units.push(id);
    }
    let coordinator = PersonRow {
        id: new_id(),
        email: format!("koordinator.{}@nasional.example", uuid_tail(code)),
        name: format!("Koordinator {code}"),
        password_hash: None,
        session_epoch: 0,
        lang: Lang::Id,
        active: true,
        version: 1,
    };
    store::person::add(tx, &coordinator, now).await?;
    store::person::add_role(tx, new_id(), coordinator.id, Role::Coordinator(government), now).await?;
    Ok(Side { government, coordinator: coordinator.id, units })
}

/// A part of an address that is new each time, so that a second set can be added to the first.
fn uuid_tail(code: &str) -> String {
    format!("{code}.{}", new_id::<uuid::Uuid>().simple())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up() {
        let size = Size { programmes: 7, participants: 100 };
        let shares: Vec<_> = (0..7).map(|number| share(size, number)).collect();
        assert_eq!(shares.iter().sum::<usize>(), 100);
        assert!(shares.iter().all(|share| (14..=15).contains(share)));
    }
}
