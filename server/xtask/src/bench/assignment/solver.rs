//! Solving one problem in a process of its own, so that its memory is its own.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use clap::Args;
use domain::assignment::{Limits, Problem, Solution, sample, solve as place, verify};

use super::network;
use crate::error::{Context, Error, Result};

/// The seed of all problems.
const SEED: u64 = 1;

#[derive(Args)]
pub struct Solve {
    #[arg(long)]
    pub people: usize,
    #[arg(long)]
    pub units: usize,
    #[arg(long)]
    pub runs: usize,
    /// Where the problem is written as a network, for another solver
    #[arg(long)]
    pub network: Option<PathBuf>,
}

/// Milliseconds, megabytes, and the total cost.
pub struct Figures {
    pub least: f64,
    pub middle: f64,
    pub check: f64,
    pub peak: f64,
    pub total: i64,
}

/// Runs [`solve`] in another process.
pub fn apart(task: &Solve) -> Result<Figures> {
    let mut command = Command::new(std::env::current_exe().context("cannot find this program")?);
    command.arg("solve");
    for (name, value) in [("--people", task.people), ("--units", task.units), ("--runs", task.runs)] {
        command.arg(name).arg(value.to_string());
    }
    if let Some(network) = &task.network {
        command.arg("--network").arg(network);
    }
    let output = command.output().context("cannot start the solver")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    match numbers[..] {
        [least, middle, check, peak, total] => Ok(Figures { least, middle, check, peak, total: total as i64 }),
        _ => Err(Error::new(format!("the solver failed: {}", String::from_utf8_lossy(&output.stderr)))),
    }
}

/// Solves a problem several times and prints the figures.
pub fn solve(task: &Solve) -> Result<()> {
    let problem = sample(task.people, task.units, SEED);
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..task.runs.max(1) {
        let started = Instant::now();
        let solution = once(&problem)?;
        times.push(milliseconds(started));
        last = Some(solution);
    }
    times.sort_by(f64::total_cmp);
    let peak = peak();
    let solution = last.ok_or_else(|| Error::new("nothing was solved"))?;
    let started = Instant::now();
    verify(&problem, &solution.placement, &solution.duals).map_err(|doubt| Error::new(format!("{doubt:?}")))?;
    let check = milliseconds(started);
    println!("{} {} {check} {peak} {}", times[0], times[times.len() / 2], solution.parts.total());
    task.network.as_ref().map_or(Ok(()), |path| network::write(&problem, path))
}

fn once(problem: &Problem) -> Result<Solution> {
    let solved = place(problem, Limits::default(), &mut |_| ControlFlow::Continue(()));
    solved.map_err(|stopped| Error::new(format!("{stopped:?}")))
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

/// The most memory that this process had, in megabytes; 0 where the system does not say.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1024.0 / 1e6
}
