//! The line to the database server, which a test can cut.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use url::Url;

/// What becomes of the connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Whole,
    /// None lives, and new ones end at once.
    Cut,
    /// A connection ends when the server says that it has committed, and nobody hears it.
    CutsAtCommit,
}

pub struct Cable {
    /// The address of the database through the cable.
    pub url: String,
    state: Arc<watch::Sender<State>>,
}

impl Cable {
    /// Lays a cable to the server of a database.
    pub async fn to(database: &str) -> Self {
        let mut url: Url = database.parse().expect("an address");
        let server = format!("{}:{}", url.host_str().expect("a host"), url.port().unwrap_or(5432));
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await.expect("a free port");
        url.set_host(Some("127.0.0.1")).expect("a host");
        url.set_port(Some(listener.local_addr().expect("an address").port())).expect("a port");
        let state = Arc::new(watch::Sender::new(State::Whole));
        tokio::spawn(accept(listener, server, Arc::clone(&state)));
        Self { url: url.to_string(), state }
    }

    pub fn cut(&self) {
        self.state.send_replace(State::Cut);
    }

    pub fn cut_at_commit(&self) {
        self.state.send_replace(State::CutsAtCommit);
    }

    pub fn mend(&self) {
        self.state.send_replace(State::Whole);
    }
}

async fn accept(listener: TcpListener, server: String, state: Arc<watch::Sender<State>>) {
    while let Ok((client, _)) = listener.accept().await {
        let (state, server) = (state.subscribe(), server.clone());
        tokio::spawn(async move {
            let mut cut = state.clone();
            tokio::select! {
                biased;
                _ = cut.wait_for(|state| *state == State::Cut) => {}
                () = carry(client, &server, &state) => {}
            }
        });
    }
}

async fn carry(client: TcpStream, server: &str, state: &watch::Receiver<State>) {
    let server = TcpStream::connect(server).await.expect("the database server");
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let mute = AtomicBool::new(false);
    let there = pass(&mut from_client, &mut to_server, |bytes| {
        let commits = bytes.windows(6).any(|word| word == b"COMMIT");
        mute.fetch_or(commits && *state.borrow() == State::CutsAtCommit, Ordering::SeqCst);
        true
    });
    let back = pass(&mut from_server, &mut to_client, |_| !mute.load(Ordering::SeqCst));
    tokio::select! { () = there => {}, () = back => {} }
}

/// Hands bytes on until one side ends, or `wanted` says no.
async fn pass(from: &mut OwnedReadHalf, to: &mut OwnedWriteHalf, wanted: impl Fn(&[u8]) -> bool) {
    let mut bytes = vec![0_u8; 64 * 1024];
    while let Ok(read @ 1..) = from.read(&mut bytes).await {
        if !wanted(&bytes[..read]) || to.write_all(&bytes[..read]).await.is_err() {
            break;
        }
    }
}
