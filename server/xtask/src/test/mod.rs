//! `cargo xtask test`: everything that must hold before a change goes in.

mod arrows;
mod checks;
mod counts;
mod needs;
mod suite;
mod table;

use std::time::Instant;

use clap::Args;

use self::counts::Counts;
use self::needs::Needs;
use self::table::{Outcome, Row};
use crate::bundle::{self, Mode};
use crate::error::{Error, Result};
use crate::workspace::Workspace;
use crate::{interrupt, preflight};

#[derive(Args)]
pub struct Options {
    /// Fail when a program is missing instead of skipping what needs it
    #[arg(long)]
    all: bool,
}

pub fn test(workspace: &Workspace, options: &Options) -> Result<()> {
    interrupt::listen()?;
    preflight::c_compiler()?;
    bundle::ensure_folder(workspace)?;
    let needs = Needs::find(workspace);
    if options.all {
        needs.demand()?;
    }

    let mut rows = Vec::new();
    if needs.rustfmt.is_ok() {
        run(&mut rows, "formatting", || checks::formatting(workspace));
    }
    run(&mut rows, "architecture", || arrows::check(workspace));
    run(&mut rows, "client bundle", || bundle::build(workspace, Mode::Small));
    if needs.clippy.is_ok() {
        run(&mut rows, "lints, client", || checks::lints_client(workspace));
        run(&mut rows, "lints, server", || checks::lints_server(workspace));
    }
    let mut axe = None;
    if let Ok(needed) = &needs.axe {
        run(&mut rows, "axe-core", || needed.fetch().map(|source| axe = Some(source)));
    }
    let skipped = needs.skipped();
    let mut counts = Counts::default();
    run(&mut rows, "tests", || suite::run(workspace, needs, axe.as_deref(), &mut counts));
    rows.extend(skipped);

    println!("\n{}", table::render(&rows, &counts));
    match rows.iter().filter(|row| matches!(row.outcome, Outcome::Failed(_))).count() {
        0 => Ok(()),
        failed => Err(Error::new(format!("{failed} of {} steps failed", rows.len()))),
    }
}

/// Runs a step and notes how it went; the following ones run all the same, unless a stop is requested.
fn run(rows: &mut Vec<Row>, step: &'static str, work: impl FnOnce() -> Result<()>) {
    eprintln!("\n== {step}");
    let started = Instant::now();
    let result = if interrupt::requested() { Err(Error::new("not run")) } else { work() };
    let outcome = match result {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            eprintln!("{step}: {error}");
            Outcome::Failed(error.to_string())
        }
    };
    rows.push(Row { step, outcome, seconds: started.elapsed().as_secs_f32() });
}
