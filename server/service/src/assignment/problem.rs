//! From the three files to a problem without errors.

use std::io;

use domain::assignment::{Problem, Weights};

use super::fault::{Fault, File, sort};
use super::flaws;
use super::participants::Participants;
use super::units::Units;
use super::weights;

/// What reading the files gave: their bytes, or why they cannot be read.
pub struct Files {
    pub participants: io::Result<Vec<u8>>,
    pub units: io::Result<Vec<u8>>,
    /// `None` for the default weights.
    pub weights: Option<io::Result<Vec<u8>>>,
}

/// The problem, participants and units in the order of their files.
///
/// # Errors
/// Everything that is wrong, in the order of the files, their rows and columns.
pub fn read(files: Files) -> Result<Problem, Vec<Fault>> {
    let mut faults = Vec::new();
    let units = match files.units {
        Ok(bytes) => Units::read(&bytes, &mut faults),
        Err(error) => {
            faults.push(Fault::unreadable(File::Units, &error));
            Units::default()
        }
    };
    let participants = match files.participants {
        Ok(bytes) => Participants::read(&bytes, &units, &mut faults),
        Err(error) => {
            faults.push(Fault::unreadable(File::Participants, &error));
            Participants::default()
        }
    };
    let weights = match files.weights {
        None => Weights::default(),
        Some(Ok(bytes)) => weights::read(&bytes, &mut faults),
        Some(Err(error)) => {
            faults.push(Fault::unreadable(File::Weights, &error));
            Weights::default()
        }
    };
    let Participants { participants, teams, rows, .. } = participants;
    let Units { units, lines, .. } = units;
    let problem = Problem { participants, units, teams, weights };
    let mut found = flaws::faults(&problem, &rows, &lines);
    faults.append(&mut found);
    sort(&mut faults);
    if faults.is_empty() { Ok(problem) } else { Err(faults) }
}
