//! Cards by mouse, pen and finger. A finger holds a card for a moment before it comes along, so that scrolling still works.

use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, request_animation_frame, set_timeout_with_handle};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, PointerEvent};

use super::post::send;
use super::{Desk, Shared};

/// How long a finger holds a card before it comes along.
const HOLD: Duration = Duration::from_millis(350);
/// Pixels that a hand trembles.
const TREMBLE: i32 = 8;
/// Pixels from the edge of the window where it begins to scroll, and by how much at a time.
const EDGE: i32 = 72;
const SCROLL: f64 = 14.0;

/// A card under a pointer that is down.
pub struct Press {
    who: usize,
    x: i32,
    y: i32,
    /// A finger must hold still; everything else drags at once.
    holds: Option<TimeoutHandle>,
}

/// What follows the pointer while cards are carried.
pub struct Ghost {
    element: HtmlElement,
    x: i32,
    y: i32,
}

pub fn down(desk: &Shared, event: &PointerEvent) {
    let mut this = desk.borrow_mut();
    this.swallow_click = false;
    if event.button() != 0 || !event.is_primary() || this.carry.is_some() {
        return;
    }
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Some(who) = this.stage.person_at(&target).filter(|_| target.tag_name() != "INPUT") else { return };
    let (x, y) = (event.client_x(), event.client_y());
    let at_once = event.pointer_type() != "touch" || target.class_list().contains("grip");
    let holds = if at_once { None } else { hold(desk) };
    this.press = Some(Press { who, x, y, holds });
}

fn hold(desk: &Shared) -> Option<TimeoutHandle> {
    let desk = Rc::clone(desk);
    let lift = move || {
        let press = desk.borrow_mut().press.take();
        if let Some(press) = press {
            lift(&desk, &press);
        }
    };
    set_timeout_with_handle(lift, HOLD).ok()
}

fn lift(desk: &Shared, press: &Press) {
    let mut this = desk.borrow_mut();
    this.swallow_click = true;
    if this.lift(press.who, false) {
        let text = this.carry.as_ref().map(|carry| this.names(&carry.who)).unwrap_or_default();
        this.ghost = Ghost::new(&this.stage.root, &text, (press.x, press.y));
        this.follow(press.x, press.y);
        drop(this);
        scroll_at_edges(desk);
    }
}

pub fn moved(desk: &Shared, event: &PointerEvent) {
    let (x, y) = (event.client_x(), event.client_y());
    let mut this = desk.borrow_mut();
    if this.ghost.is_some() {
        return this.follow(x, y);
    }
    let left = this.press.take_if(|press| (x - press.x).abs().max((y - press.y).abs()) > TREMBLE);
    drop(this);
    match left {
        // The page scrolls.
        Some(Press { holds: Some(timer), .. }) => timer.clear(),
        Some(press) => {
            lift(desk, &press);
            let mut this = desk.borrow_mut();
            if this.ghost.is_some() {
                this.follow(x, y);
            }
        }
        None => {}
    }
}

pub fn up(desk: &Shared) {
    let sends = {
        let mut this = desk.borrow_mut();
        this.release();
        this.ghost.take().is_some() && this.drop_here()
    };
    if sends {
        send(desk);
    }
}

/// The browser took the pointer for something else.
pub fn cancel(desk: &Shared) {
    let mut this = desk.borrow_mut();
    this.release();
    if this.ghost.take().is_some() {
        this.let_go();
    }
}

impl Desk {
    fn release(&mut self) {
        if let Some(timer) = self.press.take().and_then(|press| press.holds) {
            timer.clear();
        }
    }

    fn follow(&mut self, x: i32, y: i32) {
        if self.carry.is_none() {
            // Let go by keyboard, or because somebody else moved the card.
            self.ghost = None;
            return;
        }
        if let Some(ghost) = &mut self.ghost {
            ghost.go(x, y);
        }
        let spot = self.stage.spot_below(x, y);
        self.hover(spot);
    }
}

impl Ghost {
    fn new(root: &Element, text: &str, (x, y): (i32, i32)) -> Option<Self> {
        let element: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        element.set_class_name("carried");
        let _ = element.set_attribute("aria-hidden", "true");
        element.set_text_content(Some(text));
        root.append_child(&element).ok()?;
        Some(Self { element, x, y })
    }

    fn go(&mut self, x: i32, y: i32) {
        (self.x, self.y) = (x, y);
        let place = [&x.to_string(), "px ", &y.to_string(), "px"].concat();
        let _ = self.element.style().set_property("translate", &place);
    }
}

impl Drop for Ghost {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// Scrolls the window while something is held near its upper or lower edge.
fn scroll_at_edges(desk: &Shared) {
    let desk = Rc::clone(desk);
    request_animation_frame(move || {
        let Ok(mut this) = desk.try_borrow_mut() else { return };
        let Some((x, y)) = this.ghost.as_ref().map(|ghost| (ghost.x, ghost.y)) else { return };
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() as i32;
        let by = if y < EDGE {
            -SCROLL
        } else if y > height - EDGE {
            SCROLL
        } else {
            0.0
        };
        if by != 0.0 {
            window().scroll_by_with_x_and_y(0.0, by);
            this.follow(x, y);
        }
        drop(this);
        scroll_at_edges(&desk);
    });
}
