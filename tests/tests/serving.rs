//! The server as a process sees it: stopping without cutting anybody off.

use std::time::Duration;

use lokus::config::Config;
use tests::{PASSWORD, Site};
use time::OffsetDateTime;
use time::macros::datetime;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

const NOW: OffsetDateTime = datetime!(2024-10-04 00:00 UTC);

/// Nothing here takes this long; a server without limits would keep the test waiting for ever.
const LONG: Duration = Duration::from_secs(60);

async fn patient_site() -> (Site, String) {
    let site = Site::with(NOW, |config| (config.head_timeout_seconds, config.stop_timeout_seconds) = (1, 1)).await;
    let address = site.url.trim_start_matches("http://").to_owned();
    (site, address)
}

async fn ends(stream: &mut TcpStream) -> String {
    let mut answer = String::new();
    let read = timeout(LONG, stream.read_to_string(&mut answer)).await.expect("the server ends the connection");
    read.expect("reads");
    answer
}

#[tokio::test]
async fn half_a_head_is_not_waited_for() {
    let (site, address) = patient_site().await;
    let mut streams = Vec::new();
    for _ in 0..50 {
        let mut stream = TcpStream::connect(&address).await.expect("connects");
        stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n").await.expect("sends");
        streams.push(stream);
    }
    for mut stream in streams {
        ends(&mut stream).await;
    }
    site.close().await;
}

#[tokio::test]
async fn one_address_holds_a_quarter_of_the_connections() {
    let site = Site::with(NOW, |config| config.connections = 16).await;
    let address = site.url.trim_start_matches("http://").to_owned();
    let mut held = Vec::new();
    for _ in 0..4 {
        let mut stream = TcpStream::connect(&address).await.expect("connects");
        stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n").await.expect("sends");
        held.push(stream);
    }
    let mut one_more = TcpStream::connect(&address).await.expect("connects");
    let closed = timeout(LONG, one_more.read(&mut [0])).await.expect("the connection ends");
    assert!(matches!(closed, Ok(0) | Err(_)), "{closed:?}");
    for mut stream in held {
        stream.write_all(b"\r\n").await.expect("sends the rest");
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await.expect("an answer");
        assert_eq!(&answer, b"HTTP/1.1 200");
    }
    site.close().await;
}

#[tokio::test]
async fn an_idle_connection_is_closed() {
    let (site, address) = patient_site().await;
    let mut stream = TcpStream::connect(&address).await.expect("connects");
    stream.write_all(format!("GET /healthz HTTP/1.1\r\nhost: {address}\r\n\r\n").as_bytes()).await.expect("sends");
    assert!(ends(&mut stream).await.starts_with("HTTP/1.1 200"));
    site.close().await;
}

#[tokio::test]
async fn the_server_ends_though_a_form_never_arrives() {
    let (site, address) = patient_site().await;
    let mut stream = TcpStream::connect(&address).await.expect("connects");
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: 100\r\nexpect: 100-continue\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.expect("sends");
    let mut asked = [0_u8; 25];
    stream.read_exact(&mut asked).await.expect("the server waits for the form");
    timeout(LONG, site.close()).await.expect("the server ends");
}

#[tokio::test]
async fn the_server_does_not_wait_for_half_a_head_when_it_is_to_end() {
    let site = Site::with(NOW, |config| (config.head_timeout_seconds, config.stop_timeout_seconds) = (600, 600)).await;
    let mut stream = TcpStream::connect(site.url.trim_start_matches("http://")).await.expect("connects");
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n").await.expect("sends");
    timeout(LONG, site.close()).await.expect("the server ends");
}

#[tokio::test]
async fn who_takes_nothing_of_the_answers_is_not_waited_for() {
    let site = Site::with(NOW, |config| {
        (config.request_timeout_seconds, config.stop_timeout_seconds) = (1, 600);
    });
    let site = site.await;
    let address = site.url.trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&address).await.expect("connects");
    let asked = format!("GET /sign-in HTTP/1.1\r\nhost: {address}\r\n\r\n").repeat(200);
    // Answers fill the buffers on the way until the server can write no more; then it takes no more questions, and gives up.
    let refused = timeout(LONG, async { while stream.write_all(asked.as_bytes()).await.is_ok() {} }).await;
    refused.expect("the server ends the connection");
    timeout(LONG, site.close()).await.expect("the server ends");
}

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_server_ends() {
    let site = Site::with_people(NOW).await;
    let address = site.url.trim_start_matches("http://").to_owned();
    let body =
        serde_urlencoded::to_string([("email", "koordinator@jatim.example"), ("password", PASSWORD)]).expect("a form");
    let (first, rest) = body.as_bytes().split_at(10);
    let mut stream = TcpStream::connect(&address).await.expect("connects");
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\nexpect: 100-continue\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.expect("sends");
    // The server has begun to read the form once it asks for the rest.
    let mut asked = [0_u8; 25];
    stream.read_exact(&mut asked).await.expect("an answer");
    assert!(asked.starts_with(b"HTTP/1.1 100 Continue"));
    stream.write_all(first).await.expect("sends");

    let closing = tokio::spawn(site.close());
    while TcpStream::connect(&address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(!closing.is_finished(), "the server waits for the form");
    stream.write_all(rest).await.expect("sends the rest");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("reads");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    closing.await.expect("the server ends");
}

/// What is said where the installation cannot begin.
async fn refusal(change: impl FnOnce(&mut Config)) -> String {
    let mut config = Config::default();
    change(&mut config);
    match lokus::serve::open(&config).await {
        Ok(_) => panic!("opens"),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn a_database_that_cannot_be_used_is_named_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("berkas"), "bukan basis data, melainkan teks biasa yang cukup panjang").expect("writes");

    let said = refusal(|config| config.data_dir = path("berkas/data")).await;
    assert!(said.contains(&path("berkas/data").display().to_string()) && said.contains("`data_dir`"), "{said}");

    let missing = path("tidak-ada/lokus.db");
    let said = refusal(|config| config.database_url = format!("sqlite:{}", missing.display())).await;
    assert!(said.contains(&missing.display().to_string()) && said.contains("folder of the file"), "{said}");

    let text = path("berkas");
    let said = refusal(|config| config.database_url = format!("sqlite:{}", text.display())).await;
    assert!(said.contains(&text.display().to_string()) && said.contains("not a database"), "{said}");
}

#[tokio::test]
async fn a_server_that_cannot_be_reached_is_named_without_its_password() {
    let taken = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = taken.local_addr().expect("an address").port();
    drop(taken);
    for url in [
        format!("postgres://lokus:geheim@127.0.0.1:{port}/lokus?password=geheim"),
        "postgres://lokus:geheim@127.0.0.1:bukan-angka/lokus".to_owned(),
        "postgre://lokus:geheim@127.0.0.1/lokus".to_owned(),
        "host=127.0.0.1 password=geheim".to_owned(),
    ] {
        let said = refusal(|config| config.database_url = url.clone()).await;
        assert!(said.contains("database_url") && !said.contains("geheim"), "{said}");
    }
}
