//! `cargo xtask bench`: how fast the release build answers, with the demo and with a national set beside it.

pub mod assignment;
mod goals;
mod http;
mod import;
mod load;
mod pages;
mod report;
mod server;
mod sets;
mod visitor;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};

use self::import::Import;
use self::pages::{Measured, Site};
use self::server::{Memory, Server};
use self::sets::{Sets, Size};
use crate::bundle::{self, Mode};
use crate::error::{Context, Result};
use crate::steps::Steps;
use crate::workspace::Workspace;
use crate::{cargo, interrupt, preflight};

#[derive(Args)]
pub struct Options {
    /// Programmes of the national set
    #[arg(long, default_value_t = 10_000)]
    programmes: usize,
    /// Participants in all these programmes together
    #[arg(long, default_value_t = 250_000)]
    participants: usize,
    /// Seconds of load on each page with each set
    #[arg(long, default_value_t = 5.0)]
    seconds: f32,
    /// Make both sets anew, though there are some of this size and build
    #[arg(long)]
    fresh: bool,
    /// Only this
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// Solve the same assignments with OR-Tools too, in a Python environment below target/bench
    #[arg(long)]
    compare: bool,
    /// Measure this server instead of building one
    #[arg(long)]
    binary: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    Pages,
    Assignment,
}

/// How often a server is started to see how long it takes.
const STARTS: usize = 5;

/// Everything that a run finds out.
struct Findings {
    size: Size,
    pages: Vec<Measured>,
    demo: SiteFindings,
    national: SiteFindings,
    /// What the browser loads of script and WebAssembly, in bytes, with brotli.
    client: usize,
}

/// What is found out once for each set.
struct SiteFindings {
    /// Of the database, in bytes.
    database: u64,
    /// The middle one of several starts.
    start_up: Duration,
    /// After the load on pages.
    memory: Option<Memory>,
    import: Import,
    /// After the import too.
    memory_at_end: Option<Memory>,
}

pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.only != Some(Part::Assignment) {
        pages(workspace, options)?;
    }
    if options.only != Some(Part::Pages) {
        assignment::bench(workspace, options.compare)?;
    }
    Ok(())
}

fn pages(workspace: &Workspace, options: &Options) -> Result<()> {
    preflight::c_compiler()?;
    interrupt::listen()?;
    let mut steps = Steps::new(5);
    let binary = steps.step("Build client and server", || build(workspace, options))?;
    let size = Size { programmes: options.programmes, participants: options.participants };
    let folder = workspace.target.join("bench");
    let sets =
        steps.step("Prepare the demo and the national set", || Sets::prepare(&binary, &folder, size, options.fresh))?;
    let (demo, national) = steps.step("Start the server with each", || {
        Ok((started(&binary, &sets.demo)?, started(&binary, &sets.national)?))
    })?;
    let (demo_site, national_site) = (Site::open(demo.0)?, Site::open(national.0)?);
    let pages = steps.step("Measure the pages", || pages::measure(&demo_site, &national_site, options.seconds))?;
    let (demo, national) = steps.step("Import a list", || {
        Ok((finish(&demo_site.server, demo.1, &sets.demo)?, finish(&national_site.server, national.1, &sets.national)?))
    })?;
    let client = bundle::client_size(workspace)?;
    println!("\n{}", report::render(&Findings { size, pages, demo, national, client }));
    Ok(())
}

fn build(workspace: &Workspace, options: &Options) -> Result<PathBuf> {
    if let Some(binary) = &options.binary {
        return binary.canonicalize().context(format_args!("cannot find {}", binary.display()));
    }
    bundle::build(workspace, Mode::Small)?;
    cargo::run(cargo::cargo(workspace, &["build", "--release", "-p", "lokus"]))?;
    Ok(workspace.binary("release"))
}

/// A server, and how long it usually takes to start.
fn started(binary: &Path, folder: &Path) -> Result<(Server, Duration)> {
    let mut times = Vec::new();
    loop {
        let server = Server::start(binary, folder)?;
        times.push(server.start_up);
        if times.len() == STARTS {
            times.sort_unstable();
            return Ok((server, times[STARTS / 2]));
        }
    }
}

fn finish(server: &Server, start_up: Duration, folder: &Path) -> Result<SiteFindings> {
    let memory = server.memory();
    let import = import::measure(server)?;
    let database = sets::database_size(folder)?;
    Ok(SiteFindings { database, start_up, memory, import, memory_at_end: server.memory() })
}
