//! `lokus assign`: the best placement for tables in files, without a server and without a database.

mod outputs;

use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use domain::assignment::{self, Limits, Problem, Solution, Stopped};
use domain::lang::Lang;
use service::assignment::{Fault, File, Files, Times};

use crate::Error;
use outputs::Target;

/// What the help says below the options.
pub const HELP: &str = "\
Tables are CSV in UTF-8: commas, a header with exactly the columns named above in any order, lists in a cell separated by `|`.
position_class and position_classes: administrator, pengawas, fungsional, pelaksana, jpt (none for a unit: all).
wish1 to wish5 and fixed: codes of units. team: together:name or apart:name. supervisor_quotas: one number for each supervisor.

Ends with 0 when the result is written, also if somebody stays without a place. Ends with 2 when anything is wrong with a file: every
error is listed as `file: row N: column: what`, and no file is created or changed.

  lokus assign --participants P.csv --units U.csv --out placements.csv --report report.json --lang en";

#[derive(Args)]
pub struct Assign {
    /// Participants: id,name,position_class,home_agency,topics,wish1,wish2,wish3,wish4,wish5,fixed,team.
    #[arg(long, value_name = "P.csv")]
    pub participants: PathBuf,
    /// Units: code,name,max,min,position_classes,topics,supervisor_quotas.
    #[arg(long, value_name = "U.csv")]
    pub units: PathBuf,
    /// Weights: unplaced, shortage, wish, topic, spread, load, spread_by; those not given keep their default.
    #[arg(long, value_name = "W.toml")]
    pub weights: Option<PathBuf>,
    /// Where the placement is written: id,unit,wish_cost,topic_cost,reason.
    #[arg(long, value_name = "placements.csv")]
    pub out: PathBuf,
    /// Where the costs, the proof and the times are written.
    #[arg(long, value_name = "report.json")]
    pub report: Option<PathBuf>,
    /// Language of the reasons and errors.
    #[arg(long, default_value = "id", value_parser = languages())]
    pub lang: Lang,
}

fn languages() -> impl TypedValueParser<Value = Lang> {
    let codes = PossibleValuesParser::new(Lang::ALL.iter().map(|lang| lang.code()));
    codes.try_map(|code| Lang::from_code(&code).ok_or("not a language"))
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The result is written.
    Written,
    /// Errors were listed, and nothing was written.
    Refused,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Written => Self::SUCCESS,
            Outcome::Refused => Self::from(2),
        }
    }
}

/// Places everybody. A summary goes to `out`, errors in the input or with a file, one a line, to `errors`.
pub fn run(assign: &Assign, out: &mut dyn Write, errors: &mut dyn Write) -> Result<Outcome, Error> {
    let (problem, targets) = match prepare(assign) {
        Ok(prepared) => prepared,
        Err(faults) => return Ok(refuse(assign, &faults, errors)),
    };
    let started = Instant::now();
    let solution = solve(&problem)?;
    let solve = started.elapsed();
    let started = Instant::now();
    let reasons = reasons(assign.lang, &problem, &solution);
    let times = Times { solve, reasons: started.elapsed() };

    let mut contents = vec![service::assignment::placements(&problem, &solution, &reasons)?];
    if assign.report.is_some() {
        contents.push(service::assignment::report(&problem, &solution, times)?);
    }
    let files = [File::Placements, File::Report];
    if let Err((index, error)) = outputs::write(&targets, &contents) {
        return Ok(refuse(assign, &[Fault::unwritable(files[index], &error)], errors));
    }
    if targets.iter().all(Target::is_file) {
        let summary = app::assignment::summary(assign.lang, &problem, &solution);
        // The result stands, whether or not anybody listens.
        let _ = writeln!(out, "{}", summary.join("\n"));
    }
    Ok(Outcome::Written)
}

/// Everything that can be wrong before the work begins.
fn prepare(assign: &Assign) -> Result<(Problem, Vec<Target>), Vec<Fault>> {
    let files = Files {
        participants: fs::read(&assign.participants),
        units: fs::read(&assign.units),
        weights: assign.weights.as_ref().map(fs::read),
    };
    let problem = service::assignment::read(files);
    match (problem, targets(assign)) {
        (Ok(problem), Ok(targets)) => Ok((problem, targets)),
        (problem, targets) => Err([problem.err(), targets.err()].into_iter().flatten().flatten().collect()),
    }
}

/// The outputs, different from each other and from the inputs.
fn targets(assign: &Assign) -> Result<Vec<Target>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut targets: Vec<Target> = Vec::new();
    let mut taken: Vec<(PathBuf, &Path)> = inputs(assign).map(|input| (outputs::whole(input), input)).collect();
    for (file, path) in [(File::Placements, Some(&assign.out)), (File::Report, assign.report.as_ref())] {
        let Some(path) = path else { continue };
        match Target::new(path) {
            Err(error) => faults.push(Fault::unwritable(file, &error)),
            Ok(target) => {
                if let Some((_, other)) = taken.iter().find(|(taken, _)| *taken == target.path) {
                    faults.push(Fault::overwrites(file, &other.display().to_string()));
                }
                taken.push((target.path.clone(), path));
                targets.push(target);
            }
        }
    }
    if faults.is_empty() { Ok(targets) } else { Err(faults) }
}

fn inputs(assign: &Assign) -> impl Iterator<Item = &Path> {
    [Some(&assign.participants), Some(&assign.units), assign.weights.as_ref()]
        .into_iter()
        .flatten()
        .map(PathBuf::as_path)
}

fn solve(problem: &Problem) -> Result<Solution, Error> {
    assignment::solve(problem, Limits::default(), &mut |_| ControlFlow::Continue(())).map_err(|stopped| match stopped {
        Stopped::Doubtful(doubt) => Error::Assignment(format!("the proof does not hold ({doubt:?})")),
        other => Error::Assignment(format!("{other:?}")),
    })
}

/// The reason for each participant, with their position on the waiting list.
fn reasons(lang: Lang, problem: &Problem, solution: &Solution) -> Vec<String> {
    let reasons = assignment::reasons(problem, solution);
    let waiting = app::assignment::waiting(lang, problem, &assignment::waiting_list(problem, solution));
    let told = reasons.iter().zip(waiting).enumerate().map(|(participant, (reason, waiting))| {
        let place = solution.placement[participant];
        let mut words = app::assignment::reason(lang, problem, participant, place, reason);
        if let Some(waiting) = waiting {
            words.push(' ');
            words.push_str(&waiting);
        }
        words
    });
    told.collect()
}

/// Lists the errors as `file: row N: column: what`, files as they were typed.
fn refuse(assign: &Assign, faults: &[Fault], errors: &mut dyn Write) -> Outcome {
    let mut lines = String::new();
    for Fault { file, row, column, message, .. } in faults {
        let path = match file {
            File::Participants => Some(&assign.participants),
            File::Units => Some(&assign.units),
            File::Weights => assign.weights.as_ref(),
            File::Placements => Some(&assign.out),
            File::Report => assign.report.as_ref(),
        };
        let path = path.map(|path| path.display().to_string()).unwrap_or_default();
        let what = app::texts::words(assign.lang, &message.key, &message.args);
        lines += &format!("{path}: row {row}: {column}: {what}\n");
    }
    // Refused is refused, whether or not anybody listens.
    let _ = errors.write_all(lines.as_bytes()).and_then(|()| errors.flush());
    Outcome::Refused
}
