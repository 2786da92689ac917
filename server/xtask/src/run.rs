//! `cargo xtask run`: from a clone to the first page.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use clap::Args;

use crate::bundle::{self, Mode};
use crate::error::{Error, Result};
use crate::steps::Steps;
use crate::workspace::Workspace;
use crate::{cargo, preflight};

#[derive(Args)]
pub struct Demo {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 3000)]
    pub port: u16,
    /// Where the database and the attachments live; `data` in the project if not given
    #[arg(long)]
    pub data_dir: Option<PathBuf>,
}

impl Demo {
    /// The command that serves the demo with a server already built.
    pub fn command(&self, workspace: &Workspace, profile_folder: &str) -> Command {
        let data = self.data_dir.clone().unwrap_or_else(|| workspace.root.join("data"));
        let mut command = Command::new(workspace.binary(profile_folder));
        command.args(["demo", "--port", &self.port.to_string(), "--data-dir"]).arg(data);
        command
    }
}

pub fn run(workspace: &Workspace, demo: &Demo) -> Result<()> {
    let mut steps = Steps::new(4);
    steps.step("Check port and C compiler", || {
        preflight::c_compiler()?;
        preflight::port_is_free(demo.port)
    })?;
    steps.step("Build the client (WebAssembly) and styles", || bundle::build(workspace, Mode::Small))?;
    steps.step("Build the server (on a fresh machine some minutes)", || {
        cargo::run(cargo::cargo(workspace, &["build", "--release", "-p", "lokus"]))
    })?;
    eprintln!("[4/4] Start; Ctrl-C stops it");
    // Takes this process's place: signals and the exit code are the server's own.
    let error = demo.command(workspace, "release").exec();
    Err(Error::new(format!("cannot start the server: {error}")))
}
