//! A request whose body comes when the test says so, as on a slow line.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use axum::response::Response;
use hyper::body::Frame;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::Page;

/// Tells when it is asked for, and waits for its release.
pub(crate) struct Held {
    content: String,
    asked: Option<oneshot::Sender<()>>,
    released: Option<oneshot::Receiver<()>>,
}

impl Held {
    pub(crate) fn new(content: String) -> (Self, oneshot::Receiver<()>, oneshot::Sender<()>) {
        let ((asked, hears), (release, released)) = (oneshot::channel(), oneshot::channel());
        (Self { content, asked: Some(asked), released: Some(released) }, hears, release)
    }
}

impl HttpBody for Held {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Some(asked) = self.asked.take() {
            asked.send(()).expect("somebody waits for it");
        }
        let Some(released) = &mut self.released else { return Poll::Ready(None) };
        std::task::ready!(Pin::new(released).poll(context)).expect("the test goes on");
        self.released = None;
        Poll::Ready(Some(Ok(Frame::data(Bytes::from(std::mem::take(&mut self.content))))))
    }
}

/// A request under way.
pub struct Begun {
    pub(crate) release: oneshot::Sender<()>,
    pub(crate) answer: JoinHandle<Result<Response, Infallible>>,
}

impl Begun {
    /// Sends the rest.
    pub async fn finish(self) -> Page {
        self.release.send(()).expect("the server still reads");
        Page::of(self.answer.await.expect("no panic").expect("an answer")).await
    }
}
