//! The whole document around a page: head, bar, notice, main part, foot.

mod account;
mod bar;
mod mark;

use domain::lang::Lang;
use domain::message::Message;
use leptos::prelude::*;

use crate::texts::{say, t};

/// What the document around a page needs to know.
pub struct Chrome {
    pub lang: Lang,
    /// Where this page can be read again, for the way back after a change of language.
    pub back: String,
    /// Whether this page answers a form.
    pub answers: bool,
    /// The area this page belongs to: one of the [`NavItem`]s, or nothing.
    pub area: &'static str,
    pub user: Option<ChromeUser>,
    /// Shown once, after something was done.
    pub notice: Option<Message>,
    /// Address of the style sheet.
    pub css: String,
    /// Put into the head as it is.
    pub scripts: AnyView,
    /// Whether the data is invented.
    pub demo: bool,
}

/// Who is signed in.
pub struct ChromeUser {
    pub name: String,
    /// `Koordinator · Jawa Timur`
    pub caption: String,
    pub nav: Vec<NavItem>,
}

/// A link of the main navigation.
pub struct NavItem {
    pub area: &'static str,
    pub href: String,
    /// Key of its text.
    pub key: &'static str,
}

/// A complete document. What was done has the focus, which would otherwise be lost with the button that did it.
pub fn shell(chrome: Chrome, title: String, body: AnyView) -> AnyView {
    let Chrome { lang, back, answers, area, user, notice, css, scripts, demo } = chrome;
    view! {
        <!DOCTYPE html>
        <html lang=lang.code()>
            {head(title, css, scripts)}
            <body>
                <a class="skip" href="#main">{t!("skip-to-content")}</a>
                <header>
                    {demo.then(|| view! { <p class="demo">{t!("demo-strip")}</p> })}
                    {bar::bar(lang, back, answers, area, user)}
                </header>
                <div class="notice" role="status">
                    {notice.map(|notice| view! { <p tabindex="-1" autofocus>{say(&notice)}</p> })}
                </div>
                <main id="main" tabindex="-1">{body}</main>
                <footer class="foot"><p>{t!("foot-text")}</p></footer>
            </body>
        </html>
    }
    .into_any()
}

fn head(title: String, css: String, scripts: AnyView) -> AnyView {
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{t!("page-title", title = title)}</title>
            <link rel="icon" href=mark::ICON/>
            <link rel="stylesheet" href=css/>
            {scripts}
        </head>
    }
    .into_any()
}
