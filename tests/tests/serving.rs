//! The server as a process sees it: stopping without cutting anybody off.

use tests::{PASSWORD, Site};
use time::OffsetDateTime;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_server_ends() {
    let site = Site::with_people(OffsetDateTime::UNIX_EPOCH + time::Duration::days(20_000)).await;
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
