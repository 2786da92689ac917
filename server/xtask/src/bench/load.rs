//! Load in a closed loop: every connection sends its next request as soon as it has the whole answer to the one before.

use std::thread;
use std::time::{Duration, Instant};

use super::http::{Connection, Request};
use super::server::Server;
use crate::error::{Context, Error, Result};
use crate::interrupt;

/// What was seen while some connections kept a server busy.
#[derive(Default)]
pub struct Sample {
    /// Of every request.
    latencies: Vec<Duration>,
    elapsed: Duration,
    /// What the server itself computed, on all its threads; `None` where the system does not tell.
    computed: Option<Duration>,
}

/// A sample in numbers. Times are in milliseconds.
#[derive(Clone, Copy)]
pub struct Figures {
    pub per_second: f64,
    pub p50: f64,
    pub p99: f64,
    /// What the server computes for one request.
    pub cpu: Option<f64>,
}

/// Sends the same request again and again; every answer must be a page.
pub fn drive(server: &Server, request: &Request, connections: usize, duration: Duration) -> Result<Sample> {
    let before = server.computed();
    let started = Instant::now();
    let end = started + duration;
    let latencies = thread::scope(|scope| {
        let threads: Vec<_> = (0..connections).map(|_| scope.spawn(|| one(server.port, request, end))).collect();
        let joined =
            threads.into_iter().map(|thread| thread.join().map_err(|_| Error::new("a connection panicked"))?);
        joined.collect::<Result<Vec<_>>>()
    })?;
    if interrupt::requested() {
        return Err(Error::new("stopped on request"));
    }
    let computed = server.computed().zip(before).map(|(after, before)| after.saturating_sub(before));
    Ok(Sample { latencies: latencies.concat(), elapsed: started.elapsed(), computed })
}

fn one(port: u16, request: &Request, end: Instant) -> Result<Vec<Duration>> {
    let mut connection = Connection::open(port).context("cannot connect")?;
    let mut latencies = Vec::new();
    let mut now = Instant::now();
    while now < end && !interrupt::requested() {
        let status = connection.send(request).context("a request under load")?;
        if status != 200 {
            return Err(Error::new(format!("a request under load was answered with {status}")));
        }
        let answered = Instant::now();
        latencies.push(answered - now);
        now = answered;
    }
    Ok(latencies)
}

impl Sample {
    /// Adds what was seen at another time.
    pub fn add(&mut self, other: Self) {
        self.computed = match (self.latencies.is_empty(), self.computed) {
            (true, _) => other.computed,
            (false, known) => known.zip(other.computed).map(|(known, more)| known + more),
        };
        self.latencies.extend(other.latencies);
        self.elapsed += other.elapsed;
    }

    pub fn figures(mut self) -> Figures {
        self.latencies.sort_unstable();
        let count = self.latencies.len();
        let at = |share: usize| {
            let place = (count * share / 100).min(count.saturating_sub(1));
            self.latencies.get(place).map_or(0.0, |latency| milliseconds(*latency))
        };
        Figures {
            per_second: count as f64 / self.elapsed.as_secs_f64(),
            p50: at(50),
            p99: at(99),
            cpu: self.computed.map(|computed| milliseconds(computed) / count as f64),
        }
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_two_samples_together() {
        let sample = |from: u64, to: u64| Sample {
            latencies: (from..to).map(Duration::from_millis).collect(),
            elapsed: Duration::from_secs(1),
            computed: Some(Duration::from_millis(100)),
        };
        let mut all = Sample::default();
        all.add(sample(100, 200));
        all.add(sample(0, 100));
        let figures = all.figures();
        assert_eq!((figures.per_second, figures.p50, figures.p99), (100.0, 100.0, 198.0));
        assert_eq!(figures.cpu, Some(1.0));
    }
}
