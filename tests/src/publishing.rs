//! Publishing, as the host does it: the question, and the answer.

use crate::{Browser, Page};

/// Answers the question with yes; the answer to that. Where nothing can be published, nothing was asked.
pub async fn publish(host: &mut Browser, programme: &str) -> Page {
    let asked = host.get(&format!("{programme}/placement/publish")).await;
    let seen = asked.value("seen").unwrap_or_default();
    host.post(&format!("{programme}/transition"), &[("to", "placed"), ("seen", &seen)]).await
}
