//! Finds the board and listens to it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use domain::assignment::parts;
use leptos::leptos_dom::helpers::set_interval;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::web_sys::{AddEventListenerOptions, Element, Event, EventTarget, MouseEvent};

use super::draw::Drawn;
use super::panel::Panel;
use super::plan::Plan;
use super::post::{refresh, send};
use super::read::{self, Json};
use super::stage::{Stage, mark};
use super::words::Word;
use super::{Desk, Line, Shared, hand};

/// How often the page asks what others did.
const EVERY: Duration = Duration::from_secs(25);
/// How often it asks, at most, when nobody is at it: ten minutes. A board left open must not keep a session alive.
const PATIENCE: u32 = 24;

/// Brings the board on the page to life; leaves it as it is where it is not the one that was described.
pub fn wake() {
    let Some(desk) = open() else { return };
    let desk = Rc::new(RefCell::new(desk));
    by_hand(&desk);
    by_keyboard(&desk);
    buttons(&desk);
    stay_young(&desk);
    let mut desk = desk.borrow_mut();
    desk.rove(None);
    desk.show_state();
    desk.stage.show_ticks();
    mark(&desk.stage.root, "live", true);
}

fn open() -> Option<Desk> {
    let panel = Panel::find()?;
    let setup = read::setup(&Json::parse(&panel.root.get_attribute("data-setup")?)?);
    let stage = Stage::find(setup.now.places.len(), setup.offers.len())?;
    let plan = Plan::new(setup.facts, setup.now.places);
    Some(Desk {
        total: parts(&plan.problem, &plan.shown()).total(),
        drawn: (0..plan.people()).map(|who| Drawn::of(plan.known(who))).collect(),
        plan,
        words: setup.words,
        stage,
        panel,
        href: setup.href,
        offers: setup.offers,
        layout: setup.now.layout,
        outdated: false,
        line: Line::Free,
        quiet: 0,
        carry: None,
        press: None,
        ghost: None,
        swallow_click: false,
        anchor: None,
        roving: None,
    })
}

/// Listens as long as the page lives, before others do; a listener may keep the browser from what it would do itself.
fn listen(desk: &Shared, target: &EventTarget, name: &str, hear: fn(&Shared, &Event)) {
    let desk = Rc::clone(desk);
    let hear = Closure::<dyn FnMut(Event)>::new(move |event: Event| hear(&desk, &event));
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    options.set_capture(true);
    let call = hear.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(name, call, &options);
    hear.forget();
}

fn by_hand(desk: &Shared) {
    let (root, page) = (desk.borrow().stage.root.clone(), document());
    listen(desk, &root, "pointerdown", |desk, event| hand::down(desk, event.unchecked_ref()));
    listen(desk, &page, "pointermove", |desk, event| hand::moved(desk, event.unchecked_ref()));
    listen(desk, &page, "pointerup", |desk, _| hand::up(desk));
    listen(desk, &page, "pointercancel", |desk, _| hand::cancel(desk));
    // What browsers do by themselves with a finger or a link in the hand.
    listen(desk, &root, "touchmove", hold_back);
    listen(desk, &root, "contextmenu", hold_back);
    listen(desk, &root, "dragstart", |_, event| event.prevent_default());
    listen(desk, &root, "change", |desk, _| desk.borrow().stage.show_ticks());
    listen(desk, &root, "click", |desk, event| {
        if desk.borrow_mut().clicked(event.unchecked_ref()) {
            send(desk);
        }
    });
}

fn hold_back(desk: &Shared, event: &Event) {
    if desk.try_borrow().is_ok_and(|desk| desk.ghost.is_some()) {
        event.prevent_default();
    }
}

fn by_keyboard(desk: &Shared) {
    let (root, page) = (desk.borrow().stage.root.clone(), document());
    listen(desk, &page, "keydown", |desk, event| {
        if desk.try_borrow_mut().is_ok_and(|mut desk| desk.key(event.unchecked_ref())) {
            send(desk);
        }
    });
    listen(desk, &root, "focusin", |desk, event| {
        // Cards are also focused by the board itself, which then knows.
        let Ok(mut desk) = desk.try_borrow_mut() else { return };
        if let Some(who) = target(event).and_then(|target| desk.stage.person_at(&target)) {
            desk.rove(Some(who));
        }
    });
    // After the search has hidden cards.
    listen(desk, &page, "keyup", |desk, _| {
        if let Ok(mut desk) = desk.try_borrow_mut() {
            desk.rove(None);
        }
    });
}

/// The element in which something happened.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn buttons(desk: &Shared) {
    let panel = desk.borrow().panel.root.clone();
    listen(desk, &panel, "click", |desk, event| {
        let button = target(event).map(|target| target.class_name()).unwrap_or_default();
        desk.borrow_mut().pressed(button.split(' ').next_back().unwrap_or_default());
        send(desk);
    });
    listen(desk, &panel, "cancel", |desk, _| {
        desk.borrow_mut().give_up();
        send(desk);
    });
}

/// Asks now and then what others did, and keeps people from leaving with moves that did not arrive.
fn stay_young(desk: &Shared) {
    let it = Rc::clone(desk);
    let ask = move || {
        let asks = it.try_borrow_mut().is_ok_and(|mut desk| {
            desk.quiet = desk.quiet.saturating_add(1);
            desk.quiet <= PATIENCE
        });
        if asks {
            refresh(&it);
        }
    };
    set_interval(ask, EVERY);
    for name in ["pointerdown", "keydown", "focus"] {
        listen(desk, &window(), name, |desk, _| {
            if let Ok(mut desk) = desk.try_borrow_mut() {
                desk.quiet = 0;
            }
        });
    }
    listen(desk, &window(), "focus", |desk, event| {
        // Not the focus of an element inside.
        if event.target() == event.current_target() {
            refresh(desk);
        }
    });
    // The network is back: what waits is sent.
    listen(desk, &window(), "online", |desk, _| {
        if let Ok(mut desk) = desk.try_borrow_mut()
            && matches!(desk.line, Line::Down(_))
        {
            desk.line = Line::Free;
        }
        send(desk);
    });
    listen(desk, &window(), "beforeunload", |desk, event| {
        if desk.try_borrow().is_ok_and(|desk| desk.plan.unsaved() > 0) {
            event.prevent_default();
        }
    });
}

impl Desk {
    /// Answers a click on the board. Returns whether there is something to send.
    fn clicked(&mut self, event: &MouseEvent) -> bool {
        if std::mem::take(&mut self.swallow_click) {
            event.prevent_default();
            event.stop_propagation();
            return false;
        }
        let Some(target) = target(event) else { return false };
        if self.carry.is_some() {
            // Pressed rather than dragged: the next press puts it down.
            let Some(spot) = self.stage.spot_at(&target) else { return false };
            event.prevent_default();
            self.hover(Some(spot));
            return self.drop_here();
        }
        let Some(who) = self.stage.person_at(&target) else { return false };
        if target.class_list().contains("grip") {
            self.lift(who, true);
        } else if event.shift_key() && target.tag_name() != "A" {
            if target.tag_name() != "INPUT" {
                event.prevent_default();
            }
            self.tick_range(who);
        } else {
            self.anchor = Some(who);
        }
        false
    }

    /// Answers a button of the line that speaks, by its class.
    fn pressed(&mut self, button: &str) {
        match button {
            "desk-undo" => {
                self.undo();
            }
            "desk-again" => self.line = Line::Free,
            "desk-discard" => {
                self.line = Line::Free;
                self.plan.discard();
                self.draw();
                self.panel.say(self.words.of(Word::Discarded));
            }
            "desk-reload" => {
                let _ = window().location().reload();
            }
            "ask-ok" if self.panel.has_reason() => {
                let reason = self.panel.answer();
                self.plan.explain(reason);
                self.line = Line::Free;
            }
            "ask-no" => self.give_up(),
            _ => {}
        }
    }

    /// Takes the move back that nobody wants to give a reason for; what was typed stays for the next one.
    fn give_up(&mut self) {
        self.panel.answer();
        self.line = Line::Free;
        self.plan.refused(&[]);
        self.draw();
        self.panel.say(self.words.of(Word::GivenUp));
    }
}
