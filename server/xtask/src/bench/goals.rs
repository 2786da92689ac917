//! What was promised, beside what was measured.

use super::Findings;
use super::pages::Measured;

/// A promise and how it stands.
pub struct Goal {
    pub what: String,
    pub measured: String,
    pub promised: &'static str,
    /// `None` where nothing could be measured.
    pub met: Option<bool>,
}

const FLOOR_SHARE: f64 = 0.03;
const LARGE_TO_SMALL: f64 = 1.3;
const MEMORY: f64 = 120e6;
const PAGE: usize = 14_000;
const CLIENT: usize = 100_000;

/// All goals; the placement page is that of Case A.
pub fn goals(findings: &Findings) -> Vec<Goal> {
    let placement = findings.pages.iter().filter(|page| page.name == "placement");
    let mut goals: Vec<Goal> = placement.flat_map(|page| [share(page), size(page)]).collect();
    goals.extend(findings.pages.iter().map(larger));
    let memory = findings.national.memory.map(|memory| memory.now as f64);
    goals.push(Goal {
        what: "memory after load, national set".to_owned(),
        measured: memory.map_or_else(|| "unknown".to_owned(), |bytes| format!("{:.0} MB", bytes / 1e6)),
        promised: "< 120 MB",
        met: memory.map(|bytes| bytes < MEMORY),
    });
    goals.push(Goal {
        what: "client (wasm + js, brotli)".to_owned(),
        measured: kilobytes(findings.client),
        promised: "< 100 kB",
        met: Some(findings.client < CLIENT),
    });
    goals
}

fn share(page: &Measured) -> Goal {
    let share = page.demo.busy.per_second / page.floor.busy.per_second;
    Goal {
        what: "placement page, requests/s of the floor's".to_owned(),
        measured: format!("{:.1} %", share * 100.0),
        promised: "≥ 3 %",
        met: Some(share >= FLOOR_SHARE),
    }
}

fn size(page: &Measured) -> Goal {
    Goal {
        what: "placement page, HTML (brotli)".to_owned(),
        measured: kilobytes(page.demo_size),
        promised: "< 14 kB",
        met: Some(page.demo_size < PAGE),
    }
}

/// With one connection: under load the time of a request is mostly the time that it waits for the others.
fn larger(page: &Measured) -> Goal {
    let ratio = page.national.alone.p50 / page.demo.alone.p50;
    Goal {
        what: format!("{}, p50 national / demo", page.name),
        measured: format!("{ratio:.2}"),
        promised: "≤ 1.3",
        met: Some(ratio <= LARGE_TO_SMALL),
    }
}

pub fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
