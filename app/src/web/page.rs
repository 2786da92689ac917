//! Rendering: a view in the document around it, for the visitor who asked.

use std::sync::Arc;

use axum::Json;
use axum::extract::FromRequestParts;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::id::ProgrammeId;
use domain::message::Message;
use http::request::Parts;
use http::{HeaderValue, StatusCode, header};
use hydration_context::SsrSharedContext;
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::*;
use serde::Serialize;
use service::access::Actor;
use service::{Lokus, Pace, Turn};

use super::{Answer, App, Failure, Visitor, session_keys};
use crate::navigation;
use crate::texts;
use crate::ui::{self, Chrome};

/// What a handler shows: a title and the main part of a page.
pub struct View {
    title: String,
    body: AnyView,
    area: &'static str,
    islands: bool,
}

impl View {
    /// A page of an area of the navigation; `""` belongs to none.
    pub fn new(area: &'static str, title: impl Into<String>, body: impl IntoView) -> Self {
        Self { title: title.into(), body: body.into_any(), area, islands: false }
    }

    /// The page has islands, so the browser loads the client.
    #[must_use]
    pub fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }
}

/// A request on its way to a page, signed in or not.
#[derive(Clone)]
pub struct Page {
    pub app: App,
    pub visitor: Visitor,
}

impl FromRequestParts<App> for Page {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let visitor = parts.extensions.get::<Visitor>().cloned();
        let visitor = visitor.ok_or_else(|| service::Error::Internal("no visitor layer".to_owned()))?;
        Ok(Self { app: app.clone(), visitor })
    }
}

impl Page {
    pub fn lokus(&self) -> &Lokus {
        &self.app.lokus
    }

    /// The page, with status 200.
    pub fn show(&self, build: impl FnOnce() -> View) -> Answer {
        Ok(self.render(StatusCode::OK, build))
    }

    /// The same page again because of its input: status 422, and nothing typed is lost.
    pub fn again(&self, build: impl FnOnce() -> View) -> Answer {
        Ok(self.render(StatusCode::UNPROCESSABLE_ENTITY, build))
    }

    /// The same page again because somebody else was faster: status 409.
    pub fn conflict(&self, build: impl FnOnce() -> View) -> Answer {
        Ok(self.render(StatusCode::CONFLICT, build))
    }

    /// As [`Self::render`], for a page that takes long to draw; the turn lasts until it is drawn.
    pub async fn draw(&self, pace: Pace, status: StatusCode, build: impl FnOnce() -> View + Send + 'static) -> Answer {
        let page = self.clone();
        Ok(pace.run(move || page.render(status, build)).await?)
    }

    /// An answer for an island of the page: JSON, made in a turn, where words are those of the visitor's language.
    pub async fn json<T: Serialize>(
        &self,
        pace: Pace,
        status: StatusCode,
        build: impl FnOnce() -> T + Send + 'static,
    ) -> Answer {
        let lang = self.visitor.lang;
        let draw = move || {
            let owner = Owner::new();
            let answer = owner.with(|| {
                provide_context(lang);
                build()
            });
            owner.unset_with_forced_cleanup();
            let csp = (header::CONTENT_SECURITY_POLICY, content_security_policy(None));
            let fresh = (header::CACHE_CONTROL, "no-store".to_owned());
            (status, [csp, fresh], Json(answer)).into_response()
        };
        Ok(pace.run(draw).await?)
    }

    /// Goes to another page, which says `notice` once.
    pub async fn done(&self, notice: Message, to: impl AsRef<str>) -> Answer {
        self.visitor.session.insert(session_keys::NOTICE, notice).await?;
        Ok(Redirect::to(to.as_ref()).into_response())
    }

    /// Words in the visitor's language, outside a view: names of files and the like.
    pub fn words(&self, message: &Message) -> String {
        texts::words(self.visitor.lang, &message.key, &message.args)
    }

    /// A document of its own status, such as an error page.
    pub fn render(&self, status: StatusCode, build: impl FnOnce() -> View) -> Response {
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let (html, csp) = owner.with(|| {
            provide_context(self.visitor.lang);
            provide_nonce();
            let View { title, body, area, islands } = build();
            let scripts = if islands { self.scripts() } else { ().into_any() };
            let nonce = use_nonce().filter(|_| islands).map(|nonce| nonce.to_string());
            let html = ui::shell(self.chrome(area, scripts), title, body).to_html();
            (html, content_security_policy(nonce.as_deref()))
        });
        owner.unset_with_forced_cleanup();
        let mut response = (status, Html(html)).into_response();
        if let Ok(csp) = HeaderValue::from_str(&csp) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, csp);
        }
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    fn scripts(&self) -> AnyView {
        let options =
            LeptosOptions::builder().output_name("lokus").site_pkg_dir(self.app.assets.folder.clone()).build();
        view! { <HydrationScripts options islands=true/> }.into_any()
    }

    fn chrome(&self, area: &'static str, scripts: AnyView) -> Chrome {
        let visitor = &self.visitor;
        Chrome {
            lang: visitor.lang,
            back: visitor.back.clone(),
            answers: visitor.kept.changes,
            area,
            user: visitor.actor.as_deref().map(navigation::user),
            notice: visitor.notice.clone(),
            css: self.app.assets.css.clone(),
            scripts,
            demo: self.app.demo,
        }
    }
}

/// Scripts only with the nonce of this page; nothing inline, nothing from elsewhere, no frames.
pub fn content_security_policy(nonce: Option<&str>) -> String {
    let scripts = match nonce {
        Some(nonce) => format!("script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; connect-src 'self'; "),
        None => String::new(),
    };
    format!(
        "default-src 'none'; {scripts}style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

/// A request of somebody signed in. Others are asked to sign in first and come back afterwards.
#[derive(Clone)]
pub struct Member {
    pub page: Page,
    pub actor: Arc<Actor>,
}

impl Member {
    /// How to do what takes the longer the more people are on the list of a programme.
    pub async fn pace(&self, programme: ProgrammeId) -> Result<Pace, service::Error> {
        match service::placement::is_large(self.lokus(), programme).await? {
            true => Ok(Pace::InTurn(self.turn().await?)),
            false => Ok(Pace::Light),
        }
    }

    /// Waits for a turn to do something heavy.
    pub async fn turn(&self) -> Result<Turn, service::Error> {
        let turn = self.lokus().turns.take(self.actor.id).await?;
        // Whoever lost the account or a role while waiting begins anew.
        let now = service::account::actor(self.lokus(), self.actor.id, self.actor.epoch).await?;
        let is_same = now.is_some_and(|now| now.roles().eq(self.actor.roles()));
        if is_same { Ok(turn) } else { Err(service::Error::SignedOut) }
    }
}

impl std::ops::Deref for Member {
    type Target = Page;
    fn deref(&self) -> &Page {
        &self.page
    }
}

impl FromRequestParts<App> for Member {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let page = <Page as FromRequestParts<App>>::from_request_parts(parts, app).await;
        let page = page.map_err(IntoResponse::into_response)?;
        match page.visitor.actor.clone() {
            Some(actor) => Ok(Self { page, actor }),
            None if parts.method == http::Method::GET => {
                Err(Redirect::to(&crate::account::sign_in_path(parts)).into_response())
            }
            None => Err(page.render(StatusCode::UNAUTHORIZED, crate::account::session_over)),
        }
    }
}
