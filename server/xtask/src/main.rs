//! `cargo xtask …`: builds, runs and tests Lokus with nothing but cargo and a C compiler.

mod bench;
mod bundle;
mod cargo;
mod dev;
mod dist;
mod error;
mod files;
mod interrupt;
mod preflight;
mod run;
mod services;
mod steps;
mod test;
mod watch;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use crate::error::Result;
use crate::workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs and tests Lokus")]
enum Task {
    /// Build everything, load the demo and serve it on this machine
    Run(run::Demo),
    /// Serve the demo; rebuild and restart on every change
    Dev(run::Demo),
    /// Check and test everything
    Test(test::Options),
    /// Build one stripped binary with everything embedded
    Dist,
    /// Measure the release build, with the demo and with a large set, and the assignment
    Bench(bench::Options),
    /// Solve one made-up assignment and print the figures; `bench` measures with it
    #[command(hide = true)]
    Solve(bench::assignment::Solve),
    /// Build what the browser loads: script, WebAssembly and styles
    Bundle {
        /// Unoptimised, as `dev` does it
        #[arg(long)]
        fast: bool,
    },
}

fn main() -> ExitCode {
    match perform(Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    let workspace = Workspace::find()?;
    match task {
        Task::Run(demo) => run::run(&workspace, &demo),
        Task::Dev(demo) => dev::dev(&workspace, &demo),
        Task::Test(options) => test::test(&workspace, &options),
        Task::Dist => dist::dist(&workspace),
        Task::Solve(task) => bench::assignment::solve(&task),
        Task::Bench(options) => bench::bench(&workspace, &options),
        Task::Bundle { fast: true } => bundle::build(&workspace, bundle::Mode::Fast),
        Task::Bundle { fast: false } => bundle::build(&workspace, bundle::Mode::Small),
    }
}
