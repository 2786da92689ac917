//! The door.

use axum::response::{IntoResponse, Redirect, Response};
use domain::form::Form;
use domain::message::Message;
use http::{HeaderMap, HeaderValue, header};
use leptos::prelude::*;
use serde::Deserialize;
use service::Error;
use service::account::{Attempt, SignedIn};
use tower_sessions::Session;

use super::local;
use crate::texts::t;
use crate::ui::{self, FormState, Look};
use crate::web::{Answer, App, Failure, Page, Query, Typed, View, cookie, session_keys};

/// The cookie that tells a browser from which somebody signed in before.
const BROWSER_COOKIE: &str = "lokus-browser";

#[derive(Deserialize)]
pub struct Way {
    #[serde(default)]
    next: String,
    #[serde(default)]
    left: bool,
}

pub async fn show(page: Page, Query(way): Query<Way>) -> Answer {
    if page.visitor.actor.is_some() {
        return Ok(Redirect::to(local(&way.next)).into_response());
    }
    let form = Form::default().with("next", local(&way.next));
    let asked = local(&way.next) != "/";
    let words = if way.left { Some("sign-in-left") } else { asked.then_some("sign-in-first") };
    page.show(|| view_of(&FormState::new(form), words.map(|key| t!(key))))
}

fn view_of(state: &FormState, words: Option<String>) -> View {
    let fields = view! {
        {ui::hidden("next", state.form.get("next"))}
        {state.field("email", t!("account-email")).required().max(254).autocomplete("username").email()}
        {state.field("password", t!("account-password")).required().autocomplete("current-password").password()}
        {ui::submit_bar(ui::submit(Look::Primary, t!("sign-in-button")), ())}
    };
    let body = view! {
        <div class="slim">
            {ui::page_head(t!("sign-in-title"), words, ())}
            {state.wrap("/sign-in", fields)}
            <p class="soft">{t!("sign-in-forgot")}</p>
        </div>
    };
    View::new("", t!("sign-in-title"), body)
}

pub async fn enter(page: Page, headers: HeaderMap, Typed(form): Typed) -> Answer {
    let browser = cookie(&headers, BROWSER_COOKIE);
    let attempt = Attempt { form: &form, address: &page.visitor.address, browser: browser.as_deref() };
    match service::account::sign_in(page.lokus(), attempt).await {
        Ok(signed_in) => {
            begin(&page.app, &page.visitor.session, &signed_in).await?;
            let response = Redirect::to(local(form.get("next"))).into_response();
            known(response, signed_in.browser.as_deref(), page.app.secure)
        }
        Err(Error::Invalid(problems)) => page.again(|| view_of(&FormState::failed(form, problems), None)),
        Err(error) => Err(error.into()),
    }
}

/// Fills a fresh session under a new id; the one from before is dead, so that nobody can have planted or kept it.
async fn begin(app: &App, session: &Session, signed_in: &SignedIn) -> Result<(), Failure> {
    let now = app.lokus.now().unix_timestamp();
    session.clear().await;
    session.cycle_id().await?;
    session.insert(session_keys::PERSON, signed_in.person).await?;
    session.insert(session_keys::EPOCH, signed_in.epoch).await?;
    session.insert(session_keys::SINCE, now).await?;
    session.insert(session_keys::SEEN, now).await?;
    Ok(())
}

/// The answer, with the cookie by which the browser is known from now on, where it has none yet.
pub(super) fn known(mut response: Response, token: Option<&str>, secure: bool) -> Answer {
    const HALF_A_YEAR: u32 = 180 * 24 * 60 * 60;
    let Some(token) = token else { return Ok(response) };
    let secure = if secure { "; Secure" } else { "" };
    let text =
        format!("{BROWSER_COOKIE}={token}; Path=/sign-in; Max-Age={HALF_A_YEAR}; HttpOnly; SameSite=Lax{secure}");
    let cookie = HeaderValue::from_str(&text).map_err(|error| Error::Internal(error.to_string()))?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

pub async fn leave(page: Page) -> Answer {
    let session = &page.visitor.session;
    if session.id().is_some() {
        session.flush().await?;
    }
    Ok(Redirect::to("/sign-in?left=true").into_response())
}

/// After a change of one's own password: this browser stays signed in, all others are out.
pub(super) async fn renew(page: &Page, signed_in: &SignedIn, notice: Message) -> Answer {
    if let Err(error) = begin(&page.app, &page.visitor.session, signed_in).await {
        // The password is changed, and every session has ended.
        tracing::warn!(id = ?error.id, "no session could be begun after a change of password");
        return Ok(Redirect::to("/sign-in").into_response());
    }
    known(page.done(notice, "/account").await?, signed_in.browser.as_deref(), page.app.secure)
}
