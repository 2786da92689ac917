//! Whole use cases on an embedded database: Sumatera Barat sends, Jawa Timur hosts.

mod lists;
mod people;

use std::sync::Arc;
use std::time::Duration;

use domain::form::Form;
use domain::government::UnitDetails;
use domain::id::{PersonId, ProgrammeId, UnitId};
use domain::lang::Lang;
use domain::person::{Role, RoleKind};
use store::person::PersonRow;
use store::{Options, Store};
use time::macros::datetime;
use uuid::Uuid;

use super::*;
use crate::access::Actor;
use crate::clock::FixedClock;
use crate::lokus::new_id;
use crate::{Lokus, Rules, programme};

const A: &str = "198609262015051001";
const B: &str = "199003172023212004";
const C: &str = "197501011999032002";

/// An installation with one draft programme.
struct World {
    lokus: Lokus,
    sender: Actor,
    host: Actor,
    reader: Actor,
    id: ProgrammeId,
    units: Vec<UnitId>,
    folder: std::path::PathBuf,
}

impl Drop for World {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

async fn world() -> World {
    let folder = std::env::temp_dir().join(format!("lokus-{}", new_id::<Uuid>()));
    std::fs::create_dir_all(&folder).unwrap();
    let url = format!("sqlite:{}", folder.join("test.db").display());
    let store = Store::connect(&Options { url, connections: 2, patience: Duration::from_secs(5) }).await.unwrap();
    store.migrate().await.unwrap();
    let lokus = Lokus::new(store, Arc::new(FixedClock(datetime!(2024-01-15 03:00 UTC))), Rules::default());
    crate::government::lay_foundation(&lokus).await.unwrap();
    let (from, to) = (province(&lokus, "13").await, province(&lokus, "35").await);
    let units = units(&lokus, to).await;
    let sender = actor(&lokus, "sumbar", Role::Coordinator(from)).await;
    let host = actor(&lokus, "jatim", Role::Coordinator(to)).await;
    let reader = actor(&lokus, "pembaca", Role::Reader(from)).await;
    let form = Form::default()
        .with("kind", "internship")
        .with("sender", from.to_string())
        .with("host", to.to_string())
        .with("title", "Magang ASN")
        .with("first_day", "2024-02-26")
        .with("last_day", "2024-03-01")
        .with("expected", "27");
    let id = programme::create(&lokus, &sender, &form).await.unwrap();
    World { lokus, sender, host, reader, id, units, folder }
}

async fn province(lokus: &Lokus, code: &str) -> domain::id::GovernmentId {
    store::government::by_code(&mut lokus.store.read().await.unwrap(), code).await.unwrap().unwrap().id
}

async fn units(lokus: &Lokus, government: domain::id::GovernmentId) -> Vec<UnitId> {
    let mut tx = lokus.store.write().await.unwrap();
    let mut ids = Vec::new();
    for code in ["BPSDM", "BKD", "BAPPEDA"] {
        let details = UnitDetails {
            code: code.to_owned(),
            name: format!("Badan {code}"),
            address: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            contact_email: String::new(),
            active: true,
        };
        let id = new_id();
        store::government::add_unit(&mut tx, id, government, &details).await.unwrap();
        ids.push(id);
    }
    tx.commit().await.unwrap();
    ids
}

async fn actor(lokus: &Lokus, name: &str, role: Role) -> Actor {
    let mut tx = lokus.store.write().await.unwrap();
    let (id, email): (PersonId, _) = (new_id(), format!("{name}@sumbar.example"));
    let person = PersonRow {
        id,
        email: email.clone(),
        name: name.to_owned(),
        password_hash: None,
        session_epoch: 0,
        lang: Lang::Id,
        active: true,
        version: 1,
    };
    store::person::add(&mut tx, &person, lokus.now()).await.unwrap();
    store::person::add_role(&mut tx, new_id(), id, role, lokus.now()).await.unwrap();
    let roles = store::person::roles(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
    Actor { id, name: name.to_owned(), email, lang: Lang::Id, epoch: 0, roles }
}

impl World {
    /// A form that is complete.
    fn form(&self, name: &str, nip: &str) -> Form {
        Form::default().with("name", name).with("nip", nip).with("class", "pelaksana")
    }

    async fn add(&self, name: &str, nip: &str) -> ParticipantId {
        create(&self.lokus, &self.sender, self.id, &self.form(name, nip)).await.unwrap()
    }

    async fn row(&self, id: ParticipantId) -> ParticipantRow {
        store::participant::get(&mut self.lokus.store.read().await.unwrap(), id).await.unwrap().unwrap()
    }

    async fn carry(&self, actor: &Actor, to: &str, reason: &str) {
        let form = Form::default().with("to", to).with("reason", reason);
        programme::transition(&self.lokus, actor, self.id, &form).await.unwrap();
    }

    /// Action, and the documents before and after, oldest first; without what the programme itself went through.
    async fn audit(&self) -> Vec<(String, String, String)> {
        let mut tx = self.lokus.store.read().await.unwrap();
        let everything = store::audit::Part { programme: self.id, host: true };
        let rows =
            store::audit::of_programme(&mut tx, everything, &store::audit::Filter::default(), 1_000, 0).await.unwrap();
        let mine = rows.into_iter().rev().filter(|row| row.area == "participant");
        mine.map(|row| (row.action, row.before_state.unwrap_or_default(), row.after_state.unwrap_or_default()))
            .collect()
    }

    /// Uploads a list and takes it over; returns what would have become of it.
    async fn import(&self, content: &[u8]) -> (Counts, Confirmed) {
        let upload = upload(&self.lokus, &self.sender, self.id, "daftar.csv", content.to_vec()).await.unwrap().id;
        let seen = self.preview(upload).await;
        let form = Form::default().with("seen", seen.plan.fingerprint());
        (seen.plan.counts(), confirm(&self.lokus, &self.sender, self.id, upload, &form).await.unwrap())
    }

    async fn preview(&self, upload: domain::id::UploadId) -> Preview {
        match preview(&self.lokus, &self.sender, self.id, upload, None).await.unwrap() {
            Opened::Waiting(preview) => *preview,
            Opened::Imported => panic!("imported before"),
        }
    }
}

/// An account that is a participant of the sender.
async fn account(world: &World, name: &str) -> Actor {
    let role = world.sender.roles().next().and_then(Role::government);
    actor(&world.lokus, name, Role::new(RoleKind::Participant, role, None).unwrap()).await
}
