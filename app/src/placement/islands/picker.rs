//! A list of units that can be searched: a combobox over the `<select>` that it wraps, by keyboard, touch and screen
//! reader (the pattern "combobox with list autocomplete" of the ARIA practices).

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlInputElement, HtmlOptionElement, HtmlSelectElement};

use super::options::{Choice, matching, settled, step};

/// The field and its list. The `<select>` inside keeps the value and sends it; without JavaScript it is all there is.
/// What is said when nothing is found stands in the attribute `data-words` of the element of the class `picker-none`.
#[island]
pub fn UnitPicker(children: Children) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let picker = Picker {
        root,
        awake: RwSignal::new(false),
        choices: RwSignal::new(Vec::new()),
        text: RwSignal::new(String::new()),
        chosen: RwSignal::new(String::new()),
        active: RwSignal::new(None),
        open: RwSignal::new(false),
    };
    Effect::new(move || picker.wake());
    view! {
        <div class="picker" node_ref=root>
            {children()}
            {move || picker.awake.get().then(|| picker.view())}
        </div>
    }
}

/// The ids of the label, the field and its list.
const LABEL: &str = "unit-picker-label";
const FIELD: &str = "unit-picker";
const LIST: &str = "unit-picker-list";

/// What the island knows while it lives.
#[derive(Clone, Copy)]
struct Picker {
    root: NodeRef<html::Div>,
    /// The field has taken the place of the select.
    awake: RwSignal<bool>,
    choices: RwSignal<Vec<Choice>>,
    text: RwSignal<String>,
    /// The value of the select.
    chosen: RwSignal<String>,
    /// The line that the arrows are on.
    active: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
}

impl Picker {
    fn select(self) -> Option<HtmlSelectElement> {
        self.root.get_untracked()?.query_selector("select").ok()??.dyn_into().ok()
    }

    /// Takes over from the select.
    fn wake(self) {
        let Some(select) = self.root.get().and_then(|_| self.select()) else { return };
        self.read(&select);
        let _ = select.set_attribute("hidden", "");
        if let Some(Ok(Some(label))) = self.root.get_untracked().map(|root| root.query_selector("label")) {
            let _ = label.set_attribute("for", FIELD);
            label.set_id(LABEL);
        }
        self.awake.set(true);
    }

    /// Takes the choices from the select, whose words change as units fill.
    fn read(self, select: &HtmlSelectElement) {
        let mut choices = Vec::new();
        for option in (0..select.length()).filter_map(|at| select.item(at)) {
            let option: HtmlOptionElement = option.unchecked_into();
            if !option.value().is_empty() {
                choices.push(Choice { value: option.value(), label: option.text() });
            }
        }
        let value = select.value();
        self.text.set(choices.iter().find(|choice| choice.value == value).map(|c| c.label.clone()).unwrap_or_default());
        self.chosen.set(value);
        self.choices.set(choices);
    }

    fn enter(self, field: &HtmlInputElement) {
        if let Some(select) = self.select() {
            self.read(&select);
        }
        field.select();
    }

    /// What the select says while nothing is chosen.
    fn nothing(self) -> Option<String> {
        let option: HtmlOptionElement = self.select()?.item(0)?.unchecked_into();
        option.value().is_empty().then(|| option.text())
    }

    fn found(self) -> Vec<Choice> {
        matching(&self.choices.read(), &self.text.read(), &self.chosen.read())
    }

    fn pick(self, choice: &Choice) {
        if let Some(select) = self.select() {
            select.set_value(&choice.value);
        }
        self.chosen.set(choice.value.clone());
        self.text.set(choice.label.clone());
        self.close();
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    fn typed(self, text: String) {
        self.text.set(text);
        self.active.set(None);
        self.open.set(true);
    }

    /// Leaving the field never leaves a text in it that is not the choice.
    fn leave(self) {
        let choices = self.choices.get_untracked();
        let chosen = self.chosen.get_untracked();
        let now = choices.iter().find(|choice| choice.value == chosen);
        let text = self.text.get_untracked();
        let kept = now.filter(|choice| choice.label == text).cloned();
        match kept.or_else(|| settled(&choices, &text)) {
            Some(choice) => self.pick(&choice),
            None => {
                self.text.set(now.map(|choice| choice.label.clone()).unwrap_or_default());
                self.close();
            }
        }
    }

    fn key(self, event: &KeyboardEvent) {
        let found = self.found();
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp") => {
                event.prevent_default();
                self.open.set(true);
                self.active.update(|active| *active = step(*active, key == "ArrowDown", found.len()));
            }
            "Enter" if self.open.get_untracked() => {
                event.prevent_default();
                let active = self.active.get_untracked().and_then(|at| found.get(at).cloned());
                match active {
                    Some(choice) => self.pick(&choice),
                    None => self.leave(),
                }
            }
            "Escape" if self.open.get_untracked() => {
                event.prevent_default();
                self.leave();
            }
            _ => {}
        }
    }

    fn none(self) -> Option<String> {
        self.root.get_untracked()?.query_selector(".picker-none").ok()??.get_attribute("data-words")
    }

    fn view(self) -> impl IntoView {
        let none = self.none();
        let enter = move |event: FocusEvent| self.enter(&event_target::<HtmlInputElement>(&event));
        let active_id = move || self.active.get().filter(|_| self.open.get()).map(|at| format!("{LIST}-{at}"));
        view! {
            <input id=FIELD class="picker-field" type="text" role="combobox" autocomplete="off" spellcheck="false"
                aria-autocomplete="list" aria-controls=LIST aria-expanded=move || self.open.get().to_string()
                aria-activedescendant=active_id prop:value=self.text placeholder=self.nothing()
                on:input=move |event| self.typed(event_target_value(&event))
                on:keydown=move |event| self.key(&event)
                on:click=move |_| self.open.set(true)
                on:focus=enter
                on:blur=move |_| self.leave()/>
            <ul id=LIST class="card picker-list" role="listbox" aria-labelledby=LABEL hidden=move || !self.open.get()>
                {move || self.lines()}
            </ul>
            <p class="vh" role="status">{move || none.clone().filter(|_| self.open.get() && self.found().is_empty())}</p>
        }
    }

    fn lines(self) -> Vec<AnyView> {
        let line = |(at, choice): (usize, Choice)| {
            let label = choice.label.clone();
            let selected = (self.chosen.get() == choice.value).to_string();
            let class = if self.active.get() == Some(at) { "active" } else { "" };
            // Pressed rather than clicked: by the time of a click the field has lost the focus and the list is gone.
            let press = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                self.pick(&choice);
            };
            view! {
                <li id=format!("{LIST}-{at}") role="option" class=class aria-selected=selected on:mousedown=press>{label}</li>
            }
            .into_any()
        };
        self.found().into_iter().enumerate().map(line).collect()
    }
}
