//! A file on its way in.

use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use http::StatusCode;

use crate::web::Failure;

/// How many times the limit is read before an upload is cut off: a browser that is interrupted while it sends shows its
/// own error page and not ours.
const PATIENCE: usize = 8;

/// What came instead of a file.
pub enum Unfit {
    /// No file was chosen.
    Missing,
    TooBig,
    Broken(Failure),
}

impl From<MultipartError> for Unfit {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooBig,
            status => Self::Broken(Failure::status(status)),
        }
    }
}

/// The name and the bytes of the field `file`, of at most `limit` bytes.
pub async fn file(mut request: Request, limit: usize) -> Result<(String, Vec<u8>), Unfit> {
    DefaultBodyLimit::max(limit.saturating_mul(PATIENCE)).apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| Unfit::Broken(Failure::status(StatusCode::BAD_REQUEST)))?;
    let mut found = Err(Unfit::Missing);
    while let Some(mut field) = form.next_field().await? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let (mut content, mut size) = (Vec::new(), 0_usize);
        while let Some(chunk) = field.chunk().await? {
            size += chunk.len();
            if size <= limit {
                content.extend_from_slice(&chunk);
            }
        }
        found = match size {
            0 if name.is_empty() => Err(Unfit::Missing),
            size if size > limit => Err(Unfit::TooBig),
            _ => Ok((name, content)),
        };
    }
    found
}
