//! OR-Tools, in a Python environment of its own. Only measuring uses it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error, Result};

/// What OR-Tools found: milliseconds of its best solve call, and the total cost.
pub struct OrTools {
    pub ms: f64,
    pub total: i64,
}

const SCRIPT: &str = include_str!("min_cost_flow.py");

/// The interpreter of an environment with OR-Tools, which is made when it is missing.
pub fn prepare(folder: &Path) -> Result<PathBuf> {
    std::fs::write(folder.join("min_cost_flow.py"), SCRIPT).context("cannot write the script")?;
    let environment = folder.join("python");
    let python = environment.join("bin/python");
    if !python.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    }
    if run(Command::new(&python).args(["-c", "import numpy, ortools"])).is_err() {
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "numpy", "ortools"]))?;
    }
    Ok(python)
}

pub fn solve(python: &Path, folder: &Path, network: &Path, runs: usize) -> Result<OrTools> {
    let mut command = Command::new(python);
    let text = run(command.arg(folder.join("min_cost_flow.py")).arg(network).arg(runs.to_string()))?;
    let mut words = text.split_whitespace();
    let ms = words.next().and_then(|word| word.parse().ok());
    let total = words.next().and_then(|word| word.parse().ok());
    match (ms, total) {
        (Some(ms), Some(total)) => Ok(OrTools { ms, total }),
        _ => Err(Error::new(format!("OR-Tools answered {text}"))),
    }
}

fn run(command: &mut Command) -> Result<String> {
    let output = command.output().context("cannot start python3; install it with its venv module")?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Error::new(String::from_utf8_lossy(&output.stderr).into_owned()))
}
