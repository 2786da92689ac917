//! The line of the bar that belongs to the island: what was done, the cost, whether all is saved, help, and the dialog that
//! asks for a reason. It is out of sight where no scripts run.

use domain::placement::LONGEST_WORDS;
use leptos::prelude::*;

use super::islands::LiveBoard;
use super::islands::desk::answer::Setup;
use super::islands::desk::facts::Facts;
use crate::texts::t;
use crate::ui;

pub fn desk(setup: &Setup<Facts>) -> AnyView {
    let setup = serde_json::to_string(setup).unwrap_or_default();
    let help = view! { <p id="board-help">{t!("board-help")}</p> };
    view! {
        <div class="desk" data-setup=setup>
            <div class="desk-said" role="status" aria-live="assertive" aria-atomic="true"></div>
            <div class="desk-line">
                <button type="button" class="btn desk-undo" aria-disabled="true">{t!("board-undo")}</button>
                <span class="desk-cost"></span>
                <span class="desk-state"></span>
                <button type="button" class="btn desk-again" hidden>{t!("board-again")}</button>
                <button type="button" class="btn quiet desk-discard" hidden>{t!("board-discard")}</button>
                <button type="button" class="btn desk-reload" hidden>{t!("board-reload")}</button>
                {ui::disclosure(t!("board-how"), false, help)}
            </div>
            {dialog()}
            <LiveBoard/>
        </div>
    }
    .into_any()
}

fn dialog() -> AnyView {
    view! {
        <dialog class="card ask" aria-labelledby="ask-title">
            <h2 id="ask-title">{t!("board-ask")}</h2>
            <p class="ask-words"></p>
            <div class="field">
                <label for="ask-reason">{t!("placement-reason")}</label>
                <textarea id="ask-reason" rows="3" maxlength=LONGEST_WORDS required
                    aria-describedby="ask-hint"></textarea>
                <p class="error ask-missing" id="ask-missing" hidden>{t!("error-reason")}</p>
                <p class="hint" id="ask-hint">{t!("placement-reason-read")}</p>
            </div>
            <div class="act">
                <button type="button" class="btn ask-ok">{t!("board-ask-ok")}</button>
                <button type="button" class="btn quiet ask-no">{t!("cancel")}</button>
            </div>
        </dialog>
    }
    .into_any()
}
