//! The audit trail of a government and of a programme.

mod filters;
mod trail;
mod words;

use domain::id::{GovernmentId, ProgrammeId};
use leptos::prelude::*;
use service::access::act;

use self::filters::Filters;
use crate::texts::t;
use crate::web::{Answer, Guard, Member, Path, Query, Route, View, get};
use crate::{government, programme};

pub fn routes() -> Vec<Route> {
    vec![
        get("/governments/{id}/audit", Guard::action(act::SeeGovernmentAudit), of_government),
        get("/programmes/{id}/audit", Guard::action(act::SeeAudit), of_programme),
    ]
}

async fn of_government(member: Member, Path(id): Path<GovernmentId>, Query(filters): Query<Filters>) -> Answer {
    let found = service::audit::of_government(member.lokus(), &member.actor, id, &filters.wanted()).await?;
    member.show(|| {
        let base = government::path(id);
        let body = view! {
            {government::head(&found.government, "audit", true, ())}
            <h2 class="vh">{t!("tab-audit")}</h2>
            {filters.row(&base, filters::OF_GOVERNMENT)}
            {trail::trail(found.entries, found.government.zone, &base, &filters)}
        };
        View::new("governments", t!("audit-title", name = found.government.name), body)
    })
}

async fn of_programme(member: Member, Path(id): Path<ProgrammeId>, Query(filters): Query<Filters>) -> Answer {
    let found = service::audit::of_programme(member.lokus(), &member.actor, id, &filters.wanted()).await?;
    member.show(|| {
        let base = programme::path(id);
        let body = view! {
            {programme::head(&found.head, "audit")}
            <h2 class="vh">{t!("tab-audit")}</h2>
            {filters.row(&base, filters::OF_PROGRAMME)}
            {trail::trail(found.entries, found.head.row.zone, &base, &filters)}
        };
        View::new("programmes", t!("audit-title", name = found.head.row.title), body)
    })
}
