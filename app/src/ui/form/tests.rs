use domain::form::{Form, Problems};
use domain::message::Message;
use leptos::prelude::*;

use super::{FormState, group};

fn html(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html())
}

fn failed(name: &str, value: &str) -> FormState {
    FormState::failed(Form::default().with(name, value), Problems::one(name, Message::new("error-date")))
}

#[test]
fn typed_values_stay_and_are_escaped() {
    let state = FormState::new(Form::default().with("title", "\"><i>").with("purpose", "\n&lt;</textarea><i>"));
    let text = html(|| state.field("title", "<i>").hint("<i>").suggest(vec!["\"><i>".into()]).text());
    assert!(text.contains("value=\"&quot;") && !text.contains("\"><i>") && !text.contains("><i>"), "{text}");
    let area = html(|| state.field("purpose", "Tujuan").area(3));
    assert!(area.contains(">\n\n&amp;lt;&lt;/textarea>&lt;i></textarea>"), "{area}");
}

#[test]
fn a_password_is_never_shown_again() {
    let state = FormState::new(Form::default().with("password", "rahasia"));
    assert!(!html(|| state.field("password", "Kata sandi").password()).contains("rahasia"));
}

#[test]
fn a_date_is_iso_and_what_is_none_stays_as_typed() {
    let state = FormState::new(Form::default().with("good", "29-02-2024").with("bad", "31-02-2024"));
    let good = html(|| state.field("good", "Hari").date());
    assert!(good.contains(r#"type="date""#) && good.contains(r#"value="2024-02-29""#), "{good}");
    let bad = html(|| state.field("bad", "Hari").date());
    assert!(bad.contains(r#"type="text""#) && bad.contains(r#"value="31-02-2024""#), "{bad}");
}

#[test]
fn the_error_stands_at_its_field_and_in_the_summary() {
    let state = failed("day", "kemarin");
    let page = html(|| state.wrap("/there", state.field("day", "Hari").hint("Kapan").date()));
    for part in [
        r##"href="#f-day""##,
        "Hari: Tanggal tidak dikenali",
        r#"id="f-day""#,
        r#"aria-describedby="f-day-error f-day-hint""#,
        r#"aria-invalid="true""#,
        r#"id="f-day-error""#,
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn the_summary_follows_the_page_and_leads_to_the_first_choice() {
    let mut problems = Problems::one("kind", Message::new("error-choice"));
    problems.add("title", Message::new("error-required"));
    let state = FormState::failed(Form::default(), problems).scoped("new");
    let options = vec![("a".to_owned(), "A".to_owned()), ("b".to_owned(), "B".to_owned())];
    let page = html(|| {
        let title = state.field("title", "Judul").required().text();
        let kind = state.field("kind", "Jenis").required().radios(options);
        state.wrap("/there", group("Semua", (title, kind)))
    });
    let (title, kind) = (page.find("#f-new-title"), page.find("#f-new-kind"));
    assert!(title.is_some() && title < kind, "{page}");
    assert!(page.contains(r#"<input type="radio" id="f-new-kind""#), "{page}");
}
