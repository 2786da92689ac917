//! Who sends a request: the session, the person behind it, the language.

use std::sync::Arc;

use axum::extract::{FromRequest, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::message::Message;
use http::{HeaderMap, header};
use service::access::Actor;
use time::Duration;
use tower_sessions::Session;

use super::error_page::drawn;
use super::kept::Kept;
use super::{App, Failure, Page, Readable, Typed};

/// The address that a request came from, as the outermost layer found it.
#[derive(Clone, Debug)]
pub struct ClientAddress(pub String);

/// What the values of a session are called.
pub mod session_keys {
    pub const PERSON: &str = "person";
    pub const EPOCH: &str = "epoch";
    /// Unix seconds of the sign-in.
    pub const SINCE: &str = "since";
    /// Unix seconds of the last request that was noted.
    pub const SEEN: &str = "seen";
    pub const NOTICE: &str = "notice";
}

/// Who sends the request.
#[derive(Clone)]
pub struct Visitor {
    pub session: Session,
    pub actor: Option<Arc<Actor>>,
    pub lang: Lang,
    /// Where this page can be read again.
    pub back: String,
    pub address: String,
    /// Said once, after something was done.
    pub notice: Option<Message>,
    /// What the request's form holds, once it is read.
    pub kept: Kept,
}

/// Finds out who sends the request, before any handler.
pub async fn load_visitor(
    State((app, readable)): State<(App, Readable)>,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let session = request.extensions().get::<Session>().cloned();
    let session = session.ok_or_else(|| service::Error::Internal("no session layer".to_owned()))?;
    let mut visitor = unknown(session, &readable, &request);
    let found = if has_session(request.headers()) { recognise(&app, &mut visitor).await } else { Ok(()) };
    request.extensions_mut().insert(visitor.clone());
    match found {
        Ok(()) => Ok(next.run(request).await),
        Err(failure) => {
            // Nothing reads the form any more, and the page gives back what was typed.
            let _ = Typed::from_request(request, &app).await;
            Ok(drawn(Page { app, visitor }, &failure))
        }
    }
}

/// Somebody of whom only the request is known.
fn unknown(session: Session, readable: &Readable, request: &Request) -> Visitor {
    let lang = cookie(request.headers(), LANG_COOKIE).and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::Id);
    let address = request.extensions().get::<ClientAddress>().map_or_else(String::new, |known| known.0.clone());
    let (back, kept) = (readable.back(request), Kept::begin(request));
    Visitor { session, actor: None, lang, back, address, notice: None, kept }
}

/// Who it is, and what is to be said to them.
async fn recognise(app: &App, visitor: &mut Visitor) -> Result<(), Failure> {
    if let Some(actor) = signed_in(app, &visitor.session).await? {
        visitor.lang = actor.lang;
        visitor.actor = Some(Arc::new(actor));
        if !visitor.kept.changes {
            visitor.notice = take_notice(&visitor.session).await?;
        }
    }
    Ok(())
}

/// The name of the cookie with the language of a visitor without an account.
pub const LANG_COOKIE: &str = "lang";
/// The name of the cookie of the session.
pub const SESSION_COOKIE: &str = "lokus";

fn has_session(headers: &HeaderMap) -> bool {
    cookie(headers, SESSION_COOKIE).is_some()
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|line| line.split(';')).find_map(|pair| {
        let (known, value) = pair.trim().split_once('=')?;
        (known == name).then(|| value.to_owned())
    })
}

/// Seconds between two notes of when somebody was last seen, so that reading pages seldom writes. Short against the time
/// after which an idle session ends, so that none ends that is in use.
fn note_every(idle: Duration) -> i64 {
    (idle.whole_seconds() / 60).clamp(1, 60)
}

async fn signed_in(app: &App, session: &Session) -> Result<Option<Actor>, Failure> {
    let person = session.get::<PersonId>(session_keys::PERSON).await?;
    let epoch = session.get::<i64>(session_keys::EPOCH).await?;
    let since = session.get::<i64>(session_keys::SINCE).await?;
    let seen = session.get::<i64>(session_keys::SEEN).await?;
    let (Some(person), Some(epoch), Some(since), Some(seen)) = (person, epoch, since, seen) else { return Ok(None) };
    let now = app.lokus.now().unix_timestamp();
    let rules = &app.lokus.rules;
    let over = |since: i64, life: Duration| now.saturating_sub(since) >= life.whole_seconds();
    if over(since, rules.session_absolute) || over(seen, rules.session_idle) {
        if let Err(error) = session.flush().await {
            tracing::warn!(%error, "a session that is over was not deleted");
        }
        return Ok(None);
    }
    // A clock that was ahead leaves times to come; they are cut to now, or the session would last until then.
    if since > now {
        session.insert(session_keys::SINCE, now).await?;
    }
    if seen > now || now - seen >= note_every(rules.session_idle) {
        session.insert(session_keys::SEEN, now).await?;
    }
    Ok(service::account::actor(&app.lokus, person, epoch).await?)
}

async fn take_notice(session: &Session) -> Result<Option<Message>, Failure> {
    if session.get_value(session_keys::NOTICE).await?.is_none() {
        return Ok(None);
    }
    Ok(session.remove(session_keys::NOTICE).await?)
}
