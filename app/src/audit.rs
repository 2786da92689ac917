//! The audit trail of a government and of a programme.

mod trail;
mod words;

use axum::extract::{Path, Query};
use domain::id::{GovernmentId, ProgrammeId};
use leptos::prelude::*;
use serde::Deserialize;
use service::access::act;

use crate::texts::t;
use crate::web::{Answer, Guard, Member, Route, View, get};
use crate::{government, programme};

pub fn routes() -> Vec<Route> {
    vec![
        get("/governments/{id}/audit", Guard::action(act::SeeGovernmentAudit), of_government),
        get("/programmes/{id}/audit", Guard::action(act::SeeAudit), of_programme),
    ]
}

#[derive(Deserialize)]
struct Wanted {
    page: Option<i64>,
}

async fn of_government(member: Member, Path(id): Path<GovernmentId>, Query(wanted): Query<Wanted>) -> Answer {
    let page = wanted.page.unwrap_or(1);
    let found = service::audit::of_government(member.lokus(), &member.actor, id, page).await?;
    member.show(|| {
        let body = view! {
            {government::head(&found.government, "audit", true, ())}
            <h2 class="vh">{t!("tab-audit")}</h2>
            {trail::trail(found.entries, found.government.zone, &government::path(id))}
        };
        View::new("governments", t!("audit-title", name = found.government.name), body)
    })
}

async fn of_programme(member: Member, Path(id): Path<ProgrammeId>, Query(wanted): Query<Wanted>) -> Answer {
    let page = wanted.page.unwrap_or(1);
    let found = service::audit::of_programme(member.lokus(), &member.actor, id, page).await?;
    member.show(|| {
        let body = view! {
            {programme::head(&found.head, "audit")}
            <h2 class="vh">{t!("tab-audit")}</h2>
            {trail::trail(found.entries, found.head.row.zone, &programme::path(id))}
        };
        View::new("programmes", t!("audit-title", name = found.head.row.title), body)
    })
}
