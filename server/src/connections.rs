//! Connections: how many at once, how long one may keep the server waiting, and how they end.

mod peers;

use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

use self::peers::Peers;

/// Descriptors for everything that is not a connection: database, files, the listener.
const OTHERS: u64 = 128;
/// Bytes of a request's head at most.
const HEAD_BYTES: usize = 64 * 1024;
/// A pause after a connection could not be accepted, such as for want of descriptors.
const BREATH: Duration = Duration::from_millis(500);

/// What connections are held to.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// At once at most; more wait until one of them ends.
    pub most: u32,
    /// Whether addresses tell visitors apart; then one holds a quarter at most.
    pub by_address: bool,
    pub patience: Patience,
}

/// How long a connection may keep the server waiting.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the head of a request; also for the next one on an open connection.
    pub head: Duration,
    /// For somebody who takes nothing of an answer.
    pub answer: Duration,
    /// For requests under way when the server is to stop.
    pub stop: Duration,
}

/// Answers requests until `stop`; those under way are finished, if that does not take too long.
pub async fn serve(listener: TcpListener, router: Router, terms: Terms, stop: impl Future<Output = ()>) {
    let (most, patience) = (seats(terms.most), terms.patience);
    let seats = Arc::new(Semaphore::new(most));
    let peers = Peers::new(if terms.by_address { most.div_ceil(4) } else { most });
    let graceful = GracefulShutdown::new();
    let stopping = watch::Sender::new(false);
    let mut open = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        let (stream, peer, seat) = tokio::select! {
            next = next(&listener, &seats) => next,
            () = &mut stop => break,
        };
        // Who holds a share already is not answered: the connection ends here.
        let Some(guest) = peers.admit(peer.ip()) else { continue };
        let asked = Arc::new(AtomicBool::new(false));
        let connection = graceful.watch(connection(stream, peer, router.clone(), Arc::clone(&asked), patience));
        let silent = silent(stopping.subscribe(), asked);
        open.spawn(async move {
            tokio::select! {
                ended = connection => {
                    if let Err(error) = ended {
                        tracing::debug!(%error, "a connection ended early");
                    }
                }
                () = silent => {}
            }
            drop((seat, guest));
        });
        while open.try_join_next().is_some() {}
    }
    drop(listener);
    stopping.send_replace(true);
    if tokio::time::timeout(patience.stop, graceful.shutdown()).await.is_err() {
        tracing::warn!(connections = open.len(), "requests that did not end were cut off");
    }
    open.shutdown().await;
}

/// As many as the descriptors of the process allow, which are first raised as far as the system lets them.
fn seats(most: u32) -> usize {
    let most = u64::from(most);
    let descriptors = rlimit::increase_nofile_limit(most + OTHERS).unwrap_or(1_024);
    usize::try_from(descriptors.saturating_sub(OTHERS).clamp(1, most)).unwrap_or(1)
}

async fn next(listener: &TcpListener, seats: &Arc<Semaphore>) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    let seat = Arc::clone(seats).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, seat),
            Err(error) if is_theirs(&error) => {}
            Err(error) => {
                tracing::error!(%error, "a connection cannot be accepted");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}

/// Whether only the other side went away before it was let in.
fn is_theirs(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Waits until the server is to stop and nothing was asked on a connection so far: what is half sent is not waited for.
async fn silent(mut stopping: watch::Receiver<bool>, asked: Arc<AtomicBool>) {
    let told = stopping.wait_for(|stopping| *stopping).await.is_ok();
    if !told || asked.load(Ordering::Relaxed) {
        std::future::pending().await
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    asked: Arc<AtomicBool>,
    patience: Patience,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> + Send {
    // Without it, every answer in more than one piece waits 40 ms for the other side's acknowledgement.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "TCP_NODELAY");
    }
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(patience.answer));
    let service = router.map_request(move |mut request: Request<Incoming>| {
        asked.store(true, Ordering::Relaxed);
        request.extensions_mut().insert(ConnectInfo(peer));
        request.map(Body::new)
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(service))
}
