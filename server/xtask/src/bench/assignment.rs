//! How fast the best placement is found, on problems that anyone can make again, and beside OR-Tools.

mod network;
mod ortools;
mod solver;

use std::path::Path;

pub use solver::{Solve, solve};

use self::ortools::OrTools;
use self::solver::Figures;
use crate::error::{Context, Result};
use crate::steps::Steps;
use crate::workspace::Workspace;

/// People, units, and how often it is solved. The first is as large as the internship of Sumatera Barat in Jawa Timur.
const SIZES: [(usize, usize, usize); 4] = [(27, 12, 200), (500, 21, 50), (5_000, 200, 5), (20_000, 500, 2)];

/// The instance at which the two are compared for the goal.
const COMPARED: (usize, usize) = (5_000, 200);
const TIMES_FASTER: f64 = 5.0;
const CASE_A_MS: f64 = 1.0;

/// One size: our figures, and theirs where they were asked for.
struct Measured {
    people: usize,
    units: usize,
    ours: Figures,
    theirs: Option<OrTools>,
}

pub fn bench(workspace: &Workspace, compare: bool) -> Result<()> {
    let folder = workspace.target.join("bench/assignment");
    std::fs::create_dir_all(&folder).context("cannot make a folder")?;
    let mut steps = Steps::new(SIZES.len() + usize::from(compare));
    let python = if compare {
        Some(steps.step("Prepare OR-Tools in a Python environment", || ortools::prepare(&folder))?)
    } else {
        None
    };
    let mut measured = Vec::new();
    for (people, units, runs) in SIZES {
        let title = format!("Place {people} people in {units} units");
        measured.push(steps.step(&title, || measure((people, units, runs), &folder, python.as_deref()))?);
    }
    println!("\n{}", report(&measured));
    Ok(())
}

fn measure((people, units, runs): (usize, usize, usize), folder: &Path, python: Option<&Path>) -> Result<Measured> {
    let network = python.map(|_| folder.join(format!("{people}x{units}")));
    let ours = solver::apart(&Solve { people, units, runs, network: network.clone() })?;
    let theirs = match (python, network) {
        (Some(python), Some(network)) => Some(ortools::solve(python, folder, &network, runs.min(3))?),
        _ => None,
    };
    Ok(Measured { people, units, ours, theirs })
}

fn report(measured: &[Measured]) -> String {
    let mut text = String::from(
        "Assignment: time to the proved placement with the proof checked (the least and the middle of several), what the\n\
         check alone takes, and the peak memory of the process. OR-Tools: its minimum-cost flow on the same network,\n\
         the time of its solve call alone.\n\n\
         people x units        least ms   middle ms    check ms     peak MB         total      OR-Tools ms      total  times\n",
    );
    for Measured { people, units, ours, theirs } in measured {
        let size = format!("{people} x {units}");
        text += &format!(
            "{size:18}{:>12.3}{:>12.3}{:>12.3}{:>12.1}{:>14}",
            ours.least, ours.middle, ours.check, ours.peak, ours.total
        );
        if let Some(theirs) = theirs {
            text += &format!("{:>17.3}{:>11}{:>6.1}×", theirs.ms, theirs.total, theirs.ms / ours.least);
        }
        text.push('\n');
    }
    text + "\n" + &growth(measured) + "\n" + &goals(measured)
}

/// How the time grows from one size to the next, against people times units.
fn growth(measured: &[Measured]) -> String {
    let pairs = measured.windows(2).map(|pair| {
        let (small, large) = (&pair[0], &pair[1]);
        let cells = (large.people * large.units) as f64 / (small.people * small.units) as f64;
        let time = large.ours.least / small.ours.least;
        format!("{} x {}: {cells:.0}× the cells, {time:.0}× the time\n", large.people, large.units)
    });
    pairs.collect()
}

fn goals(measured: &[Measured]) -> String {
    let mut lines = vec![goal(
        "27 x 12",
        measured[0].ours.least < CASE_A_MS,
        format!("{:.3} ms, promised < 1 ms", measured[0].ours.least),
    )];
    for Measured { people, units, ours, theirs } in measured {
        let Some(theirs) = theirs else { continue };
        let size = format!("{people} x {units}");
        lines.push(goal(&size, ours.total == theirs.total, "the same total".to_owned()));
        if (*people, *units) == COMPARED {
            let times = theirs.ms / ours.least;
            lines.push(goal(&size, times >= TIMES_FASTER, format!("{times:.1} times faster, promised 5")));
        }
    }
    lines.concat()
}

fn goal(size: &str, met: bool, what: String) -> String {
    format!("{size:14}{what:44}{}\n", if met { "met" } else { "MISSED" })
}
