//! The pages that are measured, each in turn with the floor, so that a machine that slows down slows all alike.

use std::time::Duration;

use super::http::{Connection, Request};
use super::load::{Figures, Sample, drive};
use super::server::Server;
use super::visitor::{Visitor, links};
use crate::error::{Context, Error, Result};

/// Connections that keep a server busy.
pub const MANY: usize = 16;
const ROUNDS: u32 = 5;
/// The characters of an id in an address.
const ID_CHARS: usize = 36;

/// A server with the requests of the pages.
pub struct Site {
    pub server: Server,
    pages: Vec<Request>,
}

pub const NAMES: [&str; 4] = ["sign-in", "programmes", "participants", "placement"];

impl Site {
    /// Signs in as the host of Case A and finds its pages.
    pub fn open(server: Server) -> Result<Self> {
        let mut visitor = Visitor::sign_in(&server, "koordinator@jatim.example")?;
        let found = visitor.page("/programmes?text=CETTAR")?;
        let id = links(&found, "/programmes/").find(|rest| rest.len() == ID_CHARS);
        let case_a = format!("/programmes/{}", id.ok_or_else(|| Error::new("Case A is not on the list"))?);
        let signed_out = Request::get("/sign-in", &[("accept-encoding", "gzip, br")]);
        let signed_in = ["/programmes".to_owned(), format!("{case_a}/participants"), format!("{case_a}/placement")];
        let pages = std::iter::once(signed_out).chain(signed_in.iter().map(|path| visitor.request(path))).collect();
        Ok(Self { server, pages })
    }

    /// How large a page is on the wire.
    fn bytes(&self, page: usize) -> Result<usize> {
        let mut connection = Connection::open(self.server.port).context("cannot connect")?;
        let status = connection.send(&self.pages[page]).context(NAMES[page])?;
        let brotli = connection.header("content-encoding").any(|encoding| encoding == "br");
        match (status, brotli) {
            (200, true) => Ok(connection.body().len()),
            (200, false) => Err(Error::new(format!("the page {} is not compressed with brotli", NAMES[page]))),
            _ => Err(Error::new(format!("the page {} was answered with {status}", NAMES[page]))),
        }
    }
}

/// Under load, and with one connection alone.
#[derive(Clone, Copy)]
pub struct Pair {
    pub busy: Figures,
    pub alone: Figures,
}

/// A page on both sites.
pub struct Measured {
    pub name: &'static str,
    /// `/healthz` of the demo, at the same time.
    pub floor: Pair,
    pub demo: Pair,
    pub national: Pair,
    /// In bytes, with brotli.
    pub demo_size: usize,
    pub national_size: usize,
}

/// Measures every page for `seconds` on each site.
pub fn measure(demo: &Site, national: &Site, seconds: f32) -> Result<Vec<Measured>> {
    let floor = Request::get("/healthz", &[]);
    let pages = NAMES.iter().enumerate().map(|(page, name)| {
        let (demo_size, national_size) = (demo.bytes(page)?, national.bytes(page)?);
        let targets =
            [(&demo.server, &floor), (&demo.server, &demo.pages[page]), (&national.server, &national.pages[page])];
        let [floor, demo, national] = together(targets, Duration::from_secs_f32(seconds))?;
        Ok(Measured { name, floor, demo, national, demo_size, national_size })
    });
    pages.collect()
}

fn together(targets: [(&Server, &Request); 3], time: Duration) -> Result<[Pair; 3]> {
    let mut busy: [Sample; 3] = Default::default();
    let mut alone: [Sample; 3] = Default::default();
    for (server, request) in targets {
        drive(server, request, MANY, time / ROUNDS)?;
    }
    for _ in 0..ROUNDS {
        for (place, (server, request)) in targets.into_iter().enumerate() {
            busy[place].add(drive(server, request, MANY, time / ROUNDS)?);
            alone[place].add(drive(server, request, 1, time / ROUNDS / 2)?);
        }
    }
    let mut pairs =
        busy.into_iter().zip(alone).map(|(busy, alone)| Pair { busy: busy.figures(), alone: alone.figures() });
    let mut next = || pairs.next().ok_or_else(|| Error::new("a target was not measured"));
    Ok([next()?, next()?, next()?])
}
