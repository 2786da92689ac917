//! Sending moves one after the other, and hearing what others did.

use std::rc::Rc;

use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{AbortSignal, RequestInit, Response, UrlSearchParams};
use wasm_bindgen_futures::JsFuture;

use super::answer::Answer;
use super::read::{self, Json};
use super::words::Word;
use super::{Desk, Line, Shared};

/// Milliseconds after which an answer is not waited for any longer.
const PATIENCE: u32 = 20_000;
/// Conflicts that are named one by one.
const NAMED: usize = 5;

/// What became of a request.
enum Reply {
    Done(Answer),
    Refused(Answer),
    /// Nobody is signed in any more.
    SessionOver,
    Lost,
}

/// Sends the next move, if there is one and nothing stands in the way.
pub fn send(desk: &Shared) {
    let body = {
        let mut desk = desk.borrow_mut();
        let Some(body) = desk.body().filter(|_| desk.line == Line::Free) else { return };
        desk.line = Line::Busy;
        desk.show_state();
        body
    };
    exchange(desk, Some(body));
}

/// Asks what others did, unless nobody looks or an answer is on its way anyway.
pub fn refresh(desk: &Shared) {
    if desk.try_borrow().is_ok_and(|desk| desk.line == Line::Free && !desk.outdated && !document().hidden()) {
        exchange(desk, None);
    }
}

fn exchange(desk: &Shared, body: Option<UrlSearchParams>) {
    let desk = Rc::clone(desk);
    spawn_local(async move {
        let href = desk.borrow().href.clone();
        let (sent, reply) = (body.is_some(), request(&href, body).await);
        if sent {
            desk.borrow_mut().hear(reply);
            send(&desk);
        } else if let Reply::Done(answer) = reply {
            desk.borrow_mut().overhear(&answer);
        }
    });
}

async fn request(href: &str, body: Option<UrlSearchParams>) -> Reply {
    match fetch(href, body).await {
        Ok((200, text)) => read(&text).map_or(Reply::Lost, Reply::Done),
        Ok((409 | 422, text)) => read(&text).map_or(Reply::Lost, Reply::Refused),
        Ok((401, _)) => Reply::SessionOver,
        _ => Reply::Lost,
    }
}

fn read(text: &str) -> Option<Answer> {
    Json::parse(text).map(|json| read::answer(&json))
}

async fn fetch(href: &str, body: Option<UrlSearchParams>) -> Result<(u16, String), JsValue> {
    let options = RequestInit::new();
    if let Some(body) = body {
        options.set_method("POST");
        options.set_body(&body);
    }
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let response = JsFuture::from(window().fetch_with_str_and_init(href, &options)).await?;
    let response: Response = response.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}

impl Desk {
    /// The next move as the form that the server reads.
    fn body(&self) -> Option<UrlSearchParams> {
        let trip = self.plan.next()?;
        let form = UrlSearchParams::new().ok()?;
        for leg in &trip.legs {
            let offer = leg.to.and_then(|unit| self.offers.get(unit)).map_or("", String::as_str);
            let (id, version) = (self.stage.id(leg.who), leg.version.to_string());
            form.append("move", &[&id, ":", &version, ":", offer].concat());
        }
        form.append("reason", &trip.reason);
        Some(form)
    }

    fn overhear(&mut self, answer: &Answer) {
        let places = self.take(answer);
        let changed = self.plan.merge(&places);
        self.draw();
        if !answer.points.is_empty() {
            self.panel.inform(&answer.title, &answer.points);
        }
        self.tell(&changed);
    }

    fn hear(&mut self, reply: Reply) {
        self.line = Line::Free;
        match reply {
            Reply::Lost => self.stop(Word::Unsaved),
            Reply::SessionOver => self.stop(Word::SessionOver),
            Reply::Done(answer) => self.confirm(&answer),
            // The answer to an earlier try never arrived.
            Reply::Refused(answer) if answer.layout == self.layout && self.plan.is_done(&answer.places) => {
                self.confirm(&answer)
            }
            Reply::Refused(answer) if answer.owed => {
                self.line = Line::Asking;
                self.panel.ask(&answer.points.join(" "));
            }
            Reply::Refused(answer) => {
                let places = self.take(&answer);
                self.plan.refused(&places);
                self.draw();
                self.panel.complain(&answer.title, &answer.points);
            }
        }
        self.show_state();
    }

    /// Moves wait until somebody says what is to become of them.
    fn stop(&mut self, why: Word) {
        self.line = Line::Down(why);
        self.draw();
        self.panel.complain(&self.words.say(why, &[("count", &self.plan.unsaved().to_string())]), &[]);
    }

    fn confirm(&mut self, answer: &Answer) {
        let places = self.take(answer);
        if self.plan.next().is_some_and(|trip| !trip.reason.is_empty()) {
            self.panel.forget_reason();
        }
        let changed = self.plan.saved(&places);
        self.draw();
        if !answer.points.is_empty() {
            self.panel.inform(&answer.title, &answer.points);
        }
        self.tell(&changed);
    }

    /// Says what somebody else changed.
    fn tell(&mut self, changed: &[usize]) {
        if changed.is_empty() {
            return;
        }
        if self.carry.as_ref().is_some_and(|carry| carry.who.iter().any(|who| changed.contains(who))) {
            self.let_go();
        }
        let shown = self.plan.shown();
        let place = |who: usize| self.place(super::stage::spot_of(shown[who]));
        let mut points: Vec<_> =
            changed.iter().take(NAMED).map(|who| [&self.stage.name(*who), ": ", &place(*who)].concat()).collect();
        if changed.len() > NAMED {
            points.push("…".to_owned());
        }
        let text = self.words.say(Word::Others, &[("count", &changed.len().to_string())]);
        self.panel.inform(&text, &points);
    }
}
