//! All tests in one call of cargo, with the database and the browser that they need beside them.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::Stdio;
use std::thread;

use super::counts::Counts;
use super::needs::Needs;
use crate::cargo::cargo;
use crate::error::{Context, Error, Result};
use crate::interrupt;
use crate::services::{Browser, Cluster};
use crate::workspace::Workspace;

/// The services live exactly as long as this call, however it ends.
pub fn run(workspace: &Workspace, needs: Needs, axe: Option<&Path>, counts: &mut Counts) -> Result<()> {
    let cluster = needs.postgres.ok().map(|programs| Cluster::start(&programs)).transpose()?;
    let browser = needs.browser.ok().map(Browser::start).transpose()?;

    let mut command = cargo(workspace, &["test", "--workspace", "--exclude", "client", "--no-fail-fast"]);
    // A database or a browser that happens to be named in the environment is not ours to use.
    for name in [
        "LOKUS_TEST_POSTGRES",
        "LOKUS_TEST_POSTGRES_AUTHORITY",
        "LOKUS_TEST_CHROMEDRIVER",
        "LOKUS_TEST_CHROMIUM",
        "LOKUS_TEST_AXE",
    ] {
        command.env_remove(name);
    }
    if let Some(cluster) = &cluster {
        command.env("LOKUS_TEST_POSTGRES", &cluster.url);
        if let Some(authority) = &cluster.authority {
            command.env("LOKUS_TEST_POSTGRES_AUTHORITY", authority);
        }
    }
    if let Some(browser) = &browser {
        command.env("LOKUS_TEST_CHROMEDRIVER", browser.url()).env("LOKUS_TEST_CHROMIUM", &browser.program);
    }
    if let Some(axe) = axe {
        command.env("LOKUS_TEST_AXE", axe);
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
