//! What somebody typed into a form, as it arrives.

use axum::extract::rejection::RawFormRejection;
use axum::extract::{FromRequest, RawForm, Request};
use domain::form::Form;
use http::StatusCode;

use super::{App, Failure, Visitor};

/// The submitted values.
pub struct Typed(pub Form);

impl FromRequest<App> for Typed {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &App) -> Result<Self, Self::Rejection> {
        let kept = request.extensions().get::<Visitor>().map(|visitor| visitor.kept.clone());
        let RawForm(body) = RawForm::from_request(request, state).await.map_err(refuse)?;
        let values = serde_urlencoded::from_bytes(&body).map_err(|_| Failure::status(StatusCode::BAD_REQUEST))?;
        let form = Form::new(values);
        if let Some(kept) = kept {
            kept.keep(&form);
        }
        Ok(Self(form))
    }
}

fn refuse(rejection: RawFormRejection) -> Failure {
    use axum::response::IntoResponse;
    Failure::status(rejection.into_response().status())
}
