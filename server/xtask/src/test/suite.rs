//! All tests in one call of cargo, with the database and the browser that they need beside them.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::Stdio;
use std::thread;

use super::counts::Counts;
use super::table::{Outcome, Row};
use crate::cargo::cargo;
use crate::error::{Context, Error, Result};
use crate::interrupt;
use crate::services::{Browser, BrowserPrograms, Cluster, Missing};
use crate::workspace::Workspace;

/// The programs beside the tests, as far as they are on this machine.
pub struct Helpers {
    postgres: Result<PathBuf, Missing>,
    browser: Result<BrowserPrograms, Missing>,
}

impl Helpers {
    pub fn find() -> Self {
        Self { postgres: Cluster::programs(), browser: Browser::programs() }
    }

    /// Complains of everything missing at once.
    pub fn demand(&self) -> Result<()> {
        let missing: Vec<String> = self.missing().map(|(_, missing)| missing.to_string()).collect();
        if missing.is_empty() { Ok(()) } else { Err(Error::new(missing.join("\n"))) }
    }

    pub fn skipped(&self) -> Vec<Row> {
        self.missing()
            .map(|(step, missing)| Row { step, outcome: Outcome::Skipped(missing.to_string()), seconds: 0.0 })
            .collect()
    }

    fn missing(&self) -> impl Iterator<Item = (&'static str, &Missing)> {
        let postgres = self.postgres.as_ref().err().map(|missing| ("on PostgreSQL", missing));
        let browser = self.browser.as_ref().err().map(|missing| ("in a browser", missing));
        postgres.into_iter().chain(browser)
    }
}

/// The services live exactly as long as this call, however it ends.
pub fn run(workspace: &Workspace, helpers: Helpers, counts: &mut Counts) -> Result<()> {
    let cluster = helpers.postgres.ok().map(|programs| Cluster::start(&programs)).transpose()?;
    let browser = helpers.browser.ok().map(Browser::start).transpose()?;

    let mut command = cargo(workspace, &["test", "--workspace", "--exclude", "client", "--no-fail-fast"]);
    // A database or a browser that happens to be named in the environment is not ours to use.
    for name in ["LOKUS_TEST_POSTGRES", "LOKUS_TEST_CHROMEDRIVER", "LOKUS_TEST_CHROMIUM"] {
        command.env_remove(name);
    }
    if let Some(cluster) = &cluster {
        command.env("LOKUS_TEST_POSTGRES", &cluster.url);
    }
    if let Some(browser) = &browser {
        command.env("LOKUS_TEST_CHROMEDRIVER", browser.url()).env("LOKUS_TEST_CHROMIUM", &browser.program);
    }
    let mut child = interrupt::spawn(command.stdout(Stdio::piped())).context("cannot run cargo")?;
    let output = child.stdout.take();
    let reader = thread::spawn(move || output.map(show_and_count).unwrap_or_default());
    let status = interrupt::wait(child);
    *counts = reader.join().unwrap_or_default();
    match (status?.success(), counts.failed) {
        (true, _) => Ok(()),
        (false, 0) => Err(Error::new("did not build, or a test program crashed; see above")),
        (false, failed) => Err(Error::new(format!("{failed} failed"))),
    }
}

fn show_and_count(output: impl Read) -> Counts {
    let mut counts = Counts::default();
    for line in BufReader::new(output).split(b'\n').map_while(std::io::Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        counts.take(&line);
    }
    counts
}
