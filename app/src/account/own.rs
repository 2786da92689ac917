//! One's own account: who one is here, password, language, and the way out everywhere.

use axum::response::{IntoResponse, Redirect};
use domain::form::{Form, Problems};
use domain::lang::Lang;
use domain::message::Message;
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use service::Error;
use service::access::Actor;

use super::{local, sign_in};
use crate::texts::t;
use crate::ui::{self, FormState, Look};
use crate::web::{Answer, Failure, LANG_COOKIE, Member, Page, Typed, View};

pub async fn show(member: Member) -> Answer {
    member.show(|| view_of(&member.actor, &FormState::default()))
}

fn view_of(actor: &Actor, state: &FormState) -> View {
    let roles = actor.roles.iter().map(|row| {
        let place = [row.unit.clone(), row.government.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! { <li>{t!(row.kind.key())}{(!place.is_empty()).then(|| format!(" · {place}"))}</li> }
    });
    let facts = ui::facts(vec![
        (t!("account-name"), actor.name.clone().into_any()),
        (t!("account-email"), actor.email.clone().into_any()),
        (t!("account-roles"), view! { <ul class="bare">{roles.collect_view()}</ul> }.into_any()),
    ]);
    let body = view! {
        <div class="narrow">
            {ui::page_head(t!("account-title"), None, ())}
            {facts}
            {password_form(state)}
            <section>
                <h2>{t!("account-everywhere-title")}</h2>
                <p>{t!("account-everywhere-text")}</p>
                <form method="post" action="/account/sign-out-everywhere">
                    {ui::submit(Look::Secondary, t!("account-everywhere-button"))}
                </form>
            </section>
        </div>
    };
    View::new("account", t!("account-title"), body)
}

fn password_form(state: &FormState) -> AnyView {
    let hint = t!("account-password-hint", min = domain::person::PASSWORD_MIN);
    let fields = view! {
        {state.field("current", t!("account-current")).required().autocomplete("current-password").password()}
        {state.field("password", t!("account-new")).required().hint(hint).autocomplete("new-password").password()}
        {state.field("password_again", t!("account-again")).required().autocomplete("new-password").password()}
        {ui::submit_bar(ui::submit(Look::Primary, t!("account-change-button")), ())}
    };
    view! { <section><h2>{t!("account-change-title")}</h2>{state.wrap("/account/password", fields)}</section> }
        .into_any()
}

pub async fn change_password(member: Member, Typed(form): Typed) -> Answer {
    match service::account::change_password(member.lokus(), &member.actor, &form).await {
        Ok(signed_in) => sign_in::renew(&member, &signed_in, Message::new("notice-password-changed")).await,
        Err(Error::Invalid(problems)) => {
            member.again(|| view_of(&member.actor, &FormState::failed(Form::default(), problems)))
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn leave_everywhere(member: Member) -> Answer {
    service::account::sign_out_everywhere(member.lokus(), &member.actor).await?;
    sign_in::leave(member.page).await
}

/// Switches the language and goes back. Fields: lang, back.
pub async fn language(page: Page, Typed(form): Typed) -> Answer {
    let lang = Lang::from_code(form.get("lang"))
        .ok_or_else(|| Failure::from(Error::Invalid(Problems::one("lang", Message::new("error-choice")))))?;
    if let Some(actor) = &page.visitor.actor {
        service::account::set_lang(page.lokus(), actor, lang).await?;
    }
    const A_YEAR: u32 = 365 * 24 * 60 * 60;
    let secure = if page.app.secure { "; Secure" } else { "" };
    let cookie = format!("{LANG_COOKIE}={}; Path=/; Max-Age={A_YEAR}; HttpOnly; SameSite=Lax{secure}", lang.code());
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| Failure::status(StatusCode::INTERNAL_SERVER_ERROR))?;
    let mut response = Redirect::to(local(form.get("back"))).into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
