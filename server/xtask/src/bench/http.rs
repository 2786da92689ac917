//! As much of an HTTP/1.1 client as measuring needs: one connection that is kept, one request after the other.

use std::io::{self, BufRead, BufReader, Error, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// The bytes of a request, made once and sent often.
#[derive(Clone)]
pub struct Request(Vec<u8>);

impl Request {
    pub fn get(path: &str, headers: &[(&str, &str)]) -> Self {
        Self::new("GET", path, headers, &[])
    }

    pub fn post(path: &str, headers: &[(&str, &str)], body: &[u8]) -> Self {
        Self::new("POST", path, headers, body)
    }

    fn new(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Self {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if method == "POST" {
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        head.push_str("\r\n");
        Self([head.as_bytes(), body].concat())
    }
}

/// A connection with the answer to its last request.
pub struct Connection {
    stream: BufReader<TcpStream>,
    head: Vec<String>,
    body: Vec<u8>,
}

impl Connection {
    pub fn open(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { stream: BufReader::with_capacity(32 * 1024, stream), head: Vec::new(), body: Vec::new() })
    }

    /// Sends a request and reads the whole answer; returns its status.
    pub fn send(&mut self, request: &Request) -> io::Result<u16> {
        self.stream.get_mut().write_all(&request.0)?;
        self.read_head()?;
        self.read_body()?;
        let status = self.head.first().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        status.ok_or_else(|| unreadable("status"))
    }

    /// The values of a header of the last answer; `name` is in lower case.
    pub fn header<'c>(&'c self, name: &'c str) -> impl Iterator<Item = &'c str> {
        self.head.iter().filter_map(move |line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The body of the last answer as it came, compressed if it was.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    fn read_head(&mut self) -> io::Result<()> {
        self.head.clear();
        loop {
            let line = self.line()?;
            if line.is_empty() {
                return Ok(());
            }
            self.head.push(line);
        }
    }

    fn read_body(&mut self) -> io::Result<()> {
        self.body.clear();
        let length = self.header("content-length").next().map(str::parse::<usize>);
        match length {
            Some(Ok(length)) => self.take(length),
            None if self.header("transfer-encoding").any(|value| value == "chunked") => self.read_chunks(),
            _ => Err(unreadable("length of the body")),
        }
    }

    fn read_chunks(&mut self) -> io::Result<()> {
        loop {
            let length = usize::from_str_radix(&self.line()?, 16).map_err(|_| unreadable("length of a chunk"))?;
            self.take(length)?;
            self.line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }

    /// Adds the next bytes to the body.
    fn take(&mut self, length: usize) -> io::Result<()> {
        let known = self.body.len();
        self.body.resize(known + length, 0);
        self.stream.read_exact(&mut self.body[known..])
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(Error::new(ErrorKind::UnexpectedEof, "the server closed the connection"));
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }
}

fn unreadable(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, format!("the answer has no readable {what}"))
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// Answers every request of one connection with the next of `answers`.
    fn server(answers: &'static [&'static str]) -> u16 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            let mut stream = listener.accept().unwrap().0;
            for answer in answers {
                let _request = stream.read(&mut [0; 1024]).unwrap();
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        port
    }

    #[test]
    fn bodies_by_length_and_in_chunks() {
        let port = server(&[
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nb\r\ndefghijklmn\r\n0\r\n\r\n",
            "HTTP/1.1 303 See Other\r\nset-cookie: a=1\r\nset-cookie: b=2\r\ncontent-length: 0\r\n\r\n",
        ]);
        let mut connection = Connection::open(port).unwrap();
        let request = Request::get("/", &[]);
        assert_eq!(connection.send(&request).unwrap(), 200);
        assert_eq!(connection.body(), b"ok");
        assert_eq!(connection.send(&request).unwrap(), 200);
        assert_eq!(connection.body(), b"abcdefghijklmn");
        assert_eq!(connection.send(&request).unwrap(), 303);
        assert_eq!(connection.header("set-cookie").collect::<Vec<_>>(), ["a=1", "b=2"]);
        assert!(connection.send(&request).is_err());
    }
}
