//! The programs that checks and tests need, as far as they are on this machine.

use std::path::PathBuf;

use super::checks::{self, CLIPPY, RUSTFMT};
use super::table::{Outcome, Row};
use crate::error::{Error, Result};
use crate::services::{Axe, Browser, BrowserPrograms, Cluster, Missing};
use crate::workspace::Workspace;

pub struct Needs {
    pub rustfmt: Result<(), Missing>,
    pub clippy: Result<(), Missing>,
    pub postgres: Result<PathBuf, Missing>,
    pub browser: Result<BrowserPrograms, Missing>,
    pub axe: Result<Axe, Missing>,
}

impl Needs {
    pub fn find(workspace: &Workspace) -> Self {
        Self {
            rustfmt: checks::need(workspace, RUSTFMT),
            clippy: checks::need(workspace, CLIPPY),
            postgres: Cluster::programs(),
            browser: Browser::programs(),
            axe: Axe::find(workspace),
        }
    }

    /// Complains of everything missing at once.
    pub fn demand(&self) -> Result<()> {
        let missing: Vec<String> = self.missing().map(|(_, missing)| missing.to_string()).collect();
        if missing.is_empty() { Ok(()) } else { Err(Error::new(missing.join("\n"))) }
    }

    /// Rows for the closing table.
    pub fn skipped(&self) -> Vec<Row> {
        self.missing()
            .map(|(step, missing)| Row { step, outcome: Outcome::Skipped(missing.to_string()), seconds: 0.0 })
            .collect()
    }

    fn missing(&self) -> impl Iterator<Item = (&'static str, &Missing)> {
        let all = [
            ("formatting", self.rustfmt.as_ref().err()),
            ("lints", self.clippy.as_ref().err()),
            ("on PostgreSQL", self.postgres.as_ref().err()),
            ("in a browser", self.browser.as_ref().err()),
            ("accessibility", self.axe.as_ref().err()),
        ];
        all.into_iter().filter_map(|(step, missing)| missing.map(|missing| (step, missing)))
    }
}
