//! Proposals for tests that need one.

use domain::assignment::{Problem, Weights};
use domain::id::{ProgrammeId, ProposalId};
use service::Lokus;
use service::assignment::proposal::work;

use crate::{Browser, Page};

/// Asks for a proposal with these changes of the usual form, as the host; the answer.
pub async fn ask(host: &mut Browser, programme: &str, changes: &[(&str, &str)]) -> Page {
    let path = format!("{programme}/assignment");
    let page = host.get(&path).await;
    let value = |field| page.value(field).expect("a value");
    let mut form = Weights::default().form().with("key", value("key")).with("seen", value("seen"));
    for (name, changed) in changes {
        form = form.with(name, *changed);
    }
    host.post(&path, &form.iter().collect::<Vec<_>>()).await
}

/// The address of a proposal that is done, also where a server of its own works on it.
pub async fn done(lokus: &Lokus, host: &mut Browser, programme: &str) -> String {
    let asked = ask(host, programme, &[]).await;
    let path = asked.location.clone().unwrap_or_else(|| panic!("not asked for: {}", asked.text()));
    while host.get(&path).await.headers.contains_key("refresh") {
        work(lokus).await.expect("works");
    }
    path
}

/// A proposal for nobody, which waits; also where none can be asked for.
pub async fn empty(lokus: &Lokus, programme: ProgrammeId) -> ProposalId {
    let mut tx = lokus.store.write().await.expect("writes");
    let person = store::person::by_email(&mut tx, "koordinator@jatim.example").await.expect("reads").expect("there");
    let input = serde_json::json!({ "problem": Problem::default(), "offers": [] }).to_string();
    let id: ProposalId = service::lokus::new_id();
    store::assignment::add(&mut tx, (id, programme, person.id), input, 0, lokus.now()).await.expect("adds");
    tx.commit().await.expect("commits");
    id
}
