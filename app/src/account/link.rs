//! The page behind a one-time link: choose a password. Opening it changes nothing.

use axum::response::{IntoResponse, Redirect};
use domain::dates;
use domain::form::Form;
use domain::government::Zone;
use http::StatusCode;
use leptos::prelude::*;
use service::Error;
use service::account::{OpenLink, link_path};

use super::sign_in;
use crate::texts::{lang, t};
use crate::ui::{self, FormState, Look};
use crate::web::{Answer, Page, Path, Typed, View};

pub async fn show(page: Page, Path(token): Path<String>) -> Answer {
    match service::account::open_link(page.lokus(), &token).await {
        Ok(link) => page.show(|| view_of(&token, &link, &FormState::default())),
        Err(error) => gone(&page, error),
    }
}

pub async fn set(page: Page, Path(token): Path<String>, Typed(form): Typed) -> Answer {
    match service::account::use_link(page.lokus(), &token, &form).await {
        Ok(browser) => sign_in::known(Redirect::to("/sign-in").into_response(), Some(&browser), page.app.secure),
        Err(Error::Invalid(problems)) => {
            let link = service::account::open_link(page.lokus(), &token).await?;
            page.again(|| view_of(&token, &link, &FormState::failed(Form::default(), problems)))
        }
        Err(error) => gone(&page, error),
    }
}

fn view_of(token: &str, link: &OpenLink, state: &FormState) -> View {
    let hint = t!("account-password-hint", min = domain::person::PASSWORD_MIN);
    let until = dates::moment(lang(), link.expires_at, Zone::Wib);
    let email = state.form.clone().with("email", &link.email);
    let email = FormState::new(email);
    let fields = view! {
        {email.field("email", t!("account-email")).readonly().autocomplete("username").email()}
        {state.field("password", t!("account-new")).required().hint(hint).autocomplete("new-password").password()}
        {state.field("password_again", t!("account-again")).required().autocomplete("new-password").password()}
        {ui::submit_bar(ui::submit(Look::Primary, t!("link-button")), ())}
    };
    let lead = t!("link-lead", name = link.name.clone(), until = until);
    let body = view! {
        <div class="slim">
            {ui::page_head(t!("link-title"), Some(lead), ())}
            {state.wrap(link_path(token), fields)}
        </div>
    };
    View::new("", t!("link-title"), body)
}

/// A link that was used, ran out or never existed: all look the same.
fn gone(page: &Page, error: Error) -> Answer {
    if !matches!(error, Error::NotFound) {
        return Err(error.into());
    }
    Ok(page.render(StatusCode::NOT_FOUND, || {
        let body = view! {
            <div class="slim">
                {ui::page_head(t!("link-gone-title"), Some(t!("link-gone-text")), ())}
                <p>{ui::link(Look::Secondary, t!("sign-in-title"), "/sign-in")}</p>
            </div>
        };
        View::new("", t!("link-gone-title"), body)
    }))
}
